"""The tables of docs/migrating.md, made of the known differences.

Usage: python -m differential.page, in the folder tests, to write them into the page.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from differential.differences import DIFFERENCES, KEPT

PAGE = Path(__file__).parents[2] / "docs" / "migrating.md"
_BLOCK = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def tables() -> dict[str, str]:
    """Return the text of each table by its name."""
    parts = []
    for section, rows in groupby(DIFFERENCES, key=lambda row: row.section):
        lines = [f"### {section}", "", "| hydra-zen 0.17 | here |", "| --- | --- |"]
        parts.append("\n".join([*lines, *(f"| {_cell(row.theirs)} | {_cell(row.ours)} |" for row in rows)]))
    kept = ["| as in hydra-zen 0.17 | what to write instead |", "| --- | --- |"]
    kept += [f"| {_cell(row.what)} | {_cell(row.instead)} |" for row in KEPT]
    return {"differences": "\n\n".join(parts), "kept": "\n".join(kept)}


def with_tables(page: str) -> str:
    """Return the text of the page with its tables brought up to date."""
    made = tables()
    return _BLOCK.sub(lambda block: f"{block[1]}\n{made[block[2]]}\n\n{block[3]}", page)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text()))
