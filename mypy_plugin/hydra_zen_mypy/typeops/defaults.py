"""The defaults of a builder: those of its type, and what `make_custom_builds_fn` was given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from mypy.nodes import CallExpr, MemberExpr, RefExpr
from mypy.types import Instance, Type

from hydra_zen_mypy.fullnames import BUILDS_FUNCTION, FULL_BUILDS, PARTIAL_BUILDS_VERB
from hydra_zen_mypy.typeops.literals import UNKNOWN
from hydra_zen_mypy.typeops.notes import arguments_on, notes_on

META: Final = "zen_meta"
#: Options of a builder that change which fields its configs have.
SHAPING: Final = frozenset({META, "zen_exclude"})
#: Noted on a builder whose wrappers convert.
CONVERTS: Final = "(converts)"
WRAPPERS: Final = "zen_wrappers"
POPULATE: Final = "populate_full_signature"


@dataclass(frozen=True)
class BuilderDefaults:
    """What a builder does where a call does not say.

    A builder is `plain` if its configs have no fields but those that the call tells.
    """

    partial: bool | None
    populate: bool | object
    plain: bool
    #: Whether wrappers convert the arguments of the target.
    converts: bool = False
    #: Whether wrappers may give the target more arguments.
    supplied: bool = False
    #: The types of the fields that `zen_meta` adds.
    meta: Mapping[str, Type] = field(default_factory=dict[str, Type])


def defaults_of(builder: Instance, call: CallExpr) -> BuilderDefaults:
    """Return the defaults of the builder that is called."""
    notes = notes_on(builder)
    is_partial = builder.type.fullname == PARTIAL_BUILDS_VERB
    populate: bool | object = builder.type.fullname == FULL_BUILDS
    if is_partial:
        populate = UNKNOWN if notes is None else POPULATE in notes
    plain = _is_stock(call) if notes is None else not SHAPING & set(notes)
    noted = set(notes or ())
    return BuilderDefaults(
        True if is_partial else None,
        populate,
        plain,
        converts=CONVERTS in noted,
        supplied=WRAPPERS in noted,
        meta=arguments_on(builder),
    )


def _is_stock(call: CallExpr) -> bool:
    """Tell whether `builds` itself is called, or the method of a `BuildsFn`."""
    callee = call.callee
    if isinstance(callee, RefExpr) and callee.fullname == BUILDS_FUNCTION:
        return True
    return isinstance(callee, MemberExpr) and callee.name == "builds"
