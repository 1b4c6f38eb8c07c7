"""The results of a launch, gathered where jobs are run and not where a sweeper hands them on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Any

from hydra.core.plugins import Plugins
from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.core.utils import JobStatus
from hydra.plugins.launcher import Launcher

from hydra_zen._base.cloudpickling import running_cloudpickle
from hydra_zen._base.hydra_runs import LaunchCallbacks, is_basic_launcher
from hydra_zen._launch.in_turn import launch_in_turn
from hydra_zen._launch.job_return import JobReturn, adopt, prepare_for_travel


class JobResults:
    """The batches of finished jobs of one launch.

    Called with each job that has ended in this process, it keeps those of the batch that is still running: should the
    batch be cut short, what is finished is not lost.
    """

    def __init__(self) -> None:
        self.batches: list[list[Any]] = []
        self._running: list[Any] = []

    def __call__(self, result: Any) -> None:
        self._running.append(adopt(result))

    def __reduce__(self) -> tuple[Any, ...]:
        return _ReceiverInWorker, (running_cloudpickle(),)

    def __deepcopy__(self, memo: dict[int, Any]) -> JobResults:
        return self

    def begin_batch(self) -> None:
        """Forget jobs that belong to no batch."""
        self._running = []

    def end_batch(self, jobs: list[Any]) -> None:
        """Keep the jobs of a batch, as its launcher returned them."""
        self.batches.append(jobs)
        self._running = []

    def finished(self) -> list[list[Any]]:
        """Return all batches, and the jobs that ended in an unfinished one."""
        return [*self.batches, self._running] if self._running else list(self.batches)

    def attach_to(self, error: BaseException) -> None:
        """Make the finished jobs reachable from `error`, as its attribute ``launch_jobs``."""
        batches = self.finished()
        jobs = [job for batch in batches for job in batch if isinstance(job, HydraJobReturn)]
        completed = sum(job.status == JobStatus.COMPLETED for job in jobs)
        # An exception may forbid to set attributes, as a frozen dataclass does.
        BaseException.__setattr__(error, "launch_jobs", batches)
        if not jobs or (len(jobs) == 1 and completed == 0):
            return
        note = (
            f"{completed} of the {len(jobs)} jobs that ran have completed: their results are in the attribute "
            "`launch_jobs` of this exception, a list of jobs for each batch. "
            'With on_error="collect", launch returns them.'
        )
        add_note: Callable[[str], None] | None = getattr(error, "add_note", None)
        if add_note is not None:
            add_note(note)


@dataclass(frozen=True, slots=True)
class _ReceiverInWorker:
    """What `JobResults` is in a worker: it sees to it that results find their way back."""

    cloudpickle: str | None

    def __call__(self, result: Any) -> None:
        if self.cloudpickle is not None:
            prepare_for_travel(result, self.cloudpickle)


@dataclass
class Gathering:
    """Stands before the `launch` of one launcher and keeps the batches that it returns."""

    launch: Callable[..., Sequence[HydraJobReturn]]
    results: JobResults
    #: Whether the sweeper shall not hear of failed jobs.
    forgiving: bool = False

    def __call__(self, *args: Any, **kwargs: Any) -> Sequence[HydraJobReturn]:
        self.results.begin_batch()
        jobs = [adopt(job) for job in self.launch(*args, **kwargs)]
        self.results.end_batch(jobs)
        return [_without_failure(job) for job in jobs] if self.forgiving else jobs

    def __reduce__(self) -> tuple[Any, ...]:
        # A launcher may send itself to its workers: the results need not go along.
        return _nothing, ()


def _nothing() -> None:
    """Stand for the `launch` of a launcher in a worker, where nothing is launched."""


def _without_failure(job: Any) -> Any:
    """Return a job that Hydra's own sweeper takes for a completed one, so that it goes on with the next batch."""
    if getattr(job, "status", None) == JobStatus.FAILED:
        completed: JobReturn[Any] = JobReturn(overrides=job.overrides, cfg=job.cfg, status=JobStatus.COMPLETED)
        return completed
    return job


def gather(stack: ExitStack, callbacks: LaunchCallbacks, results: JobResults) -> list[Gathering]:
    """Gather what every launcher returns that a sweeper makes for the launch with these `callbacks`.

    Returns
    -------
    list[Gathering]
        One for each launcher made so far; it grows until `stack` closes.
    """
    plugins = Plugins.instance()
    make_launcher = plugins.instantiate_launcher
    made: list[Gathering] = []

    def instantiate_launcher(hydra_context: Any, task_function: Any, config: Any) -> Launcher:
        launcher = make_launcher(hydra_context=hydra_context, task_function=task_function, config=config)
        if hydra_context.callbacks is callbacks:
            launch = partial(launch_in_turn, launcher) if is_basic_launcher(launcher) else launcher.launch
            made.append(Gathering(launch, results))
            vars(launcher)["launch"] = made[-1]
        return launcher

    attributes = vars(plugins)
    # An outer launch may gather in the same way.
    outer = {key: value for key, value in attributes.items() if key == "instantiate_launcher"}

    def restore() -> None:
        del attributes["instantiate_launcher"]
        attributes.update(outer)

    stack.callback(restore)
    attributes["instantiate_launcher"] = instantiate_launcher
    return made
