"""Checking a directory of configs: every file as YAML, every composition as a job would get it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.gathering import judge_gathered
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.exploring import Exploration
from hydra_zen._check.tree.looking import Directory, Look, LookInWorker, read_directory
from hydra_zen._check.tree.overriding import parsed_overrides
from hydra_zen._check.workers import Workers
from hydra_zen._check.yaml_source.source_file import SourceFile


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a directory: findings, and its files by the paths that findings name."""

    findings: list[Finding]
    files: Mapping[str, SourceFile]


def check_config_dir(root: Path, files: Sequence[Path], judge: Judge, settings: Settings, workers: Workers) -> Checked:
    """Return what is known to be wrong with the configs in a directory; the judge may say more when it finishes."""
    directory = read_directory(root, files, settings)
    configs = directory.configs
    here = Look(configs, settings, directory.broken, judge)
    elsewhere = LookInWorker(root, tuple(files), settings, judge.in_worker)
    elsewhere.keep(directory)
    exploration = Exploration(configs, settings, workers, here, elsewhere)
    found = [*directory.references, *_composed(directory, exploration, judge, settings), *configs.findings]
    return Checked(found, {file.shown: file for file in (*configs.files.values(), *configs.strangers)})


def without_silenced(findings: Iterable[Finding], files: Mapping[str, SourceFile]) -> list[Finding]:
    """Return the findings that no comment at their place silences."""
    return [finding for finding in findings if not _is_silenced(finding, files.get(finding.file or ""))]


def _is_silenced(finding: Finding, file: SourceFile | None) -> bool:
    return file is not None and file.silences(finding)


def _composed(directory: Directory, exploration: Exploration, judge: Judge, settings: Settings) -> Iterator[Finding]:
    _, of_composing = parsed_overrides(settings.overrides)
    for seen in exploration.seen():
        yield from seen.of_trees
        yield from judge_gathered(seen.calls, judge)
        of_composing += seen.of_composing
    for file in directory.configs.strangers:
        if file.root is not None:
            yield from check_tree(file.root, judge, is_whole=False)
    yield from of_composing
