"""The benchmarks measure both libraries, compare their results, and write a page."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UPSTREAM = ROOT / ".venv-upstream" / "bin" / "python"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not UPSTREAM.exists(), reason="hydra-zen 0.17.2 is not installed: `make upstream` installs it"),
]


def bench(*arguments):
    command = [sys.executable, "-m", "benchmarks", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)


def test_rows_of_every_kind_are_measured():
    done = bench(
        "--quick", "--rows", r"import hydra_zen$|just\(f\)|a config class|zen\(f\)|add_to_hydra|launch, one job"
    )

    assert done.stderr == ""
    assert "FAILED" not in done.stdout
    rows = re.findall(r"^(\S.*?)  +[\d.]+ [mun]?s +[\d.]+ [mun]?s +[\d.]+ ", done.stdout, re.MULTILINE)
    assert rows == [
        "import hydra_zen",
        "just(f)",
        "3 fields, a config class",
        "zen(f)(config)",
        "store of 500 configs, and add_to_hydra_store",
        "store of 500 configs, add_to_hydra_store, and compose one",
        "launch, one job",
    ]
    assert re.search(r"^\d of 7 rows are as fast as they must be$", done.stdout, re.MULTILINE)


class Side:
    """Stands for a worker that always gives the same answer."""

    def __init__(self, description):
        self.description = description
        self.titles = set()

    def ask(self, **request):
        self.titles.add(request["title"])
        return {"description": self.description, "seconds": 1.0}


def test_a_row_that_does_other_work_on_one_side_fails(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks.measuring import Bench, Effort, Row
    from benchmarks.report import cells

    case = type("Case", (), {"title": "t", "at_least": 1.0, "floor": None, "theirs": None})
    row = Bench(Side([1]), Side([2]), Effort()).case("Making", "benchmarks.making", case)

    assert isinstance(row, Row)
    assert not row.is_reached
    assert cells(row)[-1].startswith("FAILED: the results differ: '[1]' is not '[2]'")


def test_hydra_zen_is_given_a_shorter_case_where_the_row_says_so(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks import running
    from benchmarks.measuring import Bench, Effort

    (case,) = (case for case in running.CASES if case.theirs is not None)
    ours, theirs = Side(1), Side(1)

    row = Bench(ours, theirs, Effort()).case("Running", "benchmarks.running", case)

    assert row.failure is None
    assert (ours.titles, theirs.titles) == ({case.title}, {case.theirs})
    assert case.theirs in {other.title for other in running.CASES}
    assert "hydra-zen: of 100" in case.title


def test_every_aim_is_of_a_row_and_what_falls_short_is_listed_with_its_reason(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks import making, running, using
    from benchmarks.aims import AIMS
    from benchmarks.measuring import Row
    from benchmarks.memory import MEMORY
    from benchmarks.report import page
    from benchmarks.starting import STARTS

    rows = {row.title for row in (*STARTS, *making.CASES, *using.CASES, *running.CASES, *MEMORY)}
    assert AIMS.keys() <= rows

    written = page([Row("Making", "just(f)", 0.95, [1.0], [2.0]), Row("Using", "100 nested", 0.95, [1.0], [200.0])], "")
    listed = written.partition("## What falls short")[2]
    assert f"- **just(f)**: 2.00, the aim is 10. {AIMS['just(f)'].short}" in listed
    assert "100 nested" not in listed
