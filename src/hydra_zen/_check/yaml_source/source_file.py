"""One YAML file: its text, its tree, and what is wrong with it as YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hydra_zen._check.codes import code_named
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.nodes import Node
from hydra_zen._check.settings import Settings
from hydra_zen._check.yaml_source.tree_of_text import read_tree

_IGNORE: Final = re.compile(r"#\s*hydra-zen:\s*ignore\b(?:\[([^\]]*)\])?")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A YAML file that was read, or could not be.

    Attributes
    ----------
    path : Path
    shown : str
        The path as reports write it.
    text : str
    root : Node or None
        The tree; None for an empty file and for one that could not be read.
    findings : tuple[Finding, ...]
        What is wrong with it as YAML.
    """

    path: Path
    shown: str
    text: str = ""
    root: Node | None = None
    findings: tuple[Finding, ...] = ()
    #: By line, the codes that a comment there silences; an empty set stands for all.
    ignored: Mapping[int, frozenset[str]] = field(default_factory=dict[int, frozenset[str]])

    @property
    def start(self) -> Place:
        """The first line."""
        return Place(file=self.shown)

    def silences(self, finding: Finding) -> bool:
        """Tell whether a comment on the line of `finding` says to leave it out."""
        codes = self.ignored.get(finding.line or 0)
        return codes is not None and (not codes or finding.code in codes)


def read_file(path: Path, settings: Settings) -> SourceFile:
    """Read a YAML file; whatever goes wrong is among its findings."""
    shown = settings.shown(path)
    start = Place(file=shown)
    try:
        size = path.stat().st_size
        if size > settings.max_size:
            return SourceFile(path, shown, findings=(_too_large(start, size, settings.max_size),))
        content = path.read_bytes()
    except OSError as error:
        finding = Finding(code="HZ001", message=f"the file cannot be read: {error.strerror or error}", place=start)
        return SourceFile(path, shown, findings=(finding,))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return SourceFile(path, shown, findings=(_not_utf8(shown, content, error),))
    root, findings = read_tree(text, shown)
    return SourceFile(path, shown, text, root, tuple(findings), _ignored_lines(text))


def _too_large(start: Place, size: int, most: int) -> Finding:
    return Finding(
        code="HZ002",
        message=f"the file has {size:,} bytes, more than the {most:,} that are checked; set `max-size` to check it",
        place=start,
        expected=f"at most {most} bytes",
        given=f"{size} bytes",
    )


def _not_utf8(shown: str, content: bytes, error: UnicodeDecodeError) -> Finding:
    before = content[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    byte = content[error.start]
    return Finding(
        code="HZ205",
        message=f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8",
        place=Place(file=shown, line=line, column=column),
        expected="UTF-8",
    )


def _ignored_lines(text: str) -> dict[int, frozenset[str]]:
    if "hydra-zen:" not in text:
        return {}
    found: dict[int, frozenset[str]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        match = _IGNORE.search(line)
        if match is not None:
            codes = [code_named(name) for name in (match[1] or "").split(",") if name.strip()]
            found[number] = frozenset(code.name for code in codes if code is not None)
    return found
