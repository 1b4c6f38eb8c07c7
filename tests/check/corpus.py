"""Trees of configs whose lines say what is wrong with them, in comments: ``# HZ104``."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
TARGETS = HERE / "targets"
MISTAKES = sorted(path for path in (HERE / "yaml" / "mistakes").iterdir())
CORRECT = sorted(path for path in (HERE / "yaml" / "correct").iterdir())
#: A code; then, after ``not:``, who cannot see the mistake (``static``: no type checker), and why.
_MARK = re.compile(r"#.*?\b(HZ\d{3})(?: not: ([\w, ]+?)(?: \(.*\))?)?\s*$")


def expected(tree: Path, checker: str) -> set[tuple[str, int, str]]:
    """Return the file, line and code of every mistake that a tree names, and that `checker` can see."""
    found = set()
    for path in sorted(tree.rglob("*.y*ml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            mark = _MARK.search(line)
            blind = () if mark is None else (mark[2] or "").split(", ")
            if mark is not None and checker not in blind and not ("static" in blind and checker != "runtime"):
                found.add((path.relative_to(tree).as_posix(), number, mark[1]))
    return found
