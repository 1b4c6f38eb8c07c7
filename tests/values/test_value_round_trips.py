"""Every supported value comes back equal and of the same type: directly, through YAML, and from pickled configs."""

from __future__ import annotations

import cmath
import copy
import datetime as dt
import decimal
import functools
import pickle
import re
import types
import zoneinfo
from abc import ABCMeta
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from pathlib import Path, PurePosixPath, PureWindowsPath

import app
import pytest
import value_kinds as kinds
from hydra.utils import instantiate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from omegaconf import OmegaConf

from hydra_zen import builds, just, to_yaml
from hydra_zen._target.kinds import ROUTINE_TYPES
from hydra_zen._values.dispatch import TABLE


def same(first, second):
    """Tell whether two values are equal and of the same type, all the way down."""
    if isinstance(first, functools.partial) and isinstance(second, functools.partial):
        return first.func is second.func and same(first.args, second.args) and same(first.keywords, second.keywords)
    if type(first) is not type(second):
        return False
    if isinstance(first, (float, complex)) and cmath.isnan(first):
        return repr(first) == repr(second)
    if isinstance(first, (list, tuple, deque)):
        limits = getattr(first, "maxlen", None) == getattr(second, "maxlen", None)
        return limits and len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, (set, frozenset)):
        return len(first) == len(second) and all(any(same(a, b) for b in second) for a in first)
    if isinstance(first, ChainMap):
        return same(first.maps, second.maps)
    if isinstance(first, (dict, types.MappingProxyType)):
        factories = getattr(first, "default_factory", None) is getattr(second, "default_factory", None)
        return factories and same(list(first), list(second)) and all(same(first[key], second[key]) for key in first)
    if isinstance(first, (types.SimpleNamespace, kinds.Inner, kinds.Outer, kinds.Frozen)):
        return same(vars(first), vars(second))
    if isinstance(first, slice):
        return same([first.start, first.stop, first.step], [second.start, second.stop, second.step])
    if isinstance(first, decimal.Decimal):
        return repr(first) == repr(second)
    if isinstance(first, (dt.datetime, dt.time)):
        return first == second and first.fold == second.fold and repr(first) == repr(second)
    return bool(first == second)


def through_yaml(config):
    return OmegaConf.create(to_yaml(config))


def rebuilt(value, *, convert="all"):
    """Yield `value` as its config instantiates, on every way that the config can go."""
    config = builds(dict, x=value, hydra_convert=convert)
    yield instantiate(config)["x"]
    yield instantiate(through_yaml(config))["x"]


