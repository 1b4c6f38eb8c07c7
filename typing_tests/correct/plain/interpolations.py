"""Values that refer to other values, from the root and from where they stand."""

from hydra_zen import builds, instantiate, make_config


class Layer:
    def __init__(self, inputs: int, outputs: int, dropout: float = 0.0) -> None:
        self.shape = inputs, outputs
        self.dropout = dropout


class Network:
    def __init__(self, first: Layer, second: Layer, name: str) -> None:
        self.layers = [first, second]
        self.name = name


Config = make_config(
    width=8,
    rate=0.5,
    title="net",
    network=builds(
        Network,
        first=builds(Layer, inputs=3, outputs="${width}", dropout="${rate}"),
        second=builds(Layer, inputs="${..first.outputs}", outputs=1, dropout="${network.first.dropout}"),
        name="${title}",
    ),
)

if __name__ == "__main__":
    network = instantiate(Config).network
    assert [layer.shape for layer in network.layers] == [(3, 8), (8, 1)]
    wide = instantiate(Config, width=16, title="wide").network
    assert wide.layers[1].shape == (16, 1)
    assert wide.name == "wide"
