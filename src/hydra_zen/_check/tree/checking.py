"""Checking a directory of configs: every file as YAML, every composition as a job would get it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.exploring import Exploration
from hydra_zen._check.tree.references import check_references


def check_config_dir(root: Path, files: Sequence[Path], judge: Judge, settings: Settings) -> list[Finding]:
    """Return everything that is wrong with the configs in a directory."""
    configs = ConfigDir(root, settings, files)
    silenced = {file.shown: file for file in (*configs.files.values(), *configs.strangers)}
    found = [*check_references(configs), *_composed(configs, judge, settings), *configs.findings]
    return [
        finding for finding in found if finding.file not in silenced or not silenced[finding.file].silences(finding)
    ]


def _composed(configs: ConfigDir, judge: Judge, settings: Settings) -> Iterator[Finding]:
    exploration = Exploration(configs, settings)
    for composition in exploration.compositions():
        yield from check_tree(composition.root, judge, is_whole=composition.is_whole)
    for file in configs.strangers:
        if file.root is not None:
            yield from check_tree(file.root, judge, is_whole=False)
    yield from exploration.findings
