"""Strict without a plugin: `functools.partial`, `value_of`, `interp`, `strict`, `class Conf(Builds[type[T]])`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, Type

from typing_extensions import assert_type

from hydra_zen import builds, get_target, instantiate, interp, just, make_config, strict, to_yaml, value_of
from hydra_zen.experimental import hydra_run
from hydra_zen.typing import Builds, HydraPartialBuilds
from typing_tests import targets as t
from typing_tests.check import check


@dataclass
class SGDConf(Builds[Type[t.SGD]]):
    """A config by its base."""

    lr: float = 0.5
    momentum: float = 0.0


@dataclass
class LateSGDConf(HydraPartialBuilds[Type[t.SGD]]):
    """A partial config by its base."""

    lr: float = 0.5


@dataclass
class PointConf(Builds[type[t.Point]]):
    """A config by its base, its type argument written in lower case."""

    x: int = 0


def strict_partial_result() -> None:
    """`builds(partial(f, x))` builds what `f` returns."""
    check(assert_type(instantiate(builds(partial(t.area, 2))), int), int)


def strict_partial_names() -> None:
    """An unknown name in `partial(f, ...)` is an error."""
    make = partial(t.area, width=1)
    check(make(), int)
    if not t.flag():
        partial(t.area, widht=1)  # E: call


def strict_partial_types() -> None:
    """A wrong type in `partial(f, ...)` is an error."""
    if not t.flag():
        partial(t.area, width="1")  # E: call, argument


def strict_partial_class_types() -> None:
    """A wrong type in `partial(C, ...)` is an error."""
    if not t.flag():
        partial(t.Model, name=1)  # E: call, argument


def strict_partial_number() -> None:
    """One argument too many in `partial(f, ...)` is an error."""
    if not t.flag():
        partial(t.area, 1, 2, 3)  # E: call, argument


def strict_partial_as_partial() -> None:
    """`builds(partial(f, x), zen_partial=True)`."""
    check(assert_type(instantiate(builds(partial(t.area, 2), zen_partial=True))(), int), int)


def strict_nested() -> None:
    """A config where its value is expected: `value_of(builds(partial(...)))`."""
    conf = builds(partial(t.Model, 1, optim=value_of(builds(partial(t.SGD, lr=0.5)))))
    made = instantiate(conf)
    check(made.optim, t.SGD)


def strict_nested_type() -> None:
    """`value_of(conf)` has the type of what the config builds."""
    assert_type(value_of(builds(t.SGD)), t.SGD)
    assert_type(value_of(builds(t.area, 1)()), int)


def strict_nested_wrong_target() -> None:
    """A config of the wrong target is an error at its argument."""
    if not t.flag():
        partial(t.Model, 1, optim=value_of(builds(t.Point)))  # E: argument, call


def strict_value_of_just() -> None:
    """`value_of(just(f))` is `f`."""
    check(to_yaml(builds(partial(t.apply, value_of(just(t.double))))), str)
    if not t.flag():
        partial(t.apply, value_of(just(t.shout)))  # E: argument, call


def strict_value_of_partial() -> None:
    """`value_of` of a partial config is a callable with the target's parameters."""
    conf = builds(partial(t.apply, value_of(builds(t.double, zen_partial=True))))
    check(assert_type(instantiate(conf), int), int)
    if not t.flag():
        partial(t.apply, value_of(builds(t.shout, zen_partial=True)))  # E: argument, call


def strict_value_of_bound_partial() -> None:
    """`value_of` of a bound partial config is a callable with the target's result."""
    conf = builds(partial(t.apply, value_of(builds(t.keyword_only, scale=2, zen_partial=True))))
    check(assert_type(instantiate(conf), int), int)


def strict_value_of_partial_object() -> None:
    """`value_of` of a config of a `functools.partial` of a function."""
    assert_type(value_of(builds(partial(t.area, 1))), int)


def strict_value_of_any() -> None:
    """`value_of` of a plain dataclass fits everywhere."""
    check(to_yaml(builds(partial(t.Model, 1, optim=value_of(t.Point(1))))), str)


def strict_value_of_no_config() -> None:
    """`value_of` of something that is no config is an error."""
    if not t.flag():
        value_of(1)  # E: argument
        value_of(t.area)  # E: argument


def strict_interpolation() -> None:
    """`interp("${x}")` fits every parameter."""
    conf = make_config(x=3, y=builds(partial(t.area, interp("${x}"))))
    check(instantiate(conf).y, int)


