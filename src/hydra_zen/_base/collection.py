"""Collecting garbage less often while many objects are made that stay."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

#: So many new containers in place of Python's own number. It bounds what garbage can pile up, at some ten megabytes.
_PATIENCE: Final = 100_000


@contextmanager
def seldom_collected() -> Generator[None, None, None]:
    """Let more objects be made before Python looks for garbage among them.

    Importing Hydra and composing a config make a hundred thousand objects that stay. Python searches through them again
    and again, which takes a tenth of the time of starting an application.
    """
    before = gc.get_threshold()
    if not 0 < before[0] < _PATIENCE:
        yield
        return
    gc.set_threshold(_PATIENCE, *before[1:])
    try:
        yield
    finally:
        # Who has chosen a number of their own in the meantime keeps it.
        if gc.get_threshold()[0] == _PATIENCE:
            gc.set_threshold(*before)
