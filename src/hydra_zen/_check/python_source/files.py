"""The Python files among some paths."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

from hydra_zen._check.settings import Settings

#: Folders that hold no sources of a project.
_PASSED_OVER: Final = frozenset({"__pycache__", "node_modules", "site-packages"})


def python_files(paths: Iterable[Path], settings: Settings) -> list[Path]:
    """Return the Python files that `paths` are or hold, each once, without those that the settings leave out."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in [path] if not path.is_dir() else _files_in(path):
            if file.suffix != ".py":
                continue
            absolute = Path(os.path.normpath(file.absolute()))
            shown = settings.in_project(absolute)
            if not any(fnmatch(shown, pattern) for pattern in settings.exclude):
                found[absolute] = None
    return list(found)


def _files_in(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if _is_searched(Path(parent, name)))
        yield from (Path(parent, name) for name in sorted(files) if name.endswith(".py"))


def _is_searched(folder: Path) -> bool:
    name = folder.name
    return not name.startswith(".") and name not in _PASSED_OVER and not (folder / "pyvenv.cfg").is_file()
