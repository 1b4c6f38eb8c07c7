"""What a store makes of each kind of target."""

import dataclasses
import re
from functools import partial

import app
import pytest
from hydra.conf import HydraConf, RunDir
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen import (
    DefaultBuilds,
    ZenStore,
    builds,
    hydrated_dataclass,
    instantiate,
    is_partial_builds,
    just,
    make_config,
    to_yaml,
)
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError
from hydra_zen.wrapper import default_to_config


@hydrated_dataclass(app.area)
class Hydrated:
    w: int = 3


@dataclasses.dataclass
class Needy:
    x: int
    y: int = 2


@pytest.mark.parametrize(
    ("target", "kw", "expected"),
    [
        (app.area, {}, "_target_: app.area\nw: ???\nh: 2\n"),
        (app.area, {"w": 1, "populate_full_signature": False}, "_target_: app.area\nw: 1\n"),
        (app.Box.unit, {}, "_target_: app.Box.unit\n"),
        (partial(app.area, w=3), {"h": 5}, "_target_: app.area\nw: 3\nh: 5\n"),
        (dict, {"populate_full_signature": False, "z": 1}, "_target_: builtins.dict\nz: 1\n"),
        (app.Plan, {}, "steps: 1\ntags:\n- t\n_target_: app.Plan\n"),
        (app.Plan, {"steps": 2}, "steps: 2\ntags:\n- t\n_target_: app.Plan\n"),
        (Needy, {"x": 3}, f"x: 3\n'y': 2\n_target_: {__name__}.Needy\n"),
        (Hydrated, {}, "w: 3\n_target_: app.area\n"),
        (Hydrated, {"w": 5}, "w: 5\n_target_: app.area\n"),
        (builds(app.area, w=2), {}, "_target_: app.area\nw: 2\n"),
        (builds(app.area, w=2), {"w": 4}, "_target_: app.area\nw: 4\n"),
        (builds(app.area, populate_full_signature=True), {"h": 5}, "_target_: app.area\nw: ???\nh: 5\n"),
        (builds(app.area, w=2)(), {}, "_target_: app.area\nw: 2\n"),
        (just(app.area), {}, "path: app.area\n_target_: hydra_zen.funcs.get_obj\n"),
        (app.Plan(4), {}, "steps: 4\ntags:\n- t\n"),
        (make_config(a=1, b=2), {}, "a: 1\nb: 2\n"),
        (make_config(a=1, b=2), {"a": 5}, "a: 5\nb: 2\n"),
        (make_config("a", b=2), {"b": 5}, "a: ???\nb: 5\n"),
        (make_config(a=1), {"hydra_convert": "all"}, "a: 1\n_convert_: all\n"),
        (make_config(a=1), {"hydra_defaults": ["_self_"]}, "a: 1\ndefaults:\n- _self_\n"),
        (make_config(a=1), {"zen_meta": {"m": "${a}"}}, "a: 1\nm: ${a}\n"),
        (make_config(a=1), {"a": app.Plan(2)}, "a:\n  _target_: app.Plan\n  steps: 2\n  tags:\n  - t\n"),
        (make_config(a=1), {"a": app.Plan(2), "zen_convert": {"dataclass": False}}, "a:\n  steps: 2\n  tags:\n  - t\n"),
        (make_config(a=1), {"builds_bases": (make_config(b=2),), "a": 3}, "b: 2\na: 3\n"),
        (make_config(a=1), {"populate_full_signature": True, "zen_partial": None, "zen_wrappers": ()}, "a: 1\n"),
        ({"a": 1j}, {}, "a:\n  real: 0.0\n  imag: 1.0\n  _target_: builtins.complex\n"),
        ({"a": 1}, {"b": len}, "a: 1\nb:\n  path: builtins.len\n  _target_: hydra_zen.funcs.get_obj\n"),
        ({"a": 1}, {"a": 2, "zen_meta": {"m": 3}, "zen_partial": False}, "a: 2\nm: 3\n"),
        ([1, {"a": 2}], {}, "- 1\n- a: 2\n"),
        (OmegaConf.create({"a": 1}), {}, "a: 1\n"),
        (DictConfig({"a": 1}), {"b": len}, "a: 1\nb:\n  path: builtins.len\n  _target_: hydra_zen.funcs.get_obj\n"),
        (OmegaConf.create([1, 2]), {}, "- 1\n- 2\n"),
    ],
)  # fmt: skip
def test_the_config_of_a_target(target, kw, expected):
    assert to_yaml(default_to_config(target, **kw)) == expected
    store = ZenStore()
    store(target, name="n", **kw)
    assert to_yaml(store[None, "n"]) == expected


@pytest.mark.parametrize(
    "target",
    [
        make_config(a=1),
        builds(app.area, 3),
        HydraConf,
        HydraConf(),
        app.Plan(),
        just(app.area),
        OmegaConf.create({"a": 1}),
    ],
)
def test_what_is_a_config_already_is_kept(target):
    assert default_to_config(target) is target


@pytest.mark.parametrize("target", [app.Plan, Hydrated, Needy])
def test_configs_of_dataclasses_inherit_from_them(target):
    made = default_to_config(target)
    assert issubclass(made, target)
    assert made is not target


