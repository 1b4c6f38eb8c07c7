"""Plain values written in Hydra's override grammar, so that parsing the text gives the value back."""

from __future__ import annotations

import re
from typing import Any, Final

from hydra.core.override_parser.types import Quote, QuotedString

from hydra_zen._base.guards import is_plain_dict, is_plain_list

_UNSIGNED: Final = r"(?:0|[1-9](?:_?[0-9])*)"
_POINT: Final = rf"(?:{_UNSIGNED}\.|{_UNSIGNED}?\.[0-9](?:_?[0-9])*)"
_NUMBER: Final = rf"[+-]?(?:{_UNSIGNED}|{_POINT}|(?:{_UNSIGNED}|{_POINT})[eE][+-]?[0-9](?:_?[0-9])*|inf|nan)"
#: Text that Hydra reads as something else than a str.
_NO_STR: Final = re.compile(rf"{_NUMBER}|true|false|null", re.IGNORECASE)
_BARE: Final = r"[A-Za-z0-9_/+.$%*@?|-]"
#: Text that, unless it is in `_NO_STR`, Hydra reads as that very str although it has no quotes.
_PLAIN: Final = re.compile(rf"(?:{_BARE}|:)+(?: +(?:{_BARE}|:)+)*|\$\{{[^{{}}]+\}}")
#: Keys of a dict cannot be quoted; these characters need a backslash there.
_ESCAPED: Final = re.compile(r"([\\()\[\]{}:=, \t])")
_PLAIN_KEY: Final = re.compile(rf"(?:{_BARE}|[\\()\[\]{{}}:=, \t])+")


class NotInGrammarError(ValueError):
    """The grammar has no way to write a value."""


def element(value: Any) -> str:
    """Return the text for one plain value; text is quoted only where Hydra would read something else.

    Raises
    ------
    NotInGrammarError
        A dict in `value` has a key that Hydra's grammar cannot express, such as ``"1"`` or ``"<pad>"``.
    """
    if isinstance(value, str):
        return value if is_plain(value) else quoted(value)
    return _nested(value)


def quoted(text: str) -> str:
    """Return `text` in quotes, the way `repr` chooses them."""
    quote = Quote.double if "'" in text and '"' not in text else Quote.single
    return QuotedString(text=text, quote=quote).with_quotes()


def is_plain(text: str) -> bool:
    """Tell whether Hydra reads `text` as that very str, with no quotes around it."""
    return _PLAIN.fullmatch(text) is not None and _NO_STR.fullmatch(text) is None


def _nested(value: Any) -> str:
    """Return the text of a value inside a container, or of a value that is no str."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return quoted(value)
    if is_plain_list(value):
        return f"[{', '.join(map(_nested, value))}]"
    if is_plain_dict(value):
        return f"{{{', '.join(f'{_key(key)}: {_nested(item)}' for key, item in value.items())}}}"
    return repr(value)


def _key(key: Any) -> str:
    if not isinstance(key, str):
        return repr(key)
    if _PLAIN_KEY.fullmatch(key) is None or _NO_STR.fullmatch(key) is not None:
        raise NotInGrammarError(key)
    return _ESCAPED.sub(r"\\\1", key)
