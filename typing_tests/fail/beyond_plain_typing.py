"""Mistakes that plain typing cannot see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hydra_zen import (
    builds,
    hydrated_dataclass,
    instantiate,
    kwargs_of,
    launch,
    make_config,
    make_custom_builds_fn,
    store,
    zen,
)
from hydra_zen.experimental import hydra_multirun, hydra_run
from typing_tests import targets as t


@hydrated_dataclass(target=t.SGD)
class SGDConf:
    lr: float = 0.1


@dataclass
class Experiment:
    model: Any = builds(t.Model, width=1)


def argument_unknown_name() -> None:
    """An unknown name in `builds(f, ...)`."""
    builds(t.SGD, momentun=0.9)  # E: call


def argument_wrong_type() -> None:
    """A value of the wrong type in `builds(f, ...)`."""
    builds(t.area, width="wide")  # E: argument


def argument_wrong_type_by_position() -> None:
    """A value of the wrong type by position."""
    builds(t.area, "wide")  # E: argument


def argument_too_many() -> None:
    """One argument too many in `builds(f, ...)`."""
    builds(t.area, 1, 2, 3)  # E: call


def argument_given_twice() -> None:
    """An argument given twice in `builds(f, ...)`."""
    builds(t.area, 1, width=2)  # E: call


def argument_nested_wrong_target() -> None:
    """A nested config of the wrong target."""
    builds(t.Model, 1, optim=builds(t.Point))  # E: argument


def argument_nested_in_list() -> None:
    """A nested config of the wrong target in a list."""
    builds(t.join, [builds(t.area, 1)])  # E: argument


def argument_text_for_number() -> None:
    """Text that is no interpolation for a number."""
    builds(t.area, width="abc")  # E: argument


def argument_of_custom_builds() -> None:
    """A value of the wrong type in a custom `builds`."""
    make_custom_builds_fn(zen_partial=True)(t.area, width="wide")  # E: argument


def argument_of_kwargs_of() -> None:
    """A value of the wrong type in `kwargs_of(f, x=...)`."""
    kwargs_of(t.area, width="wide")  # E: argument


def argument_of_store() -> None:
    """An unknown name in `store(f, x=...)`."""
    store(t.area, name="a", widht=1)  # E: call


def constructor_after_values() -> None:
    """A constructor after some values were given."""
    builds(t.area, width=1, populate_full_signature=True)(widht=2)  # E: call


def override_unknown_name() -> None:
    """An unknown name given to `instantiate`."""
    instantiate(builds(t.area, 1), heigth=2)  # E: call


def override_wrong_type() -> None:
    """A value of the wrong type given to `instantiate`."""
    instantiate(builds(t.area, 1), height="high")  # E: argument


def instantiate_missing_argument() -> None:
    """A required argument that nothing gives."""
    instantiate(builds(t.area))  # E: call


def partial_remaining_name() -> None:
    """A wrong call of a partial that has something bound."""
    instantiate(builds(t.area, 1, zen_partial=True))(heigth=2)  # E: call


def partial_remaining_type() -> None:
    """A value of the wrong type given to a partial that has something bound."""
    instantiate(builds(t.area, 1, zen_partial=True))(height="high")  # E: argument


def field_of_config() -> None:
    """The type of a field of a config."""
    lr: str = builds(t.SGD, lr=0.1).lr  # E: type
    print(lr)


def field_unknown() -> None:
    """An unknown field of a config."""
    builds(t.SGD, lr=0.1).learning_rate  # E: attribute


def field_assignment() -> None:
    """A value of the wrong type assigned to a field."""
    conf = builds(t.SGD, lr=0.1)()
    conf.lr = "fast"  # E: type


def field_of_make_config() -> None:
    """The type of a field of `make_config`."""
    a: str = make_config(a=1).a  # E: type
    print(a)


def hydrated_result() -> None:
    """What a `hydrated_dataclass` builds."""
    made: str = instantiate(SGDConf())  # E: type, argument
    print(made)


def dataclass_with_configs() -> None:
    """What the fields of a dataclass of configs build."""
    made: str = instantiate(Experiment).model  # E: type
    print(made)


def override_line_unknown() -> None:
    """An override of an unknown field."""
    hydra_run(make_config(a=1), zen(t.double), overrides=["b=1"])  # E: argument


def override_line_wrong_type() -> None:
    """An override of the wrong type."""
    hydra_multirun(builds(t.SGD, lr=0.1), instantiate, overrides=["lr=fast,slow"])  # E: argument


def override_keyword_unknown() -> None:
    """An override of an unknown field by keyword."""
    launch(make_config(a=1), zen(t.double), b=1)  # E: call, argument


def task_missing_field() -> None:
    """A config without a field that the task takes."""
    zen(t.double)(make_config(a=1))  # E: argument


def task_wrong_field() -> None:
    """A config whose field does not fit the task."""
    zen(t.double)(make_config(value="a"))  # E: argument


def defaults_unknown_interpolation() -> None:
    """An interpolation that leads nowhere."""
    instantiate(make_config(a=1, b=builds(t.area, "${c}")))  # E: argument
