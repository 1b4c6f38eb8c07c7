"""The gate: paths and settings in, one report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from hydra_zen._check.findings import Finding, Report
from hydra_zen._check.search_path import importing_from
from hydra_zen._check.settings import Settings
from hydra_zen._check.sources import Sources, sort_paths
from hydra_zen._check.tree.checking import check_config_dir
from hydra_zen.errors import HydraZenNotImplementedError


def check(paths: Sequence[Path], settings: Settings) -> Report:
    """Check files and folders, each in the way of its kind.

    Raises
    ------
    HydraZenException
        There is no check for a kind of file, or a path leads nowhere.
    """
    sources: Sources = sort_paths(paths, settings)
    findings: list[Finding] = [*_check_python(sources.python, settings)]
    with importing_from(settings):
        for root, files in sources.config_dirs.items():
            findings += check_config_dir(root, files, settings)
    kept = (finding for finding in findings if finding.code not in settings.ignore)
    return Report.of(kept)


def _check_python(paths: Sequence[Path], _settings: Settings) -> Iterable[Finding]:
    if not paths:
        return ()
    msg = f"{paths[0]}: Python sources are not supported yet"
    raise HydraZenNotImplementedError(msg)
