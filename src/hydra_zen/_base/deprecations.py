"""Silence about what later versions of Hydra will change."""

from __future__ import annotations

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

_MARKS: Final = ("hydra.cc/docs", "deprecated", "deprecation")


@contextmanager
def without_deprecations() -> Generator[list[str], None, None]:
    """Drop Hydra's warnings about deprecated forms of configs; let every other warning through, and list its text.

    The filters of `warnings` stay as they are: changing them would make Python repeat, job after job, every warning
    that it shows once. Only where warnings are errors must they be changed.
    """
    listed: list[str] = []
    if any(action == "error" and issubclass(UserWarning, category) for action, _, category, *_ in warnings.filters):
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"(?s).*(hydra\.cc/docs|[Dd]eprecat)", category=UserWarning)
            yield listed
        return
    shown, warn = warnings.showwarning, warnings.warn

    def show(message: Any, category: type[Warning], *args: Any, **kwargs: Any) -> None:
        if not (issubclass(category, UserWarning) and any(mark in str(message) for mark in _MARKS)):
            shown(message, category, *args, **kwargs)

    def note(message: Any, category: Any = None, stacklevel: int = 1, source: Any = None, **kwargs: Any) -> None:
        if not any(mark in str(message) for mark in _MARKS):
            listed.append(str(message))
        warn(message, category, stacklevel + 1, source, **kwargs)

    warnings.showwarning = show
    warnings.warn = note
    try:
        yield listed
    finally:
        warnings.showwarning = shown
        warnings.warn = warn
