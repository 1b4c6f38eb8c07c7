"""What `just` gives."""

from __future__ import annotations

import functools
from datetime import timedelta
from pathlib import Path

from typing_extensions import assert_type

from hydra_zen import builds, get_target, instantiate, just
from hydra_zen.typing import Builds, Just
from typing_tests import targets as t
from typing_tests.check import check


def just_class() -> None:
    """A class: `Just[type[T]]`."""
    check(assert_type(just(t.SGD), Just[type[t.SGD]]).path, str)


def just_function() -> None:
    """A function: it comes back with its parameters."""
    made = instantiate(just(t.area))
    check(assert_type(made(1, height=2), int), int)


def just_number() -> None:
    """A number: itself."""
    number = int("1")
    check(assert_type(just(number), int), int)


def just_text() -> None:
    """Text: itself."""
    text = str(1)
    check(assert_type(just(text), str), str)


def just_bytes() -> None:
    """Bytes: themselves."""
    data = bytes(1)
    check(assert_type(just(data), bytes), bytes)


def just_path() -> None:
    """A path: itself."""
    check(assert_type(just(Path()), Path), Path)


def just_none() -> None:
    """None: itself."""
    assert_type(just(None), None)


def just_complex() -> None:
    """A complex number: a config of one."""
    number: complex = instantiate(just(1j))
    check(number, complex)


def just_set() -> None:
    """A set: a config of one."""
    check(assert_type(instantiate(just({1})), "set[int]"), set, int)


def just_range() -> None:
    """A range: a config of one."""
    check(assert_type(instantiate(just(range(3))), range), range)


def just_timedelta() -> None:
    """A timedelta: a config of one."""
    check(assert_type(instantiate(just(timedelta(1))), timedelta), timedelta)


def just_partial() -> None:
    """A partial: a config of one."""
    made = instantiate(just(functools.partial(t.area, 1)))
    check(assert_type(made(height=2), int), int)


def just_dataclass_type() -> None:
    """A dataclass type."""
    check(assert_type(instantiate(just(t.Point)), "type[t.Point]"), type)


def just_dataclass_instance() -> None:
    """A dataclass instance: a config of an equal one."""
    check(assert_type(instantiate(just(t.Point(1))), t.Point), t.Point)


def just_enum_member() -> None:
    """An Enum member: itself."""
    member: t.Mode = t.Mode.fast if t.flag() else t.Mode.slow
    check(assert_type(just(member), t.Mode), t.Mode)


def just_container() -> None:
    """A list or a dict: something like it."""
    made: list[object] = just([1, t.area, {"a": 1j}])
    check(made, list)


def just_twice() -> None:
    """`just(just(x))` is `just(x)`."""
    check(assert_type(just(just(t.SGD)), Just[type[t.SGD]]).path, str)


def just_config() -> None:
    """A config: itself."""
    check(assert_type(instantiate(just(builds(t.SGD))), t.SGD), t.SGD)


def just_target() -> None:
    """`get_target` of `just(x)`."""
    check(assert_type(get_target(just(t.SGD)), "type[t.SGD]"), type)


def just_annotation() -> None:
    """Parameters annotated `Just[type[T]]`."""

    def make(conf: Just[type[t.Optimizer]]) -> t.Optimizer:
        return instantiate(conf)()

    check(make(just(t.SGD)), t.SGD)
    make(just(t.Model))  # E: argument


def just_is_no_builds() -> None:
    """A config of a class itself does not pass for a config of its instances."""

    def make(conf: Builds[type[t.SGD]]) -> t.SGD:
        return instantiate(conf)

    make(just(t.SGD))  # E: argument
