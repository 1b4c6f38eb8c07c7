"""The form that each supported value takes: repr and YAML, as programs written against them expect."""

from __future__ import annotations

import collections
import collections.abc
import dataclasses
import datetime as dt
import decimal
import fractions
import functools
import pathlib
import random
import re
import types
import typing
import uuid
from collections import Counter, OrderedDict, defaultdict, deque

import app
import pytest
import value_kinds as kinds
from labels import label
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen import builds, in_memory, in_memory_scope, just, make_config, zen
from hydra_zen._authoring.builds_fn import DefaultBuilds
from hydra_zen._values.configs import ConfigFromArgs, Just
from hydra_zen._values.context import Conversion
from hydra_zen._values.table import convert


def yaml_of(value):
    return OmegaConf.to_yaml(OmegaConf.structured(builds(dict, x=value))).removeprefix("_target_: builtins.dict\nx:")


CONVERTED = [
    (1 + 2j, "ConfigComplex(real=1.0, imag=2.0, _target_='builtins.complex')"),
    ({2, 1}, "ConfigFromTuple(_args_=((1, 2),), _target_='builtins.set')"),
    ({"b", "a"}, "ConfigFromTuple(_args_=(('a', 'b'),), _target_='builtins.set')"),
    (frozenset({1}), "ConfigFromTuple(_args_=((1,),), _target_='builtins.frozenset')"),
    (deque([1, 2]), "ConfigFromTuple(_args_=((1, 2),), _target_='collections.deque')"),
    (deque([1, 2], 3), "ConfigFromTuple(_args_=((1, 2), 3), _target_='collections.deque')"),
    (bytearray(b"ab"), "ConfigFromTuple(_args_=((97, 98),), _target_='builtins.bytearray')"),
    (Counter("aab"), "ConfigFromDict(_args_=({'a': 2, 'b': 1},), _target_='collections.Counter')"),
    (range(1, 5, 2), "ConfigRange(_target_='builtins.range')"),
    (
        dt.timedelta(days=1, seconds=2, microseconds=5),
        (
            "ConfigTimeDelta(days=1, seconds=2, microseconds=5, milliseconds=0.0, minutes=0.0, hours=0.0, weeks=0.0,"
            " _target_='datetime.timedelta')"
        ),
    ),
    (
        functools.partial(app.area, 1, h=2),
        "PartialBuilds_area(_target_='app.area', _partial_=True, _args_=(1,), h=2)",
    ),
    (
        defaultdict(list, a=[1]),
        (
            "ConfigFromDefaultDict(dict_={'a': [1]}, default_factory=Just(path='builtins.list'),"
            " _target_='hydra_zen.funcs.as_default_dict')"
        ),
    ),
    (
        defaultdict(None, a=1),
        "ConfigFromDefaultDict(dict_={'a': 1}, default_factory=None, _target_='hydra_zen.funcs.as_default_dict')",
    ),
    (app.area, "Just(path='app.area')"),
    (app.Box, "Just(path='app.Box')"),
    (app.BigBox.unit, "Just(path='app.BigBox.unit')"),
    (app.BigBox.helper, "Just(path='app.Box.helper')"),
    (len, "Just(path='builtins.len')"),
    (random.random, "Just(path='random.random')"),
    (list[int], "Just(path='builtins.list')"),
    (typing.Any, "Just(path='typing.Any')"),
    (typing.List[int], "Just(path='typing.List')"),  # noqa: UP006
    (typing.List, "Just(path='typing.List')"),  # noqa: UP006
    (typing.Tuple, "Just(path='typing.Tuple')"),  # noqa: UP006
    (typing.Callable, "Just(path='typing.Callable')"),
    (typing.Callable[[int], int], "Just(path='typing.Callable')"),
    (collections.abc.Callable[[int], int], "Just(path='collections.abc.Callable')"),
    (collections.abc.Iterable[int], "Just(path='collections.abc.Iterable')"),
    (kinds.Typed[int], "Just(path='value_kinds.Typed')"),
    (type(None), "Just(path='types.NoneType')"),
    (app.Plan, "Just(path='app.Plan')"),
    (app.Mode, "Just(path='app.Mode')"),
    (str.upper, "Just(path='builtins.str.upper')"),
    (dict.fromkeys, "Just(path='builtins.dict.fromkeys')"),
    (kinds.found_thing, "Just(path='value_kinds.found_thing')"),
    (decimal.Decimal("1.10"), "ConfigFromTuple(_args_=('1.10',), _target_='decimal.Decimal')"),
    (fractions.Fraction(1, 3), "ConfigFromTuple(_args_=(1, 3), _target_='fractions.Fraction')"),
    (re.compile("a", re.IGNORECASE), "ConfigFromTuple(_args_=('a', 34), _target_='re.compile')"),
    (slice(1, None, 2), "ConfigFromTuple(_args_=(1, None, 2), _target_='builtins.slice')"),
    (pathlib.PurePosixPath("a/b"), "ConfigFromTuple(_args_=('a/b',), _target_='pathlib.PurePosixPath')"),
    (uuid.UUID(int=1), "ConfigFromTuple(_args_=('00000000-0000-0000-0000-000000000001',), _target_='uuid.UUID')"),
    (dt.date(2024, 2, 1), "ConfigDate(year=2024, month=2, day=1, _target_='datetime.date')"),
    (
        OrderedDict(b=1, a=2),
        "ConfigFromArgs(_args_=({'b': 1, 'a': 2},), _target_='collections.OrderedDict', _convert_='all')",
    ),
    (kinds.Perm.read | kinds.Perm.write, "ConfigFromTuple(_args_=(3,), _target_='value_kinds.Perm')"),
    (kinds.Metres(1.5), "ConfigFromArgs(_args_=(1.5,), _target_='value_kinds.Metres', _convert_='all')"),
]


