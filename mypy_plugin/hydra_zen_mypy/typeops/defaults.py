"""The defaults of a builder: those of its type, and what `make_custom_builds_fn` was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mypy.nodes import CallExpr, MemberExpr, RefExpr
from mypy.types import ExtraAttrs, Instance

from hydra_zen_mypy.fullnames import BUILDS_FUNCTION, FULL_BUILDS, PARTIAL_BUILDS_VERB
from hydra_zen_mypy.typeops.copies import copied
from hydra_zen_mypy.typeops.literals import UNKNOWN

#: In `ExtraAttrs.immutable`: that the plugin has seen how the builder was made.
_SEEN: Final = "(seen)"
#: Options of a builder that change which fields its configs have.
SHAPING: Final = ("zen_meta", "zen_exclude")
_POPULATE: Final = "populate_full_signature"


@dataclass(frozen=True)
class BuilderDefaults:
    """What a builder does where a call does not say.

    A builder is `plain` if its configs have no fields but those that the call tells.
    """

    partial: bool | None
    populate: bool | object
    plain: bool


def defaults_of(builder: Instance, call: CallExpr) -> BuilderDefaults:
    """Return the defaults of the builder that is called."""
    noted = builder.extra_attrs.immutable if builder.extra_attrs is not None else frozenset[str]()
    seen = _SEEN in noted
    is_partial = builder.type.fullname == PARTIAL_BUILDS_VERB
    populate: bool | object = builder.type.fullname == FULL_BUILDS
    if is_partial:
        populate = _POPULATE in noted if seen else UNKNOWN
    plain = not any(name in noted for name in SHAPING) if seen else _is_stock(call)
    return BuilderDefaults(True if is_partial else None, populate, plain)


def with_defaults(builder: Instance, options: set[str]) -> Instance:
    """Return the type of a builder that was made with `options`, which are neither None nor False nor empty."""
    new = copied(builder)
    new.extra_attrs = ExtraAttrs({}, {_SEEN, *options})
    return new


def _is_stock(call: CallExpr) -> bool:
    """Tell whether `builds` itself is called, or the method of a `BuildsFn`."""
    callee = call.callee
    if isinstance(callee, RefExpr) and callee.fullname == BUILDS_FUNCTION:
        return True
    return isinstance(callee, MemberExpr) and callee.name == "builds"
