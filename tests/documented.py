"""The examples in docstrings and documents, as programs."""

from __future__ import annotations

import ast
import doctest
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "hydra_zen"
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
_FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Docstring:
    """A docstring with examples in it."""

    name: str
    path: Path
    line: int
    text: str

    def as_program(self) -> str:
        """Return the examples as one file."""
        return "\n".join(example.source for example in doctest.DocTestParser().get_examples(self.text))


@dataclass(frozen=True)
class Block:
    """A block of Python in a document, with the text that it is said to print."""

    path: Path
    line: int
    code: str
    printed: str | None


def docstrings() -> Iterator[Docstring]:
    """Yield every docstring of the sources that has an example."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text())
        for node in ast.walk(tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                text = ast.get_docstring(node)
                if text and ">>> " in text:
                    name = (
                        f"{'.'.join(path.relative_to(SOURCE.parent).with_suffix('').parts)}.{getattr(node, 'name', '')}"
                    )
                    yield Docstring(name.rstrip("."), path, getattr(node, "lineno", 1), text)


def blocks(path: Path) -> list[Block]:
    """Return the blocks of Python in a document that are to be run, in order."""
    text = path.read_text()
    found = list(_FENCE.finditer(text))
    result = []
    for index, match in enumerate(found):
        if match["info"].strip() != "python":
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        printed = following["body"] if following is not None and following["info"].strip() == "text" else None
        result.append(Block(path, text[: match.start()].count("\n") + 2, match["body"], printed))
    return result
