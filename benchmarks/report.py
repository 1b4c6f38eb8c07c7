"""The table, as text and as a page of the documentation."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from statistics import median

from benchmarks.aims import AIMS, Aim
from benchmarks.measuring import Row

HEADS = ("", "ours", "hydra-zen", "ratio", "middle half", "aim", "floor", "")

PAGE = """# Performance

How long things take here, beside hydra-zen 0.17.2. `make bench` measures everything anew and writes this page.

- **ratio**: hydra-zen's time divided by ours, so 2.0 means twice as fast. It is the median over measurements that were
  taken in turns, and **middle half** says between which ratios the middle half of them lies. Trust ratios: absolute
  times depend on the machine and on what else it does.
- **floor**: the least that plain Python could do to reach the same end: the plain call, a plain class with as many
  attributes, writing three small files, `python -c pass`.
- Both sides run in the same interpreter with the same dependencies, and differ only in which `hydra_zen` is imported.
  Before a row is measured, both results are compared: the work is the same.
- Garbage collection is on. Each call is made twice before anything is measured, then repeated so often that one
  measurement takes at least 20 ms; processes are started once before. Times are for one item (one config of a store,
  one job of a sweep).
- Memory is what `tracemalloc` says is still held, per object kept.
- **aim**: how many times as fast the row is to become. No row may be slower than hydra-zen (a ratio below 0.95); what
  falls short of its aim has its reason at the [end](#what-falls-short).

{facts}

{tables}

## What falls short

{short}

A job costs no more in a longer sweep: `tests/launch/test_cost.py` counts the calls of Python functions, which are the
same on every machine.

`make count` counts the instructions of the three hottest rows with valgrind. Ten runs give the same number to the
instruction, and another folder one that differs by up to 0.5 %; another build of Python needs other numbers. So
`tests/benchmarks/test_counts.py` fails where a row takes 3 % more than benchmarks/counts.json says, if that was
recorded with the same interpreter and the same versions, and is skipped elsewhere. `make recount` records anew.

What type checkers need is in [typing.md](typing.md#what-checking-costs); `python -m
benchmarks.gate` and `python -m benchmarks.checking_yaml` measure the gate.
"""


def readable(value: float, unit: str) -> str:
    """Return a time or a size with three digits and a unit that fits."""
    if unit == "B":
        return f"{value:,.0f} B" if value < 10_000 else f"{value / 1000:,.1f} kB"
    for factor, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "us")):
        if value >= factor:
            return f"{value / factor:.3g} {name}" if value / factor < 1000 else f"{value / factor:.0f} {name}"
    return f"{value * 1e9:.0f} ns"


def _ratio(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row of the table."""
    if row.failure is not None:
        return row.title, "", "", "", "", f"{row.at_least:g}", "", f"FAILED: {row.failure}"
    low, high = row.spread
    return (
        row.title,
        readable(median(row.ours), row.unit),
        readable(median(row.theirs), row.unit),
        _ratio(row.ratio),
        f"{_ratio(low)} to {_ratio(high)}",
        f"{_aim(row).ratio:g}",
        readable(median(row.floor), row.unit) if row.floor else "",
        _verdict(row),
    )


def _aim(row: Row) -> Aim:
    return AIMS.get(row.title) or Aim(row.at_least)


def _falls_short(row: Row) -> bool:
    return row.failure is None and row.ratio < _aim(row).ratio


def _verdict(row: Row) -> str:
    if not row.is_reached:
        return f"BELOW {row.at_least:g}"
    return "short" if _falls_short(row) else ""


def _reasons(rows: Iterable[Row]) -> str:
    """Return an entry for each row that falls short of its aim."""
    short = [
        f"- **{row.title}**: {_ratio(row.ratio)}, the aim is {_aim(row).ratio:g}. {_aim(row).short}".rstrip()
        for row in rows
        if _falls_short(row)
    ]
    return "\n".join(short) or "Nothing does."


_WIDTHS = (60, 11, 11, 8, 17, 9, 11, 14)


def line(row: Row) -> str:
    """Return a row of the table for the terminal."""
    return _aligned(cells(row))


def heading() -> str:
    """Return the head of the table for the terminal."""
    return _aligned(HEADS)


def _aligned(texts: Sequence[str]) -> str:
    """Return texts in columns: the first and the last to the left, numbers to the right."""
    last = len(texts) - 1
    aligned = (
        text.ljust(width) if i in (0, last) else text.rjust(width)
        for i, (text, width) in enumerate(zip(texts, _WIDTHS, strict=True))
    )
    return "  ".join(aligned).rstrip()


def page(rows: Sequence[Row], versions: str) -> str:
    """Return docs/performance.md."""
    sections = list(dict.fromkeys(row.section for row in rows))
    tables = "\n\n".join(_table(section, [row for row in rows if row.section == section]) for section in sections)
    machine = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    facts = f"Measured on {platform.system()}, {os.cpu_count()} cores, {machine}; {versions}."
    return PAGE.format(facts=facts, tables=tables, short=_reasons(rows))


def _table(section: str, rows: Iterable[Row]) -> str:
    """Return one section of the page."""
    lines = [f"## {section}", "", "| " + " | ".join(HEADS) + " |", "|---" + "|--:" * 6 + "|---|"]
    lines.extend("| " + " | ".join(cell.replace("|", "\\|") for cell in cells(row)) + " |" for row in rows)
    return "\n".join(lines)
