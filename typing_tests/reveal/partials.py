"""Partials: what they are, and what they may still be called with."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Union

from typing_extensions import assert_type

from hydra_zen import builds, instantiate, is_partial_builds
from hydra_zen.typing import Builds, Partial, PartialBuilds
from typing_tests import targets as t
from typing_tests.check import check


def partial_unbound_class() -> None:
    """Of a class, with nothing bound: called like the class."""
    made = instantiate(builds(t.SGD, zen_partial=True))
    check(assert_type(made(lr=0.5), t.SGD), t.SGD)
    made("fast")  # E: call, argument


def partial_unbound_function() -> None:
    """Of a function, with nothing bound: called like the function."""
    made = instantiate(builds(t.area, zen_partial=True))
    check(assert_type(made(2, height=3), int), int)


def partial_unbound_unknown_name() -> None:
    """With nothing bound: an unknown name is an error."""
    made = instantiate(builds(t.SGD, zen_partial=True))
    made(momentun=0.9)  # E: call


def partial_unbound_missing_argument() -> None:
    """With nothing bound: a missing argument is an error."""
    made = instantiate(builds(t.area, zen_partial=True))
    made()  # E: call


def partial_unbound_with_options() -> None:
    """With options, but no arguments, the parameters are still known."""
    made = instantiate(builds(t.area, zen_partial=True, hydra_convert="all", zen_wrappers=t.timed))
    check(assert_type(made(2), int), int)
    made()  # E: call


def partial_bound_class() -> None:
    """With something bound: the result is known."""
    made = instantiate(builds(t.Model, 1, zen_partial=True))
    check(assert_type(made(name="a"), t.Model), t.Model)


def partial_bound_is_partial() -> None:
    """With something bound: `Partial[R]`."""
    made: Partial[int] = instantiate(builds(t.area, width=1, zen_partial=True))
    check(assert_type(made.func(2), int), int)


def partial_is_functools_partial() -> None:
    """Assignable to `functools.partial[R]`, bound or not."""
    unbound: functools.partial[int] = instantiate(builds(t.area, zen_partial=True))
    bound: functools.partial[int] = instantiate(builds(t.area, 1, zen_partial=True))
    check(unbound, functools.partial)
    check(bound, functools.partial)


def partial_is_not_of_another_result() -> None:
    """Not assignable to a `functools.partial` of another result."""
    made = instantiate(builds(t.area, 1, zen_partial=True))
    other: functools.partial[str] = made  # E: type


def partial_is_callable() -> None:
    """Assignable to `Callable` with the target's parameters."""
    made: Callable[[int], int] = instantiate(builds(t.double, zen_partial=True))
    check(made(2), int)


def partial_is_not_another_callable() -> None:
    """Not assignable to a `Callable` with other parameters."""
    made = instantiate(builds(t.double, zen_partial=True))
    other: Callable[[str], int] = made  # E: type


def partial_covariant() -> None:
    """A partial of a subclass fits where one of its base is wanted."""

    def take(make: Partial[t.Optimizer], also: Callable[..., t.Optimizer]) -> t.Optimizer:
        return make()

    conf = builds(t.SGD, zen_partial=True)
    check(take(instantiate(conf), instantiate(conf)), t.SGD)


def partial_attributes() -> None:
    """`func`, `args`, `keywords`."""
    made = instantiate(builds(t.area, 1, height=3, zen_partial=True))
    check(made.args, tuple, int)
    check(made.keywords["height"], int)
    check(assert_type(made.func(1), int), int)


def partial_by_hydra_partial() -> None:
    """`hydra_partial=True` is the same."""
    made = instantiate(builds(t.area, hydra_partial=True))
    check(assert_type(made(2), int), int)
    made("a")  # E: call, argument


def partial_bound_by_hydra_partial() -> None:
    """`hydra_partial=True` with arguments is the same."""
    made = instantiate(builds(t.area, 2, hydra_partial=True))
    check(assert_type(made(), int), int)


def partial_false() -> None:
    """`zen_partial=False` is no partial."""
    check(assert_type(instantiate(builds(t.SGD, zen_partial=False)), t.SGD), t.SGD)


def partial_none() -> None:
    """`zen_partial=None` is no partial."""
    check(assert_type(instantiate(builds(t.SGD, zen_partial=None, hydra_partial=None)), t.SGD), t.SGD)


def partial_by_unknown_flag() -> None:
    """A flag of unknown value: the result is one or the other."""
    made = instantiate(builds(t.SGD, zen_partial=t.flag()))
    check(assert_type(made, Union[t.SGD, Partial[t.SGD]]), functools.partial)


def partial_by_unknown_hydra_flag() -> None:
    """`hydra_partial` of unknown value."""
    made = instantiate(builds(t.SGD, hydra_partial=t.flag()))
    check(assert_type(made, Union[t.SGD, Partial[t.SGD]]), functools.partial)


def partial_by_optional_flag() -> None:
    """A flag that may also be None."""

    def make(given: bool | None) -> None:
        made = instantiate(builds(t.SGD, zen_partial=given))
        check(assert_type(made, Union[t.SGD, Partial[t.SGD]]), t.SGD)

    make(None)


def partial_config_annotation() -> None:
    """A config annotated `PartialBuilds[type[T]]`."""

    def make(conf: type[PartialBuilds[type[t.SGD]]]) -> Callable[..., t.SGD]:
        return instantiate(conf)

    check(make(builds(t.SGD, 0.1, zen_partial=True)), functools.partial)


def partial_config_is_no_whole_config() -> None:
    """A partial config does not pass for a config of the whole."""

    def make(conf: type[Builds[type[t.SGD]]]) -> t.SGD:
        return instantiate(conf)

    make(builds(t.SGD, zen_partial=True))  # E: argument


def partial_config_is_some_config() -> None:
    """A partial config passes for a config of something."""

    def take(conf: type[Builds[object]]) -> bool:
        return is_partial_builds(conf)

    check(take(builds(t.SGD, zen_partial=True)), bool)


def partial_of_config() -> None:
    """Of a config given as the target."""
    made = instantiate(builds(builds(t.area, 1), zen_partial=True))
    check(assert_type(made(2), int), int)


def partial_of_partial_object() -> None:
    """Of a `functools.partial`: the result is known."""
    made = instantiate(builds(functools.partial(t.area, 2), zen_partial=True))
    check(assert_type(made(height=3), int), int)


def partial_of_function_with_any() -> None:
    """Of a function with parameters of type Any."""
    made = instantiate(builds(t.loose, zen_partial=True))
    check(assert_type(made(1, 2, a=3), int), int)
