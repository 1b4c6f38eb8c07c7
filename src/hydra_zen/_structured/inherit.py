"""What a config class takes over from its bases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Final

from hydra_zen._base.guards import is_list_or_tuple
from hydra_zen._base.names import (
    ARGS,
    DEFAULTS,
    HYDRA_KEYS,
    PARTIAL,
    RECURSIVE,
    ZEN_EXCLUDE,
    ZEN_KEYS,
    ZEN_PARTIAL,
    ZEN_WRAPPERS,
)
from hydra_zen._base.reading import uses_zen_processing
from hydra_zen._base.records import Record
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.defaults import produced_by


class Inherited(Record):
    """The fields of the bases, merged as `dataclasses` merges them, and what they say of the target."""

    fields: Mapping[str, Field[Any]]
    #: The partial flag of the first base that has one.
    partial: bool | None
    #: Whether some base sets `_partial_` to True, which zen-processing must undo.
    has_hydra_partial: bool
    uses_zen_processing: bool
    #: The first positional arguments that a base configures.
    args: tuple[Any, ...]
    #: The meta fields of all bases.
    meta: tuple[str, ...]
    has_wrappers: bool
    recursive: bool | None

    def has_default(self, name: str) -> bool:
        """Tell whether the bases give the field `name` a default."""
        field = self.fields.get(name)
        return field is not None and (field.default is not MISSING or field.default_factory is not MISSING)

    @property
    def parameters(self) -> dict[str, Field[Any]]:
        """The inherited fields that Hydra and zen-processing give no meaning of their own."""
        if not self.fields:
            return {}
        special = HYDRA_KEYS | ZEN_KEYS | {DEFAULTS}
        return {name: field for name, field in self.fields.items() if name not in special or _is_parameter(name, field)}


def read_bases(bases: Iterable[type]) -> Inherited:
    """Return what a class with these bases inherits."""
    bases = tuple(bases)
    return _inherited(bases) if bases else _NOTHING_INHERITED


def _inherited(bases: tuple[type, ...]) -> Inherited:
    merged: dict[str, Field[Any]] = {}
    for base in reversed(bases):
        merged.update({field.name: field for field in fields(base)})
    return Inherited(
        fields=merged,
        partial=next((flag for flag in map(_partial_flag, bases) if flag is not None), None),
        has_hydra_partial=any(default_of(base, PARTIAL) is True for base in bases),
        uses_zen_processing=any(uses_zen_processing(base) for base in bases),
        args=next((args for args in (_args(base) for base in bases) if args), ()),
        meta=tuple(dict.fromkeys(name for base in bases for name in _meta(base))),
        has_wrappers=ZEN_WRAPPERS in merged,
        recursive=next((flag for flag in (default_of(base, RECURSIVE) for base in bases) if flag is not NOTHING), None),
    )


def default_of(base: type, name: str) -> Any:
    """Return the default that the dataclass `base` gives to the field `name`, or `NOTHING`."""
    field: Field[Any] | None = getattr(base, "__dataclass_fields__").get(name)  # noqa: B009
    if field is None:
        return NOTHING
    if field.default is not MISSING:
        return field.default
    return NOTHING if field.default_factory is MISSING else produced_by(field.default_factory)


def _is_parameter(name: str, field: Field[Any]) -> bool:
    """Tell a plain field called `defaults` from the defaults list that `hydra_defaults` makes."""
    return name == DEFAULTS and field.init


def _partial_flag(base: type) -> bool | None:
    """Return the partial flag of one base; None if it has none."""
    flags = [flag for flag in (default_of(base, PARTIAL), default_of(base, ZEN_PARTIAL)) if flag is not NOTHING]
    return any(flags) if flags else None


def _args(base: type) -> tuple[Any, ...]:
    args = default_of(base, ARGS)
    return tuple(args) if is_list_or_tuple(args) else ()


def _meta(base: type) -> tuple[str, ...]:
    meta = default_of(base, ZEN_EXCLUDE)
    return tuple(meta) if is_list_or_tuple(meta) else ()


_NOTHING_INHERITED: Final = _inherited(())
