# ruff: noqa: UP006, UP007, UP035, UP045  both spellings of every annotation are what is tested
"""Annotations, widened to what OmegaConf accepts."""

import collections
import collections.abc
import dataclasses
import re
import sys
import typing
from dataclasses import InitVar, dataclass
from enum import Enum, IntEnum
from pathlib import Path, PosixPath, PurePath, WindowsPath
from typing import Annotated, Any, Dict, Generic, List, Literal, NamedTuple, NewType, Optional, Tuple, TypeVar, Union

import pytest
import typing_extensions
from hypothesis import given
from hypothesis import strategies as st
from labels import label
from omegaconf import OmegaConf

from hydra_zen._signature.annotations import _widened, widen

T = TypeVar("T")
P = typing_extensions.ParamSpec("P")
Ts = typing_extensions.TypeVarTuple("Ts")
Count = NewType("Count", int)
Counts = NewType("Counts", List[int])


class Colour(Enum):
    red = 1


class Level(IntEnum):
    low = 1


@dataclass
class Plain:
    x: int = 1


class MyPath(type(Path())):
    pass


class MyInt(int):
    pass


class Box(Generic[T]):
    pass


class Pair(NamedTuple):
    a: int


class Movie(typing_extensions.TypedDict):
    name: str


UNCHANGED = [int, float, bool, str, bytes, Any, Path, Colour, Level, Plain, list, tuple, dict]

WIDENED = [
    (PosixPath, Path),
    (WindowsPath, Path),
    (MyPath, Path),
    (List, list),
    (Tuple, tuple),
    (Dict, dict),
    (list[int], list[int]),
    (List[Colour], list[Colour]),
    (List[Plain], list[Plain]),
    (list[complex], list[Any]),
    (list[list[int]], list[list[int]]),
    (list[List], list[list]),
    (list[dict[str, int]], list[dict[str, int]]),
    (dict[str, int], dict[str, int]),
    (Dict[Colour, List[int]], dict[Colour, list[int]]),
    (dict[bytes, int], dict[bytes, int]),
    (dict[Count, int], dict[int, int]),
    (dict[Annotated[str, 1], int], dict[str, int]),
    (dict[complex, int], dict[Any, int]),
    (dict[List[int], int], dict[Any, int]),
    (dict[Optional[str], int], dict[Any, int]),
    (dict[str, set[int]], dict[str, Any]),
    (tuple[int, int], tuple[int, int]),
    (Tuple[int, ...], tuple[int, ...]),
    (tuple[complex, ...], tuple[Any, ...]),
    (tuple[int, str], tuple[Any, Any]),
    (tuple[int, str, int], tuple[Any, Any, Any]),
    (tuple[Optional[int], Optional[int]], tuple[Optional[int], Optional[int]]),
    (tuple[list[int], list[int]], tuple[list[int], list[int]]),
    (Tuple[()], tuple),
    (tuple[()], tuple),
    (tuple[typing_extensions.Unpack[Ts]], tuple[Any, ...]),
    (tuple[int, typing_extensions.Unpack[Ts]], tuple[Any, ...]),
    (list[tuple[int, int]], list[Any]),
    (list[tuple], list[tuple]),
    (list[Tuple], list[Any]),
    (dict[str, tuple[int, int]], dict[str, Any]),
    (Optional[int], Optional[int]),
    (Union[None, Path], Optional[Path]),
    (Optional[Plain], Optional[Plain]),
    (Optional[List[int]], Optional[list[int]]),
    (Optional[Tuple[int, int]], Optional[tuple[int, int]]),
    (Optional[complex], Any),
    (Optional[Any], Any),
    (Union[int, str], Any),
    (Union[int, str, None], Any),
    (int | None, Optional[int]),
    (None | int, Optional[int]),
    (list[int] | None, Optional[list[int]]),
    (list[int | None], list[Optional[int]]),
    (dict[str, Colour | None], dict[str, Optional[Colour]]),
    (int | str, Any),
    (int | str | None, Any),
    (Count, int),
    (Counts, list[int]),
    (Optional[Count], Optional[int]),
    (Annotated[List[int], "meta"], list[int]),
    (Annotated[Optional[int], "meta"], Optional[int]),
    (Annotated[list[Annotated[int, 1]], []], list[int]),
    (InitVar[int], int),
    (InitVar[List[int]], list[int]),
]

