"""Silence about warnings, in several threads at once."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

_LOCK: Final = threading.RLock()


@contextmanager
def silence() -> Generator[None, None, None]:
    """Let nothing warn; one thread at a time, for the filters of `warnings` are those of the whole process."""
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
