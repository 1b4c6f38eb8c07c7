"""Generic attrs classes, and attrs classes inheriting."""

from typing import Generic, TypeVar

import attrs

from hydra_zen import builds, instantiate, make_config

T = TypeVar("T")


@attrs.define
class Grid(Generic[T]):
    cells: list[T]
    width: int = 1


@attrs.define
class Animal:
    name: str


@attrs.define
class Dog(Animal):
    tricks: int = 0


@attrs.define
class Kennel:
    dogs: Grid[Dog]
    guard: Animal


KennelConf = builds(Kennel, dogs=builds(Grid[Dog], cells=[builds(Dog, name="rex", tricks=2)]), guard=builds(Dog, "max"))
Numbers = builds(Grid[int], cells=[1, 2], width=2)
Config = make_config(kennel=KennelConf, numbers=Numbers, hydra_convert="all")

if __name__ == "__main__":
    kennel = instantiate(KennelConf)
    assert kennel.dogs.cells[0].tricks == 2
    assert kennel.guard.name == "max"
    assert instantiate(Numbers).width == 2
    assert Config().numbers is Numbers
