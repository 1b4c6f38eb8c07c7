"""Notes that the plugin leaves on the type of an object, for features that meet it later."""

from __future__ import annotations

from collections.abc import Collection

from mypy.types import ExtraAttrs, Instance, ProperType, Type, UnionType, get_proper_type

from hydra_zen_mypy.typeops.copies import copied

#: What every noted type has, so that no notes can be told from nothing known.
_NOTED = "(noted)"


def noted(given: Type, notes: Collection[str]) -> Type:
    """Return a type, or the union of types, with notes on it."""
    proper = get_proper_type(given)
    if isinstance(proper, UnionType):
        return UnionType([noted(item, notes) for item in proper.items])
    if not isinstance(proper, Instance):
        return proper
    new = copied(proper)
    new.extra_attrs = ExtraAttrs({}, {_NOTED, *notes})
    return new


def notes_on(given: ProperType) -> Collection[str] | None:
    """Return the notes on a type; None if nothing has been noted."""
    if not isinstance(given, Instance) or given.extra_attrs is None or _NOTED not in given.extra_attrs.immutable:
        return None
    return given.extra_attrs.immutable
