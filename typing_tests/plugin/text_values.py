"""Text for parameters that are no text: interpolations and MISSING always fit, other text where OmegaConf reads it."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Literal, Optional, Union

from omegaconf import MISSING

from hydra_zen import builds, make_custom_builds_fn


class Mode(Enum):
    fast = 1
    slow = 2


class Part: ...


def integer(x: int) -> None: ...
def real(x: float) -> None: ...
def flag(x: bool) -> None: ...
def mode(x: Mode) -> None: ...
def maybe_mode(x: Optional[Mode] = None) -> None: ...
def path(x: Path) -> None: ...
def maybe(x: Optional[int] = None) -> None: ...
def either(x: Union[int, str]) -> None: ...
def choice(x: Literal["a", "b"]) -> None: ...
def part(x: Part) -> None: ...
def parts(x: list[Part]) -> None: ...
def numbers(x: list[int]) -> None: ...
def table(x: dict[str, float]) -> None: ...
def function(x: Callable[[int], int]) -> None: ...
def words(x: list[str]) -> None: ...


builds(integer, x="${a}")
builds(integer, x="${a.b}")
builds(integer, x="${.a}")
builds(integer, x="${..a}")
builds(integer, x="${env:HOME}")
builds(integer, x="${oc.env:A,1}")
builds(integer, x="${a[0]}")
builds(integer, x=MISSING)
builds(integer, x="???")
builds(integer, "${a}")
builds(integer, x="a")  # E: incompatible type "str"; expected "int"
builds(integer, x="")  # E: incompatible type "str"; expected "int"
builds(integer, x="$a")  # E: incompatible type "str"; expected "int"
builds(integer, x="{a}")  # E: incompatible type "str"; expected "int"
builds(integer, x="??")  # E: incompatible type "str"; expected "int"
builds(integer, "a")  # E: incompatible type "str"; expected "int"
builds(real, x="${a}")
builds(real, x="fast")  # E: incompatible type "str"; expected "float"
builds(flag, x="${a}")
builds(flag, x="maybe")  # E: incompatible type "str"; expected "bool"
builds(mode, x="fast")
builds(mode, x="${a}")
builds(mode, x="fastt")  # E: Mode
builds(maybe_mode, x="slow")
builds(maybe_mode, x="sloww")  # E: Mode
builds(path, x="a/b")
builds(path, x="${a}/b")
builds(path, x=1.5)  # E: incompatible type "float"; expected "Path"
builds(maybe, x="${a}")
builds(maybe, x="a")  # E: incompatible type "str"; expected "int | None"
builds(either, x="a")
builds(choice, x="${a}")
builds(choice, x="c")  # E: incompatible type
builds(part, x="${a}")
builds(part, x=MISSING)
builds(part, x="a")  # E: incompatible type "str"; expected "Part"
builds(parts, x=["${a}", MISSING])
builds(parts, x=["${a}", "b"])  # E: incompatible type "str"; expected "Part"
builds(numbers, x=["${a}", 1])
builds(numbers, x=["a"])  # E: incompatible type "str"; expected "int"
builds(numbers, x="a")  # E: incompatible type "str"; expected "list[int]"
builds(table, x={"a": "${b}"})
builds(table, x={"a": "b"})  # E: incompatible type "str": "str"
builds(function, x="${a}")
builds(function, x="a")  # E: incompatible type "str"
builds(words, x=["${a}", "b"])
builds(words, x=["b", 1])  # E: incompatible type "int"; expected "str"

pbuilds = make_custom_builds_fn(zen_partial=True)
pbuilds(integer, x="${a}")
pbuilds(integer, x="a")  # E: incompatible type "str"; expected "int"
