"""Partial configs of optimizers: the model gives the parameters, the config gives the rest."""

from collections.abc import Callable, Iterable

from hydra_zen import builds, instantiate, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)
fbuilds = make_custom_builds_fn(populate_full_signature=True)


class SGD:
    def __init__(self, params: Iterable[float], lr: float, momentum: float = 0.0) -> None:
        self.params, self.lr, self.momentum = list(params), lr, momentum

    def step(self) -> list[float]:
        return [value - self.lr for value in self.params]


class Net:
    def __init__(self, width: int, bias: bool = True) -> None:
        self.weights = [1.0] * width
        self.bias = bias


class Trainer:
    def __init__(self, net: Net, optim: Callable[[Iterable[float]], SGD], epochs: int = 1) -> None:
        self.net, self.optim, self.epochs = net, optim, epochs

    def fit(self) -> list[float]:
        return self.optim(self.net.weights).step()


Optim = pbuilds(SGD, lr=0.1, momentum=0.9)
Training = fbuilds(Trainer, net=builds(Net, width=2, bias=False), optim=Optim)

if __name__ == "__main__":
    assert instantiate(Training).fit() == [0.9, 0.9]
    assert instantiate(Training, epochs=3).epochs == 3
    make = instantiate(Optim)
    assert make([1.0, 2.0]).momentum == 0.9
    assert make(params=[1.0], lr=0.5).step() == [0.5]
