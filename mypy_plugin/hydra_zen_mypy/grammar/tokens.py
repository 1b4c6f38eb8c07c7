"""The tokens of a value in Hydra's grammar of overrides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hydra_zen_mypy.grammar.values import GrammarError

_UNSIGNED: Final = r"(?:0|[1-9](?:_?[0-9])*)"
_DIGITS: Final = r"[0-9](?:_?[0-9])*"
_POINT: Final = rf"(?:{_UNSIGNED}?\.{_DIGITS}|{_UNSIGNED}\.)"
_EXPONENT: Final = rf"(?:{_POINT}|{_UNSIGNED})[eE][+-]?{_DIGITS}"

#: The longest match wins, and the first among equals.
_RULES: Final = [
    (kind, re.compile(pattern, re.DOTALL))
    for kind, pattern in (
        ("(", r"[ \t]*\([ \t]*"),
        (",", r"[ \t]*,[ \t]*"),
        (")", r"[ \t]*\)"),
        ("[", r"\[[ \t]*"),
        ("]", r"[ \t]*\]"),
        ("{", r"\{[ \t]*"),
        ("}", r"[ \t]*\}"),
        (":", r"[ \t]*:[ \t]*"),
        ("=", r"[ \t]*=[ \t]*"),
        ("float", rf"[+-]?(?:{_EXPONENT}|{_POINT}|[iI][nN][fF]|[nN][aA][nN])"),
        ("int", rf"[+-]?{_UNSIGNED}"),
        ("bool", r"[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]"),
        ("null", r"[nN][uU][lL][lL]"),
        ("char", r"[/\-\\+.$%*@?|]"),
        ("id", r"[a-zA-Z_][a-zA-Z0-9_-]*"),
        ("escape", r"(?:\\[\\()\[\]{}:=, \t])+"),
        ("space", r"[ \t]+"),
        ("quoted", r'"(?:(?:\\\\)*"|.*?[^\\](?:\\\\)*")' + "|" + r"'(?:(?:\\\\)*'|.*?[^\\](?:\\\\)*')"),
        ("interpolation", r"\$\{[^}]+\}"),
    )
]


@dataclass(frozen=True)
class Token:
    """A piece of a value: its kind, and the text with the space around it."""

    kind: str
    text: str


def tokens(text: str, start: int) -> list[Token]:
    """Return the tokens of `text` from `start` on.

    Raises
    ------
    GrammarError
        A character cannot begin a token.
    """
    found: list[Token] = []
    while start < len(text):
        token = _longest(text, start)
        if token is None:
            msg = f"{text[start]!r} at column {start + 1} must be in quotes"
            raise GrammarError(msg)
        found.append(token)
        start += len(token.text)
    return found


def _longest(text: str, start: int) -> Token | None:
    best: Token | None = None
    for kind, pattern in _RULES:
        match = pattern.match(text, start)
        if match and (best is None or len(match[0]) > len(best.text)):
            best = Token(kind, match[0])
    return best
