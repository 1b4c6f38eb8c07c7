"""What the findings in YAML depend on, so that they need not be looked for again."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final

from hydra_zen._check.cache import Cache, content_of, digest
from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.folder import SETTINGS_FILES
from hydra_zen._check.search_path import project_sources
from hydra_zen._check.settings import Settings
from hydra_zen._check.workers import Workers

_ENVIRONMENT: Final = re.compile(rb"oc\.env:\s*([A-Za-z_]\w*)")
#: Settings that change how findings are looked for or shown, not which there are.
_OF_OUTPUT: Final = ("output", "baseline", "strict", "cache", "ignore", "paths", "jobs")


def remembered_configs(
    inputs: Sequence[Path], judged_by: str, settings: Settings, workers: Workers, look: Callable[[], list[Finding]]
) -> list[Finding]:
    """Return the findings in YAML files: those of the last time if nothing has changed, else what `look` finds.

    Parameters
    ----------
    inputs : Sequence[Path]
        What is checked.
    judged_by : str
        What tells the types: a type checker with its program, or the signatures at run time.
    settings : Settings
    workers : Workers
        Where `look` imports targets, besides this process.
    look : Callable
    """
    cache = Cache(settings, "configs")
    asked = [f"{f.name}={getattr(settings, f.name)!r}" for f in fields(settings) if f.name not in _OF_OUTPUT]
    key = digest([judged_by, sys.version, sys.executable, str(Path.cwd()), *asked, *map(str, inputs)])[:32]
    known = cache.load(key)
    if known is not None and known.stamp == _stamp(known.files, settings):
        return list(known.findings)
    findings = look()
    if not any(finding.severity is Severity.BLOCKED for finding in findings):
        depended = [*inputs, *_imported(), *sorted(workers.imported)]
        cache.save(key, depended, _stamp(depended, settings), findings)
    return findings


def _imported() -> Iterator[Path]:
    """Yield the files of all modules that are imported: signatures may have been read of any."""
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str):
            yield Path(file)


def _stamp(files: Iterable[Path], settings: Settings) -> str:
    root = settings.root.absolute()
    own = [*project_sources(root), *(root / name for name in SETTINGS_FILES)]
    parts: list[str | bytes] = []
    for path in dict.fromkeys((*files, *own)):
        parts.append(str(path))
        if _is_installed(path):
            parts.append(_changed(path))
            continue
        content = content_of(path)
        parts.append(content)
        names = _ENVIRONMENT.findall(content) if path.suffix in (".yaml", ".yml") else ()
        parts += [os.environ.get(name.decode(), "") for name in names]
    # A module that is not there yet may come, and one that is there be hidden by another.
    parts += [f"{folder}\n{_listing(folder)}" for folder in sys.path]
    return digest(parts)


def _is_installed(path: Path) -> bool:
    return "site-packages" in path.parts or str(path).startswith(sys.base_prefix)


def _changed(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return "gone"
    return f"{found.st_mtime_ns}:{found.st_size}"


def _listing(folder: str) -> str:
    try:
        return "\n".join(sorted(name for name in os.listdir(folder) if name.split(".")[0].isidentifier()))  # noqa: PTH208
    except OSError:
        return ""