NO_NARROWER_THAN_ANY = [
    PurePath,
    object,
    MyInt,
    Movie,
    Pair,
    Box,
    Box[int],
    InitVar,
    Literal[1],
    typing.Final,
    typing.Final[int],
    typing.ClassVar[int],
    typing_extensions.Required[int],
    type,
    type[int],
    typing.Type[int],
    typing.Callable,
    typing.Callable[[int], int],
    typing.Sequence[int],
    collections.abc.Sequence[int],
    typing.Mapping[str, int],
    typing.Iterable[int],
    set,
    set[int],
    frozenset[int],
    collections.deque,
    typing.Deque[int],
    collections.defaultdict,
    typing.DefaultDict[str, int],
    complex,
    range,
    bytearray,
    re.Pattern,
    T,
    P,
    P.args,
    P.kwargs,
    Ts,
    typing_extensions.Self,
    typing_extensions.LiteralString,
    typing_extensions.Never,
    typing.Generic,
    typing.Protocol,
    typing.Union,
    typing.Optional,
    None,
    type(None),
    "int",
    typing.ForwardRef("int"),
    1,
    ...,
    abs,
    [int],
    {},
]


@pytest.mark.parametrize("annotation", UNCHANGED, ids=label)
def test_what_omegaconf_enforces_is_unchanged(annotation):
    assert widen(annotation) is annotation


@pytest.mark.parametrize(("annotation", "expected"), WIDENED, ids=label)
def test_widened(annotation, expected):
    assert widen(annotation) == expected


@pytest.mark.parametrize("annotation", NO_NARROWER_THAN_ANY, ids=label)
def test_everything_else_becomes_any(annotation):
    assert widen(annotation) is Any
    assert widen(annotation, wrap_optional=True) is Any


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (int, Optional[int]),
        (Colour, Optional[Colour]),
        (Optional[int], Optional[int]),
        (int | None, Optional[int]),
        (dict[str, int], Optional[dict[str, int]]),
        (List[int], Optional[list[int]]),
        (Tuple[int, int], Optional[tuple[int, int]]),
        (List, Optional[list]),
        (Any, Any),
    ],
    ids=label,
)
def test_a_default_of_none_is_admitted(annotation, expected):
    assert widen(annotation, wrap_optional=True) == expected


def test_optional_is_spelt_in_the_way_that_signatures_show():
    assert str(widen(int | None)) == "typing.Optional[int]"


@pytest.mark.skipif(sys.version_info < (3, 12), reason="`type` statements came with Python 3.12")
def test_type_statements_are_looked_through():
    names: dict[str, Any] = {"Colour": Colour}
    exec("type Sizes = list[int] | None\ntype Broken = list[Nowhere]", names)  # noqa: S102
    assert widen(names["Sizes"]) == Optional[list[int]]
    assert widen(names["Broken"]) is Any


def test_common_hints_are_not_widened_twice():
    widen(Dict[str, List[float]])
    before = _widened.cache_info().hits
    widen(Dict[str, List[float]])
    assert _widened.cache_info().hits == before + 1


atoms = st.sampled_from([int, float, bool, str, bytes, Any, Path, Colour, Plain, complex, Literal[1], T, "int", MyInt])


def _compound(inner):
    return st.one_of(
        inner.map(lambda t: List[t]),
        inner.map(lambda t: list[t]),
        inner.map(lambda t: Optional[t]),
        inner.map(lambda t: typing.Tuple[t, ...]),
        inner.map(lambda t: Annotated[t, "meta"]),
        inner.map(lambda t: set[t]),
        st.tuples(st.sampled_from([int, str, Colour, complex]), inner).map(lambda kv: Dict[kv[0], kv[1]]),
        st.tuples(inner, inner).map(lambda ab: Tuple[ab[0], ab[1]]),
        st.tuples(inner, inner).map(lambda ab: Union[ab[0], ab[1]]),
    )


@given(st.recursive(atoms, _compound, max_leaves=5), st.booleans())
def test_omegaconf_accepts_every_widened_annotation(annotation, wrap_optional):
    widened = widen(annotation, wrap_optional=wrap_optional)
    assert widen(widened) == widened
    conf = dataclasses.make_dataclass("Conf", [("x", widened, dataclasses.field(default="???"))])
    assert OmegaConf.is_missing(OmegaConf.structured(conf), "x")
