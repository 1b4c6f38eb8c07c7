"""Importing a program as a module, and giving Hydra what its stores hold."""

from __future__ import annotations

import contextlib
import importlib
import sys
import traceback
from collections.abc import Generator
from pathlib import Path
from types import ModuleType

from hydra_zen._store.zen_store import ZenStore, store
from hydra_zen.errors import HydraZenImportError


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
            yield _import(path)
    finally:
        sys.path.remove(folder)


def _import(path: Path) -> ModuleType:
    try:
        return importlib.import_module(path.stem)
    except (Exception, SystemExit) as error:
        msg = f"{path.name} raises {type(error).__name__} when it is imported: {error}"
        raise HydraZenImportError(msg, target=path.stem) from error


def line_of(error: BaseException, program: Path) -> int:
    """Return the line of a program in which it raised; the first one if it was not this program."""
    cause = error.__cause__ or error
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(cause.__traceback__)
        if Path(frame.filename).absolute() == program.absolute()
    ]
    return (lines[-1] if lines else None) or 1


def fill_hydra_store(program: ModuleType) -> None:
    """Put what the stores of a program hold into Hydra's config store, where the program has not done so itself.

    Raises
    ------
    HydraZenImportError
        Two entries claim one place.
    """
    try:
        for each in (store, *(value for value in vars(program).values() if isinstance(value, ZenStore))):
            each.add_to_hydra_store()
    except Exception as error:  # an entry is made now, by code of the program's, which may raise anything
        msg = f"the entries of a store cannot be given to Hydra: {error}"
        raise HydraZenImportError(msg, target=program.__name__) from error
