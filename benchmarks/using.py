"""Instantiating configs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from omegaconf import OmegaConf

from benchmarks import targets
from benchmarks.case import Case
from hydra_zen import builds, instantiate, make_config

NUMBERS = list(range(10_000))
BY_NAME = {f"k{i}": i for i in range(10_000)}
Thunk = Callable[[Any], Any]


def _state(value: Any) -> Any:
    """Describe an object by its type and attributes."""
    if isinstance(value, dict):
        return {str(key): _state(part) for key, part in value.items()}
    attributes = getattr(value, "__dict__", None)
    if attributes is None or isinstance(value, type):
        return repr(value)
    return [type(value).__name__, {name: _state(attribute) for name, attribute in attributes.items()}]


def _of(config: Callable[[], Any], *args: Any, **kwargs: Any) -> Callable[[], Thunk]:
    """Return how to prepare the instantiation of a config, which is made first."""

    def prepare() -> Thunk:
        made = config()
        return lambda _: instantiate(made, *args, **kwargs)

    return prepare


def _plain(call: Callable[[], Any]) -> Callable[[], Thunk]:
    return lambda: lambda _: call()


def _three() -> Any:
    return builds(targets.Three, populate_full_signature=True)


def _three_instance() -> Any:
    return _three()()


def _three_directly() -> targets.Three:
    return targets.Three(width=1, rate=0.5, name="x")


def _many(count: int) -> Any:
    """Return a config of so many objects side by side."""
    three = [builds(targets.Three, width=i, rate=0.5, name="x") for i in range(count)]
    parts: dict[str, Any] = {f"part{i}": config for i, config in enumerate(three)}
    return builds(targets.Holder, **parts)


def _many_directly(count: int) -> targets.Holder:
    return targets.Holder(**{f"part{i}": targets.Three(width=i, rate=0.5, name="x") for i in range(count)})


def _many_that_refer(count: int) -> Any:
    """Return a config of so many objects that take their values from one place."""
    three: dict[str, Any] = {
        f"part{i}": builds(targets.Three, width="${size}", rate="${rate}", name="x") for i in range(count)
    }
    return make_config(size=3, rate=0.5, parts=builds(targets.Holder, **three))


def _chain(depth: int) -> Any:
    config: Any = None
    for i in range(depth):
        config = builds(targets.Link, value=i, child=config)
    return config


def _chain_directly(depth: int) -> targets.Link | None:
    link: targets.Link | None = None
    for i in range(depth):
        link = targets.Link(value=i, child=link)
    return link


def _partial_then_call() -> Thunk:
    config = builds(targets.Three, width=2, zen_partial=True)
    return lambda _: instantiate(config)(rate=0.1)


CASES = (
    Case("3 fields, a config class", _of(_three), _plain(_three_directly), describe=_state),
    Case("3 fields, a config instance", _of(_three_instance), _plain(_three_directly), describe=_state),
    Case("3 fields, a keyword overrides one", _of(_three, width=7), _plain(_three_directly), describe=_state),
    Case(
        "3 fields, DictConfig",
        _of(lambda: OmegaConf.structured(_three())),
        _plain(_three_directly),
        describe=_state,
    ),
    Case(
        "an object for a parameter",
        _of(lambda: builds(targets.Pair, left=1), right=targets.Three),
        _plain(lambda: targets.Pair(left=1, right=targets.Three)),
        describe=_state,
    ),
    Case(
        "a keyword overrides a nested field",
        _of(lambda: builds(targets.Pair, left=_three()), left={"width": 7}),
        _plain(lambda: targets.Pair(left=targets.Three(width=7, rate=0.5, name="x"))),
        describe=_state,
    ),
    Case("100 nested", _of(lambda: _many(100)), _plain(lambda: _many_directly(100)), describe=_state),
    Case("400 nested", _of(lambda: _many(400)), _plain(lambda: _many_directly(400)), describe=_state),
    Case("depth 30", _of(lambda: _chain(30)), _plain(lambda: _chain_directly(30)), describe=_state),
    Case(
        "100 nested, with ${...}",
        _of(lambda: _many_that_refer(100)),
        _plain(lambda: _many_directly(100)),
        describe=lambda result: _state(result.parts),
    ),
    Case(
        "100 nested, DictConfig",
        _of(lambda: OmegaConf.structured(_many(100))),
        _plain(lambda: _many_directly(100)),
        describe=_state,
    ),
    Case(
        "list of 10,000",
        _of(lambda: builds(targets.keep, values=NUMBERS)),
        _plain(lambda: list(NUMBERS)),
        describe=lambda result: [type(result).__name__, len(result), result[-1]],
    ),
    Case(
        'list of 10,000, hydra_convert="all"',
        _of(lambda: builds(targets.keep, values=NUMBERS, hydra_convert="all")),
        _plain(lambda: list(NUMBERS)),
        describe=lambda result: [type(result).__name__, len(result), result[-1]],
    ),
    Case(
        "dict of 10,000",
        _of(lambda: builds(targets.keep, values=BY_NAME)),
        _plain(lambda: dict(BY_NAME)),
        describe=lambda result: [type(result).__name__, len(result), result["k7"]],
    ),
    Case(
        'dict of 10,000, hydra_convert="all"',
        _of(lambda: builds(targets.keep, values=BY_NAME, hydra_convert="all")),
        _plain(lambda: dict(BY_NAME)),
        describe=lambda result: [type(result).__name__, len(result), result["k7"]],
    ),
    Case(
        "a partial config, and one call of the partial",
        _partial_then_call,
        _plain(lambda: partial(targets.Three, width=2)(rate=0.1)),
        describe=_state,
    ),
)
