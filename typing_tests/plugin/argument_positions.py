"""Positional arguments, their number, and arguments given twice."""

from functools import partial
from typing import Any, overload

from typing_extensions import TypeVarTuple, Unpack

from hydra_zen import builds, instantiate, kwargs_of, make_custom_builds_fn

Ts = TypeVarTuple("Ts")


class Frame:
    def __init__(self, width: int, height: int = 1, *, title: str = "") -> None: ...


def none() -> None: ...
def one(x: int) -> None: ...
def only(x: int, /, y: int) -> None: ...
def named(*, x: int) -> None: ...
def rest(x: int, *others: str) -> None: ...
def all_of(*args: Any, **kwargs: Any) -> None: ...
def mixed(x: int, /, *others: int, last: str, **more: float) -> None: ...


@overload
def parse(x: int) -> int: ...
@overload
def parse(x: str, base: int) -> str: ...
def parse(x: Any, base: int = 0) -> Any: ...


builds(none)
builds(none, 1)  # E: Too many
builds(one, 1)
builds(one, 1, 2)  # E: Too many
builds(one, "${x}")
builds(one, 1, x=2)  # E: multiple values
builds(one, 1.5)  # E: incompatible type "float"; expected "int"
builds(only, 1, 2)
builds(only, 1, y=2)
builds(only, 1, y=2.5)  # E: incompatible type "float"; expected "int"
builds(only, x=1, y=2)  # E: "x"
builds(named, x=1)
builds(named, 1)  # E: Too many
builds(rest, 1, "a", "b")
builds(rest, 1, "a", 2)  # E: incompatible type "int"; expected "str"
builds(all_of, 1, "a", x=2)
builds(mixed, 1, 2, 3, last="a", extra=0.5)
builds(mixed, 1, 2.5, last="a")  # E: incompatible type "float"; expected "int"
builds(mixed, 1, last=2)  # E: incompatible type "int"; expected "str"
builds(mixed, 1, last="a", extra="b")  # E: "extra"
builds(Frame, 1, 2, title="a")
builds(Frame, 1, 2, "a")  # E: Too many
builds(Frame, 1, width=2)  # E: multiple values
builds(Frame, 1, 2, height=3)  # E: multiple values
builds(parse, 1)
builds(parse, "a", 2)
builds(parse, x="a", base=2)
builds(parse, 1, 2)  # E: parse
builds(parse, [1])  # E: parse
builds(parse, z=1)  # E: parse
builds(int, "ff", base=16)
builds(int, "ff", bas=16)  # E: int
builds(dict, a=1)
builds(sorted, [2, 1], reverse=True)
builds(sorted, [2, 1], revers=True)  # E: sorted
builds(range, 1, 2)
builds(partial(Frame, 1), 2)
builds(partial(Frame, 1), 2, 3)  # E: Too many
builds(partial(Frame, width=1), height=2.5)  # E: incompatible type "float"; expected "int"

pbuilds = make_custom_builds_fn(zen_partial=True)
pbuilds(Frame, 1)
pbuilds(Frame, 1, 2, 3)  # E: Too many
pbuilds(Frame, 1, width=2)  # E: multiple values
kwargs_of(one, x=1)
kwargs_of(one, x=1.5)  # E: incompatible type "float"; expected "int"

positions = (1, 2)
words = ("a", "b")
builds(Frame, *positions)
builds(Frame, *positions, title="a")
builds(rest, 1, *words)


def spread(*args: Unpack[Ts]) -> None: ...


builds(spread, 1, "a")
instantiate(builds(parse), x=1)
