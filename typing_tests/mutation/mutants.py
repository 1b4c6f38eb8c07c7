"""What a mutant is, and how text is put in the place of a node."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import dataclass, field

from typing_tests.mutation.program import Program


@dataclass(frozen=True)
class Mutant:
    """A program with one mistake, and the lines that a message about it must name."""

    program: str
    operator: str
    was: str
    now: str
    first: int
    last: int
    text: str = field(repr=False)

    @property
    def name(self) -> str:
        """A name for the file, the same in every run."""
        digest = hashlib.sha256(f"{self.operator}:{self.first}:{self.text}".encode()).hexdigest()
        return f"{self.program}_{self.operator}_{digest[:8]}"


def replaced(
    program: Program, operator: str, node: ast.expr | ast.keyword, new: str, end: tuple[int, int] | None = None
) -> Mutant:
    """Return the mutant that has `new` in the place of `node`, or of what stands between its start and `end`."""
    last_line, last_column = end or (node.end_lineno or node.lineno, node.end_col_offset or 0)
    lines = [line.encode() for line in program.text.splitlines(keepends=True)]
    before = b"".join([*lines[: node.lineno - 1], lines[node.lineno - 1][: node.col_offset]])
    after = b"".join([lines[last_line - 1][last_column:], *lines[last_line:]])
    was = program.text.encode()[len(before) : len(program.text.encode()) - len(after)].decode()
    return Mutant(
        program.path.stem,
        operator,
        was,
        new,
        node.lineno,
        node.lineno + new.count("\n"),
        (before + new.encode() + after).decode(),
    )


def misspelled(name: str) -> str:
    """Return `name` with one letter more, which one depending on the name alone."""
    place = 1 + int(hashlib.sha256(name.encode()).hexdigest(), 16) % len(name)
    return name[:place] + name[place - 1] + name[place:]
