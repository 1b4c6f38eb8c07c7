"""Where a target is today that is not where a config says: the module of the project that defines its name."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Final

from hydra_zen._check.findings import Finding
from hydra_zen._check.search_path import project_sources
from hydra_zen._check.settings import Settings

_GONE: Final = ("HZ101", "HZ501")
_HINT: Final = re.compile(r" Did you mean '[^']*'\?$")
#: How many places are named.
_MOST: Final = 2


def with_moves(findings: Iterable[Finding], settings: Settings) -> Iterator[Finding]:
    """Yield the findings; those of targets that are gone say what else of the project has their name."""
    search = cache(partial(_modules_that_define, settings=settings))
    for finding in findings:
        path = finding.given if finding.code in _GONE else None
        places = _moved(path, search) if path is not None else []
        yield _with_places(finding, places[:_MOST]) if places else finding


def _with_places(finding: Finding, places: list[str]) -> Finding:
    hint = f" It may have moved to {' or '.join(map(repr, places))}."
    return replace(finding, message=f"{_HINT.sub('', finding.message)}{hint}", suggestion=places[0])


def _moved(path: str, search: Callable[[str], list[str]]) -> list[str]:
    """Return the paths that the object at `path`, or what it belongs to, may have today."""
    parts = path.split(".")
    for number, name in enumerate(parts[1:], start=1):
        found = [".".join((module, *parts[number:])) for module in search(name)]
        if found:
            return [] if path in found else found
    return []


def _modules_that_define(name: str, settings: Settings) -> list[str]:
    if not name.isidentifier():
        return []
    root = settings.root.absolute()
    # The innermost first: what is in src/ is not imported as `src.app`.
    folders = sorted({Path(os.path.normpath(root / folder)) for folder in settings.search_path}, key=str, reverse=True)
    found: dict[str, bool] = {}
    for folder in folders:
        for file in project_sources(folder):
            above = next(above for above in folders if file.is_relative_to(above))
            parts = file.relative_to(above).with_suffix("").parts
            module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if module and module not in found and _defines(file, name):
                found[module] = any(part.startswith("test") or part == "conftest" for part in parts)
    return sorted(found, key=lambda module: (found[module], module))


def _defines(file: Path, name: str) -> bool:
    try:
        text = file.read_text(encoding="utf-8")
        if not re.search(rf"^(?:class|(?:async\s+)?def)\s+{name}\b", text, re.MULTILINE):
            return False
        body = ast.parse(text).body
    except (OSError, ValueError, SyntaxError):
        return False
    return any(
        isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name for node in body
    )