@pytest.mark.parametrize(("value", "expected"), CONVERTED, ids=[label(row[0]) for row in CONVERTED])
def test_repr(value, expected):
    assert repr(just(value)) == expected


YAML = [
    (1 + 2j, "\n  real: 1.0\n  imag: 2.0\n  _target_: builtins.complex\n"),
    ({1, 2}, "\n  _args_:\n  - - 1\n    - 2\n  _target_: builtins.set\n"),
    (deque([1]), "\n  _args_:\n  - - 1\n  _target_: collections.deque\n"),
    (Counter("a"), "\n  _args_:\n  - a: 1\n  _target_: collections.Counter\n"),
    (range(1, 5, 2), "\n  _target_: builtins.range\n  _args_:\n  - 1\n  - 5\n  - 2\n"),
    (
        dt.timedelta(1, 2),
        ("\n  days: 1.0\n  seconds: 2.0\n  microseconds: 0.0\n  milliseconds: 0.0\n  minutes: 0.0\n  hours: 0.0\n"
        "  weeks: 0.0\n  _target_: datetime.timedelta\n"),
    ),
    (
        defaultdict(list, a=[1]),
        ("\n  dict_:\n    a:\n    - 1\n  default_factory:\n    path: builtins.list\n"
        "    _target_: hydra_zen.funcs.get_obj\n  _target_: hydra_zen.funcs.as_default_dict\n"),
    ),
    (app.area, "\n  path: app.area\n  _target_: hydra_zen.funcs.get_obj\n"),
    (app.Mode.fast, " fast\n"),
    (app.Plan([1, 2j]), ("\n  _target_: app.Plan\n  steps:\n  - 1\n  - real: 0.0\n    imag: 2.0\n"
     "    _target_: builtins.complex\n  tags:\n  - t\n")),
    ((1, (2,)), "\n- 1\n- - 2\n"),
    (b"ab", " !!binary |\n  YWI=\n"),
    (kinds.Point(1, (2, 3)), ("\n  _target_: value_kinds.Point\n  _convert_: all\n  x: 1\n  'y':\n    _args_:\n"
     "    - - 2\n      - 3\n    _target_: builtins.tuple\n    _convert_: all\n")),
    (types.SimpleNamespace(a=1), "\n  _target_: types.SimpleNamespace\n  _convert_: all\n  a: 1\n"),
    (
        dt.time(1, 2, tzinfo=dt.timezone.utc),
        ("\n  hour: 1\n  minute: 2\n  second: 0\n  microsecond: 0\n  tzinfo:\n    _args_:\n    - days: 0.0\n"
        "      seconds: 0.0\n      microseconds: 0.0\n      milliseconds: 0.0\n      minutes: 0.0\n      hours: 0.0\n"
        "      weeks: 0.0\n      _target_: datetime.timedelta\n    _target_: datetime.timezone\n  fold: 0\n"
        "  _target_: datetime.time\n"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), YAML, ids=[label(row[0]) for row in YAML])
def test_yaml(value, expected):
    assert yaml_of(value) == expected


SAME_OBJECT = [
    None, True, 2**80, 1.5, float("inf"), "text", "???", "${a.b}", b"x", pathlib.Path("a"),
    app.Mode.fast, kinds.Level.low, kinds.Word.yes, kinds.Perm.read, ListConfig([1]), DictConfig({}),
    builds(app.area), builds(app.area)(), just(app.area), just(1j), make_config(a=1), make_config(a=1)(),
]  # fmt: skip


@pytest.mark.parametrize("value", SAME_OBJECT, ids=label)
def test_passed_through(value):
    assert just(value) is value
    assert just([value])[0] is value
    assert just({"a": (value,)})["a"][0] is value


def test_text_of_a_subclass_becomes_plain():
    converted = just(kinds.Text("abc"))
    assert (converted, type(converted)) == ("abc", str)


@pytest.mark.parametrize("value", [[1, [2]], (1, (2,)), {"a": {"b": 1}}, [], {}, {"a": [1j]}, [{1}]], ids=label)
def test_containers_are_new_and_equal_in_kind(value):
    converted = just(value)
    assert type(converted) is type(value)
    assert len(converted) == len(value)
    if isinstance(value, (list, dict)):
        assert converted is not value


@pytest.mark.parametrize("value", [value for value, _ in CONVERTED], ids=label)
def test_just_is_idempotent(value):
    converted = just(value)
    assert just(converted) is converted
    assert just([converted])[0] is converted


def test_just_of_a_class_and_of_an_instance_of_it_differ():
    assert isinstance(just(app.Plan), Just)
    assert dataclasses.is_dataclass(just(app.Plan()))
    assert isinstance(just(app.Plan()), type)


def test_generated_dataclasses_are_nested_as_they_are():
    made = make_config(a=1)
    stdlib = dataclasses.make_dataclass("Made", [("a", int, 1)])
    for config in (made, made(), stdlib, stdlib()):
        assert just([config])[0] is config
        assert builds(dict, x=config)().x == config


def test_dataclass_conversion_off():
    plan = app.Plan()
    off = {"dataclass": False}
    assert just(plan, zen_convert=off) is plan
    assert just(app.Plan, zen_convert=off) is app.Plan


def test_dataclasses_in_sets_are_converted_since_no_node_can_be_hashed():
    for config in (
        builds(dict, x={kinds.Frozen(1)}, zen_convert={"dataclass": False})().x,
        just(frozenset([kinds.Frozen(1)]), zen_convert={"dataclass": False}),
    ):
        assert "Frozen" in config._args_[0][0]._target_


@pytest.mark.parametrize(
    "wrap",
    [
        lambda v: [v],
        lambda v: (v,),
        lambda v: {"a": v},
        lambda v: deque([v]),
        lambda v: defaultdict(list, a=v),
        lambda v: OrderedDict(a=v),
        lambda v: collections.ChainMap({"a": v}),
        lambda v: kinds.Point(v, 1),
        lambda v: kinds.Names([v]),
    ],
)
def test_dataclass_conversion_off_holds_inside_containers(wrap):
    value = kinds.Frozen(1)

    def found(config):
        if config is value or config == value:
            return True
        if isinstance(config, dict):
            return any(map(found, config.values()))
        if isinstance(config, (list, tuple)):
            return any(map(found, config))
        if dataclasses.is_dataclass(config):
            return any(found(getattr(config, field.name, None)) for field in dataclasses.fields(config))
        return False

    assert found(convert(wrap(value), Conversion(DefaultBuilds, convert_dataclass=False)))
    assert not found(convert(wrap(value), Conversion(DefaultBuilds, convert_dataclass=True)))


def test_hydra_options_reach_dataclass_instances_in_structures_only():
    options = {"hydra_convert": "all", "hydra_recursive": True}
    inner = kinds.Outer(kinds.Inner())
    for config in (just(inner, **options), just([(inner,)], **options)[0][0], just({"a": inner}, **options)["a"]):
        assert (config._convert_, config._recursive_) == ("all", True)
        assert not hasattr(config.inner, "_convert_")
    in_deque = just(deque([inner]), **options)._args_[0][0]
    assert not hasattr(in_deque, "_convert_")


def test_dataclass_options_reach_the_top_only():
    options = {"zen_dataclass": {"cls_name": "Mine"}}
    assert just(kinds.Frozen(), **options).__name__ == "Mine"
    assert just([kinds.Frozen()], **options)[0].__name__ == "Builds_Frozen"


def test_fields_with_names_of_options_are_given_by_position():
    config = just(kinds.WithOptionNames(1, True, 3, 4))
    assert config._args_ == (1, True, 3)
    assert config.b == 4


def test_a_zen_object_is_converted_by_its_own_row():
    config = just([zen(app.area)])[0]
    assert config._target_.endswith(".Zen")
    assert repr(config._args_) == "(Just(path='app.area'),)"


def test_partials_that_hydra_made_are_converted():
    from hydra.utils import instantiate

    made = instantiate(builds(app.area, 1, zen_partial=True))
    assert repr(just(made)) == "PartialBuilds_area(_target_='app.area', _partial_=True, _args_=(1,))"


def test_partials_with_wrappers_keep_them():
    from hydra.utils import instantiate

    made = instantiate(builds(app.area, 1, zen_partial=True, zen_wrappers=[app.double, app.plus_one]))
    again = instantiate(just(made))
    assert again(h=5) == made(h=5) == 11


def test_objects_in_memory():
    from hydra.utils import instantiate

    with in_memory_scope():
        thing = in_memory(kinds.Opaque(4))
        local = in_memory(lambda x: 2 * x)
        data = in_memory({1: {kinds.Opaque}})
        made = instantiate(builds(dict, a=thing, b=[local], c=builds(local, 3), d=data))
        assert made["a"] is thing
        assert made["b"][0] is local
        assert made["c"] == 6
        assert made["d"] is data
        local_class = in_memory(kinds.make_local()[0])
        assert type(instantiate(builds(local_class))) is local_class


def test_combined_flags_have_no_name_to_store_but_single_ones_do():
    assert just(kinds.Perm.read) is kinds.Perm.read
    assert just(kinds.Perm(0))._args_ == (0,)


def test_configs_of_equal_values_are_equal():
    for make in (lambda: {"b", "a", "c"}, lambda: 1j, lambda: deque([1], 2), lambda: OrderedDict(a=1)):
        assert just(make()) == just(make())
    assert just(1j) != just(2j)
    assert just({1}) != just(frozenset({1}))
    assert just(app.area) != just(1j)
    assert hash(just({1})) == hash(just({1}))
    assert len({just(app.area), just(app.area), just(app.Box)}) == 2


def test_just_can_be_changed_and_takes_its_path_by_keyword():
    config = Just(path="app.area")
    config.path = "app.Box"
    assert config == Just("app.Box")


def test_config_from_args_hands_over_plain_containers():
    assert ConfigFromArgs(((1,),), "builtins.tuple")._convert_ == "all"
