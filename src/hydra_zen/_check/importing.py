"""Importing modules of a project, and giving Hydra what their stores hold."""

from __future__ import annotations

import contextlib
import importlib
import sys
from types import ModuleType

from hydra_zen._store.zen_store import ZenStore, store
from hydra_zen.errors import HydraZenImportError


def import_by_name(name: str, shown: str) -> ModuleType:
    """Import a module; what it prints does not end up in the report.

    Parameters
    ----------
    name : str
    shown : str
        What to call it in an error.

    Raises
    ------
    HydraZenImportError
        It raises when it is imported.
    """
    try:
        with contextlib.redirect_stdout(sys.stderr):
            return importlib.import_module(name)
    except (Exception, SystemExit) as error:
        msg = f"{shown} raises {type(error).__name__} when it is imported: {error}"
        raise HydraZenImportError(msg, target=name) from error


def fill_hydra_store(module: ModuleType) -> None:
    """Put what the stores of a module hold into Hydra's config store, where the module has not done so itself.

    Raises
    ------
    HydraZenImportError
        Two entries claim one place.
    """
    try:
        for each in (store, *(value for value in vars(module).values() if isinstance(value, ZenStore))):
            each.add_to_hydra_store()
    except Exception as error:  # an entry is made now, by code of the program's, which may raise anything
        msg = f"the entries of a store cannot be given to Hydra: {error}"
        raise HydraZenImportError(msg, target=module.__name__) from error
