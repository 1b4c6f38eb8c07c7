"""Values of options that a program writes down, as far as they can be read off."""

from __future__ import annotations

from typing import Final

from mypy.nodes import DictExpr, Expression, IntExpr, ListExpr, NameExpr, SetExpr, StrExpr, TupleExpr, UnaryExpr

#: Stands for a value that the program does not write down.
UNKNOWN: Final = object()
_CONSTANTS: Final = {"True": True, "False": False, "None": None}


def flag(value: Expression | None, default: bool | None) -> bool | object | None:
    """Return True, False or None as written; `default` where nothing is, `UNKNOWN` where it is anything else."""
    if value is None:
        return default
    return _CONSTANTS.get(value.name, UNKNOWN) if isinstance(value, NameExpr) else UNKNOWN


def is_none(value: Expression) -> bool:
    """Tell whether the program writes `None`."""
    return isinstance(value, NameExpr) and value.name == "None"


def is_empty(value: Expression) -> bool:
    """Tell whether the program writes what is as good as no value: None, False, or a container without elements."""
    if isinstance(value, NameExpr):
        return value.name in ("None", "False")
    return isinstance(value, (ListExpr, TupleExpr, SetExpr, DictExpr)) and not value.items


def items(value: Expression) -> list[Expression] | None:
    """Return the elements of a list, tuple or set as written; None where it is anything else."""
    return list(value.items) if isinstance(value, (ListExpr, TupleExpr, SetExpr)) else None


def named_items(value: Expression) -> list[tuple[str, Expression]] | None:
    """Return the items of a dict as written, if all of its keys are; None where it is anything else."""
    if not isinstance(value, DictExpr):
        return None
    pairs = [(key.value, item) for key, item in value.items if isinstance(key, StrExpr)]
    return pairs if len(pairs) == len(value.items) else None


def names_and_positions(value: Expression) -> list[str | int] | None:
    """Return the texts and numbers of a collection as written; None where it is anything else."""
    written = items(value)
    if written is None:
        return None
    read = [_text_or_number(item) for item in written]
    return [each for each in read if each is not None] if None not in read else None


def _text_or_number(value: Expression) -> str | int | None:
    if isinstance(value, (StrExpr, IntExpr)):
        return value.value
    if isinstance(value, UnaryExpr) and value.op == "-" and isinstance(value.expr, IntExpr):
        return -value.expr.value
    return None
