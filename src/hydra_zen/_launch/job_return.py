"""What a job gave back: Hydra's JobReturn, with the type of the task's result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, SupportsIndex, TypeVar

from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.core.utils import JobStatus
from omegaconf import DictConfig

from hydra_zen._base.hydra_jobs import KeptHydraConfig
from hydra_zen._base.messages import show
from hydra_zen._launch.travel import packed, unpacked

R_co = TypeVar("R_co", covariant=True)

#: Where a result in a worker notes which module pickles it.
_CARRIER: Final = "_zen_carrier"


class JobReturn(HydraJobReturn, Generic[R_co]):
    """What one job of a launch gave back.

    Attributes
    ----------
    return_value : R_co
        What the task returned. Of a job that failed: raises the task's own exception.
    overrides : Sequence[str]
        The lines that made this job differ from the config as it is stored.
    cfg : DictConfig
        The config that the task received.
    hydra_cfg : DictConfig
        The config of Hydra during the job, under the key ``hydra``.
    working_dir : str
        Where the job ran.
    task_name : str
        The name of the job, as in its log file's name.
    status : JobStatus
        ``COMPLETED`` or ``FAILED``.

    Examples
    --------
    >>> from hydra_zen import launch, make_config
    >>> job = launch(make_config(x=1), lambda cfg: cfg.x + 1, version_base="1.3", x=2)
    >>> job.return_value
    3
    >>> job.status.name
    'COMPLETED'
    """

    if TYPE_CHECKING:
        # Hydra declares these as optional, though every job that has run has them.
        overrides: Sequence[str]  # pyright: ignore[reportIncompatibleVariableOverride]
        cfg: DictConfig  # pyright: ignore[reportIncompatibleVariableOverride]
        hydra_cfg: DictConfig  # pyright: ignore[reportIncompatibleVariableOverride]
        working_dir: str  # pyright: ignore[reportIncompatibleVariableOverride]
        task_name: str  # pyright: ignore[reportIncompatibleVariableOverride]
    else:

        @property
        def hydra_cfg(self) -> DictConfig:
            """The config of Hydra during the job, under the key ``hydra``; made when it is first asked for."""
            state = self.__dict__
            config = state.get("hydra_cfg")
            if isinstance(config, KeptHydraConfig):
                config = state["hydra_cfg"] = config.restored()
            return config

        @hydra_cfg.setter
        def hydra_cfg(self, config: Any) -> None:
            self.__dict__["hydra_cfg"] = config

    @property
    def return_value(self) -> R_co:
        """What the task returned; raises the task's own exception if the job failed."""
        value: R_co = super().return_value
        return value

    @return_value.setter
    def return_value(self, value: Any) -> None:
        self._return_value = value

    @property
    def exception(self) -> BaseException | None:
        """The exception of a job that failed, None for every other job; never raises."""
        return self._return_value if self.status == JobStatus.FAILED else None

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> Any:
        _ = self.hydra_cfg
        cloudpickle = self.__dict__.get(_CARRIER)
        if cloudpickle is None:
            return super().__reduce_ex__(protocol)
        state = {name: value for name, value in self.__dict__.items() if name != _CARRIER}
        return _arrived, (packed(state, cloudpickle),)

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(overrides={self.overrides!r}, status={self.status.name}, "
            f"return_value={show(self._return_value)}, working_dir={self.working_dir!r})"
        )


def adopt(result: Any) -> Any:
    """Make a `JobReturn` of ours out of one of Hydra's, in place; leave anything else as it is."""
    if type(result) is HydraJobReturn:
        result.__class__ = JobReturn
    return result


def prepare_for_travel(result: Any, cloudpickle: str) -> None:
    """Have the result of a job, run in a worker, pickled such that it reaches the launch whatever is in it."""
    if isinstance(adopt(result), JobReturn):
        result.__dict__[_CARRIER] = cloudpickle


def _arrived(data: bytes) -> JobReturn[Any]:
    job: JobReturn[Any] = JobReturn()
    job.__dict__.update(unpacked(data))
    return job