# Text is free of what OmegaConf reads as an interpolation or as missing, of Hydra's keys, and of what YAML cannot hold.
text = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8).filter(
    lambda s: not s.startswith("_") and not {"$", "?", "\\"}.intersection(s)
)
plain = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_subnormal=False),
    text,
    st.binary(max_size=8),
)
hashable_plain = st.one_of(st.booleans(), st.integers(-9, 9), text, st.binary(max_size=4))
zones = st.one_of(
    st.none(),
    st.timedeltas(dt.timedelta(hours=-23), dt.timedelta(hours=23)).map(dt.timezone),
    st.just(dt.timezone(dt.timedelta(hours=1), "mine")),
    st.sampled_from(["UTC", "Europe/Paris", "Asia/Tokyo"]).map(zoneinfo.ZoneInfo),
)
names = st.sampled_from(["a", "b", "frozen", "items", "zen_x", "two words"])
few = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _strategies(items, hashables):
    """Return a strategy for each supported kind of value with given contents."""
    by_text = st.dictionaries(text, items, max_size=3)
    return {
        "list": st.lists(items, max_size=3),
        "dict": by_text,
        "dict with other keys": st.dictionaries(hashable_plain, items, max_size=3),
        "set": st.sets(hashables, max_size=3),
        "frozenset": st.frozensets(hashables, max_size=3),
        "deque": st.builds(deque, st.lists(items, max_size=3), st.one_of(st.none(), st.integers(3, 5))),
        "bytearray": st.binary(max_size=5).map(bytearray),
        "Counter": st.dictionaries(hashable_plain, st.integers(-3, 3), max_size=3).map(Counter),
        "defaultdict": st.builds(defaultdict, st.sampled_from([None, list, app.area]), by_text),
        "OrderedDict": by_text.map(OrderedDict),
        "ChainMap": st.builds(ChainMap, by_text, by_text),
        "mappingproxy": by_text.map(types.MappingProxyType),
        "SimpleNamespace": st.dictionaries(names, items, max_size=3).map(lambda d: types.SimpleNamespace(**d)),
        "NamedTuple": st.builds(kinds.Point, items, items),
        "namedtuple": st.builds(kinds.Pair, items, items),
        "namedtuple with names of options": st.builds(kinds.Odd, items, items),
        "namedtuple with a constructor": st.integers(0, 9).map(kinds.Picky),
        "slice": st.builds(slice, items, items, items),
        "range": st.builds(range, st.integers(), st.integers(), st.integers(1, 9)),
        "complex": st.complex_numbers(),
        "Decimal": st.decimals(allow_nan=True).filter(lambda d: not d.is_snan()),
        "Fraction": st.fractions(),
        "UUID": st.uuids(),
        "Pattern": st.sampled_from(
            [re.compile("a+", re.IGNORECASE), re.compile(b"x"), re.compile("(?m)^b$"), re.compile("é", re.ASCII)]
        ),
        "timedelta": st.timedeltas(),
        "date": st.dates(),
        "time": st.builds(dt.time, st.integers(0, 23), st.integers(0, 59), tzinfo=zones, fold=st.integers(0, 1)),
        "datetime": st.datetimes(timezones=zones),
        "timezone": st.sampled_from([dt.timezone.utc, dt.timezone(dt.timedelta(hours=-3), "x")]),
        "ZoneInfo": st.sampled_from(["UTC", "Europe/Paris"]).map(zoneinfo.ZoneInfo),
        "Path": st.sampled_from(["a/b", ".", "/x"]).map(Path),
        "PurePath": st.sampled_from(["a/b", ".", "/x"]).map(PurePosixPath),
        "PureWindowsPath": st.sampled_from(["a/b", "c:/x"]).map(PureWindowsPath),
        "combined flags": st.integers(0, 3).map(kinds.Perm).filter(lambda p: p.name not in ("read", "write")),
        "callable": st.sampled_from(
            [app.area, app.Box, app.BigBox.unit, len, str.upper, dict.fromkeys, kinds.found_thing]
        ),
        "partial": st.builds(functools.partial, st.just(app.anything), items, x=items),
        "dataclass": st.builds(
            kinds.Outer, st.builds(kinds.Inner, st.integers(), st.complex_numbers()), st.lists(items)
        ),
        "frozen dataclass": st.builds(kinds.Frozen, items),
        "dataclass with names of options": st.builds(
            kinds.WithOptionNames, st.integers(), st.booleans(), st.integers(), st.integers()
        ),
        "keyword-only dataclass": st.builds(kinds.KeywordOnly, a=st.integers(), b=st.integers()),
        "int subclass": st.integers().map(kinds.Count),
        "float subclass": st.floats(allow_nan=False).map(kinds.Metres),
        "complex subclass": st.complex_numbers(allow_nan=False).map(kinds.Wave),
        "bytes subclass": st.binary(max_size=5).map(kinds.Blob),
        "bytearray subclass": st.binary(max_size=5).map(kinds.Buffer),
        "list subclass": st.lists(items, max_size=3).map(kinds.Names),
        "generic list subclass": st.lists(items, max_size=3).map(kinds.Typed),
        "tuple subclass": st.lists(items, max_size=3).map(kinds.Duo),
        "set subclass": st.sets(hashables, max_size=3).map(kinds.Rgb),
        "frozenset subclass": st.sets(hashables, max_size=3).map(kinds.Tags),
        "dict subclass": by_text.map(kinds.Settings),
        "Counter subclass": st.dictionaries(text, st.integers(), max_size=3).map(kinds.Tally),
        "OrderedDict subclass": by_text.map(kinds.Ordered),
        "defaultdict subclass": by_text.map(lambda d: kinds.Groups(list, d)),
        "deque subclass": st.lists(items, max_size=3).map(lambda xs: kinds.Window(xs, 4)),
    }


