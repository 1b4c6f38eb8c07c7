"""What configs take over from `builds_bases`."""

import itertools
import pickle
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from app import anything, area, double, mixed, plus_one

from hydra_zen import (
    builds,
    get_target,
    hydrated_dataclass,
    instantiate,
    is_partial_builds,
    make_config,
    to_yaml,
    uses_zen_processing,
)
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


def flags(**kwargs):
    return builds(anything, **kwargs)


ON, OFF, NONE = flags(zen_partial=True), flags(zen_partial=False), flags()
ZEN_OFF = flags(zen_partial=False, zen_meta={"m": 1})
ZEN_OFF_ON = flags(zen_partial=False, zen_meta={"m": 1}, builds_bases=(OFF,))


@pytest.mark.parametrize(
    ("bases", "partial"),
    [((), False), ((NONE,), False), ((ON,), True), ((OFF, ON), False), ((ON, ZEN_OFF), True), ((ZEN_OFF, ON), False)],
)
@pytest.mark.parametrize("meta", [None, {"q": 1}])
def test_the_first_base_with_a_flag_decides(bases, partial, meta):
    child = builds(anything, builds_bases=bases, zen_meta=meta)

    assert is_partial_builds(child) is partial
    assert child.__name__.startswith("Partial") is partial
    assert (getattr(instantiate(child), "func", None) is anything) is partial


@pytest.mark.parametrize("base", [ON, OFF, ZEN_OFF])
@pytest.mark.parametrize("flag", [True, False])
@pytest.mark.parametrize("meta", [None, {"q": 1}])
def test_an_explicit_flag_always_wins(base, flag, meta):
    assert is_partial_builds(builds(anything, builds_bases=(base,), zen_partial=flag, zen_meta=meta)) is flag


def test_meta_fields_accumulate():
    parent = builds(anything, zen_meta={"a": 1})
    child = builds(anything, zen_meta={"b": 2}, builds_bases=(parent,))

    assert child._zen_exclude == ("a", "b")
    assert instantiate(child, c=3) == ((), {"c": 3})


def test_meta_fields_are_inherited_by_configs_of_closed_signatures():
    parent = builds(anything, zen_meta={"tag": 1})
    child = builds(area, 2, builds_bases=(parent,))

    assert instantiate(child) == 4


def test_an_inherited_field_that_does_not_fit_can_be_made_a_meta_field():
    assert instantiate(builds(area, zen_meta={"q": None}, builds_bases=(builds(dict, w=2, q=1),))) == 4


def test_a_parameter_given_by_keyword_is_no_meta_field_any_more():
    parent = builds(anything, zen_meta={"w": 1})
    child = builds(area, w=5, builds_bases=(parent,))

    assert instantiate(child) == 10


def test_wrappers_are_inherited_replaced_and_dropped():
    parent = builds(area, 3, zen_wrappers=[double, plus_one])

    assert instantiate(builds(area, builds_bases=(parent,))) == 13
    assert instantiate(builds(area, builds_bases=(parent,), zen_wrappers=double)) == 12
    assert instantiate(builds(area, builds_bases=(parent,), zen_wrappers=None)) == 6


def test_positional_arguments_come_from_the_first_base_that_has_some():
    child = builds(area, builds_bases=(builds(area), builds(area, 3)))

    assert child._args_ == (3,)
    assert instantiate(child) == 6


def test_signature_defaults_override_inherited_values_and_inherited_defaults_satisfy_required_ones():
    config = builds(area, populate_full_signature=True, builds_bases=(make_config(w=9, h=9),))

    assert instantiate(config) == 18


def test_an_inherited_required_field_gets_the_hint_of_the_parameter():
    config = builds(area, populate_full_signature=True, builds_bases=(make_config("w"),))

    assert config.__annotations__["w"] is int


@dataclass
class Raw:
    value: Any = 1 + 2j
    function: Any = area


def test_inherited_defaults_are_converted_where_a_config_cannot_hold_them():
    config = builds(dict, builds_bases=(Raw,))

    assert issubclass(config, Raw)
    assert instantiate(config) == {"value": 1 + 2j, "function": area}


def test_an_unsupported_inherited_default_is_named():
    base = make_config()

    @dataclass
    class Bad(base):
        x: Any = object  # replaced below

    Bad.__dataclass_fields__["x"].default = thing = memoryview(b"")

    with pytest.raises(HydraZenUnsupportedPrimitiveError, match=r"x \(set via inheritance\)") as caught:
        builds(dict, builds_bases=(Bad,))
    assert caught.value.value is thing


