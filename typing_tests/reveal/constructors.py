"""Constructors of configs made with `populate_full_signature=True`."""

from __future__ import annotations

from typing import Any

from typing_extensions import assert_type

from hydra_zen import builds, instantiate, make_custom_builds_fn
from hydra_zen.typing import Builds
from typing_tests import targets as t
from typing_tests.check import check


def constructor_of_class() -> None:
    """Of a class: its own parameters."""
    Conf = builds(t.Model, populate_full_signature=True)
    check(assert_type(instantiate(Conf(1, name="a")), t.Model), t.Model)
    Conf(width="1")  # E: call, argument


def constructor_of_function() -> None:
    """Of a function: its own parameters."""
    Conf = builds(t.area, populate_full_signature=True)
    check(assert_type(instantiate(Conf(width=1)), int), int)
    Conf(width="1")  # E: call, argument


def constructor_unknown_name() -> None:
    """An unknown name is an error."""
    Conf = builds(t.SGD, populate_full_signature=True)
    Conf(momentun=0.9)  # E: call


def constructor_missing_argument() -> None:
    """A missing argument is an error."""
    Conf = builds(t.Model, populate_full_signature=True)
    Conf()  # E: call


def constructor_too_many_arguments() -> None:
    """One argument too many is an error."""
    Conf = builds(t.SGD, populate_full_signature=True)
    Conf(0.1, 0.2, 0.3)  # E: call


def constructor_given_twice() -> None:
    """An argument given twice is an error."""
    Conf = builds(t.SGD, populate_full_signature=True)
    Conf(0.1, lr=0.2)  # E: call


def constructor_keyword_only() -> None:
    """Keyword-only parameters stay so."""
    Conf = builds(t.keyword_only, populate_full_signature=True)
    check(instantiate(Conf(1, scale=2)), int)
    Conf(1, 2)  # E: call


def constructor_with_wrappers() -> None:
    """With `zen_wrappers` given."""
    Conf = builds(t.area, populate_full_signature=True, zen_wrappers=t.timed)
    check(assert_type(instantiate(Conf(width=1)), int), int)
    Conf(width="1")  # E: call, argument


def constructor_with_meta() -> None:
    """With `zen_meta` given."""
    Conf = builds(t.area, populate_full_signature=True, zen_meta={"note": "x"})
    check(instantiate(Conf(1)), int)
    Conf(width="1")  # E: call, argument


def constructor_with_hydra_options() -> None:
    """With `hydra_convert`, `hydra_recursive` and `hydra_defaults` given."""
    Conf = builds(
        t.area, populate_full_signature=True, hydra_convert="all", hydra_recursive=True, hydra_defaults=["_self_"]
    )
    check(instantiate(Conf(1)), int)
    Conf(width="1")  # E: call, argument


def constructor_with_class_options() -> None:
    """With `zen_dataclass` and `zen_convert` given."""
    Conf = builds(
        t.area, populate_full_signature=True, zen_dataclass={"frozen": True}, zen_convert={"dataclass": False}
    )
    check(instantiate(Conf(1)), int)
    Conf(width="1")  # E: call, argument


def constructor_with_partial_false() -> None:
    """With `zen_partial=False` given."""
    Conf = builds(t.area, populate_full_signature=True, zen_partial=False)
    check(instantiate(Conf(1)), int)
    Conf(width="1")  # E: call, argument


def constructor_with_values() -> None:
    """With values for the target given, the constructor takes anything: it is known only to a plugin."""
    Conf = builds(t.area, width=1, populate_full_signature=True)
    check(assert_type(instantiate(Conf(height=3)), int), int)


def constructor_of_partial() -> None:
    """Of a partial config: anything, and still a partial."""
    Conf = builds(t.area, populate_full_signature=True, zen_partial=True)
    made = instantiate(Conf(height=3))
    check(assert_type(made(1), int), int)


def constructor_of_config_of_config() -> None:
    """Of a config of a config with a full signature: the signature is carried through."""
    Conf = builds(builds(t.area, populate_full_signature=True), populate_full_signature=True)
    check(assert_type(instantiate(Conf(width=1)), int), int)
    Conf(width="1")  # E: call, argument


def constructor_by_unknown_flag() -> None:
    """`populate_full_signature` of unknown value: the result is known."""
    Conf = builds(t.area, populate_full_signature=t.flag())
    check(assert_type(instantiate(Conf(width=1)), int), int)


def constructor_of_plain_builds() -> None:
    """Without the full signature the constructor takes anything."""
    Conf = builds(t.area, width=1)
    check(instantiate(Conf(width=2)), int)


def constructor_any() -> None:
    """Values of type Any fit."""

    def make(value: Any) -> Builds[type[t.Model]]:
        return builds(t.Model, populate_full_signature=True)(value, name=value)

    check(instantiate(make(1)), t.Model)


def constructor_attributes() -> None:
    """Fields can be read from the class and from instances."""
    Conf = builds(t.SGD, populate_full_signature=True)
    check(Conf.lr, float)
    check(Conf(lr=0.5).lr, float)


def constructor_from_custom_builds() -> None:
    """From `make_custom_builds_fn(populate_full_signature=True)`."""
    fbuilds = make_custom_builds_fn(populate_full_signature=True)
    Conf = fbuilds(t.area)
    check(assert_type(instantiate(Conf(1)), int), int)
    Conf(width="1")  # E: call, argument


def constructor_from_custom_builds_with_options() -> None:
    """From `make_custom_builds_fn` with other defaults too."""
    fbuilds = make_custom_builds_fn(
        populate_full_signature=True, hydra_convert="all", zen_wrappers=t.timed, zen_dataclass={"frozen": True}
    )
    Conf = fbuilds(t.area)
    check(assert_type(instantiate(Conf(1)), int), int)
    Conf(width="1")  # E: call, argument
