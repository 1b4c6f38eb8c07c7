"""Lists cast to the sequence types that annotations ask for."""

from __future__ import annotations

import asyncio
import inspect
from collections import deque
from functools import partial
from typing import Any

import pytest
from omegaconf import OmegaConf
from third_party import targets
from third_party.targets import Old, Pair

from hydra_zen import builds, instantiate
from hydra_zen.third_party.sequences import coerce_sequences

PAIR = [1, 2]


def test_every_annotation_that_asks_for_a_cast() -> None:
    pairs = [PAIR, PAIR, PAIR, PAIR, [1, PAIR], PAIR, PAIR, [1], PAIR]
    expected = (
        (1, 2),
        (1, 2),
        deque(PAIR),
        deque(PAIR),
        Pair(1, (1, 2)),
        Old(1, 2),
        (1, 2),
        Pair(1),
        (1, 2),
    )
    cast = coerce_sequences(targets.many)

    by_position = cast(*pairs, PAIR, keyword=PAIR, other=PAIR)  # type: ignore[arg-type]
    assert by_position == (expected, ([1, 2],), (1, 2), {"other": [1, 2]})
    by_name = dict(zip(inspect.signature(targets.many).parameters, pairs, strict=False))
    assert cast(**by_name)[0] == expected
    listconfigs = [OmegaConf.create(pair) for pair in pairs]
    assert cast(*listconfigs)[0] == expected  # type: ignore[arg-type]


def test_nested_sequences() -> None:
    cast = coerce_sequences(targets.nested)

    assert cast([PAIR, PAIR], [[1], [2, [3]]], [1, PAIR], [[[1]]]) == (  # type: ignore[arg-type, list-item]
        [(1, 2), (1, 2)],
        (Pair(1), Pair(2, (3,))),
        (1, deque(PAIR)),
        [[(1,)]],
    )


@pytest.mark.parametrize("value", [None, "ab", {1, 2}, 3, {"a": 1}, (1, 2), Pair(1), deque([1]), range(2)])
def test_other_values_are_the_same_objects(value: Any) -> None:
    cast = coerce_sequences(targets.corner)

    assert cast(value)[0] is value


def test_what_needs_no_cast_is_the_same_object() -> None:
    points, path = [(1, 2), (3, 4)], (Pair(1),)

    seen = coerce_sequences(targets.nested)(points, path)

    assert seen[0] is points and seen[1] is path


def test_exact_tuples_are_cast_to_other_types() -> None:
    seen = coerce_sequences(targets.many)(*[(1, 2)] * 9)  # type: ignore[arg-type]

    assert seen[0][2:6] == (deque([1, 2]), deque([1, 2]), Pair(1, 2), Old(1, 2))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "obj",
    [
        targets.untouched,
        targets.area,
        targets.Plain,
        targets.Registry,
        len,
        dict,
        int,
        print,
        lambda x: x,
        object,
        partial(targets.area, 1),
        targets.CallableObject(),
    ],
)
def test_what_asks_for_no_cast_is_the_same_object(obj: Any) -> None:
    assert coerce_sequences(obj) is obj


def test_function_wrappers_look_like_the_function() -> None:
    cast = coerce_sequences(targets.corner)

    assert (cast.__name__, cast.__wrapped__) == ("corner", targets.corner)  # type: ignore[attr-defined]
    assert inspect.signature(cast) == inspect.signature(targets.corner)


def test_asynchronous_functions_stay_so() -> None:
    cast = coerce_sequences(targets.waits)

    assert inspect.iscoroutinefunction(cast)
    assert asyncio.run(cast(PAIR)) == (1, 2)  # type: ignore[arg-type]


def test_partials_methods_and_objects() -> None:
    assert coerce_sequences(partial(targets.corner, scale=2.0))(PAIR) == ((1, 2), 2.0)  # type: ignore[arg-type]
    assert coerce_sequences(targets.Box((0, 0)).__init__)(PAIR) is None  # type: ignore[misc, arg-type]


def test_classes_get_a_class_that_stands_in() -> None:
    box: Any = coerce_sequences(targets.Box)

    made = box(PAIR)
    assert (type(made), made.size) == (targets.Box, (1, 2))
    assert targets.Box([1, 2]).size == [1, 2]  # type: ignore[arg-type, comparison-overlap]
    assert isinstance(box, type) and isinstance(made, box) and issubclass(targets.Box, box)
    assert (box.__name__, box.unit, box.square(3).size) == ("Box", 1.0, (3, 3))
    assert inspect.signature(box) == inspect.signature(targets.Box)


def test_as_a_wrapper_in_a_config() -> None:
    conf = builds(targets.Box, PAIR, zen_wrappers=coerce_sequences)

    assert instantiate(conf).size == (1, 2)


def test_what_cannot_be_called_is_refused() -> None:
    with pytest.raises(TypeError, match=r"`obj` must be callable, got 1 \(type int\)"):
        coerce_sequences(1)  # type: ignore[type-var]
