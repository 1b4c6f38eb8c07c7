"""Importing a program as a module."""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Generator
from pathlib import Path
from types import ModuleType

from hydra_zen._check.importing import import_by_name


@contextlib.contextmanager
def imported_program(path: Path) -> Generator[ModuleType, None, None]:
    """Import a program under the name of its file, with its folder first on the search path.

    Raises
    ------
    HydraZenImportError
        It raises when it is imported.
    """
    folder = str(path.parent.absolute())
    sys.path.insert(0, folder)
    try:
        # What the program prints must not end up in the report.
        with contextlib.redirect_stdout(sys.stderr):
            yield import_by_name(path.stem, path.name)
    finally:
        sys.path.remove(folder)


def line_of(error: BaseException, program: Path) -> int:
    """Return the line of a program in which it raised; the first one if it was not this program."""
    cause = error.__cause__ or error
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(cause.__traceback__)
        if Path(frame.filename).absolute() == program.absolute()
    ]
    return (lines[-1] if lines else None) or 1
