"""Overrides given as values, written as the lines that Hydra reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, SupportsFloat, SupportsIndex, TypeAlias, TypeGuard

from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.errors import HydraException

from hydra_zen._base.messages import show_typed
from hydra_zen._compose.containers import multirun
from hydra_zen._compose.grammar import NotInGrammarError, element, is_plain, quoted
from hydra_zen._compose.plain_values import plain_override
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

#: One value of an override. Containers may be nested; numbers of NumPy are numbers.
OverrideValue: TypeAlias = SupportsIndex | SupportsFloat | str | Path | Enum | Sequence[Any] | Mapping[Any, Any] | None
#: Overrides by key, such as ``{"optim.lr": 0.1, "+seed": 1}``.
OverrideDict: TypeAlias = Mapping[str, OverrideValue]


@dataclass(frozen=True, slots=True)
class OverrideLines:
    """The lines for Hydra, and what stands behind those lines whose value Hydra's grammar cannot express."""

    lines: list[str] = field(default_factory=list[str])
    #: From the (quoted) text of such a line to its value.
    beyond_grammar: dict[str, Any] = field(default_factory=dict[str, Any])


def override_lines(
    overrides: OverrideDict | Sequence[str] | None, keywords: OverrideDict, *, sweeping: bool
) -> OverrideLines:
    """Return the lines for `overrides`, then those for `keywords`; neither is changed.

    Parameters
    ----------
    overrides : mapping or sequence of str, optional
        Values by key, or lines in Hydra's own grammar, which are passed on as they are.
    keywords : mapping
        Values by key.
    sweeping : bool
        Whether a sweep follows, so that ``"1,2"`` given for a key means two jobs.
    """
    writer = _Writer(sweeping)
    if isinstance(overrides, Mapping):
        writer.add_values(overrides)
    elif overrides is not None:
        writer.result.lines.extend(_checked_lines(overrides))
    writer.add_values(keywords)
    return writer.result


def _is_iterable(overrides: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(overrides, Iterable) and not isinstance(overrides, (str, bytes))


def _checked_lines(overrides: object) -> Iterable[str]:
    """Return the lines that the caller wrote, all of them text."""
    expected = 'a list of lines such as ["a=1", "+b=2"], or a mapping such as {"a": 1}'
    if not _is_iterable(overrides):
        msg = f"`overrides` must be {expected}: got {show_typed(overrides)}."
        raise HydraZenTypeError(msg, parameter="overrides", value=overrides, expected=expected)
    lines = list(overrides)
    for index, line in enumerate(lines):
        if not isinstance(line, str):
            msg = f"`overrides[{index}]` must be a line such as 'a=1': got {show_typed(line)}."
            raise HydraZenTypeError(msg, parameter=f"overrides[{index}]", value=line, expected="str")
    return lines


def _is_multirun(value: object) -> TypeGuard[multirun[Any]]:
    return isinstance(value, multirun)


def _values_to_sweep(key: str, values: multirun[Any]) -> multirun[Any]:
    if len(values) == 0:
        msg = f"`{key}` is multirun([]): there is no value to sweep over."
        raise HydraZenValueError(msg, parameter=key, value=values, expected="at least one value")
    return values


class _Writer:
    """Collects lines; parses text with Hydra's own parser, made once."""

    def __init__(self, sweeping: bool) -> None:
        self.result = OverrideLines()
        self._sweeping = sweeping
        self._parser: OverridesParser | None = None

    def add_values(self, values: Mapping[Any, Any]) -> None:
        """Add a line for each key and value."""
        for key, value in values.items():
            if not isinstance(key, str):
                msg = f"The keys of `overrides` must be of type str: got {show_typed(key)}."
                raise HydraZenTypeError(msg, parameter="overrides", value=key, expected="str")
            self.result.lines.append(f"{key}={self._text(key, value)}")

    def _text(self, key: str, value: Any) -> str:
        if _is_multirun(value):
            return ",".join(self._element(key, item) for item in _values_to_sweep(key, value))
        if isinstance(value, str) and not isinstance(value, Enum):
            return value if self._is_accepted(key, str(value)) else self._quoted_if_that_helps(key, str(value))
        return self._element(key, value)

    def _element(self, key: str, value: Any) -> str:
        """Return the text of a value whose strs are to arrive as they are."""
        plain = plain_override(value, key)
        try:
            return element(plain)
        except NotInGrammarError:
            stand_in = f"{plain!r}  # {type(plain).__name__}"
            self.result.beyond_grammar[stand_in] = plain
            return quoted(stand_in)

    def _quoted_if_that_helps(self, key: str, text: str) -> str:
        # If quotes don't help, the key is at fault: Hydra's message about the line as given is the better one.
        in_quotes = quoted(text)
        return in_quotes if self._is_accepted(key, in_quotes) else text

    def _is_accepted(self, key: str, text: str) -> bool:
        """Tell whether Hydra accepts ``key=text``, and in this kind of launch."""
        if is_plain(text):
            return True
        if self._parser is None:
            self._parser = OverridesParser.create()
        try:
            override = self._parser.parse_override(f"{key}={text}")
        except HydraException:
            return False
        return not override.is_sweep_override() or (self._sweeping and not override.is_hydra_override())
