"""What was found in files, kept for as long as nothing that it depends on has changed."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from hydra_zen._base.version import __version__
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.settings import Settings

#: Changes with the form of what is kept.
_FORM: Final = "2"


@cache
def own_code() -> str:
    """Return a text that changes with the files of this package: of the gate, and of what it judges by."""
    package = Path(__file__).parents[1]
    found = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        known = path.stat()
        found.update(f"{path.relative_to(package)} {known.st_mtime_ns} {known.st_size}\n".encode())
    return found.hexdigest()


def digest(parts: Iterable[str | bytes]) -> str:
    """Return a short text that differs where any part does, or the code that the findings come from."""
    found = hashlib.sha256(f"{_FORM} {__version__} {own_code()}".encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(str(len(data)).encode())
        found.update(b":")
        found.update(data)
    return found.hexdigest()


def content_of(path: Path) -> bytes:
    """Return what is in a file, for a digest; a file that cannot be read has a content of its own."""
    try:
        return path.read_bytes()
    except OSError as error:
        return f"cannot be read: {type(error).__name__}".encode()


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of one check.

    Attributes
    ----------
    files : tuple[Path, ...]
        The files that the findings depend on.
    stamp : str
        The digest of all that they depend on.
    findings : tuple[Finding, ...]
    """

    files: tuple[Path, ...]
    stamp: str
    findings: tuple[Finding, ...]


class Cache:
    """A folder with one file for each check; without a folder, nothing is kept.

    A file that cannot be read, or was written by another version, is as good as none.
    """

    def __init__(self, settings: Settings, kind: str) -> None:
        self._folder = None if settings.cache is None else settings.root.absolute() / settings.cache / kind

    def load(self, key: str) -> Remembered | None:
        """Return what was kept under a key."""
        if self._folder is None:
            return None
        try:
            document: Any = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            files = tuple(map(Path, document["files"]))
            return Remembered(files, document["stamp"], tuple(map(_finding, document["findings"])))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def save(self, key: str, files: Sequence[Path], stamp: str, findings: Sequence[Finding]) -> None:
        """Keep findings under a key; a folder that cannot be written to keeps nothing."""
        if self._folder is None:
            return
        document = {"files": list(map(str, files)), "stamp": stamp, "findings": list(map(_record, findings))}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            # Another run may read or write it at the same time.
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(document, file)
            Path(name).replace(self._folder / f"{key}.json")
        except OSError:
            return


def _record(finding: Finding) -> dict[str, Any]:
    place = finding.place
    names = ("code", "message", "config_path", "target", "parameter", "expected", "given", "suggestion", "notes")
    record = {name: getattr(finding, name) for name in names}
    return record | {"place": None if place is None else [place.file, place.line, place.column, place.override]}


def _finding(record: dict[str, Any]) -> Finding:
    place = record.pop("place")
    at = None if place is None else Place(file=place[0], line=place[1], column=place[2], override=place[3])
    values: dict[str, Any] = {**record, "notes": tuple(record["notes"]), "place": at}
    return Finding(**values)
