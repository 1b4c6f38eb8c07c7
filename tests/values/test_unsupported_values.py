"""Values that no config can hold: what the error says, and where it says the value stands."""

from __future__ import annotations

import collections
import dataclasses
import datetime as dt
import functools
import io
import logging
import pathlib
import re
import struct
import sys
import threading
import types
import typing
import zoneinfo
from collections import OrderedDict, defaultdict, deque

import app
import pytest
import value_kinds as kinds
from labels import label
from omegaconf import DictConfig, ListConfig

from hydra_zen import builds, just, make_config, to_yaml
from hydra_zen._authoring.builds_fn import DefaultBuilds
from hydra_zen.errors import (
    HydraZenImportError,
    HydraZenUnsupportedPrimitiveError,
    HydraZenValidationError,
)

OPAQUE = kinds.Opaque(7)
REASON = (
    "Opaque(7) (type Opaque) has no form that a config can store and Hydra can instantiate. Configure how it is made"
    " with `builds(Opaque, ...)`, or tell all config functions how to convert its type with"
    " `register_converter(Opaque, ...)`."
)

MESSAGES = [
    (lambda: just(OPAQUE), "", REASON),
    (lambda: just([1, {"k": OPAQUE}]), "[1].k", f"`[1].k`: {REASON}"),
    (lambda: builds(app.area, w=OPAQUE), "w", f"Building: area .. `w`: {REASON}"),
    (lambda: builds(app.anything, xs=[{"k": OPAQUE}]), "xs[0].k", f"Building: anything .. `xs[0].k`: {REASON}"),
    (lambda: builds(app.anything, xs={"a": (OPAQUE,)}), "xs.a[0]", f"Building: anything .. `xs.a[0]`: {REASON}"),
    (lambda: builds(app.anything, x={OPAQUE}), "x[0]", f"Building: anything .. `x[0]`: {REASON}"),
    (lambda: builds(app.anything, x=deque([1, OPAQUE])), "x[1]", f"Building: anything .. `x[1]`: {REASON}"),
    (lambda: builds(app.anything, x=OrderedDict(a=OPAQUE)), "x.a", f"Building: anything .. `x.a`: {REASON}"),
    (lambda: builds(app.anything, x=kinds.Point(OPAQUE)), "x.x", f"Building: anything .. `x.x`: {REASON}"),
    (lambda: builds(app.anything, x=types.SimpleNamespace(a=OPAQUE)), "x.a", f"Building: anything .. `x.a`: {REASON}"),
    (lambda: builds(app.anything, x=slice(OPAQUE)), "x[1]", f"Building: anything .. `x[1]`: {REASON}"),
    (
        lambda: builds(app.anything, x=[app.Plan([OPAQUE])]),
        "x[0].steps[0]",
        f"Building: anything .. `x[0].steps[0]`: Building: Plan .. `steps[0]`: {REASON}",
    ),
    (
        lambda: builds(app.anything, x=functools.partial(app.anything, a=[OPAQUE])),
        "x.a[0]",
        f"Building: anything .. `x.a[0]`: Building: anything .. `a[0]`: {REASON}",
    ),
    (
        lambda: just({"a": {OPAQUE: 1}}),
        "a",
        (
            "Configuring dictionary key: `a`: Opaque(7) (type Opaque) cannot be the key of a dictionary in a config."
            " Use a key that is a string, bytes, a number, a boolean or an Enum member."
        ),
    ),
    (
        lambda: just(kinds.WithInitVar(1)),
        "",
        (
            "WithInitVar(a=4) (type WithInitVar) has parameters (`InitVar`) that its instances don't remember."
            " Configure how it is made with `builds(WithInitVar, ...)`."
        ),
    ),
    (
        lambda: just(functools.partial(app.anything, zen_x=1)),
        "",
        f"{functools.partial(app.anything, zen_x=1)!r}"[:117]
        + "... (type partial) binds a parameter called 'zen_x', which"
        " `builds` can't pass on. Bind it inside a function and configure that.",
    ),
]


@pytest.mark.parametrize(
    ("make", "path", "message"), MESSAGES, ids=[row[1] or str(i) for i, row in enumerate(MESSAGES)]
)
def test_message_and_path(make, path, message):
    with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
        make()
    if "0x" not in message:
        assert str(caught.value) == message
    assert (caught.value.config_path or "") == path
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, HydraZenValidationError)


