"""Wrappers of a target: those that convert its arguments, so that types need not fit, and those that may give more."""

from __future__ import annotations

from mypy.nodes import Expression, RefExpr

from hydra_zen_mypy.fullnames import CONVERTERS
from hydra_zen_mypy.typeops.literals import is_empty, items


def convert(wrappers: Expression) -> bool:
    """Tell whether `wrappers`, as a call writes them, convert what the target is called with."""
    return any(map(_converts, items(wrappers) or [wrappers]))


def may_supply(wrappers: Expression) -> bool:
    """Tell whether `wrappers` may call the target with more arguments than they are given."""
    return not is_empty(wrappers) and not all(map(_converts, items(wrappers) or [wrappers]))


def _converts(wrapper: Expression) -> bool:
    return isinstance(wrapper, RefExpr) and wrapper.fullname in CONVERTERS
