"""Wrong options are errors."""

from __future__ import annotations

from hydra_zen import (
    builds,
    hydrated_dataclass,
    just,
    kwargs_of,
    make_config,
    make_custom_builds_fn,
    mutable_value,
    strict,
    zen,
)
from hydra_zen.typing import DataclassOptions, StoreEntry, ZenConvert
from typing_tests import targets as t


def _two(cfg: object, other: object) -> None: ...


def _takes_nothing() -> int:
    return 1


def wrong_partial() -> None:
    """`zen_partial=1`."""
    builds(t.area, zen_partial=1)  # E: argument
    builds(t.area, hydra_partial="yes")  # E: argument


def wrong_full_signature() -> None:
    """`populate_full_signature=1`."""
    builds(t.area, populate_full_signature=1)  # E: argument


def wrong_wrappers_bool() -> None:
    """`zen_wrappers=False`."""
    builds(t.area, zen_wrappers=False)  # E: argument


def wrong_wrappers_numbers() -> None:
    """`zen_wrappers=(2.0, 1)`."""
    builds(t.area, zen_wrappers=(2.0, 1))  # E: argument


def wrong_wrappers_with_partial() -> None:
    """`zen_wrappers=False` in a partial config."""
    builds(t.area, zen_wrappers=False, zen_partial=True)  # E: argument


def wrong_wrappers_with_full_signature() -> None:
    """`zen_wrappers=False` with `populate_full_signature=True`."""
    builds(t.area, zen_wrappers=False, populate_full_signature=True)  # E: argument


def wrong_wrappers_without_parameter() -> None:
    """A wrapper that takes nothing."""
    builds(t.area, zen_wrappers=_takes_nothing)  # E: argument


def wrong_meta() -> None:
    """`zen_meta` that is no mapping, or whose keys are no text."""
    builds(t.area, zen_meta=1)  # E: argument
    builds(t.area, zen_meta=["a"])  # E: argument
    builds(t.area, zen_meta={1: 2})  # E: argument


def wrong_exclude() -> None:
    """`zen_exclude` that is no collection of names or numbers."""
    builds(t.area, zen_exclude=1)  # E: argument
    builds(t.area, zen_exclude=[1.5])  # E: argument


def wrong_convert() -> None:
    """`zen_convert` with an unknown key, or a wrong value."""
    builds(t.area, zen_convert={"dataclas": True})  # E: argument
    builds(t.area, zen_convert={"dataclass": "yes"})  # E: argument


def wrong_hydra_convert() -> None:
    """`hydra_convert="al"`."""
    builds(t.area, hydra_convert="al")  # E: argument


def wrong_hydra_recursive() -> None:
    """`hydra_recursive="yes"`."""
    builds(t.area, hydra_recursive="yes")  # E: argument


def wrong_defaults_number() -> None:
    """`hydra_defaults=1`."""
    builds(t.area, hydra_defaults=1)  # E: argument


def wrong_defaults_text() -> None:
    """`hydra_defaults="_self_"`."""
    builds(t.area, hydra_defaults="_self_")  # E: argument


def wrong_defaults_dict() -> None:
    """`hydra_defaults={"a": "b"}`."""
    builds(t.area, hydra_defaults={"a": "b"})  # E: argument


def wrong_defaults_nested_list() -> None:
    """A list in `hydra_defaults`."""
    builds(t.area, hydra_defaults=["_self_", ["a"]])  # E: argument


def wrong_defaults_number_in_list() -> None:
    """A number in `hydra_defaults`."""
    builds(t.area, hydra_defaults=[1])  # E: argument


def wrong_defaults_keys() -> None:
    """A key of `hydra_defaults` that is no text."""
    builds(t.area, hydra_defaults=[{1: "a"}])  # E: argument


def wrong_bases() -> None:
    """`builds_bases` with a class that is no dataclass."""
    builds(t.area, builds_bases=(t.SGD,))  # E: argument


def wrong_bases_instance() -> None:
    """`builds_bases` with an instance."""
    builds(t.area, builds_bases=(t.Point(1),))  # E: argument


def wrong_dataclass_key() -> None:
    """An unknown key of `zen_dataclass`."""
    builds(t.area, zen_dataclass={"name": "Conf"})  # E: argument


def wrong_dataclass_value() -> None:
    """A wrong value in `zen_dataclass`."""
    builds(t.area, zen_dataclass={"target": 1})  # E: argument
    builds(t.area, zen_dataclass={"frozen": "yes"})  # E: argument


def wrong_options_of_make_config() -> None:
    """Wrong options of `make_config`."""
    make_config(hydra_defaults="_self_")  # E: argument
    make_config(hydra_convert="al")  # E: argument
    make_config(bases=(t.SGD,))  # E: argument
    make_config(zen_dataclass={"name": "Conf"})  # E: argument


def wrong_options_of_just() -> None:
    """Wrong options of `just`."""
    just(t.area, hydra_convert="al")  # E: argument
    just(t.area, zen_partial=True)  # E: call


def wrong_options_of_kwargs_of() -> None:
    """Wrong arguments of `kwargs_of`."""
    kwargs_of(1)  # E: argument
    kwargs_of(t.area, zen_exclude=1)  # E: argument
    kwargs_of(t.area, width=t.Unsupported())  # E: argument


def wrong_options_of_custom_builds() -> None:
    """Wrong options of `make_custom_builds_fn`."""
    make_custom_builds_fn(zen_partial=1)  # E: argument
    make_custom_builds_fn(hydra_convert="al")  # E: argument
    make_custom_builds_fn(zen_dataclass={"name": "Conf"})  # E: argument


def unknown_options_of_custom_builds() -> None:
    """Unknown options of `make_custom_builds_fn`, and positional ones."""
    make_custom_builds_fn(width=1)  # E: call
    make_custom_builds_fn(t.area)  # E: call
    make_custom_builds_fn(builds_bases=(t.Point,))  # E: call


def wrong_builds_fn() -> None:
    """A `builds_fn` that is none."""
    make_custom_builds_fn(builds_fn=t.SGD)  # E: argument


def wrong_options_of_hydrated_dataclass() -> None:
    """Wrong options of `hydrated_dataclass`."""
    hydrated_dataclass(t.SGD, hydra_convert="al")  # E: argument
    hydrated_dataclass(t.SGD, zen_wrappers=False)  # E: argument
    hydrated_dataclass(1)  # E: argument
    hydrated_dataclass(t.SGD, zen_dataclass={})  # E: call


def wrong_options_of_zen() -> None:
    """Wrong options of `zen`."""
    zen(t.area, pre_call=1)  # E: argument
    zen(t.area, pre_call=_two)  # E: argument
    zen(t.area, exclude=1)  # E: argument
    zen(t.area, unpack_kwargs=1)  # E: argument


def wrong_task() -> None:
    """`zen(1)`."""
    zen(1)  # E: argument


def wrong_options_of_mutable_value() -> None:
    """Wrong options of `mutable_value`."""
    mutable_value([1], zen_convert={"dataclas": True})  # E: argument


def wrong_target_of_strict() -> None:
    """`strict(1)`."""
    strict(1)  # E: argument


def wrong_typed_dicts() -> None:
    """Wrong keys in the typed dicts of `hydra_zen.typing`."""
    convert: ZenConvert = {"apple": 1}  # E: argument, type
    options: DataclassOptions = {"clsname": "a"}  # E: argument, type
    entry: StoreEntry = {"name": "a"}  # E: argument, type
    print(convert, options, entry)
