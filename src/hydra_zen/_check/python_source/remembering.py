"""What the findings in Python sources depend on, so that they need not be looked for again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from hydra_zen._check.cache import Cache, content_of, digest
from hydra_zen._check.checkers.environment import project_python
from hydra_zen._check.checkers.run import Checker
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.folder import SETTINGS_FILES
from hydra_zen._check.settings import Settings


def remembered(
    files: Sequence[Path],
    checker: Checker,
    settings: Settings,
    look: Callable[[], tuple[list[Finding], Iterable[Path]]],
) -> list[Finding]:
    """Return the findings in files: those of the last time if nothing has changed, else what `look` finds.

    Parameters
    ----------
    files : Sequence[Path]
        What is checked.
    checker : Checker
    settings : Settings
    look : Callable
        Returns the findings, and the files of the project that they depend on.
    """
    cache = Cache(settings, "python")
    key = digest([checker.kind.name, str(settings.shown_from), *map(str, files)])[:32]
    known = cache.load(key)
    if known is not None and known.stamp == _stamp(known.files, checker, settings):
        return list(known.findings)
    findings, closure = look()
    depended = sorted({*files, *closure})
    cache.save(key, depended, _stamp(depended, checker, settings), findings)
    return findings


def _stamp(files: Sequence[Path], checker: Checker, settings: Settings) -> str:
    root = settings.root.absolute()
    parts: list[str | bytes] = [str(checker.program), _changed(checker.program)]
    for path in (*files, *(root / name for name in SETTINGS_FILES)):
        parts += [str(path), content_of(path)]
    for folder in sorted({file.parent for file in files}):
        # A new module may stand before one of another folder.
        parts += [str(folder), *sorted(child.name for child in _children(folder) if _may_be_module(child))]
    library = project_python(root).parent.parent
    packages = {*library.glob("lib*/*/site-packages"), *library.glob("Lib/site-packages")}
    parts += [f"{path}{_changed(path)}" for path in sorted(packages)]
    return digest(parts)


def _children(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()


def _may_be_module(path: Path) -> bool:
    if path.suffix in (".py", ".pyi"):
        return True
    return path.name.isidentifier() and path.name != "__pycache__" and path.is_dir()


def _changed(path: Path) -> str:
    return str(path.stat().st_mtime_ns) if path.exists() else "gone"
