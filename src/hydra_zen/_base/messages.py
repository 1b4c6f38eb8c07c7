"""The wording that all error messages share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

_LONGEST_REPR: Final = 120
_MOST_MEMBERS: Final = 10


def show(value: object) -> str:
    """Return the repr of `value`, shortened, whatever its `__repr__` does."""
    try:
        text = repr(value)
    except Exception as error:  # noqa: BLE001  a broken repr must never hide the error that is being reported
        text = f"<{type(value).__qualname__} whose repr raises {type(error).__name__}>"
    return text if len(text) <= _LONGEST_REPR else f"{text[: _LONGEST_REPR - 3]}..."


def show_typed(value: object) -> str:
    """Return the shortened repr of `value` followed by its type."""
    return f"{show(value)} (type {type(value).__qualname__})"


def nearest(name: str, valid: Iterable[str]) -> str | None:
    """Return the entry of `valid` that `name` was probably meant to be, if any."""
    from difflib import get_close_matches  # only errors need it

    matches = get_close_matches(name, list(valid), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(name: str, valid: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?`` for the nearest valid name, or nothing."""
    match = nearest(name, valid)
    return f" Did you mean {match!r}?" if match is not None else ""


def members_hint(name: str, members: Sequence[str]) -> str:
    """Return the nearest member of an enumeration, and if there is none, all of them."""
    if nearest(name, members) is not None:
        return f".{did_you_mean(name, members)}"
    more = ", ..." if len(members) > _MOST_MEMBERS else ""
    return f". Its members are {', '.join(members[:_MOST_MEMBERS])}{more}"
