"""The result of a job: what it holds, how it pickles, how it travels."""

import copy
import pickle

import pytest
from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.core.utils import JobStatus

from hydra_zen import JobReturn, launch, make_config
from hydra_zen._launch.job_return import adopt, prepare_for_travel
from hydra_zen._launch.travel import WorkerTraceback
from hydra_zen.errors import HydraZenException, HydraZenValueError

cloudpickle = pytest.importorskip("cloudpickle")


class Odd(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code = code


class Refusing(Exception):
    def __new__(cls, *args):
        if args == ("x",):
            raise TypeError("not twice")
        return super().__new__(cls, *args)

    def __init__(self):
        self.args = ("x",)


def made(status, value):
    job = HydraJobReturn(overrides=["a=1"], working_dir="here", task_name="job", status=status)
    job.return_value = value
    return adopt(job)


def sent(status, value):
    job = made(status, value)
    prepare_for_travel(job, "cloudpickle.cloudpickle")
    return pickle.loads(pickle.dumps(job))


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda job: cloudpickle.loads(cloudpickle.dumps(job))])
def test_the_result_of_a_launch_is_copied_and_pickled(copied):
    job = launch(make_config(x=[1, 2]), lambda cfg: {"sum": sum(cfg.x)})

    again = copied(job)

    assert type(again) is JobReturn and isinstance(again, HydraJobReturn)
    assert again == job and again.return_value == {"sum": 3} and again.cfg == {"x": [1, 2]}
    assert again.hydra_cfg == job.hydra_cfg


def test_what_is_no_result_of_hydras_is_left_alone():
    class Own(HydraJobReturn):
        pass

    own = Own()
    assert adopt(own) is own and type(own) is Own
    assert adopt(None) is None


def test_a_result_can_be_set():
    job = JobReturn(status=JobStatus.COMPLETED)
    job.return_value = 3
    assert job.return_value == 3 and job.exception is None


def test_a_result_travels():
    job = sent(JobStatus.COMPLETED, lambda: 5)

    assert type(job) is JobReturn and job.return_value() == 5 and job.overrides == ["a=1"]
    assert pickle.loads(pickle.dumps(sent(JobStatus.COMPLETED, 3))).return_value == 3


@pytest.mark.parametrize("error", [ValueError("a", 1), Odd(7, "odd"), KeyError("k"), OSError(2, "no file")])
def test_an_exception_travels_with_its_traceback(error):
    def task():
        raise error

    with pytest.raises(type(error)) as caught:
        task()

    job = sent(JobStatus.FAILED, caught.value)

    arrived = job.exception
    assert type(arrived) is type(error) and str(arrived) == str(error)
    assert getattr(arrived, "code", None) == getattr(error, "code", None)
    assert isinstance(arrived.__cause__, WorkerTraceback) and "in task\n" in str(arrived.__cause__)
    with pytest.raises(type(error)):
        _ = job.return_value


def test_an_exception_whose_parts_cannot_travel():
    error = Odd(1, "x")
    error.generator = (number for number in range(3))

    arrived = sent(JobStatus.FAILED, error).exception

    assert type(arrived) is Odd and arrived.code == 1
    assert arrived.generator.startswith("<generator object")


def test_an_exception_that_cannot_be_made_again():
    arrived = sent(JobStatus.FAILED, Refusing()).exception

    assert type(arrived) is HydraZenException and "Refusing: ('x',)" in str(arrived)


def test_a_result_that_cannot_travel_makes_a_failed_job():
    job = sent(JobStatus.COMPLETED, (number for number in range(3)))

    assert job.status is JobStatus.FAILED
    with pytest.raises(
        HydraZenValueError, match=r"returned <generator object .* cannot be brought back from the worker"
    ):
        _ = job.return_value
