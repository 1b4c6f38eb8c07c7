"""What the source of a program says of its entry point: the arguments of ``hydra.main`` or ``hydra_main``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_ENTRY_POINTS: Final = ("main", "hydra_main")


@dataclass(frozen=True, slots=True)
class EntryPoint:
    """How a program calls Hydra, as far as literals tell."""

    config_name: str | None = None
    config_path: str | None = None
    version_base: str | None = None


def read_entry_point(source: str) -> EntryPoint:
    """Return the first entry point in the source of a program.

    Raises
    ------
    SyntaxError
        It is no Python.
    """
    for call in _calls(ast.parse(source)):
        given = {keyword.arg: _literal(keyword.value) for keyword in call.keywords}
        names = ("config_path", "config_name")
        given |= {name: _literal(value) for name, value in zip(names, call.args, strict=False) if name not in given}
        if given:
            return EntryPoint(given.get("config_name"), given.get("config_path"), given.get("version_base"))
    return EntryPoint()


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", None)
            if name in _ENTRY_POINTS and node.keywords:
                yield node


def _literal(node: ast.expr) -> Any:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def config_folder(program: Path, entry: EntryPoint) -> Path | None:
    """Return the folder of configs that a program names, if it is there."""
    if entry.config_path is None or entry.config_path.startswith("pkg://"):
        return None
    folder = (program.parent / entry.config_path).resolve()
    return folder if folder.is_dir() else None
