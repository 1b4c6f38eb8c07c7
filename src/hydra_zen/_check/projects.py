"""Which project each path belongs to: the pyproject.toml whose settings it is checked by."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hydra_zen._check.settings import Settings, read_settings, table_in


def by_project(paths: Sequence[Path], start: Path) -> list[tuple[Settings, list[Path]]]:
    """Return the settings of each project with the paths that belong to it, in the order of the paths.

    The nearest pyproject.toml above a path that has settings of the gate counts; then the one around the current
    folder, whatever is in it; then the nearest one above the path.

    Parameters
    ----------
    paths : Sequence[Path]
        At least one.
    start : Path
        The current folder.

    Raises
    ------
    HydraZenValueError
        The settings of a project are not in order.
    """
    found: dict[Path | None, list[Path]] = {}
    for path in paths:
        found.setdefault(_project_file(start / path, start), []).append(path)
    return [(_settings(file, start), some) for file, some in found.items()]


def _project_file(path: Path, start: Path) -> Path | None:
    path = Path(os.path.normpath(path))
    above = list(_project_files(path))
    with_settings = (file for file in above if table_in(file) is not None)
    around = [*_project_files(start), *above]
    return next(with_settings, around[0] if around else None)


def _project_files(path: Path) -> Iterator[Path]:
    """Yield every pyproject.toml in a folder or above, nearest first."""
    for folder in (path, *path.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            yield file


def _settings(file: Path | None, start: Path) -> Settings:
    settings = Settings(root=start) if file is None else read_settings(file.parent)
    # Who stands in the project knows its files by their paths in it; who stands elsewhere does not.
    return settings if start.is_relative_to(settings.root) else replace(settings, shown_from=start)
