"""Configs made in loops."""

from hydra_zen import builds, instantiate, make_config


class Layer:
    def __init__(self, size: int, name: str, bias: bool = True) -> None:
        self.size, self.name, self.bias = size, name, bias


class Stack:
    def __init__(self, layers: list[Layer], residual: bool = False) -> None:
        self.layers, self.residual = layers, residual


class Ensemble:
    def __init__(self, members: dict[str, Stack], weight: float = 1.0) -> None:
        self.members, self.weight = members, weight


sizes = [4, 8, 16]
Tower = builds(Stack, layers=[builds(Layer, size=size, name=f"layer{size}") for size in sizes], residual=True)
stacks = {f"s{i}": builds(Stack, layers=[builds(Layer, size=i, name="only", bias=False)]) for i in range(2)}
EnsembleConf = builds(Ensemble, members=stacks, weight=0.5)
Config = make_config(tower=Tower, ensemble=EnsembleConf)

if __name__ == "__main__":
    assert [layer.name for layer in instantiate(Tower).layers] == ["layer4", "layer8", "layer16"]
    ensemble = instantiate(EnsembleConf)
    assert not ensemble.members["s1"].layers[0].bias
    assert instantiate(Config).ensemble.weight == 0.5
    assert instantiate(EnsembleConf, weight=0.25).weight == 0.25
