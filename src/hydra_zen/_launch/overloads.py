"""What `launch` gives for which tasks, as type checkers see it."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar, cast, overload

from hydra_zen._base.config_types import Builds, DataClass_, InstOrType
from hydra_zen._compose.overrides import OverrideDict, OverrideValue
from hydra_zen._instantiate.overloads import InstantiateFn
from hydra_zen._launch.job_return import JobReturn
from hydra_zen._launch.running import OnError

R = TypeVar("R")

#: What a job can be configured by: a dataclass, its class, a dict or a DictConfig.
JobConfig: TypeAlias = DataClass_ | type[DataClass_] | Mapping[Any, Any]
#: Overrides by key, or lines in Hydra's grammar.
Overrides: TypeAlias = OverrideDict | Sequence[str] | None


class NotSet:
    """The default of `version_base`: Hydra behaves as its version 1.1 did."""


VersionBase: TypeAlias = str | type[NotSet] | None


class LaunchFn:
    """The type of `launch`: one job gives one result, a sweep gives a list for each batch.

    `instantiate` is told from other tasks, since what it returns depends on the config, if that says it. A literal
    ``multirun=True`` may be given by keyword or as the fourth argument.
    """

    @overload
    def __call__(
        self,
        config: InstOrType[Builds[Callable[..., R]]],
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        multirun: Literal[False] = ...,
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> JobReturn[R]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        multirun: Literal[False] = ...,
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> JobReturn[Any]: ...
    @overload
    def __call__(
        self,
        config: InstOrType[Builds[Callable[..., R]]],
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        *,
        multirun: Literal[True],
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> list[list[JobReturn[R]]]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        *,
        multirun: Literal[True],
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> list[list[JobReturn[Any]]]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: Callable[[Any], R],
        overrides: Overrides = ...,
        multirun: Literal[False] = ...,
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> JobReturn[R]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: Callable[[Any], R],
        overrides: Overrides = ...,
        *,
        multirun: Literal[True],
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> list[list[JobReturn[R]]]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: Callable[[Any], R],
        overrides: Overrides,
        multirun: Literal[True],
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> list[list[JobReturn[R]]]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: Callable[[Any], R],
        overrides: Overrides = ...,
        multirun: bool = ...,
        version_base: VersionBase = ...,
        to_dictconfig: bool = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        execution_whitelist: Any = ...,
        on_error: OnError = ...,
        **override_kwargs: OverrideValue,
    ) -> JobReturn[R] | list[list[JobReturn[R]]]: ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


class HydraRunFn:
    """The type of `hydra_run`."""

    @overload
    def __call__(
        self,
        config: InstOrType[Builds[Callable[..., R]]],
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        config_dir: str | Path | None = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        *,
        on_error: OnError = ...,
    ) -> JobReturn[R]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        config_dir: str | Path | None = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        *,
        on_error: OnError = ...,
    ) -> JobReturn[Any]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: Callable[[Any], R],
        overrides: Overrides = ...,
        config_dir: str | Path | None = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        *,
        on_error: OnError = ...,
    ) -> JobReturn[R]: ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


class HydraMultirunFn:
    """The type of `hydra_multirun`."""

    @overload
    def __call__(
        self,
        config: InstOrType[Builds[Callable[..., R]]],
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        config_dir: str | Path | None = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        *,
        on_error: OnError = ...,
    ) -> list[list[JobReturn[R]]]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: InstantiateFn,
        overrides: Overrides = ...,
        config_dir: str | Path | None = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        *,
        on_error: OnError = ...,
    ) -> list[list[JobReturn[Any]]]: ...
    @overload
    def __call__(
        self,
        config: JobConfig,
        task_function: Callable[[Any], R],
        overrides: Overrides = ...,
        config_dir: str | Path | None = ...,
        config_name: str = ...,
        job_name: str = ...,
        with_log_configuration: bool = ...,
        *,
        on_error: OnError = ...,
    ) -> list[list[JobReturn[R]]]: ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


def typed_launch(function: Callable[..., Any]) -> LaunchFn:
    """Return `function`, declared to be a `LaunchFn`."""
    return cast("LaunchFn", function)


def typed_hydra_run(function: Callable[..., Any]) -> HydraRunFn:
    """Return `function`, declared to be a `HydraRunFn`."""
    return cast("HydraRunFn", function)


def typed_hydra_multirun(function: Callable[..., Any]) -> HydraMultirunFn:
    """Return `function`, declared to be a `HydraMultirunFn`."""
    return cast("HydraMultirunFn", function)
