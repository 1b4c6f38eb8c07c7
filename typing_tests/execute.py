"""Running the programs, without the lines that are wrong on purpose."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from types import ModuleType

from typing_tests.behaviours import read_section


class _Omit(ast.NodeTransformer):
    """Puts `pass` in the place of statements on the given lines."""

    def __init__(self, lines: set[tuple[int, int]]) -> None:
        self.lines = lines

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Replace `node` if it is one of the statements."""
        if isinstance(node, ast.stmt) and (node.lineno, node.end_lineno) in self.lines:
            return ast.copy_location(ast.Pass(), node)
        return super().generic_visit(node)


def load(path: Path) -> ModuleType:
    """Return the module at `path`, made once, without its wrong lines."""
    name = f"typing_tests_{path.parent.name}_{path.stem}"
    if name in sys.modules:
        return sys.modules[name]
    wrong = {(line.first, line.last) for item in read_section(path).behaviours for line in item.lines if line.kinds}
    tree = _Omit(wrong).visit(ast.parse(path.read_text(encoding="utf-8")))
    module = sys.modules[name] = ModuleType(name)
    module.__file__ = str(path)
    exec(compile(tree, str(path), "exec"), module.__dict__)
    return module
