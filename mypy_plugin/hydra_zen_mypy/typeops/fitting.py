"""Whether the value of an override fits a type, with the conversions that OmegaConf does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mypy.checker import TypeChecker
from mypy.subtypes import is_subtype
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    LiteralType,
    NoneType,
    Overloaded,
    ProperType,
    TupleType,
    Type,
    TypedDictType,
    TypeOfAny,
    TypeType,
    UnionType,
    get_proper_type,
)

from hydra_zen_mypy.fullnames import DICTS, LISTS, NUMBERS, PATHS
from hydra_zen_mypy.grammar.values import Quoted, Sweep, Unknown, Value, is_dict, is_list

#: What OmegaConf takes for a bool, in any case of letters.
_BOOLS: Final = frozenset({"yes", "no", "y", "n", "on", "off", "true", "false"})


def fits(value: Value, expected: Type, checker: TypeChecker, *, is_inferred: bool = False) -> bool:
    """Tell whether `value` may be given for a field of type `expected`; True where that is not known.

    A field whose type `is_inferred` takes any value. There, only a word for a number is taken for a mistake.
    """
    if isinstance(value, Sweep):
        return value.samples is None or all(
            fits(one, expected, checker, is_inferred=is_inferred) for one in value.samples
        )
    text = as_text(value)
    if isinstance(value, Unknown) or (text is not None and "${" in text) or text == "???":
        return True
    proper = get_proper_type(expected)
    if is_inferred:
        is_number = isinstance(proper, Instance) and proper.type.fullname in NUMBERS
        return not is_number or text is None or _is_float(value, text) or _is_bool(value, text)
    return _fits_proper(value, proper, checker)


def _fits_proper(value: Value, expected: ProperType, checker: TypeChecker) -> bool:
    if isinstance(expected, UnionType):
        return any(fits(value, item, checker) for item in expected.items)
    if isinstance(expected, LiteralType):
        return _is_literal(value, expected)
    if isinstance(expected, TupleType):
        return _fits_tuple(value, expected, checker)
    if isinstance(expected, Instance):
        return _fits_instance(value, expected, checker)
    if isinstance(expected, NoneType):
        return value is None
    if isinstance(expected, (CallableType, Overloaded, TypeType, TypedDictType)):
        return is_dict(value) or _is_subtype(value, expected, checker)  # a dict may be a config
    return True


def as_text(value: Value) -> str | None:
    """Return the text that `value` is, in quotes or not; None if it is no text."""
    return value.text if isinstance(value, Quoted) else value if isinstance(value, str) else None


def _is_literal(value: Value, expected: LiteralType) -> bool:
    text = as_text(value)
    if isinstance(expected.value, str):  # also the name of an Enum member
        return expected.value in ((text or "").rpartition(".")[2] if expected.is_enum_literal() else text, str(value))
    if isinstance(expected.value, bool) or isinstance(value, bool):
        return value is expected.value or (text or "").lower() in _BOOLS
    return value == expected.value or text == str(expected.value)


def _fits_tuple(value: Value, expected: TupleType, checker: TypeChecker) -> bool:
    if not is_list(value):
        return is_dict(value) and "_target_" in value
    if len(value) != len(expected.items):
        return any(not isinstance(get_proper_type(item), (Instance, UnionType)) for item in expected.items)
    return all(fits(item, kind, checker) for item, kind in zip(value, expected.items, strict=True))


def _fits_instance(value: Value, expected: Instance, checker: TypeChecker) -> bool:
    name = expected.type.fullname
    if is_dict(value):
        return _fits_dict(value, expected, checker)
    if is_list(value):
        if name in LISTS:
            return all(fits(item, expected.args[0], checker) for item in value) if expected.args else True
        return is_subtype(checker.named_generic_type("builtins.list", [AnyType(TypeOfAny.special_form)]), expected)
    if value is None:
        return _is_subtype(value, expected, checker)
    if name in _SCALARS:
        return _SCALARS[name](value, as_text(value))
    if expected.type.is_enum:
        return _is_member(value, expected)
    if as_text(value) is not None and _is_path(expected):
        return True
    return _is_subtype(value, expected, checker)


def _fits_dict(value: dict[Value, Value], expected: Instance, checker: TypeChecker) -> bool:
    """Tell whether a dict fits: with a target, it is a config of anything; without one, it may be that of an object."""
    name = expected.type.fullname
    if "_target_" in value:
        return True
    if name in DICTS and len(expected.args) == 2:
        return all(fits(item, expected.args[1], checker) for item in value.values())
    is_plain = name in _SCALARS or name in LISTS or expected.type.is_enum or _is_path(expected)
    return name in DICTS or not is_plain


def _is_int(value: Value, text: str | None) -> bool:
    return _parses(int, text) if text is not None else isinstance(value, int) and not isinstance(value, bool)


def _is_float(value: Value, text: str | None) -> bool:
    return _parses(float, text) if text is not None else not isinstance(value, bool)


def _is_bool(value: Value, text: str | None) -> bool:
    return text.lower() in _BOOLS or _parses(int, text) if text is not None else isinstance(value, int)


#: How a scalar that is no container, and not None, fits: given the value, and its text if it is text.
_SCALARS: Final[dict[str, Callable[[Value, str | None], bool]]] = {
    "builtins.int": _is_int,
    "builtins.float": _is_float,
    "builtins.bool": _is_bool,
    "builtins.str": lambda value, text: True,
    "builtins.bytes": lambda value, text: text is not None,
    "builtins.complex": lambda value, text: True,
}


def _is_path(expected: Instance) -> bool:
    return any(expected.type.has_base(base) for base in PATHS)


def _parses(kind: type[int | float], text: str) -> bool:
    try:
        kind(text)
    except ValueError:
        return False
    return True


def _is_member(value: Value, expected: Instance) -> bool:
    text = as_text(value)
    if text is None:
        return isinstance(value, int) and not isinstance(value, bool)  # perhaps the value of a member
    return text.rpartition(".")[2] in expected.type.enum_members


def _is_subtype(value: Value, expected: Type, checker: TypeChecker) -> bool:
    if value is None:
        return is_subtype(NoneType(), expected)
    if is_list(value):
        return False
    kind = "builtins.str" if as_text(value) is not None else f"builtins.{type(value).__name__}"
    return is_subtype(checker.named_type(kind), expected)
