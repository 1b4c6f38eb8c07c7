"""The options of `builds`, checked and in one record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import Any, Final

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
    #: What all options share that differ in wrappers, meta fields and bases, if at all; None for all others.
    kind: object = None
    #: Whether wrappers, meta fields or bases are given on top of what their kind says.
    has_extras: bool = False


_shared: Final[dict[tuple[Any, ...], BuildsOptions]] = {}
_MODES: Final = frozenset({bool, str, type(None)})
_EMPTY: Final = ()


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
    """Return the options, or say which one is wrong; where only modes are given, equal options are one record."""
    modes = (zen_partial, hydra_partial, populate_full_signature, hydra_recursive, hydra_convert)
    is_common = (
        zen_convert is hydra_defaults is zen_dataclass is None
        and zen_validate is False
        and type(zen_exclude) is frozenset
        and not zen_exclude
        and _MODES.issuperset(map(type, modes))
    )
    known = _shared.get(modes) if is_common else None
    if known is None:
        extras = (zen_wrappers, zen_meta, builds_bases)
        options = _read(*modes, *extras, zen_exclude, zen_convert, zen_validate, hydra_defaults, zen_dataclass)
        if not is_common:
            return options
        known = options.replaced(kind=object(), wrappers=(), clears_wrappers=False, meta={}, bases=())
        _shared[modes] = known
    if zen_meta is None and zen_wrappers is builds_bases is _EMPTY:
        return known
    changes: dict[str, Any] = {"has_extras": True}
    if builds_bases is not _EMPTY:
        changes["bases"] = check_bases("builds_bases", builds_bases)
    if zen_wrappers is not _EMPTY:
        changes["wrappers"] = tuple(wrapper_entries(zen_wrappers))
        changes["clears_wrappers"] = zen_wrappers is None
    if zen_meta is not None:
        changes["meta"] = check_meta(zen_meta)
    return known.replaced(**changes)


def read_kwargs_options(name: str, zen_dataclass: Mapping[str, Any], **others: Any) -> BuildsOptions:
    """Return the options of `kwargs_of` for a target called `name`."""
    if not zen_dataclass and others == _USUAL_OF_KWARGS:
        return _usual_kwargs_options(name)
    return _read_kwargs_options(name, zen_dataclass, others)


_USUAL_OF_KWARGS: Final[Mapping[str, Any]] = {"zen_exclude": frozenset()}


@lru_cache(maxsize=1024)
def _usual_kwargs_options(name: str) -> BuildsOptions:
    return _read_kwargs_options(name, {}, {}).replaced(kind=object())


def _read_kwargs_options(name: str, zen_dataclass: Mapping[str, Any], others: Mapping[str, Any]) -> BuildsOptions:
    cls = {"cls_name": f"kwargs_of_{name}", "target_repr": False, **zen_dataclass, "target": "builtins.dict"}
    return read_builds_options(**others, populate_full_signature=True, zen_dataclass=cls)


def _read(
    zen_partial: Any,
    hydra_partial: Any,
    populate_full_signature: Any,
    hydra_recursive: Any,
    hydra_convert: Any,
    zen_wrappers: Any,
    zen_meta: Any,
    builds_bases: Any,
    zen_exclude: Any,
    zen_convert: Any,
    zen_validate: Any,
    hydra_defaults: Any,
    zen_dataclass: Any,
) -> BuildsOptions:
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
