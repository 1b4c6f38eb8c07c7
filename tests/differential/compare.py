"""Comparing what a program gives with hydra-zen 0.17 and with ours."""

from __future__ import annotations

from enum import Enum
from typing import Any


class Kind(Enum):
    """How ours differs."""

    WORKS = "an error there, a result here"
    REFUSED = "a result there, an error here"
    ERROR = "errors that no one `except` clause catches"
    RESULT = "different results"


def differences(theirs: Any, ours: Any) -> dict[str, Kind]:
    """Return in which respects two descriptions differ, and how; of a config there are several."""
    if _is_config(theirs) and _is_config(ours):
        return {part: kind for part in theirs if (kind := _kind(theirs[part], ours[part])) is not None}
    kind = _kind(theirs, ours)
    return {} if kind is None else {"result": kind}


def _kind(theirs: Any, ours: Any) -> Kind | None:
    if _is_error(theirs) and _is_error(ours):
        # Ours may be more special, never less: what caught theirs must catch ours.
        return None if theirs["error"][0] in ours["error"] else Kind.ERROR
    if _is_error(theirs):
        return Kind.WORKS
    if _is_error(ours):
        return Kind.REFUSED
    return None if theirs == ours else Kind.RESULT


def _is_error(description: Any) -> bool:
    return isinstance(description, dict) and "error" in description


def _is_config(description: Any) -> bool:
    return isinstance(description, dict) and "yaml" in description