def test_a_plain_config_with_other_values_instantiates():
    Conf = make_config(a=1, b=builds(app.area, 3))
    made = default_to_config(Conf, a=7)
    assert issubclass(made, Conf)
    assert made.__name__ == "Config"
    assert instantiate(made) == {"a": 7, "b": 6}


def test_the_annotations_of_a_plain_config_are_kept():
    from hydra_zen import ZenField

    made = default_to_config(make_config(a=ZenField(int, 1)), a=7)
    assert {field.name: field.type for field in dataclasses.fields(made)} == {"a": int}


def test_the_options_of_a_config_class_are_applied_by_name():
    made = default_to_config(make_config(a=1), zen_dataclass={"cls_name": "Other"}, a=2)
    assert made.__name__ == "Other"


def test_hydra_conf_with_other_values():
    made = default_to_config(HydraConf, run=RunDir("there"))
    assert issubclass(made, HydraConf)
    assert OmegaConf.structured(made).run == {"dir": "there"}


def test_a_config_that_builds_something_is_specialised():
    made = default_to_config(builds(app.area, 3, zen_partial=True, zen_meta={"m": 1}), m=2)
    assert is_partial_builds(made)
    assert made.m == 2


def test_containers_are_not_shared_with_the_target():
    target = {"a": [1]}
    assert default_to_config(target, b=2) == {"a": [1], "b": 2}
    assert target == {"a": [1]}
    conf = OmegaConf.create({"a": 1})
    assert default_to_config(conf, b=2) == {"a": 1, "b": 2}
    assert conf == {"a": 1}
    assert type(default_to_config(conf, b=2)) is DictConfig
    assert type(default_to_config(OmegaConf.create([1]))) is ListConfig


def test_dataclasses_in_containers_are_converted_unless_told_otherwise():
    plan = app.Plan()
    assert default_to_config({"a": plan}, zen_convert={"dataclass": False})["a"] is plan
    assert default_to_config({"a": plan})["a"]._target_ == "app.Plan"
    assert default_to_config([plan], zen_convert={"dataclass": False})[0] is plan


def test_the_target_by_keyword():
    assert default_to_config(target={"a": 1}) == {"a": 1}
    assert instantiate(default_to_config(app.anything, target=1)) == ((), {"target": 1})


@pytest.mark.parametrize(
    ("target", "kw", "error", "message"),
    [
        (app.area, {"q": 1}, TypeError, "Building: area"),
        (dict, {}, ValueError, "Building: dict"),
        (3, {}, TypeError, "3"),
        (app.Plan(), {"steps": 2}, HydraZenValueError, "a dataclass instance is stored as it is"),
        (HydraConf(), {"run": 2}, HydraZenValueError, "a dataclass instance is stored as it is"),
        (make_config(alpha=1), {"alhpa": 2}, HydraZenTypeError, "no field 'alhpa'. Did you mean 'alpha'?"),
        (make_config(a=1), {"zen_partial": True}, HydraZenValueError, "zen_partial=True): the option means nothing"),
        (make_config(a=1), {"zen_wrappers": app.double}, HydraZenValueError, "the option means nothing"),
        (make_config(a=1), {"zen_exclude": ["a"]}, HydraZenValueError, "the option means nothing"),
        (make_config(a=1), {"zen_meta": {"_target_": 1}}, HydraZenValueError, "'_target_' is reserved"),
        ({"a": 1}, {"zen_partial": True}, HydraZenValueError, "the option means nothing"),
        ({"a": 1}, {"hydra_defaults": ["_self_"]}, HydraZenValueError, "the option means nothing"),
        ({"a": 1}, {"builds_bases": (app.Plan,)}, HydraZenValueError, "the option means nothing"),
        ([1], {"a": 1}, HydraZenTypeError, "store([1], a=...): a list has no named entries"),
        (OmegaConf.create([1]), {"a": 1}, HydraZenTypeError, "a list has no named entries"),
        (OmegaConf.create({"a": 1}), {"zen_partial": True}, HydraZenValueError, "the option means nothing"),
        ({"a": object()}, {}, ValueError, "a"),
    ],
)  # fmt: skip
def test_what_is_refused(target, kw, error, message):
    with pytest.raises(error, match=re.escape(message)):
        default_to_config(target, **kw)
    store = ZenStore()
    store(target, name="n", **kw)
    with pytest.raises(error, match=re.escape(message)):
        store[None, "n"]


def test_no_target():
    with pytest.raises(HydraZenTypeError, match="needs the target"):
        default_to_config(a=1)


def test_local_dataclasses_have_no_name_to_be_found_by():
    @dataclasses.dataclass
    class Local:
        x: int = 1

    with pytest.raises(ModuleNotFoundError):
        default_to_config(Local)
    assert default_to_config(Local()) == Local()


def test_all_verbs_of_another_builds_fn_are_used():
    class Upper(DefaultBuilds):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            return super()._make_hydra_compatible(value.upper() if isinstance(value, str) else value, **kw)

    assert default_to_config({"a": "x"}, Upper) == {"A": "X"}
    assert default_to_config(app.area, Upper, w="x").w == "X"
    assert default_to_config(make_config(a=1), Upper, a="x").a == "X"
    assert default_to_config(app.Plan, CustomBuildsFn=Upper, steps="x").steps == "X"
