"""Telling sorts of callables apart, and naming them."""

from __future__ import annotations

import collections
import functools
import typing

import app
import pytest
from labels import label

from hydra_zen._target.kinds import is_bound_to_instance, is_importable_callable, is_parameterised_generic, name_of


@pytest.mark.parametrize(
    ("target", "name"),
    [
        (app.area, "area"),
        (app.Box, "Box"),
        (app.Box.Lid, "Lid"),
        (app.BigBox.unit, "unit"),
        (lambda: 1, "lambda"),
        (functools.partial(app.area, 1), "area"),
        (list[int], "list"),
        (typing.List[int], "List"),  # noqa: UP006
        (app.Box(), "Box"),
        (len, "len"),
    ],
    ids=label,
)
def test_name_of(target, name):
    assert name_of(target) == name


@pytest.mark.parametrize("obj", [app.area, app.Box, len, str.upper, dict.fromkeys, list[int], typing.Any, app.Box.unit])
def test_importable_callables(obj):
    assert is_importable_callable(obj)


@pytest.mark.parametrize(
    "obj",
    [1, "app.area", app.Box(), functools.partial(app.area), typing.Optional[int], typing.Literal[1], int | str],  # noqa: UP045
)
def test_other_objects(obj):
    assert not is_importable_callable(obj)


@pytest.mark.parametrize(
    ("obj", "expected"),
    [
        (list[int], True),
        (collections.deque[int], True),
        (typing.List[int], True),  # noqa: UP006
        (typing.Union[int, str], False),  # noqa: UP007
        (int | str, False),
        (typing.Annotated[int, 1], False),
        (typing.Literal[1], False),
        (int, False),
    ],
    ids=label,
)
def test_parameterised_generics(obj, expected):
    assert is_parameterised_generic(obj) is expected


@pytest.mark.parametrize(
    ("obj", "expected"),
    [([].append, True), (app.Box().__init__, True), (app.Box.unit, False), (len, False), (dict.fromkeys, False)],
)
def test_bound_to_instance(obj, expected):
    assert is_bound_to_instance(obj) is expected
