"""From tokens to the value of an override."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

from hydra_zen_mypy.grammar.functions import evaluated
from hydra_zen_mypy.grammar.tokens import Token
from hydra_zen_mypy.grammar.values import GrammarError, Quoted, Sweep, Value

T = TypeVar("T")

_END: Final = Token("end", "")
_KEY_KINDS: Final = frozenset({"id", "null", "int", "float", "bool", "char", "escape", "space"})
_PRIMITIVE_KINDS: Final = _KEY_KINDS | {"interpolation", ":"}
_SINGLE: Final[dict[str, Callable[[str], Value]]] = {
    "int": int,
    "float": float,
    "bool": lambda text: text.lower() == "true",
    "null": lambda _: None,
}


def parse_value(tokens: list[Token]) -> Value:
    """Return the value that all of `tokens` make.

    Raises
    ------
    GrammarError
        They make none.
    """
    parser = _Parser(tokens)
    elements = [parser.element()]
    while parser.take(","):
        elements.append(parser.element())
    parser.expect("end")
    return elements[0] if len(elements) == 1 else Sweep(",", tuple(elements))


class _Parser:
    """Recursive descent, one method for each rule of the grammar."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def element(self) -> Value:
        if self._peek().kind == "[":
            return self._several("[", "]", self.element)
        if self._peek().kind == "{":
            return dict(self._several("{", "}", self._pair))
        if self._peek().kind == "id" and self._peek(1).kind == "(":
            name = self._next().text
            return evaluated(name, self._several("(", ")", self._argument))
        if self._peek().kind == "quoted":
            return Quoted(_unquoted(self._next().text))
        return self._primitive(_PRIMITIVE_KINDS)

    def take(self, kind: str) -> bool:
        """Pass over a token of `kind`, if one comes next."""
        found = self._peek().kind == kind
        self._at += found
        return found

    def expect(self, kind: str) -> None:
        """Pass over a token of `kind`, which must come next."""
        if not self.take(kind):
            what = f"unexpected {self._peek().text.strip()!r}" if self._peek() is not _END else "the value ends early"
            raise GrammarError(what)

    def _several(self, opening: str, closing: str, part: Callable[[], T]) -> list[T]:
        self.expect(opening)
        parts: list[T] = []
        if not self.take(closing):
            parts.append(part())
            while self.take(","):
                parts.append(part())
            self.expect(closing)
        return parts

    def _pair(self) -> tuple[Value, Value]:
        key = self._primitive(_KEY_KINDS)
        self.expect(":")
        return key, self.element()

    def _argument(self) -> tuple[str | None, Value]:
        if self._peek().kind == "id" and self._peek(1).kind == "=":
            name = self._next().text
            self.expect("=")
            return name, self.element()
        return None, self.element()

    def _primitive(self, kinds: frozenset[str]) -> Value:
        parts: list[Token] = []
        while self._peek().kind in kinds:
            parts.append(self._next())
        if not parts:
            self.expect("a value")
        if parts[0].kind == "space":
            del parts[0]
            if not parts:
                msg = "a value of spaces must be in quotes"
                raise GrammarError(msg)
        if parts[-1].kind == "space":
            del parts[-1]
        if len(parts) == 1 and parts[0].kind in _SINGLE:
            return _SINGLE[parts[0].kind](parts[0].text)
        return "".join(part.text[1::2] if part.kind == "escape" else part.text for part in parts)

    def _peek(self, ahead: int = 0) -> Token:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else _END

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token


def _unquoted(text: str) -> str:
    """Return what stands in quotes: of backslashes before a quote, every second one goes."""
    quote, body = text[0], text[1:]
    plain = re.sub(rf"\\+{quote}", lambda run: run[0][1::2], body)
    return plain if body[-2:-1] == "\\" else plain[:-1]
