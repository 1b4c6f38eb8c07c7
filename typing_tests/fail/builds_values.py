"""Wrong targets and wrong values are errors."""

from __future__ import annotations

from typing import Any

from hydra_zen import ZenField, builds, instantiate, just, make_config
from typing_tests import targets as t


def wrong_no_target() -> None:
    """`builds()`."""
    builds()  # E: call


def wrong_target_number() -> None:
    """`builds(1)`."""
    builds(1)  # E: argument


def wrong_target_none() -> None:
    """`builds(None)`."""
    builds(None)  # E: argument


def wrong_target_path() -> None:
    """`builds("some.path")`."""
    builds("some.path")  # E: argument


def wrong_target_keyword() -> None:
    """`builds(hydra_target=f)`, `builds(target=f)`."""
    builds(hydra_target=int)  # E: call
    builds(target=int)  # E: call


def wrong_target_config_instance() -> None:
    """An instance of a config as the target."""
    builds(builds(t.SGD)())  # E: argument


def wrong_target_just() -> None:
    """A `just` config as the target."""
    builds(just(t.area))  # E: argument


def wrong_value_keyword() -> None:
    """An unsupported value by keyword."""
    builds(t.loose, a=t.Unsupported())  # E: argument


def wrong_value_positional() -> None:
    """An unsupported value by position."""
    builds(t.loose, t.Unsupported())  # E: argument


def wrong_value_in_list() -> None:
    """An unsupported value in a list."""
    builds(t.loose, a=[1, t.Unsupported()])  # E: argument


def wrong_value_in_dict() -> None:
    """An unsupported value in a dict."""
    builds(t.loose, a={"b": t.Unsupported()})  # E: argument


def wrong_value_nested_deeply() -> None:
    """An unsupported value three levels down."""
    builds(t.loose, a=[{"b": (1, t.Unsupported())}])  # E: argument


def wrong_value_in_variable() -> None:
    """A variable that holds unsupported values."""
    values: list[t.Unsupported] = []
    builds(t.loose, a=values)  # E: argument


def wrong_value_with_partial() -> None:
    """An unsupported value in a partial config."""
    builds(t.loose, a=t.Unsupported(), zen_partial=True)  # E: argument


def wrong_value_with_full_signature() -> None:
    """An unsupported value with `populate_full_signature=True`."""
    builds(t.loose, a=t.Unsupported(), populate_full_signature=True)  # E: argument


def wrong_value_for_config_target() -> None:
    """An unsupported value, where the target is a config."""
    builds(builds(t.loose, a=1), a=t.Unsupported())  # E: argument


def wrong_value_in_meta() -> None:
    """An unsupported value in `zen_meta`."""
    builds(t.area, zen_meta={"a": t.Unsupported()})  # E: argument


def wrong_value_generator() -> None:
    """A generator as a value."""
    builds(t.loose, a=(i for i in range(3)))  # E: argument


def wrong_value_in_make_config() -> None:
    """An unsupported value in `make_config`."""
    make_config(a=t.Unsupported())  # E: argument
    make_config(a=[t.Unsupported()])  # E: argument


def wrong_field_in_make_config() -> None:
    """A number as a positional field of `make_config`."""
    make_config(1)  # E: argument


def wrong_value_in_zen_field() -> None:
    """An unsupported default of a `ZenField`."""
    make_config(a=ZenField(int, t.Unsupported()))  # E: argument


def wrong_name_of_zen_field() -> None:
    """A number as the name of a `ZenField`."""
    ZenField(int, 1, name=1)  # E: argument


def wrong_value_in_just() -> None:
    """An unsupported value in `just`."""
    just(t.Unsupported())  # E: argument
    just([t.Unsupported()])  # E: argument


def wrong_instantiate_number() -> None:
    """`instantiate(1)`."""
    instantiate(1)  # E: argument


def wrong_instantiate_class() -> None:
    """`instantiate` of a class that is no config."""
    instantiate(t.SGD)  # E: argument


def wrong_instantiate_function() -> None:
    """`instantiate` of a function."""
    instantiate(t.area)  # E: argument


def wrong_instantiate_text() -> None:
    """`instantiate` of text."""
    instantiate("a.b")  # E: argument


def wrong_use_of_result() -> None:
    """The result used as something else."""
    made: str = instantiate(builds(t.SGD))  # E: type, argument
    other: list[Any] = instantiate(builds(t.area, 1))  # E: type, argument
    print(made, other)


def wrong_attribute_of_result() -> None:
    """An attribute that the result does not have."""
    instantiate(builds(t.SGD)).learning_rate  # E: attribute


def wrong_call_of_result() -> None:
    """A wrong call of the result."""
    instantiate(builds(t.SGD)).slow(lr="a")  # E: call, argument


def wrong_use_of_partial_as_whole() -> None:
    """A partial used as the whole."""
    instantiate(builds(t.SGD, zen_partial=True)).lr  # E: attribute
