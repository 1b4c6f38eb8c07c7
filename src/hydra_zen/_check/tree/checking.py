"""Checking a directory of configs: every file as YAML, every composition as a job would get it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.exploring import Exploration
from hydra_zen._check.tree.references import check_references
from hydra_zen._check.yaml_source.source_file import SourceFile


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a directory: findings, and its files by the paths that findings name."""

    findings: list[Finding]
    files: Mapping[str, SourceFile]


def check_config_dir(root: Path, files: Sequence[Path], judge: Judge, settings: Settings) -> Checked:
    """Return what is known to be wrong with the configs in a directory; the judge may say more when it finishes."""
    configs = ConfigDir(root, settings, files)
    sources = (*configs.files.values(), *configs.strangers)
    references = list(check_references(configs))
    unread = {file.shown for file in sources if file.root is None and file.findings}
    broken = unread | {finding.file for finding in references if finding.severity is Severity.ERROR and finding.file}
    found = [*references, *_composed(configs, judge, settings, broken), *configs.findings]
    return Checked(found, {file.shown: file for file in sources})


def without_silenced(findings: Iterable[Finding], files: Mapping[str, SourceFile]) -> list[Finding]:
    """Return the findings that no comment at their place silences."""
    return [finding for finding in findings if not _is_silenced(finding, files.get(finding.file or ""))]


def _is_silenced(finding: Finding, file: SourceFile | None) -> bool:
    return file is not None and file.silences(finding)


def _composed(configs: ConfigDir, judge: Judge, settings: Settings, broken: Container[str]) -> Iterator[Finding]:
    exploration = Exploration(configs, settings, broken)
    for composition in exploration.compositions():
        yield from check_tree(composition.root, judge, is_whole=composition.is_whole, notes=composition.notes)
    for file in configs.strangers:
        if file.root is not None:
            yield from check_tree(file.root, judge, is_whole=False)
    yield from exploration.findings
