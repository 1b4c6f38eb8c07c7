"""Making configs."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from benchmarks import targets
from benchmarks.case import Case
from hydra_zen import builds, just, kwargs_of, make_config, to_yaml

NUMBERS = list(range(10_000))
TEN: dict[str, Any] = {f"field{i}": i for i in range(10)}


def _plain_class(count: int) -> Any:
    """Return a function that makes a class with so many attributes, which is the least that a config costs."""
    attributes = {f"field{i}": i for i in range(count)}

    def make(_: Any) -> type:
        return type("Config", (), dict(attributes))

    return lambda: make


class _Small:
    """An object with two attributes, which is what `just` gives for a function."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.target = "a.b"


def _small_object() -> Any:
    return lambda _: _Small("a.b.c")


def _field_names(config: Any) -> list[str]:
    return [field.name for field in fields(config)]


def _yaml(config: Any) -> str:
    text: str = to_yaml(config)
    return text


def _described_function(config: Any) -> list[str]:
    """Describe a config of one of the functions that are made for one call."""
    return [name for name in _field_names(config) if name != "_target_"]


def _builds_with_parent() -> Any:
    parent = builds(targets.Three, width=2, populate_full_signature=True)
    return lambda _: builds(targets.Three, rate=0.1, builds_bases=(parent,))


def _to_yaml_of_three() -> Any:
    config = builds(targets.Three, populate_full_signature=True)
    return lambda _: to_yaml(config)


CASES = (
    Case("builds(C)", lambda: lambda _: builds(targets.Three), _plain_class(1), describe=_yaml),
    Case("builds(C, width=2)", lambda: lambda _: builds(targets.Three, width=2), _plain_class(2), describe=_yaml),
    Case(
        "builds(f, left=1), target never seen before",
        lambda: lambda target: builds(target, left=1),
        _plain_class(2),
        inputs=targets.new_functions,
        describe=_described_function,
        most_calls=200,
    ),
    Case(
        "builds(f, 1, 2), positional",
        lambda: lambda _: builds(targets.add, 1, 2),
        _plain_class(2),
        describe=_yaml,
    ),
    Case(
        "builds(C, zen_partial=True)",
        lambda: lambda _: builds(targets.Three, zen_partial=True, width=2),
        _plain_class(3),
        describe=_yaml,
    ),
    Case(
        "builds, full signature of 3",
        lambda: lambda _: builds(targets.Three, populate_full_signature=True),
        _plain_class(4),
        describe=_yaml,
    ),
    Case(
        "builds, full signature of 20",
        lambda: lambda _: builds(targets.twenty, populate_full_signature=True),
        _plain_class(21),
        describe=_yaml,
    ),
    Case(
        "builds, full signature of 3, target never seen before",
        lambda: lambda target: builds(target, populate_full_signature=True),
        _plain_class(4),
        inputs=targets.new_functions,
        describe=_described_function,
        most_calls=200,
    ),
    Case(
        "builds(C, nested builds)",
        lambda: (
            lambda _: builds(
                targets.Pair,
                left=builds(targets.Three, width=2),
                right=builds(targets.Pair, left=builds(targets.Three, rate=0.1)),
            )
        ),
        _plain_class(3),
        describe=_yaml,
        items=4,
    ),
    Case(
        "builds with zen_meta and zen_wrappers",
        lambda: lambda _: builds(targets.Three, width=2, zen_meta={"note": "a"}, zen_wrappers=targets.loud),
        _plain_class(5),
        describe=_yaml,
    ),
    Case(
        "builds with a parent",
        _builds_with_parent,
        _plain_class(3),
        describe=_yaml,
    ),
    Case(
        "builds(f, list of 10,000)",
        lambda: lambda _: builds(targets.keep, values=NUMBERS),
        lambda: lambda _: list(NUMBERS),
        describe=_field_names,
    ),
    Case("make_config(a=1)", lambda: lambda _: make_config(a=1), _plain_class(1), describe=_yaml),
    Case("make_config, 10 fields", lambda: lambda _: make_config(**TEN), _plain_class(10), describe=_yaml),
    Case("just(f)", lambda: lambda _: just(targets.add), _small_object, describe=_yaml),
    Case("just(list of 10,000)", lambda: lambda _: just(NUMBERS), lambda: lambda _: list(NUMBERS), describe=len),
    Case("kwargs_of(f)", lambda: lambda _: kwargs_of(targets.add), _plain_class(3), describe=_field_names),
    Case("to_yaml of a config of 3 fields", _to_yaml_of_three, describe=str),
)
