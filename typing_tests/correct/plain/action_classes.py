"""Instances that are called, and classes given as values."""

from collections.abc import Callable

from hydra_zen import builds, instantiate, just, make_config


class Clip:
    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high

    def __call__(self, x: float) -> float:
        return min(max(x, self.low), self.high)


class Grayscale:
    def __init__(self, weight: float = 0.3) -> None:
        self.weight = weight

    def __call__(self, x: float) -> float:
        return self.weight * x


class Image:
    def __init__(self, pixels: list[float], name: str = "") -> None:
        self.pixels, self.name = pixels, name


class Loader:
    def __init__(self, transform: Callable[[float], float], factory: type[Image], count: int) -> None:
        self.transform, self.factory, self.count = transform, factory, count

    def load(self) -> list[float]:
        return [self.transform(pixel) for pixel in self.factory([0.1, 0.9] * self.count).pixels]


LoaderConf = builds(Loader, transform=builds(Clip, low=0.2, high=0.8), factory=just(Image), count=1)
Gray = builds(Loader, transform=builds(Grayscale, weight=0.5), factory=Image, count=1)
Config = make_config(loader=LoaderConf, gray=Gray)

if __name__ == "__main__":
    assert instantiate(LoaderConf).load() == [0.2, 0.8]
    assert instantiate(Config).gray.load() == [0.05, 0.45]
    assert instantiate(LoaderConf, count=2).load() == [0.2, 0.8] * 2
