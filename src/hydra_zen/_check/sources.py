"""What the paths of a command name: Python sources, directories of configs, configs of earlier runs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import is_excluded, is_skipped, yaml_files_below
from hydra_zen.errors import HydraZenValueError

_PYTHON: Final = (".py", ".pyi")
_YAML: Final = (".yaml", ".yml")
#: The folder that Hydra keeps a job's configs in.
RUN_FOLDER: Final = ".hydra"
#: What a file of Hydra's is likely to have in it.
_MARKS: Final = ("_target_", "defaults:", "@package", "hydra:")


@dataclass(slots=True)
class Sources:
    """The files to check, by their kind."""

    python: list[Path] = field(default_factory=list[Path])
    #: By root, the YAML files of each directory of configs.
    config_dirs: dict[Path, list[Path]] = field(default_factory=dict[Path, list[Path]])
    saved_runs: list[Path] = field(default_factory=list[Path])
    #: Python sources whose composed configs are to be checked.
    programs: list[Path] = field(default_factory=list[Path])


def sort_paths(paths: Sequence[Path], settings: Settings) -> Sources:
    """Return what `paths` name; patterns such as ``runs/**/config.yaml`` are expanded.

    Raises
    ------
    HydraZenValueError
        A path leads nowhere, or to a file that is neither Python nor YAML.
    """
    sources = Sources()
    for path in (found for given in paths for found in _expanded(given)):
        if path.is_dir():
            _add_folder(path, sources, settings)
        elif path.suffix in _PYTHON:
            composes = bool(settings.config_name or settings.overrides or settings.multirun)
            (sources.programs if composes else sources.python).append(path)
        elif path.suffix in _YAML:
            _add_yaml(path, sources)
        else:
            msg = f"{path} is neither a folder nor a file of Python (.py) or YAML (.yaml, .yml)"
            raise HydraZenValueError(msg, value=str(path))
    return sources


def _expanded(path: Path) -> Iterator[Path]:
    if path.exists():
        yield path
        return
    base = Path(path.anchor)
    found = sorted(base.glob(str(path.relative_to(base)))) if _is_pattern(path) else []
    if not found:
        folder = path.parent
        names = [child.name for child in folder.iterdir()] if folder.is_dir() else []
        msg = f"there is no file or folder {str(path)!r}.{did_you_mean(path.name, names)}"
        raise HydraZenValueError(msg, value=str(path), suggestion=nearest(path.name, names))
    yield from found


def _is_pattern(path: Path) -> bool:
    return any(char in str(path) for char in "*?[")


def _add_yaml(path: Path, sources: Sources) -> None:
    if path.parent.name == RUN_FOLDER:
        # Beside it stand Hydra's own config and the overrides, which have no targets of the program.
        sources.saved_runs += [path] if path.name == "config.yaml" else []
    else:
        sources.config_dirs.setdefault(path.parent, []).append(path)


def _add_folder(folder: Path, sources: Sources, settings: Settings) -> None:
    """Add a folder: its Python, and each directory of configs in it."""
    python = [path for path in _python_below(folder) if not is_excluded(path, settings)]
    sources.python += [path for path in python if path.name != "__init__.py" or path.stat().st_size > 0]
    runs = sorted(folder.glob(f"**/{RUN_FOLDER}/config.yaml" if folder.name != RUN_FOLDER else "config.yaml"))
    if runs and not python:
        sources.saved_runs += runs
        return
    only_yaml = all(path.name == "__init__.py" for path in python)
    for root in [folder] if only_yaml else _roots_below(folder):
        files = list(yaml_files_below(root, settings))
        if files:
            sources.config_dirs.setdefault(root, []).extend(files)


def _python_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_skipped(name))
        yield from (Path(parent, name) for name in sorted(names) if name.endswith(_PYTHON))


def _roots_below(folder: Path) -> Iterator[Path]:
    """Yield the topmost folders that hold configs of Hydra's, among Python and other things."""
    children = sorted(folder.iterdir())
    if any(path.suffix == ".yaml" and _looks_like_config(path) for path in children):
        yield folder
        return
    for child in children:
        if child.is_dir() and not is_skipped(child.name):
            yield from _roots_below(child)


def _looks_like_config(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return any(mark in text for mark in _MARKS)
