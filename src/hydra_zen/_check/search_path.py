"""Where the targets of a project are imported from, and its sources."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import is_skipped


@contextmanager
def importing_from(settings: Settings) -> Generator[None, None, None]:
    """Let the folders of the project come first on Python's search path."""
    folders = [settings.root / folder for folder in settings.search_path]
    before = sys.path[:]
    sys.path[:0] = [str(folder.absolute()) for folder in folders if folder.is_dir()]
    try:
        yield
    finally:
        sys.path[:] = before


@contextmanager
def forgetting_modules(settings: Settings) -> Generator[None, None, None]:
    """Forget at the end which modules of a project were imported: another one may have modules of the same names."""
    root = settings.root.absolute()
    before = set(sys.modules)
    try:
        yield
    finally:
        for name in set(sys.modules) - before:
            file = getattr(sys.modules[name], "__file__", None)
            if isinstance(file, str) and Path(file).is_relative_to(root):
                del sys.modules[name]


def project_sources(root: Path) -> Iterator[Path]:
    """Yield the Python sources of a project."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(
            name for name in folders if not is_skipped(name) and not Path(folder, name, "pyvenv.cfg").exists()
        )
        yield from (Path(folder, name) for name in sorted(names) if name.endswith((".py", ".pyi")))
