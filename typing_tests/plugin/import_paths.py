"""Lambdas, and what is defined in a function, as targets and as values: a config cannot name them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hydra_zen import DefaultBuilds, builds, hydrated_dataclass, in_memory, make_config


class Net:
    class Part:
        def __init__(self, size: int = 1) -> None: ...

    def __init__(self, function: Callable[[int], int] = abs, size: int = 1) -> None: ...


def top(value: int) -> int:
    return value


def replaced(function: Callable[[int], int]) -> Callable[[int], int]:
    return top


def within(given: Callable[[int], int], kind: type[Net]) -> None:
    def local(value: int) -> int:
        return value

    @replaced
    def decorated(value: int) -> int:
        return value

    class Local(Net): ...

    @dataclass
    class Conf:
        size: int = 1

    @hydrated_dataclass(Net)
    class Hydrated:
        size: int = 1

    def wrapper(target: Callable[..., Any]) -> Callable[..., Any]:
        return target

    builds(local, value=1)  # E: "local", which is defined in a function, has no import path
    builds(Local, size=1)  # E: "Local", which is defined in a function, has no import path
    builds(Net, function=local)  # E: "local", which is defined in a function, has no import path
    builds(Net, lambda value: value)  # E: A lambda has no import path
    builds(dict, table={"a": [local]})  # E: has no import path
    builds(Net, size=1, zen_wrappers=wrapper)  # E: has no import path
    make_config(kind=Local)  # E: has no import path
    make_config(a=1, b=(lambda: 1,))  # E: A lambda has no import path

    builds(local, value=1, zen_dataclass={"target": "package.local"})
    builds(decorated, 1)
    builds(given, 1)
    builds(kind, size=1)
    builds(Net.Part, size=1)
    builds(Net, function=in_memory(local), zen_exclude=lambda name: name == "size")
    builds(in_memory(lambda value: value), value=1)
    builds(functools.partial(top, 1))
    DefaultBuilds.builds(Net, function=local)
    make_config(a=Conf, b=[Hydrated], bases=(Conf,))
    builds(Hydrated, size=2)
    builds(dict, a=Hydrated)
