"""``python -m benchmarks``: measure, print the table, write docs/performance.md."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks import making, running, using
from benchmarks.measuring import Bench, Effort, Row
from benchmarks.memory import MEMORY
from benchmarks.report import heading, line, page
from benchmarks.side import ROOT, Side
from benchmarks.starting import STARTS

_VERSIONS = (
    "from importlib.metadata import version; "
    "print(', '.join(f'{n} {version(n)}' for n in ('hydra-zen', 'hydra-core', 'omegaconf')))"
)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure beside hydra-zen 0.17.2.")
    parser.add_argument("--rows", default="", help="measure only rows whose section or title matches this pattern")
    parser.add_argument(
        "--quick", action="store_true", help="few rounds: a first impression, which is not written down"
    )
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "performance.md", help="the page to write")
    parser.add_argument(
        "--upstream",
        type=Path,
        default=ROOT / ".venv-upstream" / "bin" / "python",
        help="the interpreter of an environment that holds hydra-zen 0.17.2",
    )
    return parser.parse_args()


def _rows(bench: Bench, pattern: str) -> Iterator[Row]:
    """Measure one row after the other."""
    rows: list[tuple[str, str, Callable[[], Row]]] = [
        ("Starting", start.title, partial(bench.start, "Starting", start)) for start in STARTS
    ]
    for section, module in (("Making", making), ("Using", using), ("Running", running)):
        name = module.__name__
        rows.extend((section, case.title, partial(bench.case, section, name, case)) for case in module.CASES)
    rows.extend(("Memory", memory.title, partial(bench.memory, "Memory", memory)) for memory in MEMORY)
    for section, title, measure in rows:
        if re.search(pattern, f"{section}: {title}"):
            yield measure()


def main() -> int:
    """Measure; return 1 if a row was not reached or failed."""
    arguments = _arguments()
    if not arguments.upstream.exists():
        print(f"{arguments.upstream} does not exist: `make upstream` makes it", file=sys.stderr)
        return 2
    ours = Side("ours", arguments.upstream, ROOT / "src")
    theirs = Side("hydra-zen 0.17.2", arguments.upstream)
    effort = Effort(least=2, most=3, seconds=1.0) if arguments.quick else Effort()
    print(heading(), flush=True)
    rows: list[Row] = []
    try:
        for row in _rows(Bench(ours, theirs, effort), arguments.rows):
            rows.append(row)
            print(line(row), flush=True)
        versions = theirs.output("-c", _VERSIONS).strip()
    finally:
        ours.close()
        theirs.close()
    if not (arguments.quick or arguments.rows):
        arguments.page.parent.mkdir(exist_ok=True)
        arguments.page.write_text(page(rows, versions), encoding="utf-8")
        print(f"written: {os.path.relpath(arguments.page)}")
    missed = [row for row in rows if not row.is_reached]
    print(f"{len(rows) - len(missed)} of {len(rows)} rows are as fast as they must be")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