def _endless(kind):
    """A value of each kind that contains itself, and where in it it stands again."""
    if kind == "list":
        value = [1]
        value.append(value)
        return value, "[1]", ""
    if kind == "dict":
        value = {"a": {}}
        value["a"]["b"] = [value]
        return value, "a.b[0]", ""
    if kind == "deque in a tuple":
        inner = deque()
        inner.append({"k": inner})
        return (0, inner), "[1][0].k", "[1]"
    if kind == "namespace":
        value = types.SimpleNamespace(a=1)
        value.b = {"c": value}
        return value, "b.c", ""
    if kind == "dataclass":
        value = app.Plan()
        value.steps = [value]
        return value, "steps[0]", ""
    value = []
    value.append(functools.partial(app.anything, 1, k=functools.partial(app.anything, value)))
    return value, "[0].k._args_[0]", ""


class Handed(DefaultBuilds):
    """Makes configs by a hook of its own, which is called at every depth."""

    @classmethod
    def _make_hydra_compatible(cls, value, **settings):
        return super()._make_hydra_compatible(value, **settings)


@pytest.mark.parametrize("maker", [DefaultBuilds, Handed])
@pytest.mark.parametrize("kind", ["list", "dict", "deque in a tuple", "namespace", "dataclass", "partial"])
def test_a_value_that_contains_itself_is_named_by_both_places(kind, maker):
    value, inner, outer = _endless(kind)
    dot = "" if inner.startswith("[") else "."

    with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
        maker.builds(app.anything, x=value)
    assert str(caught.value).startswith(f"Building: anything .. `x{dot}{inner}`: ")
    assert f"contains itself: it is the same object as `x{outer}`, and a config has to end." in str(caught.value)
    assert caught.value.config_path == f"x{dot}{inner}"
    assert isinstance(caught.value, RecursionError)

    with pytest.raises(HydraZenUnsupportedPrimitiveError, match="contains itself"):
        maker.just(value)


