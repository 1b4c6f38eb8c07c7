"""The overrides that a program gives to a run, as lines, as a mapping and as keywords."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mypy.checker import TypeChecker
from mypy.nodes import DictExpr, Expression, ListExpr, NameExpr, StrExpr, TupleExpr

from hydra_zen_mypy.grammar.functions import shown
from hydra_zen_mypy.grammar.overrides import Override, parse_override
from hydra_zen_mypy.grammar.values import GrammarError, Quoted, Sweep, Unknown
from hydra_zen_mypy.typeops.call_parts import CallParts
from hydra_zen_mypy.typeops.fitting import as_text
from hydra_zen_mypy.typeops.override_values import written_value


@dataclass(frozen=True)
class GivenOverride:
    """An override, and the expressions that say its key and its value."""

    override: Override
    written: str
    key_at: Expression
    value_at: Expression


@dataclass(frozen=True)
class Unreadable:
    """A line that Hydra would not read, and why."""

    written: str
    reason: str
    at: Expression


@dataclass(frozen=True)
class NotWritten:
    """Overrides that the program does not write down where it gives them."""


Given = GivenOverride | Unreadable | NotWritten


def given_overrides(parts: CallParts, checker: TypeChecker, *, sweeping: bool | None) -> Iterator[Given]:
    """Yield the overrides of a call in the order in which Hydra applies them."""
    overrides = parts.named.get("overrides")
    if isinstance(overrides, (ListExpr, TupleExpr)):
        yield from map(_line, overrides.items)
    elif isinstance(overrides, DictExpr):
        for key, value in overrides.items:
            yield _value(key.value, value, key, checker, sweeping) if isinstance(key, StrExpr) else NotWritten()
    elif overrides is not None and not (isinstance(overrides, NameExpr) and overrides.name == "None"):
        yield NotWritten()
    for name, value, at in parts.others:
        yield _value(name, value, at, checker, sweeping)
    if not parts.is_whole:
        yield NotWritten()


def _line(line: Expression) -> Given:
    if not isinstance(line, StrExpr):
        return NotWritten()
    try:
        return GivenOverride(parse_override(line.value), line.value, line, line)
    except GrammarError as wrong:
        return Unreadable(line.value, str(wrong), line)


def _value(key: str, value: Expression, key_at: Expression, checker: TypeChecker, sweeping: bool | None) -> Given:
    """Return what a value given for a key means: text is read as a line would be, where Hydra can."""
    given = written_value(value, checker)
    text = given.text if isinstance(given, Quoted) else None
    written = f"{key}={shown(given)}"
    try:
        if text is not None:
            read = parse_override(f"{key}={text}")
            if not isinstance(read.value, Sweep) or (sweeping and not read.is_for_hydra):
                return GivenOverride(read, f"{key}={text}", key_at, value)
            if sweeping is None:
                given = Unknown("")
    except GrammarError:
        pass  # it arrives as the text that it is
    try:
        read = parse_override(f"{key}=")
    except GrammarError as wrong:
        return Unreadable(written, str(wrong), key_at)
    return GivenOverride(Override(read.prefix, read.key, read.package, given), written, key_at, value)


def is_possible_group(override: Override) -> bool:
    """Tell whether the override may choose an option of a config group, which may bring any field with it."""
    if override.names_group:
        return True
    values = override.value.samples if isinstance(override.value, Sweep) else [override.value]
    names = all(as_text(value) is not None or isinstance(value, (list, Unknown)) for value in values or [])
    return override.prefix == "+" and "." not in override.key and names
