"""An abstract class as a parameter; concrete ones as configs."""

from abc import ABC, abstractmethod

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Storage(ABC):
    @abstractmethod
    def read(self, key: str) -> str: ...


class Memory(Storage):
    def __init__(self, prefix: str, size: int = 10) -> None:
        self.prefix, self.size = prefix, size

    def read(self, key: str) -> str:
        return f"{self.prefix}{key}"[: self.size]


class Cached(Storage):
    def __init__(self, inner: Storage, ttl: float) -> None:
        self.inner, self.ttl = inner, ttl

    def read(self, key: str) -> str:
        return self.inner.read(key)


def fetch(storage: Storage, key: str) -> str:
    return storage.read(key)


Config = make_config(
    storage=builds(Cached, inner=builds(Memory, prefix="m:", size=5), ttl=2.5),
    key="alpha",
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(fetch)).return_value == "m:alp"
    assert hydra_run(Config, zen(fetch), overrides=["storage.inner.size=3", "key=x"]).return_value == "m:x"
    assert instantiate(Config, key="b").storage.ttl == 2.5
