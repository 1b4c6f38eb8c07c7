"""From a dotted path to the object that it leads to."""

from __future__ import annotations

import sys
from importlib import import_module
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any, Final, NoReturn

from hydra_zen._base.messages import did_you_mean, nearest, show_typed
from hydra_zen.errors import HydraZenImportError

#: What was expected where a module exists, but raises when it is imported.
IMPORTABLE_MODULE: Final = "a module that can be imported"
_TYPING: Final = ("typing", "typing_extensions")


def import_object(path: str) -> Any:
    """Import and return the object at the dotted `path`.

    Parameters
    ----------
    path : str
        Such as ``"app.Box.unit"``; the leading parts are modules, the rest attributes.

    Returns
    -------
    Any

    Raises
    ------
    HydraZenImportError
        Names the part of `path` that leads nowhere, and the nearest name that exists. What a module raised while
        it was imported is the cause of the error.
    """
    parts = _parts(path)
    if not all(parts) or not parts:
        msg = f"{show_typed(path)} is not a dotted import path: expected names joined by dots, such as 'app.Box.unit'"
        raise HydraZenImportError(msg, value=path, expected="a dotted path")
    found: Any = _import_module(path, parts[0])
    for number in range(2, len(parts) + 1):
        found = _attribute(path, parts[:number], found)
    return found


def _parts(path: object) -> list[str]:
    """Return the names that `path` joins, none if it is no text."""
    return path.split(".") if isinstance(path, str) else []


def _attribute(path: str, parts: list[str], owner: Any) -> Any:
    """Return the object at `parts` of `path`, an attribute of its owner or a module of that package."""
    try:
        return getattr(owner, parts[-1])
    except AttributeError as error:
        if not isinstance(owner, ModuleType):
            _no_attribute(path, parts[:-1], parts[-1], owner, error)
        return _import_submodule(path, parts, owner)


def _import_module(path: str, name: str) -> ModuleType:
    """Import the top module of `path`."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            _failed(path, name, error)
        known = {*sys.stdlib_module_names, *(module.partition(".")[0] for module in tuple(sys.modules))}
        msg = f"Importing {path!r}: there is no module {name!r}.{did_you_mean(name, known)}"
        raise HydraZenImportError(msg, target=path, parameter=name, suggestion=nearest(name, known)) from error
    except Exception as error:  # noqa: BLE001  whatever the module's own code raises becomes the cause
        _failed(path, name, error)


def _import_submodule(path: str, parts: list[str], parent: ModuleType) -> ModuleType:
    """Import the module at `parts` of `path`, whose last part is no attribute of its parent."""
    name = ".".join(parts)
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name not in (name, parent.__name__):
            _failed(path, name, error)
        _no_attribute(path, parts[:-1], parts[-1], parent, error)
    except Exception as error:  # noqa: BLE001  whatever the module's own code raises becomes the cause
        _failed(path, name, error)


def _failed(path: str, name: str, error: Exception) -> NoReturn:
    """Raise the error for a module that exists but cannot be imported."""
    msg = f"Importing {path!r}: the module {name!r} raises {type(error).__name__} when it is imported: {error}"
    raise HydraZenImportError(msg, target=path, parameter=name, expected=IMPORTABLE_MODULE) from error


def _is_imported(owner: Any, name: str) -> bool:
    """Tell whether a module has a name only because it uses what another package defines."""
    if not isinstance(owner, ModuleType) or name in getattr(owner, "__all__", ()):
        return False
    value = getattr(owner, name, None)
    if isinstance(value, ModuleType):
        home: object = value.__name__
    elif isinstance(value, (type, FunctionType, BuiltinFunctionType)) or type(value).__module__ in _TYPING:
        home = getattr(value, "__module__", None)
    else:
        return False
    return isinstance(home, str) and _package(home) != _package(owner.__name__)


def _package(module: str) -> str:
    return module.partition(".")[0].lstrip("_")


def _no_attribute(path: str, parent: list[str], part: str, owner: Any, error: Exception) -> NoReturn:
    """Raise the error for a part of `path` that its owner does not have."""
    kind = "module" if isinstance(owner, ModuleType) else "class" if isinstance(owner, type) else "object"
    names = [name for name in dir(owner) if not name.startswith("__") and not _is_imported(owner, name)]
    msg = f"Importing {path!r}: the {kind} {'.'.join(parent)!r} has no {part!r}.{did_you_mean(part, names)}"
    raise HydraZenImportError(msg, target=path, parameter=part, suggestion=nearest(part, names)) from error
