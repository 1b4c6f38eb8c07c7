"""Targets wrapped when they are instantiated."""

import functools
from collections.abc import Callable
from typing import TypeVar

from typing_extensions import ParamSpec

from hydra_zen import builds, instantiate, just

P = ParamSpec("P")
R = TypeVar("R")
calls: list[str] = []


def logged(function: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        calls.append("called")
        return function(*args, **kwargs)

    return wrapper


def checked(function: Callable[..., int], limit: int) -> Callable[..., int]:
    @functools.wraps(function)
    def wrapper(*args: int, **kwargs: int) -> int:
        return min(function(*args, **kwargs), limit)

    return wrapper


def add(x: int, y: int = 1) -> int:
    return x + y


Logged = builds(add, x=1, y=2, zen_wrappers=logged)
Limited = builds(add, x=10, zen_wrappers=[builds(checked, limit=5, zen_partial=True), just(logged)])

if __name__ == "__main__":
    assert instantiate(Logged) == 3
    assert instantiate(Logged, y=5) == 6
    assert instantiate(Limited) == 5
    assert calls == ["called"] * 3
