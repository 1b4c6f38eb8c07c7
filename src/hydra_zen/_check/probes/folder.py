"""A folder with copies of a project's files, in which some are other than in the project."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Final

#: Where checkers look for settings. `conftest.py` and the like are no settings of theirs.
SETTINGS_FILES: Final = (
    "pyproject.toml",
    "setup.cfg",
    "mypy.ini",
    ".mypy.ini",
    "pyrightconfig.json",
    "pyrefly.toml",
    "ty.toml",
)


class ShadowFolder:
    """A folder that stands for the folder of a project, for checkers to run in.

    Files of the project keep their relative paths, so that settings go by the same names. Files outside the project
    are put under a folder of their own.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        #: Resolved, for checkers name files by their real paths.
        self.folder = folder.resolve()
        for name in SETTINGS_FILES:
            if (root / name).is_file():
                self.copy(root / name)
        self._link_environments()

    def at(self, path: Path) -> Path:
        """Return where the file or folder `path` of the project is in this folder."""
        if path.is_relative_to(self.root):
            return self.folder / path.relative_to(self.root)
        return self.folder.joinpath("_outside", *path.parts[1:])

    def write(self, path: Path, text: str) -> Path:
        """Write what is to stand for the file `path` of the project, and return where."""
        file = self.at(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return file

    def copy(self, path: Path) -> Path:
        """Let a file of the project stand for itself, and return where."""
        file = self.at(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, file)
        return file

    def add_search_paths(self, paths: Iterable[Path]) -> None:
        """Let pyright, which has no option for it, import from further folders."""
        extra = [str(path) for path in paths]
        base = next((name for name in ("pyrightconfig.json", "pyproject.toml") if (self.folder / name).is_file()), None)
        if not extra:
            return
        settings: dict[str, object] = {"extraPaths": extra}
        if base == "pyrightconfig.json":
            shutil.move(self.folder / base, self.folder / "pyrightconfig.project.json")
            settings["extends"] = "pyrightconfig.project.json"
        elif base is not None:
            settings["extends"] = base
        (self.folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")

    def complete(self) -> None:
        """Let all other files and folders beside those of this folder be as in the project."""
        for parent, folders, files in os.walk(self.folder):
            folders[:] = [name for name in folders if not Path(parent, name).is_symlink() and name != "_outside"]
            original = self.root / Path(parent).relative_to(self.folder)
            for path in original.iterdir() if original.is_dir() else ():
                if path.name not in {*folders, *files} and not path.name.startswith((".", "__pycache__")):
                    _link(Path(parent, path.name), path)

    def _link_environments(self) -> None:
        """Let settings that name an environment of the project by its relative path find it."""
        for path in self.root.iterdir() if self.root.is_dir() else ():
            if path.is_dir() and (path / "pyvenv.cfg").is_file():
                _link(self.folder / path.name, path)


def _link(link: Path, path: Path) -> None:
    """Let a path stand for another one; where links are not allowed, files are copied, and folders left out."""
    if link.is_symlink() or link.exists():
        return
    try:
        link.symlink_to(path, target_is_directory=path.is_dir())
    except OSError:
        if path.is_file():
            shutil.copyfile(path, link)


@contextmanager
def shadow_folder(root: Path) -> Generator[ShadowFolder, None, None]:
    """Make a folder that stands for the project at `root`, and take it away at the end."""
    with tempfile.TemporaryDirectory(prefix="hydra-zen-check-") as folder:
        yield ShadowFolder(root, Path(folder))
