"""The hook that users override sees every value, with the settings that belong to it."""

from __future__ import annotations

import functools
from collections import Counter, OrderedDict, defaultdict, deque
from typing import ClassVar

import app
import pytest
import value_kinds as kinds

from hydra_zen import BuildsFn
from hydra_zen._authoring.builds_fn import DefaultBuilds
from hydra_zen._values.context import is_stock


class Angle:
    def __init__(self, deg):
        self.deg = deg

    def __hash__(self):
        return hash(self.deg)

    def __eq__(self, other):
        return self.deg == other.deg


class Watching(BuildsFn):
    seen: ClassVar[list] = []

    @classmethod
    def _make_hydra_compatible(cls, value, **kw):
        cls.seen.append((value, kw))
        if isinstance(value, Angle):
            return f"angle {value.deg}"
        return super()._make_hydra_compatible(value, **kw)


@pytest.fixture(autouse=True)
def _fresh():
    Watching.seen = []


@pytest.mark.parametrize(
    "wrap",
    [
        lambda v: [v], lambda v: (v,), lambda v: {"a": v}, lambda v: {v: 1}, lambda v: {v}, lambda v: deque([v]),
        lambda v: Counter({v: 2}), lambda v: defaultdict(int, a=v), lambda v: OrderedDict(a=v), lambda v: slice(v),
        lambda v: functools.partial(app.anything, v), lambda v: functools.partial(app.anything, x=v), app.Plan,
        kinds.Point, lambda v: kinds.Names([v]), lambda v: [[{"a": (v,)}]],
    ],
)  # fmt: skip
def test_reached_at_every_depth(wrap):
    Watching.just(wrap(Angle(5)))
    assert any(value == Angle(5) for value, _ in Watching.seen if isinstance(value, Angle))


def test_every_primitive_is_seen():
    Watching.just([1, {"a": "b"}, (None,)])
    assert [value for value, _ in Watching.seen if not isinstance(value, (list, dict, tuple))] == [1, "a", "b", None]


def test_settings_of_keys_and_elements():
    Watching.builds(dict, x={"k": [1]})
    by_value = {repr(value): kw for value, kw in Watching.seen}
    key, element = by_value["'k'"], by_value["1"]
    assert (key["structured_conf_permitted"], key["allow_zen_conversion"], key["convert_dataclass"]) == (False,) * 3
    assert key["error_prefix"] == "Configuring dictionary key:"
    assert element["field_name"] == "x.k[0]"
    assert element["error_prefix"].startswith("Building: dict ..")
    assert element["allow_zen_conversion"] and element["convert_dataclass"]


def test_which_hooks_are_stock():
    class Inherits(DefaultBuilds):
        pass

    class Copies(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            return value

        functools.update_wrapper(_make_hydra_compatible.__func__, BuildsFn._make_hydra_compatible.__func__)

    assert is_stock(DefaultBuilds)
    assert is_stock(DefaultBuilds())
    assert is_stock(Inherits)
    assert not is_stock(Watching)
    assert not is_stock(Copies)


def test_elements_of_plain_containers_cost_no_call_each():
    calls = []

    class Counting(int):
        pass

    values = list(range(1000))
    import sys

    def profile(frame, event, _):
        if event == "call":
            calls.append(frame.f_code.co_name)

    sys.setprofile(profile)
    try:
        DefaultBuilds._make_hydra_compatible(values, convert_dataclass=True)
        DefaultBuilds._make_hydra_compatible(dict.fromkeys(values, "x"), convert_dataclass=True)
        DefaultBuilds._make_hydra_compatible(set(values), convert_dataclass=True)
    finally:
        sys.setprofile(None)
    assert len(calls) < 100


def test_other_hooks_are_used():
    class Paths(BuildsFn):
        @classmethod
        def _get_obj_path(cls, target):
            return "my." + super()._get_obj_path(target)

    assert Paths.just(app.area).path == "my.app.area"
    assert Paths.just([{1}])[0]._target_ == "my.builtins.set"

    class Justs(BuildsFn):
        @classmethod
        def _just(cls, obj):
            return "just"

    assert Justs.just([app.area, {"a": app.Box}]) == ["just", {"a": "just"}]
