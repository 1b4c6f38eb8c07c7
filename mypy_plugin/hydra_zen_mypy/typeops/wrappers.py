"""Wrappers of a target that convert its arguments, so that their types need not fit the target."""

from __future__ import annotations

from mypy.nodes import Expression, RefExpr

from hydra_zen_mypy.fullnames import CONVERTERS
from hydra_zen_mypy.typeops.literals import items


def convert(wrappers: Expression) -> bool:
    """Tell whether `wrappers`, as a call writes them, convert what the target is called with."""
    return any(isinstance(each, RefExpr) and each.fullname in CONVERTERS for each in items(wrappers) or [wrappers])