@pytest.fixture
def usual_recursion_limit():
    """Type checkers that run in this process raise the limit, for good."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(1000)
    yield
    sys.setrecursionlimit(limit)


def test_depth_without_an_end_in_sight_stays_a_matter_of_python(usual_recursion_limit):
    value = []
    for _ in range(5000):
        value = [value]

    with pytest.raises(RecursionError) as caught:
        just(value)
    assert not isinstance(caught.value, HydraZenUnsupportedPrimitiveError)


def test_values_that_stand_in_several_places_are_no_cycles():
    shared = [1, 1j]

    assert to_yaml(just([shared, {"a": shared}, shared])) == to_yaml(just([[1, 1j], {"a": [1, 1j]}, [1, 1j]]))


def test_the_error_carries_the_value():
    with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
        builds(app.anything, x=[app.Plan({"a": OPAQUE})])
    assert caught.value.value is OPAQUE


class _Nameless:
    def __call__(self):
        return None


class _Unprintable:
    def __repr__(self):
        raise ZeroDivisionError


REJECTED = [
    object(), kinds.Opaque(), memoryview(b"a"), ..., NotImplemented, iter([]), (x for x in ()), re,
    typing.Union[int, str], typing.Optional[int], typing.Literal[1], int | str, typing.TypeVar("T"),  # noqa: UP007, UP045
    dataclasses.MISSING, dataclasses.field(), threading.Lock(), io.StringIO(), logging.getLogger("a"),
    len.__call__, app.Box.__dict__["unit"], property(len), kinds.lost_thing, kinds.CallableThing("no_such"),
    kinds.Stateful([1], "m"), kinds.WithInitVar(1), kinds.KeywordOnlyOptionName(frozen=True),
    collections.UserDict(a=1),
    dt.datetime(2024, 1, 1, tzinfo=type("Zone", (dt.tzinfo,), {})()), _Unprintable(),
]  # fmt: skip


@pytest.mark.parametrize("value", REJECTED, ids=lambda value: type(value).__name__)
def test_rejected_everywhere(value):
    for make in (
        lambda: just(value),
        lambda: just([value]),
        # A `dataclasses.Field` is the default that it describes where `builds` is given it for a field.
        lambda: builds(dict, x=[value] if isinstance(value, dataclasses.Field) else value),
        lambda: builds(dict, x={"a": deque([value])}),
        lambda: make_config(x=value, zen_convert={"dataclass": True}),
    ):
        with pytest.raises(HydraZenUnsupportedPrimitiveError):
            make()


def test_attributes_of_instances_of_builtin_subclasses_would_be_lost():
    marked = kinds.Marked([1])
    assert just(marked)._target_ == "value_kinds.Marked"
    marked.note = "x"
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match="carries attributes besides its contents"):
        just(marked)
    for name in ("unit", "_Slotted__secret"):
        slotted = kinds.Slotted([1])
        assert just(slotted)._target_ == "value_kinds.Slotted"
        setattr(slotted, name, 1)
        with pytest.raises(HydraZenUnsupportedPrimitiveError, match="carries attributes besides its contents"):
            just(slotted)


LOCAL_CLASS, LOCAL_DATA, LOCAL_FUNCTION = kinds.make_local()


@pytest.mark.parametrize(
    "value",
    [
        lambda: 1, LOCAL_CLASS, LOCAL_DATA, LOCAL_DATA(), LOCAL_FUNCTION, app.Box().__init__, [].append,
        defaultdict(lambda: 0), defaultdict(LOCAL_FUNCTION), {LOCAL_FUNCTION}, OrderedDict(a=LOCAL_CLASS),
        functools.lru_cache(lambda: 1), functools.partial(LOCAL_FUNCTION), {functools.partial(lambda: 1)},
    ],
    ids=label,
)  # fmt: skip
def test_what_has_no_import_path_is_one_kind_of_error(value):
    for make in (lambda: just(value), lambda: just([value]), lambda: builds(dict, x={"a": value})):
        with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
            make()
        assert isinstance(caught.value, HydraZenImportError)
        assert isinstance(caught.value, ModuleNotFoundError)
        assert "hydra_zen.in_memory" in str(caught.value)


def test_what_has_no_import_path_is_located():
    with pytest.raises(ModuleNotFoundError) as caught:
        builds(app.anything, x={"a": [defaultdict(lambda: 0)]})
    assert caught.value.config_path == "x.a[0].default_factory"
    assert str(caught.value).startswith("Building: anything .. `x.a[0].default_factory`: <function")


def test_partials_of_what_has_no_name():
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match="has no form that a config can store"):
        just(functools.partial(_Nameless()))


@pytest.mark.parametrize(
    "key",
    [
        None, (1, 2), pathlib.Path("a"), 1j, app.area, app.Box, kinds.Frozen(), app.Plan, object(),
        frozenset({1}), builds(dict), just(app.area), range(3),
    ],
    ids=label,
)  # fmt: skip
def test_rejected_keys(key):
    for make in (lambda: just({key: 1}), lambda: just([{"a": {key: 1}}]), lambda: just(OrderedDict({key: 1}))):
        with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
            make()
        assert str(caught.value).startswith("Configuring dictionary key:")
        assert repr(key)[:50] in str(caught.value)


@pytest.mark.parametrize("key", ["a", 1, 1.5, True, b"a", app.Mode.fast, kinds.Level.low, kinds.Word.yes], ids=label)
def test_accepted_keys(key):
    converted = just({key: 1j})
    assert list(converted) == [key]
    assert type(next(iter(converted))) is type(key)


def test_keys_of_text_subclasses_become_plain():
    assert [type(key) for key in just({kinds.Text("a"): 1})] == [str]


@pytest.mark.parametrize("value", [1j, {1}, app.area, app.Box, OPAQUE, deque()], ids=label)
def test_special_support_can_be_off(value):
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        DefaultBuilds._make_hydra_compatible(value, allow_zen_conversion=False, convert_dataclass=False)


@pytest.mark.parametrize(
    "value",
    [
        1,
        "a",
        None,
        [1, (2,)],
        {"a": app.Mode.fast},
        ListConfig([]),
        DictConfig({}),
        builds(app.area),
        app.Plan(),
        app.Plan,
    ],
    ids=label,
)
def test_what_needs_no_special_support(value):
    converted = DefaultBuilds._make_hydra_compatible(value, allow_zen_conversion=False, convert_dataclass=True)
    assert converted == value


def test_time_zones_without_a_name_are_refused():
    utc = b"TZif" + bytes(16) + struct.pack(">6l", 0, 0, 0, 0, 1, 4) + struct.pack(">lbb", 0, 0, 0) + b"UTC\0"
    zone = zoneinfo.ZoneInfo.from_file(io.BytesIO(utc))
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match="has no name"):
        just(dt.time(1, tzinfo=zone))