def strict_interpolation_typed() -> None:
    """`interp("${x}", int)` is an int."""
    assert_type(interp("${x}", int), int)
    if not t.flag():
        partial(t.shout, interp("${x}", int))  # E: argument, call


def strict_interpolation_wrong() -> None:
    """`interp` takes text."""
    if not t.flag():
        interp(1)  # E: argument


def strict_call() -> None:
    """`strict(f)(x, y=...)`: the result."""
    check(assert_type(instantiate(strict(t.area)(1, height=2)), int), int)
    check(assert_type(instantiate(strict(t.SGD)(lr=0.5)), t.SGD), t.SGD)


def strict_call_names() -> None:
    """`strict(f)(...)`: an unknown name."""
    if not t.flag():
        strict(t.SGD)(momentun=0.9)  # E: call


def strict_call_types() -> None:
    """`strict(f)(...)`: a wrong type."""
    if not t.flag():
        strict(t.area)(width="1")  # E: call, argument


def strict_call_missing() -> None:
    """`strict(f)(...)`: a missing argument."""
    if not t.flag():
        strict(t.area)()  # E: call


def strict_call_number() -> None:
    """`strict(f)(...)`: one argument too many."""
    if not t.flag():
        strict(t.area)(1, 2, 3)  # E: call


def strict_call_nested() -> None:
    """`strict(f)(...)` with configs and interpolations as arguments."""
    conf = strict(t.Model)(interp("${n}", int), optim=value_of(strict(t.SGD)(lr=0.1)))
    check(instantiate(make_config(n=1, model=conf)).model.optim, t.SGD)
    if not t.flag():
        strict(t.Model)(1, optim=value_of(strict(t.Point)()))  # E: argument, call


def strict_call_options() -> None:
    """`strict(f, ...)` with options."""
    conf = strict(t.area, hydra_convert="all", zen_meta={"note": 1}, zen_wrappers=t.timed)(1)
    check(assert_type(instantiate(conf), int), int)
    if not t.flag():
        strict(t.area, hydra_convert="al")  # E: argument


def strict_call_target() -> None:
    """`get_target` of `strict(f)(...)`."""
    check(assert_type(get_target(strict(t.area)(1))(2), int), int)


def strict_class_result() -> None:
    """`class Conf(Builds[Type[T]])`: `instantiate` gives a `T`."""
    check(assert_type(instantiate(SGDConf()), t.SGD), t.SGD)
    check(assert_type(instantiate(SGDConf), t.SGD), t.SGD)


def strict_class_lower_case() -> None:
    """`class Conf(Builds[type[T]])` with `type` in lower case."""
    check(assert_type(instantiate(PointConf()), t.Point), t.Point)


def strict_class_constructor() -> None:
    """`class Conf(Builds[Type[T]])`: a real constructor."""
    conf = SGDConf(lr=0.1)
    check(conf, SGDConf)
    if not t.flag():
        SGDConf(lr="a")  # E: argument, call
        SGDConf(momentun=0.1)  # E: call


def strict_class_fields() -> None:
    """`class Conf(Builds[Type[T]])`: fields with their types."""
    check(assert_type(SGDConf(lr=0.1).lr, float), float)


def strict_class_as_value() -> None:
    """`class Conf(Builds[Type[T]])` as a value, in the strict form and in the free one."""
    check(instantiate(builds(partial(t.Model, 1, optim=value_of(SGDConf(0.2))))).optim, t.SGD)
    check(instantiate(builds(t.Model, 1, optim=SGDConf)).optim, t.SGD)


def strict_class_target() -> None:
    """`get_target` of `class Conf(Builds[Type[T]])`."""
    check(assert_type(get_target(SGDConf), "type[t.SGD]"), type)


def strict_class_partial() -> None:
    """`class Conf(HydraPartialBuilds[Type[T]])`: a partial."""
    check(assert_type(instantiate(LateSGDConf(0.1))(momentum=0.9), t.SGD), t.SGD)


def strict_in_just() -> None:
    """`just(partial(f, x))`."""
    check(assert_type(instantiate(just(partial(t.area, 2)))(), int), int)


def strict_in_make_config() -> None:
    """Strict forms in `make_config`."""
    conf = make_config(a=builds(partial(t.area, 1)), b=SGDConf(), c=strict(t.area)(2))
    made: Any = instantiate(conf)
    check((made.a, made.c), tuple, int)


def strict_in_run() -> None:
    """`hydra_run` of `instantiate` with strict forms."""
    check(assert_type(hydra_run(builds(partial(t.area, 2)), instantiate).return_value, int), int)
    check(assert_type(hydra_run(SGDConf, instantiate).return_value, t.SGD), t.SGD)
