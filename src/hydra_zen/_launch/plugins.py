"""Hydra's plugins, found even where one that is installed cannot be loaded."""

from __future__ import annotations

import sys
import warnings
from typing import Any

from hydra.core.plugins import Plugins

from hydra_zen._base.hydra_runs import module_being_scanned

#: Modules of installed plugins that cannot be loaded in this process.
_broken: list[str] = []


def broken_plugins() -> tuple[str, ...]:
    """Return the modules of installed plugins that were skipped in this process."""
    return tuple(_broken)


def load_plugins() -> None:
    """Let Hydra find its plugins now, leaving out any module that fails, with one warning for each.

    Hydra itself does so for an ImportError only; any other exception of one plugin would end every launch.
    """
    hidden: dict[str, Any] = {}
    try:
        while not _search(hidden):
            pass
    finally:
        # From here on an import of the module shall show its own error again.
        for module in hidden:
            del sys.modules[module]


def _search(hidden: dict[str, Any]) -> bool:
    """Search for plugins once; hide the module that makes this fail, and tell whether nothing did."""
    try:
        Plugins.instance()
    except Exception as error:
        module = module_being_scanned(error)
        if module is None or module in hidden:
            raise
        hide_plugins((module,))
        hidden[module] = error
        if module not in _broken:
            _broken.append(module)
            warnings.warn(
                f"The installed Hydra plugin module {module!r} cannot be loaded ({type(error).__name__}: {error}). It "
                "is skipped, and what it provides is not available; upgrade or uninstall it.",
                stacklevel=2,
            )
        return False
    return True


def hide_plugins(modules: tuple[str, ...]) -> None:
    """Make Hydra's search for plugins pass over `modules` in this process."""
    for module in modules:
        sys.modules[module] = None  # type: ignore[assignment]
