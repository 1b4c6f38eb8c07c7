"""Which part of a dotted path is a module, found out without importing any."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.checkers.environment import project_python

_PRINT_PATH: Final = "import sys; print('\\n'.join(sys.path[1:]))"


@dataclass(frozen=True, slots=True)
class Located:
    """A dotted path, taken apart."""

    module: str
    attributes: tuple[str, ...]
    #: The source of the module, if it has one.
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A dotted path that leads nowhere."""

    message: str
    suggestion: str | None = None


class ModuleFinder:
    """Finds modules as the interpreter of a project would."""

    def __init__(self, root: Path, search_path: list[Path]) -> None:
        self._root = root
        self._own = [str(folder) for folder in search_path]
        self._specs: dict[str, ModuleSpec | None] = {}

    def locate(self, path: str) -> Located | Missing:
        """Take a dotted path apart."""
        parts = path.split(".")
        if not all(part.isidentifier() for part in parts):
            return Missing("it is not a dotted path: expected names joined by dots, such as 'app.Box.unit'")
        found = self._spec(parts[0])
        if found is None:
            hint = did_you_mean(parts[0], self._top_level)
            return Missing(f"there is no module {parts[0]!r}.{hint}", nearest(parts[0], self._top_level))
        length = 1
        while length < len(parts):
            below = self._spec(".".join(parts[: length + 1]))
            if below is None:
                break
            found, length = below, length + 1
        origin = found.origin
        source = Path(origin) if origin is not None and origin.endswith(".py") else None
        return Located(".".join(parts[:length]), tuple(parts[length:]), source)

    def _spec(self, name: str) -> ModuleSpec | None:
        if name not in self._specs:
            self._specs[name] = self._found(name)
        return self._specs[name]

    def _found(self, name: str) -> ModuleSpec | None:
        parent, _, _ = name.rpartition(".")
        if parent:
            package = self._spec(parent)
            locations = None if package is None else package.submodule_search_locations
            return None if locations is None else PathFinder.find_spec(name, list(locations))
        if name in sys.builtin_module_names:
            return find_spec(name)
        found = PathFinder.find_spec(name, [*self._own, *self._installed])
        if found is not None or not self._is_this_python:
            return found
        try:
            # Editable installations may be found by hooks alone; for a name without a dot nothing is imported.
            return find_spec(name)
        except (ImportError, ValueError):
            return None

    @cached_property
    def _is_this_python(self) -> bool:
        return project_python(self._root) == Path(sys.executable)

    @cached_property
    def _installed(self) -> list[str]:
        if self._is_this_python:
            return sys.path
        program = str(project_python(self._root))
        done = subprocess.run(  # noqa: S603  the interpreter of the project
            [program, "-c", _PRINT_PATH], capture_output=True, text=True, check=False
        )
        return done.stdout.splitlines() or sys.path

    @cached_property
    def _top_level(self) -> list[str]:
        return [*sys.stdlib_module_names, *(module.name for module in iter_modules([*self._own, *self._installed]))]
