"""`kwargs_of`, `make_config`, `ZenField`, `mutable_value`, `hydrated_dataclass`, `get_target`, the guards, YAML."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any, Union

from omegaconf import DictConfig, ListConfig, OmegaConf
from typing_extensions import assert_type

import hydra_zen
from hydra_zen import (
    ZenField,
    builds,
    get_target,
    hydrated_dataclass,
    instantiate,
    is_partial_builds,
    just,
    kwargs_of,
    load_from_yaml,
    make_config,
    mutable_value,
    to_yaml,
    uses_zen_processing,
)
from typing_tests import targets as t
from typing_tests.check import check


def kwargs_of_function() -> None:
    """`kwargs_of`: the target's own parameters, and a dict of them."""
    Conf = kwargs_of(t.area)
    check(assert_type(instantiate(Conf(width=1)), "dict[str, Any]"), dict)
    Conf(width="1")  # E: call, argument


def kwargs_of_class() -> None:
    """`kwargs_of` of a class."""
    Conf = kwargs_of(t.SGD)
    check(instantiate(Conf(lr=0.5)), dict)
    Conf(momentun=0.5)  # E: call


def kwargs_of_function_with_any() -> None:
    """`kwargs_of` of a function with parameters of type Any."""
    Conf = kwargs_of(t.loose)
    check(assert_type(instantiate(Conf(x=1)), "dict[str, Any]"), dict)


def kwargs_of_without_first() -> None:
    """`kwargs_of(f, zen_exclude=(0,))`: without the first parameter."""
    Conf = kwargs_of(t.area, zen_exclude=(0,))
    check(instantiate(Conf(height=1)), dict)
    Conf(width=1)  # E: call


def kwargs_of_without_two() -> None:
    """`kwargs_of(f, zen_exclude=(0, 1))`: without the first two parameters."""
    Conf = kwargs_of(t.area, zen_exclude=(0, 1))
    check(instantiate(Conf()), dict)
    Conf(height=1)  # E: call


def kwargs_of_without_none() -> None:
    """`kwargs_of(f, zen_exclude=())`: all parameters."""
    Conf = kwargs_of(t.area, zen_exclude=())
    check(instantiate(Conf(width=1)), dict)
    Conf(widht=1)  # E: call


def kwargs_of_without_names() -> None:
    """`kwargs_of(f, zen_exclude=["name"])`: any constructor, still a dict."""
    check(assert_type(instantiate(kwargs_of(t.area, zen_exclude=["height"])(width=1)), "dict[str, Any]"), dict)


def kwargs_of_with_overrides() -> None:
    """`kwargs_of(f, x=1)`: any constructor, still a dict."""
    check(assert_type(instantiate(kwargs_of(t.area, width=1)), "dict[str, Any]"), dict)


def config_attributes() -> None:
    """`make_config`: any attribute, of the class and of instances."""
    Conf = make_config("a", b=1, c=[1], d=t.area)
    check(Conf.b, int)
    check(Conf(a=2).a, int)


def config_bases() -> None:
    """`make_config(bases=...)`."""
    Conf = make_config(z=1, bases=(t.Point, make_config(w=2)))
    check(Conf, type)


def config_zen_field() -> None:
    """`make_config` with `ZenField`."""
    check(make_config(ZenField(int, 1, name="a"), b=ZenField(hint=str), c=ZenField(default=t.area)), type)


def config_options() -> None:
    """`make_config` with options."""
    Conf = make_config(
        a=1,
        hydra_recursive=True,
        hydra_convert="all",
        hydra_defaults=["_self_"],
        zen_dataclass={"cls_name": "Conf"},
        zen_convert={"dataclass": True},
    )
    check(Conf, type)


def config_unknown_value() -> None:
    """`make_config` with an unsupported value."""
    make = make_config
    if not t.flag():
        make(a=t.Unsupported())  # E: argument


def value_mutable() -> None:
    """`mutable_value`: the type of its argument."""

    @dataclass
    class Conf:
        sizes: "list[int]" = mutable_value([1, 2])
        names: "dict[str, int]" = mutable_value({"a": 1})

    check(Conf().sizes, list, int)


def value_mutable_of_wrong_type() -> None:
    """`mutable_value` of the wrong type."""
    sizes = mutable_value([1, 2])
    texts: list[str] = sizes  # E: type, argument


def hydrated_constructor() -> None:
    """`hydrated_dataclass`: a real constructor."""

    @hydrated_dataclass(t.SGD)
    class Conf:
        lr: float = 0.1

    check(Conf(lr=0.5).lr, float)
    if not t.flag():
        Conf(lr="a")  # E: call, argument


