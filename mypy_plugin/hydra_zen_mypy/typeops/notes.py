"""Notes that the plugin leaves on the type of an object, for features that meet it later."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from mypy.types import ExtraAttrs, Instance, ProperType, Type, UnionType, get_proper_type

from hydra_zen_mypy.typeops.copies import copied

#: What every noted type has, so that no notes can be told from nothing known.
_NOTED: Final = "(noted)"
#: What the names of arguments follow, which are no attributes.
_ARGUMENT: Final = "(argument) "


def noted(given: Type, notes: Collection[str], arguments: Mapping[str, Type] | None = None) -> Type:
    """Return a type, or the union of types, with notes on it, and with the types of arguments that it keeps."""
    proper = get_proper_type(given)
    if isinstance(proper, UnionType):
        return UnionType([noted(item, notes, arguments) for item in proper.items])
    if not isinstance(proper, Instance):
        return proper
    new = copied(proper)
    kept = {_ARGUMENT + name: each for name, each in (arguments or {}).items()}
    new.extra_attrs = ExtraAttrs(kept, {_NOTED, *notes})
    return new


def notes_on(given: ProperType) -> Collection[str] | None:
    """Return the notes on a type; None if nothing has been noted."""
    if not isinstance(given, Instance) or given.extra_attrs is None or _NOTED not in given.extra_attrs.immutable:
        return None
    return given.extra_attrs.immutable


def arguments_on(given: ProperType) -> dict[str, Type]:
    """Return the arguments that an object keeps, by name, with their types."""
    if notes_on(given) is None or not isinstance(given, Instance) or given.extra_attrs is None:
        return {}
    return {name.removeprefix(_ARGUMENT): each for name, each in given.extra_attrs.attrs.items()}


def forget_arguments(expected: Type | None, made: Type) -> None:
    """Take away the arguments on a variable that is assigned an object which keeps others; `expected` is its type."""
    proper = get_proper_type(expected)
    if not isinstance(proper, Instance) or proper.extra_attrs is None or notes_on(proper) is None:
        return
    if arguments_on(proper) != arguments_on(get_proper_type(made)):
        proper.extra_attrs = ExtraAttrs({}, proper.extra_attrs.immutable)


def forget_notes(expected: Type | None, made: Type) -> None:
    """Take away the notes on a variable that is assigned an object with others; `expected` is its type."""
    proper, new = get_proper_type(expected), get_proper_type(made)
    if not isinstance(proper, Instance) or notes_on(proper) is None:
        return
    if notes_on(proper) != notes_on(new) or arguments_on(proper) != arguments_on(new):
        proper.extra_attrs = None