def test_bases_may_be_any_sequence():
    assert issubclass(builds(area, builds_bases=[make_config(w=1)]), make_config().__mro__[-1])


def test_required_after_inherited_default_is_keyword_only():
    config = builds(mixed, populate_full_signature=True, builds_bases=(make_config(c=2.0),))

    assert instantiate(config(a=1, b=2, d="d")) == (1, 2, 1.0, "d", [1])


def test_a_config_of_a_config_keeps_its_target_and_meta_fields():
    inner = builds(anything, x=1, zen_meta={"m": 2})
    outer = builds(inner, x=5, populate_full_signature=True)

    assert get_target(outer) is anything
    assert uses_zen_processing(outer)
    assert instantiate(outer) == ((), {"x": 5})


def test_a_config_of_a_config_can_keep_its_own_path():
    assert builds(builds(area), zen_convert={"flat_target": False})._target_ == "types.Builds_area"


@pytest.mark.parametrize("verb", [lambda d: builds(dict, hydra_defaults=d), lambda d: make_config(hydra_defaults=d)])
def test_defaults_lists_are_copied(verb):
    entries = ["_self_", {"db": "mysql"}]

    config = verb(entries)
    config().defaults.append("x")
    entries.append("y")

    assert config().defaults == ["_self_", {"db": "mysql"}]
    assert to_yaml(config).startswith("_target_") or to_yaml(config).startswith("defaults")


def must_be_given():
    msg = "give it"
    raise LookupError(msg)


COUNTER = itertools.count()


@dataclass
class Made:
    """Defaults that a factory makes."""

    numbers: Any = field(default_factory=lambda: {1})
    functions: Any = field(default_factory=lambda: [len, 1j])
    array: Any = field(default_factory=lambda: [np.arange(2)])
    plain: list[int] = field(default_factory=lambda: [1])
    nothing: Any = field(default_factory=object)


@hydrated_dataclass(anything)
class Hydrated:
    numbers: Any = field(default_factory=lambda: {1})


@pytest.mark.parametrize(
    "make",
    [lambda **kw: builds(anything, builds_bases=(Made,), **kw), lambda **kw: make_config(bases=(Made,), **kw)],
    ids=["builds", "make_config"],
)
def test_what_inherited_factories_make_is_converted(make):
    config = make(nothing=None)

    again = instantiate(to_yaml_and_back(config), _convert_="all")
    made = again if isinstance(again, dict) else again[1]
    array = made.pop("array")
    assert made == {"numbers": {1}, "functions": [len, 1j], "plain": [1], "nothing": None}
    assert array[0].tolist() == [0, 1]
    assert config.__dataclass_fields__["plain"] is Made.__dataclass_fields__["plain"]
    assert config().numbers is not config().numbers
    assert pickle.loads(pickle.dumps(config)) is config
    assert pickle.loads(pickle.dumps(config().__dataclass_fields__["numbers"].default_factory))() == config().numbers


def to_yaml_and_back(config):
    from omegaconf import OmegaConf

    return OmegaConf.create(to_yaml(config))


def test_what_no_config_can_hold_is_left_to_the_factory():
    assert type(builds(anything, builds_bases=(Made,))().nothing) is object


def test_a_hydrated_class_converts_what_its_factories_make():
    assert instantiate(to_yaml_and_back(Hydrated)) == ((), {"numbers": {1}})
    assert instantiate(to_yaml_and_back(builds(anything, builds_bases=(Hydrated,)))) == ((), {"numbers": {1}})


def test_factories_stay_factories():
    @dataclass
    class Base:
        number: Any = field(default_factory=lambda: complex(next(COUNTER)))
        given: Any = field(default_factory=must_be_given)

    config = builds(anything, builds_bases=(Base,))
    first, second = (instantiate(config(given=0))[1]["number"] for _ in range(2))

    assert second == first + 1
    with pytest.raises(LookupError, match="give it"):
        config()


def test_make_config_leaves_what_no_config_can_hold():
    opaque = object()

    @dataclass
    class Base:
        thing: Any = opaque
        number: Any = 1j

    assert make_config(bases=(Base,))().thing is opaque
    assert instantiate(make_config(bases=(Base,), thing=None)) == {"thing": None, "number": 1j}