def hydrated_fields() -> None:
    """`hydrated_dataclass`: fields with their types."""

    @hydrated_dataclass(t.SGD)
    class Conf:
        lr: float = 0.1

    check(assert_type(Conf().lr, float), float)
    if not t.flag():
        Conf().momentum  # E: attribute


def hydrated_frozen() -> None:
    """`hydrated_dataclass(frozen=True)`: no assignment."""

    @hydrated_dataclass(t.SGD, frozen=True)
    class Conf:
        lr: float = 0.1

    conf = Conf()
    if not t.flag():
        conf.lr = 0.5  # E: attribute, type


def hydrated_options() -> None:
    """`hydrated_dataclass` with options."""

    @hydrated_dataclass(
        t.SGD, hydra_partial=True, hydra_convert="all", zen_wrappers=t.timed, zen_meta={"note": 1}, hydra_recursive=True
    )
    class Conf:
        lr: float = 0.1

    check(instantiate(Conf), functools.partial)


def hydrated_inheritance() -> None:
    """A `hydrated_dataclass` that inherits from another."""

    @hydrated_dataclass(t.Optimizer)
    class Base:
        lr: float = 0.1

    @hydrated_dataclass(t.SGD)
    class Conf(Base):
        momentum: float = 0.9

    check(assert_type(Conf(lr=0.5, momentum=0.5).lr, float), float)


def hydrated_methods() -> None:
    """Methods of a `hydrated_dataclass`."""

    @hydrated_dataclass(t.SGD)
    class Conf:
        lr: float = 0.1

        def doubled(self) -> float:
            return 2 * self.lr

    check(assert_type(Conf().doubled(), float), float)


def target_of_class() -> None:
    """`get_target` of a config of a class."""
    check(assert_type(get_target(builds(t.SGD)), "type[t.SGD]"), type)


def target_of_instance() -> None:
    """`get_target` of an instance of a config."""
    check(assert_type(get_target(builds(t.SGD)()), "type[t.SGD]"), type)


def target_of_function() -> None:
    """`get_target` of a config of a function: it may be called with its own parameters."""
    target = get_target(builds(t.area, 1))
    check(assert_type(target(1, height=2), int), int)
    target("a")  # E: call, argument


def target_of_partial_config() -> None:
    """`get_target` of a partial config."""
    target = get_target(builds(t.area, zen_partial=True))
    check(assert_type(target(1), int), int)
    if not t.flag():
        target("a")  # E: call, argument


def target_of_partial_object() -> None:
    """`get_target` of a config of a `functools.partial`: what the partial is of."""
    target = get_target(builds(functools.partial(t.area, height=2)))
    check(assert_type(target(1, 2), int), int)


def target_of_config_of_config() -> None:
    """`get_target` of a config of a config."""
    check(assert_type(get_target(builds(builds(t.SGD))), "type[t.SGD]"), type)


def target_of_function_with_any() -> None:
    """`get_target` of a config of a function with parameters of type Any."""
    check(assert_type(get_target(builds(t.loose))(1, 2, a=3), int), int)


def target_of_hand_written_config() -> None:
    """`get_target` of a config written by hand: Any."""

    @dataclass
    class Conf:
        _target_: str = "typing_tests.targets.SGD"

    made: t.SGD = get_target(Conf)()
    check(made, t.SGD)


def guard_partial() -> None:
    """`is_partial_builds` narrows."""

    def make(conf: Any) -> Any:
        if is_partial_builds(conf):
            return instantiate(conf)()
        return None

    check(make(builds(t.area, 1, zen_partial=True)), int)


def guard_zen_processing() -> None:
    """`uses_zen_processing` narrows."""

    def make(conf: object) -> Any:
        if uses_zen_processing(conf):
            return instantiate(conf)
        return None

    check(make(builds(t.SGD, zen_meta={"a": 1})), t.SGD)


def yaml_text() -> None:
    """`to_yaml` gives text."""
    check(assert_type(to_yaml(builds(t.SGD)), str), str)


def yaml_load() -> None:
    """`load_from_yaml` gives a DictConfig or a ListConfig."""

    def load(path: str) -> None:
        assert_type(load_from_yaml(path), Union[DictConfig, ListConfig])

    assert callable(load)


def version() -> None:
    """`hydra_zen.__version__` is text."""
    check(assert_type(hydra_zen.__version__, str), str)


def guard_values() -> None:
    """The guards take anything."""
    check(is_partial_builds(1), bool)
    check(uses_zen_processing(OmegaConf.create({})), bool)
    check(is_partial_builds(just(t.area)), bool)
