"""Functions that make configs, and functions that take them."""

from typing import Any, TypeVar

from typing_extensions import assert_type

from hydra_zen import builds, instantiate
from hydra_zen.typing import Builds

T = TypeVar("T")


class Animal:
    def __init__(self, name: str, legs: int = 4) -> None:
        self.name, self.legs = name, legs


class Herd:
    def __init__(self, leader: Animal, size: int) -> None:
        self.leader, self.size = leader, size


def many(config: type[Builds[type[T]]], count: int) -> list[T]:
    return [instantiate(config) for _ in range(count)]


def named(name: str) -> type[Builds[type[Animal]]]:
    return builds(Animal, name=name, legs=2)


def herd(leader: Any, size: int) -> type[Builds[type[Herd]]]:
    return builds(Herd, leader=leader, size=size)


Cow = builds(Animal, name="cow")

if __name__ == "__main__":
    animals = many(Cow, count=2)
    assert_type(animals, list[Animal])
    assert animals[0] is not animals[1]
    assert instantiate(named("bird")).legs == 2
    made = instantiate(herd(named("duck"), size=3))
    assert made.leader.name == "duck"
    assert instantiate(builds(Herd, leader=named("goose"), size=4)).size == 4