_HASHABLE = st.recursive(
    st.one_of(hashable_plain, st.complex_numbers(allow_nan=False), st.dates(), st.uuids(), st.fractions()),
    lambda inner: st.one_of(
        st.tuples(inner, inner),
        st.frozensets(inner, max_size=2),
        st.builds(kinds.Point, inner, inner),
        st.builds(kinds.Frozen, inner),
    ),
    max_leaves=4,
)
FLAT = _strategies(plain, hashable_plain)
NESTED = st.one_of(*_strategies(st.one_of(*FLAT.values()), _HASHABLE).values())


@pytest.mark.parametrize("kind", FLAT)
@few
@given(data=st.data())
def test_flat(kind, data):
    value = data.draw(FLAT[kind])
    for again in rebuilt(value):
        assert same(again, value), (again, value)


@many
@given(value=NESTED)
def test_nested(value):
    for again in rebuilt([{"a": value}]):
        assert same(again, [{"a": value}]), (again, value)


@few
@given(value=st.sets(_HASHABLE, max_size=3))
def test_sets_of_anything_hashable_come_back_whatever_the_conversion(value):
    for convert in ("none", "partial", "all", "object"):
        for again in rebuilt(value, convert=convert):
            assert same(again, value), (again, value)


def test_members_of_sets_keep_tuples_however_deep():
    member = kinds.Frozen((1, (kinds.Point((2,)), kinds.Frozen((3,)))))
    for value in ({member}, frozenset({(member,)}), kinds.Rgb({member}), kinds.Tags({kinds.Point(member)})):
        for convert in ("none", "all"):
            for again in rebuilt(value, convert=convert):
                assert same(again, value), (again, value)


UNAIDED = [
    "set", "frozenset", "OrderedDict", "ChainMap", "mappingproxy", "NamedTuple", "namedtuple", "list subclass",
    "tuple subclass", "dict subclass", "slice", "datetime", "Decimal", "bytearray", "combined flags",
    "Counter subclass",
]  # fmt: skip


@pytest.mark.parametrize("kind", UNAIDED)
@few
@given(data=st.data())
def test_without_the_help_of_hydra_convert(kind, data):
    value = data.draw(FLAT[kind])
    for again in rebuilt(value, convert="none"):
        assert same(again, value), (again, value)


@pytest.mark.parametrize("kind", FLAT)
@few
@given(data=st.data())
def test_emitted_configs_pickle_and_copy_to_equal_ones(kind, data):
    config = just(data.draw(FLAT[kind]))
    if isinstance(config, type) or "nan" in repr(config):
        return
    assert pickle.loads(pickle.dumps(config)) == config
    assert same(instantiate(pickle.loads(pickle.dumps([config])))[0], instantiate([config])[0])
    assert copy.deepcopy(config) == config
    assert repr(copy.deepcopy(config)) == repr(config)


def test_enum_members_come_back_directly_and_by_name_through_yaml():
    for member in (app.Mode.fast, kinds.Level.low, kinds.Perm.read, kinds.Word.yes):
        config = builds(dict, x=member)
        assert instantiate(config)["x"] is member
        assert instantiate(through_yaml(config))["x"] == member.name


def test_enum_keys_come_back_directly_and_by_name_through_yaml():
    config = builds(dict, x={app.Mode.fast: 1}, hydra_convert="all")
    assert instantiate(config)["x"] == {app.Mode.fast: 1}
    assert instantiate(through_yaml(config))["x"] == {"fast": 1}


def test_an_annotation_brings_enum_members_back_through_yaml():
    config = builds(app.opt, m=app.Mode.slow, populate_full_signature=True)
    merged = OmegaConf.merge(OmegaConf.structured(config), through_yaml(config))
    assert instantiate(merged)[1] is app.Mode.slow


def test_tuples_alone_become_lists():
    assert instantiate(builds(dict, x=(1, (2,)), hydra_convert="all"))["x"] == [1, [2]]


def test_every_exact_type_has_a_strategy():
    tested_elsewhere = {tuple, type, ABCMeta, *ROUTINE_TYPES}
    assert {kind.__name__ for kind in set(TABLE.exact) - tested_elsewhere} <= set(FLAT)
