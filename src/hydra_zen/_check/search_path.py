"""Where the targets of a project are imported from."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

from hydra_zen._check.settings import Settings


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
