"""The instructions of the hottest rows: counted, recorded, compared, and no more than recorded."""

import json
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def counting(monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks import counting

    return counting


@pytest.mark.slow
def test_no_hot_row_takes_more_instructions_than_recorded(counting, capsys):
    if shutil.which("valgrind") is None:
        pytest.skip("valgrind is not installed")
    environment = counting.made_with()
    known = counting.recorded(environment)
    if known is None:
        pytest.skip(f"counts differ from build to build; none were recorded with {environment}: see `make recount`")

    found = counting.count(1)

    for title, one in found.items():
        with capsys.disabled():
            print(f" {title}: {one.instructions / known[title].instructions - 1:+.2%} ", end="")  # noqa: T201
    more = [title for title, one in found.items() if one.is_regression_of(known[title])]
    assert not more, f"{more}: {found} where {known} were recorded; if it is worth it, `make recount`"


class TestCommand:
    ENVIRONMENT = {"python": "CPython 3.0", "valgrind": "valgrind-1"}

    @pytest.fixture(autouse=True)
    def replaced(self, counting, monkeypatch, tmp_path):
        self.counted = dict.fromkeys(counting.ROWS, 1000)
        self.per_run = iter(())
        monkeypatch.setattr(counting, "COUNTS", tmp_path / "counts.json")
        monkeypatch.setattr(counting, "made_with", lambda: self.ENVIRONMENT)
        monkeypatch.setattr(counting, "count_once", lambda: next(self.per_run, self.counted))
        monkeypatch.setattr(counting.shutil, "which", lambda name: name)

    def run(self, counting, monkeypatch, *arguments):
        monkeypatch.setattr(sys, "argv", ["counting", *arguments])
        return counting.main()

    def test_compares_with_what_was_recorded_in_the_same_environment(self, counting, monkeypatch, capsys):
        assert self.run(counting, monkeypatch, "--write") == 0
        assert self.run(counting, monkeypatch) == 0
        assert "+0.00%" in capsys.readouterr().out

        last = list(counting.ROWS)[-1]
        self.counted[last] = 1030
        assert self.run(counting, monkeypatch) == 0
        self.counted[last] = 1031
        assert self.run(counting, monkeypatch) == 1
        assert "+3.10%" in capsys.readouterr().out

    def test_only_reports_in_another_environment(self, counting, monkeypatch, capsys):
        self.run(counting, monkeypatch, "--write")
        monkeypatch.setattr(counting, "made_with", lambda: {**self.ENVIRONMENT, "python": "CPython 3.1"})
        self.counted = dict.fromkeys(counting.ROWS, 9000)

        assert self.run(counting, monkeypatch) == 0
        assert "no counts were recorded with" in capsys.readouterr().out

    def test_keeps_the_records_of_other_environments(self, counting, monkeypatch):
        for version in ("3.0", "3.1", "3.0"):
            made_with = {**self.ENVIRONMENT, "python": version}
            monkeypatch.setattr(counting, "made_with", lambda made_with=made_with: made_with)
            self.run(counting, monkeypatch, "--write")

        records = json.loads(counting.COUNTS.read_text())
        assert [record["made_with"]["python"] for record in records] == ["3.1", "3.0"]

    def test_records_the_median_of_the_runs_and_how_far_they_lie_apart(self, counting, monkeypatch):
        self.per_run = iter([dict.fromkeys(counting.ROWS, count) for count in (1000, 1010, 1001)])

        self.run(counting, monkeypatch, "--write", "--runs", "3")

        (record,) = json.loads(counting.COUNTS.read_text())
        assert record["runs"] == 3
        assert set(record["counts"]) == set(counting.ROWS)
        assert record["counts"]["instantiate, 3 fields"] == {"instructions": 1001, "spread": 0.00999}
