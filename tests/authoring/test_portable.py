"""The strict forms are the free ones at run time and in YAML."""

import pickle
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Type

import pytest
from app import BigBox, Box, Plan, area, mixed, times

from hydra_zen import (
    builds,
    get_target,
    instantiate,
    interp,
    is_partial_builds,
    just,
    make_config,
    strict,
    to_yaml,
    value_of,
)
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError
from hydra_zen.typing import Builds, HydraPartialBuilds, ZenPartialBuilds


@dataclass
class BoxConf(Builds[Type[Box]]):
    side: float = 3.0


@dataclass
class LateBoxConf(HydraPartialBuilds[type[Box]]):
    side: float = 2.0


PAIRS = {
    "value_of": (builds(partial(Plan, steps=value_of(builds(area, 1)))), builds(Plan, steps=builds(area, 1))),
    "value_of just": (builds(partial(Plan, steps=value_of(just(area)))), builds(Plan, steps=just(area))),
    "value_of instance": (builds(partial(Plan, value_of(BoxConf(1.0)))), builds(Plan, BoxConf(1.0))),
    "value_of in a list": (builds(partial(Plan, [value_of(builds(area, 1))])), builds(Plan, [builds(area, 1)])),
    "interp": (builds(partial(area, interp("${x}"))), builds(area, "${x}")),
    "interp with a hint": (builds(partial(area, h=interp("${x}", int))), builds(area, h="${x}")),
    "strict": (strict(mixed)(1, 2, d="a"), builds(mixed, 1, 2, d="a")),
    "strict with options": (
        strict(area, hydra_convert="all", hydra_recursive=False, zen_meta={"n": 1})(1),
        builds(area, 1, hydra_convert="all", hydra_recursive=False, zen_meta={"n": 1}),
    ),
    "strict nested": (
        strict(times)(value_of(just(area)), n=interp("${x}", int)),
        builds(times, just(area), n="${x}"),
    ),
    "partial": (builds(partial(partial(mixed, 1), b=2), d="a"), builds(mixed, 1, b=2, d="a")),
    "partial as partial": (
        builds(partial(area, 1), zen_partial=True),
        builds(area, 1, zen_partial=True),
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_the_strict_form_has_the_yaml_of_the_free_form(name):
    strict_form, free_form = PAIRS[name]
    assert to_yaml(strict_form) == to_yaml(free_form)


@pytest.mark.parametrize("config", [builds(area, 1), builds(area, 1)(), just(area), BoxConf, BoxConf(), 1, None])
def test_value_of_is_its_argument(config):
    assert value_of(config) is config


def test_interp_is_its_argument():
    text = "${a.b}/x"
    assert interp(text) is text
    assert interp(text, str) is text


def test_interp_wants_text():
    with pytest.raises(HydraZenTypeError, match=r"`interp` needs the text of an interpolation .* got 1 \(type int\)"):
        interp(1)


def test_interp_wants_an_interpolation():
    with pytest.raises(HydraZenValueError, match="Did you mean '\\$\\{a.b\\}'") as caught:
        interp("a.b")
    assert caught.value.suggestion == "${a.b}"


def test_strict_checks_the_target_like_builds():
    with pytest.raises(TypeError, match="Building: area"):
        strict(area)(1, 2, 3)
    with pytest.raises(TypeError):
        strict(1)()


def test_a_strict_builder_pickles():
    builder = pickle.loads(pickle.dumps(strict(area, hydra_convert="all")))
    assert to_yaml(builder(1)) == to_yaml(builds(area, 1, hydra_convert="all"))


def test_a_declared_config_is_a_config():
    assert to_yaml(BoxConf) == "side: 3.0\n_target_: app.Box\n"
    assert instantiate(BoxConf(4.0)).side == 4.0
    assert get_target(BoxConf) is Box
    assert isinstance(BoxConf, Builds)
    assert not is_partial_builds(BoxConf)


def test_a_declared_partial_config_is_a_partial_config():
    assert to_yaml(LateBoxConf) == "side: 2.0\n_target_: app.Box\n_partial_: true\n"
    assert is_partial_builds(LateBoxConf)
    assert instantiate(LateBoxConf)().side == 2.0


def test_declared_configs_pickle_and_compare():
    assert pickle.loads(pickle.dumps(BoxConf(1.0))) == BoxConf(1.0)
    assert BoxConf(1.0) != BoxConf(2.0)
    assert repr(BoxConf(1.0)) == "BoxConf(side=1.0, _target_='app.Box')"


def test_the_constructor_of_a_declared_config_is_that_of_a_dataclass():
    with pytest.raises(TypeError):
        BoxConf(_target_="x")
    with pytest.raises(TypeError):
        BoxConf(sides=1)


def test_a_declared_config_names_parameters_of_its_target():
    with pytest.raises(HydraZenTypeError, match=r"Building: Box .* Did you mean 'side'"):

        @dataclass
        class Conf(Builds[type[Box]]):
            sid: float = 1.0


def test_inherited_fields_count_too():
    @dataclass
    class Base:
        size: int = 1

    with pytest.raises(HydraZenTypeError, match="size"):

        @dataclass
        class Conf(Base, Builds[type[Box]]):
            side: float = 1.0


def test_a_declared_config_may_be_frozen_and_have_slots():
    @dataclass(frozen=True, slots=True)
    class Conf(Builds[type[Box]]):
        side: float = 1.0

    assert instantiate(Conf(2.0)).side == 2.0
    assert get_target(Conf) is Box


def test_a_declared_config_is_a_base_like_others():
    @dataclass
    class Child(BoxConf):
        pass

    assert instantiate(Child(5.0)).side == 5.0
    assert to_yaml(builds(BigBox, builds_bases=(BoxConf,))) == "side: 3.0\n_target_: app.BigBox\n"


def test_a_declared_config_stands_in_configs():
    @dataclass
    class Conf:
        box: Any = BoxConf
        other: BoxConf = field(default_factory=BoxConf)

    made = instantiate(Conf)
    assert (made.box.side, made.other.side) == (3.0, 3.0)
    assert instantiate(make_config(a=BoxConf(1.0))).a.side == 1.0


def test_a_parameterised_target_is_that_of_its_origin():
    @dataclass
    class Conf(Builds[Type[list[int]]]):
        pass

    assert get_target(Conf) is list


def test_a_target_that_is_written_out_is_left_alone():
    @dataclass
    class Conf(Builds[type[Box]]):
        _target_: str = "app.BigBox"
        side: float = 1.0

    assert get_target(Conf) is BigBox


@pytest.mark.parametrize("base", [Builds[Any], Builds, ZenPartialBuilds[Any]], ids=str)
def test_a_base_that_names_no_class_sets_no_target(base):
    class Conf(base):
        x: int = 1

    assert "_target_" not in Conf.__dict__
    assert Conf.__annotations__ == {"x": int}
