"""Text in a config: what becomes something else before the target sees it."""

from __future__ import annotations

from typing import Final

from mypy.nodes import Expression, RefExpr, StrExpr
from mypy.types import Instance, ProperType, Type

from hydra_zen_mypy.fullnames import ENUM, OMEGACONF_MISSING, PATHS
from hydra_zen_mypy.typeops.formals import members

MISSING: Final = "???"
#: What OmegaConf takes for a truth value.
_TRUTHS: Final = frozenset({"yes", "y", "on", "true", "1", "no", "n", "off", "false", "0"})


def is_missing(value: Expression) -> bool:
    """Tell whether the program writes `MISSING`, or the text that it stands for."""
    if isinstance(value, StrExpr):
        return value.value == MISSING
    return isinstance(value, RefExpr) and value.fullname == OMEGACONF_MISSING


def is_reference(text: str) -> bool:
    """Tell whether `text` stands for a value that is found elsewhere, or is still to be given."""
    return "${" in text or text == MISSING


def is_converted(text: str, formal: Type | None) -> bool:
    """Tell whether something else than `text` reaches a parameter of type `formal`, and fits it."""
    return is_reference(text) or any(_reads(each, text) for each in members(formal))


def is_quoted_number(text: str, formal: Type | None) -> bool:
    """Tell whether a parameter of type `formal` gets a number, or a truth value, that is written as text."""
    if is_reference(text):
        return False
    return any(isinstance(each, Instance) and each.type.fullname in _READERS for each in members(formal))


def _reads(formal: ProperType, text: str) -> bool:
    """Tell whether OmegaConf makes a value of type `formal` of `text`."""
    if not isinstance(formal, Instance):
        return False
    info = formal.type
    if info.has_base(ENUM):
        return text.removeprefix(f"{info.name}.") in info.enum_members
    if any(info.has_base(path) for path in PATHS):
        return True
    reader = _READERS.get(info.fullname)
    return reader is not None and reader(text)


def _is_int(text: str) -> bool:
    try:
        int(text)
    except ValueError:
        return False
    return True


def _is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _is_truth(text: str) -> bool:
    return text.lower() in _TRUTHS


_READERS: Final = {"builtins.int": _is_int, "builtins.float": _is_float, "builtins.bool": _is_truth}
