"""The gate: paths and settings in, one report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from hydra_zen._check.findings import Finding, Report
from hydra_zen._check.settings import Settings
from hydra_zen.errors import HydraZenNotImplementedError


def check(paths: Sequence[Path], settings: Settings) -> Report:
    """Check files and folders, each in the way of its kind.

    Raises
    ------
    HydraZenNotImplementedError
        There is no check for a kind of file.
    """
    findings: list[Finding] = []
    python = [path for path in paths if path.suffix in (".py", ".pyi")]
    rest = [path for path in paths if path not in python]
    findings += _check_python(python, settings)
    if rest:
        msg = f"{rest[0]}: only Python sources can be checked yet"
        raise HydraZenNotImplementedError(msg)
    return Report.of(findings)


def _check_python(paths: Sequence[Path], _settings: Settings) -> Iterable[Finding]:
    if not paths:
        return ()
    msg = f"{paths[0]}: Python sources are not supported yet"
    raise HydraZenNotImplementedError(msg)
