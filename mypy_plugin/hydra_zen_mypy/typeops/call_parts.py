"""The arguments of a call by the names of the parameters that they are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mypy.nodes import ARG_NAMED, ARG_POS, ARG_STAR2, CallExpr, DictExpr, Expression, NameExpr, StrExpr


@dataclass
class CallParts:
    """The arguments of a call; `is_whole` is False where there may be more than these."""

    named: dict[str, Expression] = field(default_factory=dict[str, Expression])
    #: Keywords that no parameter has the name of, with the node that names them.
    others: list[tuple[str, Expression, Expression]] = field(default_factory=list[tuple[str, Expression, Expression]])
    is_whole: bool = True

    def flag(self, name: str, *, default: bool) -> bool | None:
        """Return the bool written for the parameter `name`; None where another expression is."""
        value = self.named.get(name)
        if value is None:
            return default if self.is_whole else None
        return {"True": True, "False": False}.get(value.name) if isinstance(value, NameExpr) else None


def parts_of(call: CallExpr, parameters: Sequence[str]) -> CallParts:
    """Return the arguments of `call`, whose parameters are `parameters`, in order."""
    parts = CallParts()
    position = 0
    for value, kind, name in zip(call.args, call.arg_kinds, call.arg_names, strict=True):
        if kind is ARG_POS and position < len(parameters):
            parts.named[parameters[position]] = value
            position += 1
        elif kind is ARG_NAMED and name is not None:
            _add(parts, parameters, name, value, value)
        elif kind is ARG_STAR2 and isinstance(value, DictExpr):
            _add_written(parts, parameters, value)
        else:
            parts.is_whole = False
    return parts


def _add_written(parts: CallParts, parameters: Sequence[str], keywords: DictExpr) -> None:
    """Add what ``**{"a.b": 1}`` gives."""
    for key, value in keywords.items:
        if isinstance(key, StrExpr):
            _add(parts, parameters, key.value, value, key)
        else:
            parts.is_whole = False


def _add(parts: CallParts, parameters: Sequence[str], name: str, value: Expression, at: Expression) -> None:
    if name in parameters:
        parts.named[name] = value
    else:
        parts.others.append((name, value, at))
