"""The options of `builds`, checked and in one record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from hydra_zen._authoring.dataclass_options import ClassOptions, read_class_options
from hydra_zen._authoring.options import (
    ZenConvertSettings,
    check_bases,
    check_bool,
    check_hydra_options,
    check_meta,
    merge_partial_flags,
    read_zen_convert,
)
from hydra_zen._authoring.wrappers import wrapper_entries
from hydra_zen._base.records import Record
from hydra_zen._signature.exclusion import check_exclusion
from hydra_zen._structured.defaults_list import check_defaults_list


class BuildsOptions(Record):
    """What one call of `builds` asks for, apart from the target and its arguments."""

    partial: bool | None
    wrappers: tuple[Any, ...]
    #: `zen_wrappers=None` was given: inherited wrappers go.
    clears_wrappers: bool
    meta: Mapping[str, Any]
    full_signature: bool
    exclude: Collection[str | int] | Callable[[str], bool]
    convert: ZenConvertSettings
    recursive: bool | None
    convert_mode: str | None
    defaults: list[Any] | None
    bases: tuple[type, ...]
    cls: ClassOptions
    validate: bool


def read_builds_options(
    *,
    zen_partial: Any = None,
    hydra_partial: Any = None,
    zen_wrappers: Any = (),
    zen_meta: Any = None,
    populate_full_signature: Any = False,
    zen_exclude: Any = frozenset(),
    zen_convert: Any = None,
    zen_validate: Any = False,
    hydra_recursive: Any = None,
    hydra_convert: Any = None,
    hydra_defaults: Any = None,
    builds_bases: Any = (),
    zen_dataclass: Any = None,
) -> BuildsOptions:
    """Return the options, or say which one is wrong."""
    check_bool("populate_full_signature", populate_full_signature)
    check_bool("zen_validate", zen_validate)
    check_hydra_options(hydra_recursive, hydra_convert)
    check_exclusion(zen_exclude)
    cls = read_class_options(zen_dataclass)
    bases = check_bases("builds_bases", builds_bases)
    return BuildsOptions(
        partial=merge_partial_flags(zen_partial, hydra_partial),
        wrappers=tuple(wrapper_entries(zen_wrappers)),
        clears_wrappers=zen_wrappers is None,
        meta=check_meta(zen_meta),
        full_signature=populate_full_signature,
        exclude=zen_exclude,
        convert=read_zen_convert(zen_convert),
        recursive=hydra_recursive,
        convert_mode=hydra_convert,
        defaults=None if hydra_defaults is None else check_defaults_list(hydra_defaults),
        bases=bases or cls.bases,
        cls=cls,
        validate=zen_validate,
    )
