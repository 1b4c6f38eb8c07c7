"""What a project uses: its type checker, the settings of that, and its interpreter."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Final

from hydra_zen._check.checkers.kinds import CHECKER_KINDS, CheckerKind

#: Settings by which a checker finds the packages of the project without being told.
_NAMES_PYTHON: Final = re.compile(
    r"""^\s*"?(python_executable|venv|venvPath|python-interpreter(?:-path)?|python)"?\s*[:=]""", re.MULTILINE
)

#: Settings that name folders to import from.
_NAMES_FOLDERS: Final = re.compile(
    r"""\b(?:mypy_path|extraPaths|extra-paths|search[-_]path|stubPath|roots?)"?\s*[=:]\s*"""
    r"""(\[[^\]]*\]|[^\n]*(?:\n[ \t]+[^\n]*)*)"""
)


def settings_file(kind: CheckerKind, root: Path) -> Path | None:
    """Return the file with the settings of a checker in the project at `root`; None if there are none."""
    for name in kind.settings_files:
        file = root / name
        if file.is_file() and (name != "setup.cfg" or "[mypy" in _text(file)):
            return file
    project = root / "pyproject.toml"
    if project.is_file() and re.search(rf"^\s*\[+tool\.{kind.name}[\].]", _text(project), re.MULTILINE):
        return project
    return None


def configured_checkers(root: Path) -> list[CheckerKind]:
    """Return the type checkers that the project has settings for."""
    return [kind for kind in CHECKER_KINDS.values() if settings_file(kind, root) is not None]


def find_program(kind: CheckerKind, root: Path) -> Path | None:
    """Return the program of a checker: of the project's environment, of this one, or on the path."""
    for python in _interpreters(root):
        found = shutil.which(kind.name, path=str(python.parent))
        if found is not None:
            return Path(found)
    found = shutil.which(kind.name)
    return None if found is None else Path(found)


def project_python(root: Path) -> Path:
    """Return the interpreter that has the packages of the project."""
    return _interpreters(root)[0]


def names_python(kind: CheckerKind, root: Path) -> bool:
    """Tell whether the settings of a checker say where packages are."""
    file = settings_file(kind, root)
    if file is None:
        return False
    text = _text(file)
    if file.name == "pyproject.toml":
        tables = re.split(r"^(?=\[)", text, flags=re.MULTILINE)
        text = "".join(table for table in tables if table.startswith((f"[tool.{kind.name}]", f"[tool.{kind.name}.")))
    return _NAMES_PYTHON.search(text) is not None


def search_paths(root: Path) -> list[Path]:
    """Return the folders of the project that the settings of any checker name as places to import from."""
    found: list[Path] = []
    for name in ("pyproject.toml", *(file for kind in CHECKER_KINDS.values() for file in kind.settings_files)):
        for match in _NAMES_FOLDERS.finditer(_text(root / name)):
            words = re.split(r"""[\s"'\[\]{},:;=]+""", match[1])
            found += [root / word for word in words if word.strip("./") and (root / word).is_dir()]
    return list(dict.fromkeys(found))


def _interpreters(root: Path) -> list[Path]:
    """Return the interpreters that may have the packages of the project, the likeliest first."""
    scripts, program = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    this = Path(sys.executable)
    active = os.environ.get("VIRTUAL_ENV")
    found = [Path(active) / scripts / program] if active else []
    if sys.prefix != sys.base_prefix:
        found.append(this)
    found += [root / ".venv" / scripts / program, this]
    return [python for python in dict.fromkeys(found) if python.exists()]


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
