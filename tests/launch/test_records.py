"""Jobs as records and as a table."""

import dataclasses
from typing import NamedTuple

import pytest
from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.core.utils import JobStatus

from hydra_zen import launch, make_config, multirun, to_records, to_table
from hydra_zen.errors import HydraZenValueError


@dataclasses.dataclass
class Fit:
    loss: float
    curve: list


class Score(NamedTuple):
    hits: int
    name: str


def job(result, *overrides, status=JobStatus.COMPLETED):
    made = HydraJobReturn(overrides=list(overrides), status=status)
    made.return_value = result
    return made


RECORDS = [
    (job(3), {"return_value": 3}),
    (job(None), {"return_value": None}),
    (job(Fit(0.5, [1, 2])), {"loss": 0.5, "curve": [1, 2]}),
    (job(Score(1, "a")), {"hits": 1, "name": "a"}),
    (job({"a": 1, 2: "b"}), {"a": 1, "2": "b"}),
    (job(Fit), {"return_value": Fit}),
    (job((1, 2)), {"return_value": (1, 2)}),
    (job({"a": 1}, "a=5"), {"a": 5, "return_value.a": 1}),
    (
        job(1, "+seed=1", "++deep.x='a=b'", "xs=[1,a]", "group@p=adam", "~gone", "n=null"),
        {
            "seed": 1,
            "deep.x": "a=b",
            "xs": [1, "a"],
            "group@p": "adam",
            "~gone": None,
            "n": None,
            "return_value": 1,
        },
    ),
]


@pytest.mark.parametrize(("one", "expected"), RECORDS)
def test_record_of_a_job(one, expected):
    (record,) = to_records([one])

    assert {k: v for k, v in record.items() if k not in ("job", "status")} == expected


def test_batches_are_numbered_through():
    assert [r["job"] for r in to_records([[job(1), job(2)], [job(3)]])] == [0, 1, 2]


def test_jobs_that_took_different_overrides_share_a_table():
    table = to_table([job(1.23456789, "x=1"), job(20.0, "y=long text")])

    assert table.splitlines() == [
        "job  x  return_value  y",
        "---  -  ------------  ---------",
        "  0  1         1.235",
        "  1               20  long text",
    ]


def test_large_results_are_left_out_unless_asked_for():
    jobs = [job(Fit(0.5, [1, 2]), "x=1")]

    assert "curve" not in to_table(jobs)
    assert to_table(jobs, ["curve"]).splitlines()[-1] == "  0  1  [1, 2]"


def test_an_unknown_column_names_the_nearest():
    with pytest.raises(HydraZenValueError, match=r"'los'.*\['curve', 'loss'\].*Did you mean 'loss'") as caught:
        to_table([job(Fit(0.5, []))], ["los"])

    assert caught.value.suggestion == "loss"


def test_no_jobs_give_an_empty_table():
    assert to_records([]) == []
    assert to_table([]) == "\n"
    assert to_table([], ["loss"]) == "loss\n----"


def test_failed_jobs_say_why(empty_folder):
    batches = launch(
        make_config(x=1), lambda cfg: {"inverse": 1 / cfg.x}, multirun=True, x=multirun([4, 0]), on_error="collect"
    )

    lines = to_table(batches, ["inverse"]).splitlines()

    assert lines[0].split() == ["job", "x", "status", "inverse", "return_value"]
    assert lines[2].split() == ["0", "4", "COMPLETED", "0.25"]
    assert lines[3].split(maxsplit=3) == ["1", "0", "FAILED", "ZeroDivisionError: division by zero"]
