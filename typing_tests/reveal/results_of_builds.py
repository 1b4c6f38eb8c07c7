"""What `instantiate` gives for configs of every kind of target."""

from __future__ import annotations

import functools
from collections.abc import Coroutine, Iterator
from typing import Any

from typing_extensions import assert_type

from hydra_zen import builds, instantiate
from typing_tests import targets as t
from typing_tests.check import check


def result_of_class() -> None:
    """A class."""
    check(assert_type(instantiate(builds(t.SGD)), t.SGD), t.SGD)


def result_of_class_with_arguments() -> None:
    """A class, with positional and keyword arguments."""
    check(assert_type(instantiate(builds(t.Model, 1, name="a")), t.Model), t.Model)


def result_of_config_instance() -> None:
    """An instance of a config."""
    check(assert_type(instantiate(builds(t.SGD, lr=0.5)()), t.SGD), t.SGD)


def result_of_function() -> None:
    """A function."""
    check(assert_type(instantiate(builds(t.area, width=2)), int), int)


def result_of_class_method() -> None:
    """A class method."""
    check(assert_type(instantiate(builds(t.SGD.slow)), t.SGD), t.SGD)


def result_of_static_method() -> None:
    """A static method."""
    check(assert_type(instantiate(builds(t.SGD.decay, 1)), float), float)


def result_of_nested_class() -> None:
    """A class within a class."""
    check(assert_type(instantiate(builds(t.Model.Layer, size=1)), t.Model.Layer), t.Model.Layer)


def result_of_alias() -> None:
    """An alias of a class."""
    alias = t.SGD
    check(assert_type(instantiate(builds(alias)), t.SGD), t.SGD)


def result_of_parameterised_generic_class() -> None:
    """A generic class with its argument: `Box[int]`."""
    check(assert_type(instantiate(builds(t.Box[int], value=1)), t.Box[int]), t.Box)


def result_of_generic_class() -> None:
    """A generic class: its own attributes are known."""
    box = instantiate(builds(t.Box, value=1))
    check(box, t.Box)
    box.velue  # E: attribute


def result_of_generic_class_by_annotation() -> None:
    """A generic class, its argument told by an annotation of the result."""
    box: t.Box[int] = instantiate(builds(t.Box, value=1))
    check(assert_type(box.value, int), int)


def result_of_generic_function() -> None:
    """A generic function, its argument told by an annotation of the result."""
    value: int = instantiate(builds(t.identity, value=1))
    check(value, int)


def result_of_builtin_function() -> None:
    """A builtin function: `len`."""
    check(assert_type(instantiate(builds(len, "abc")), int), int)


def result_of_builtin_class() -> None:
    """A builtin class: `int`, with its overloaded constructor."""
    check(assert_type(instantiate(builds(int, "3")), int), int)


def result_of_builtin_generic() -> None:
    """A builtin generic with its arguments: `list[int]`."""
    check(assert_type(instantiate(builds(list[int], [1])), "list[int]"), list)


def result_of_dict() -> None:
    """`dict`, by annotation of the result."""
    made: dict[str, int] = instantiate(builds(dict, a=1))
    check(made, dict, int)


def result_of_dataclass() -> None:
    """A dataclass."""
    check(assert_type(instantiate(builds(t.Point, x=1)), t.Point), t.Point)


def result_of_named_tuple() -> None:
    """A named tuple."""
    check(assert_type(instantiate(builds(t.Pair, left=1)), t.Pair), t.Pair)


def result_of_enum() -> None:
    """An Enum."""
    check(assert_type(instantiate(builds(t.Mode, 1)), t.Mode), t.Mode)


def result_of_typed_dict() -> None:
    """A typed dict."""
    check(assert_type(instantiate(builds(t.Options, depth=1)), t.Options), dict)


def result_of_async_function() -> None:
    """An async function: a coroutine of its result."""
    coroutine: Coroutine[Any, Any, bytes] = instantiate(builds(t.fetch, url="a"))
    check(coroutine, Coroutine)
    coroutine.close()


def result_of_generator_function() -> None:
    """A generator function."""
    check(assert_type(instantiate(builds(t.count, stop=2)), "Iterator[int]"), Iterator, int)


def result_of_function_with_any() -> None:
    """A function with parameters of type Any."""
    check(assert_type(instantiate(builds(t.loose, 1, 2, a=3)), int), int)


def result_of_class_with_any() -> None:
    """A value of type Any among the arguments."""
    value: Any = 0.5
    check(assert_type(instantiate(builds(t.SGD, lr=value)), t.SGD), t.SGD)


def result_of_function_returning_any() -> None:
    """A function that returns Any."""
    made: str | int = instantiate(builds(t.returns_any, 1))
    check(made, int)


def result_of_overloaded_function() -> None:
    """An overloaded function: no result that none of its overloads has."""
    made: int | float = instantiate(builds(t.parse, "3"))
    check(made, int)


def result_of_partial_object() -> None:
    """A `functools.partial` of a class."""
    check(assert_type(instantiate(builds(functools.partial(t.SGD, lr=0.5))), t.SGD), t.SGD)


def result_of_partial_object_of_function() -> None:
    """A `functools.partial` of a function."""
    check(assert_type(instantiate(builds(functools.partial(t.area, 2), height=3)), int), int)


def result_of_callable_instance() -> None:
    """An instance with `__call__`, seen by checkers only."""

    def static_only(scale: t.Scale) -> None:
        assert_type(instantiate(builds(scale, x=1.0)), float)


def result_of_config_of_config() -> None:
    """A config as the target of a config."""
    check(assert_type(instantiate(builds(builds(t.SGD, lr=0.5))), t.SGD), t.SGD)


def result_of_variadic_function() -> None:
    """A function of `*args`."""
    check(assert_type(instantiate(builds(t.total, 1, 2, start=3)), int), int)


def result_with_overrides() -> None:
    """`instantiate` with overrides and a wrapper of targets."""
    check(assert_type(instantiate(builds(t.SGD), lr=0.5), t.SGD), t.SGD)
    check(assert_type(instantiate(builds(t.SGD), _target_wrapper_=t.timed), t.SGD), t.SGD)


def result_with_options() -> None:
    """Every option of `builds` leaves the result alone."""
    conf = builds(
        t.SGD,
        zen_wrappers=t.timed,
        zen_meta={"note": "x"},
        zen_exclude=["momentum"],
        zen_convert={"dataclass": False},
        hydra_recursive=True,
        hydra_convert="all",
        hydra_defaults=["_self_"],
        builds_bases=(builds(t.Optimizer, lr=0.5),),
        zen_dataclass={"cls_name": "Conf"},
        populate_full_signature=False,
        zen_partial=False,
    )

    def static_only() -> None:
        assert_type(instantiate(conf), t.SGD)


def result_of_unknown_target() -> None:
    """A target of type Any: anything may come, nothing is an error."""

    def make(target: Any) -> None:
        made = instantiate(builds(target, 1))
        check(made, int)

    make(t.area)


def result_of_target_from_a_variable_type() -> None:
    """A target that is only known as `type[Optimizer]`."""

    def make(target: type[t.Optimizer]) -> None:
        check(assert_type(instantiate(builds(target)), t.Optimizer), t.Optimizer)

    make(t.SGD)


def result_of_a_generic_helper() -> None:
    """`builds` in a generic function of one's own."""

    def make(target: type[t.T]) -> t.T:
        return instantiate(builds(target))

    check(assert_type(make(t.SGD), t.SGD), t.SGD)
