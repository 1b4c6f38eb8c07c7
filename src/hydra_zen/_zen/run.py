"""Running a task on a config: pre-calls, then arguments, then the call."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from omegaconf import DictConfig, OmegaConf

from hydra_zen._base.deferred import DeferredModule
from hydra_zen._zen.arguments import arguments_of
from hydra_zen._zen.config import prepared, shown_to_pre_calls
from hydra_zen._zen.options import Task
from hydra_zen._zen.pre_calls import unawaitable

if TYPE_CHECKING:
    from hydra_zen._instantiate import instantiate as instantiation
else:  # what tasks of plain values never get to
    instantiation = DeferredModule("hydra_zen._instantiate.instantiate")


def call(task: Task, cfg: Any, instantiate: Callable[[Any], Any]) -> Any:
    """Return what the task's function returns for the values that `cfg` holds."""
    if task.options.run_in_context:
        return copy_context().run(_call, task, cfg, instantiate)
    return _call(task, cfg, instantiate)


def instantiate(value: Any, wrapper: Callable[[Any], Any] | None) -> Any:
    """Return what `value` describes, as plain containers and dataclass instances."""
    build: Callable[..., Any] = instantiation.instantiate
    made = build(value, _target_wrapper_=wrapper)
    return OmegaConf.to_object(made) if OmegaConf.is_config(made) else made


def _call(task: Task, cfg: Any, instantiate: Callable[[Any], Any]) -> Any:
    config = prepared(cfg, task)
    if task.options.pre_calls:
        pre_calls = iter(task.options.pre_calls)
        awaited = _run_up_to_async(task, pre_calls, config)
        if awaited is not None:
            return _finish(task, awaited, pre_calls, config, instantiate)
    return _apply(task, config, instantiate)


def _run_up_to_async(
    task: Task, pre_calls: Iterator[Callable[[Any], Any]], config: DictConfig
) -> Awaitable[Any] | None:
    """Run `pre_calls`; stop at the first that must be awaited and return what to await."""
    with shown_to_pre_calls(config):
        for pre_call in pre_calls:
            result = pre_call(config)
            if inspect.iscoroutine(result):
                if task.is_async:
                    return result
                result.close()
                raise unawaitable(task.name, pre_call)
    return None


async def _finish(
    task: Task,
    awaited: Awaitable[Any] | None,
    pre_calls: Iterator[Callable[[Any], Any]],
    config: DictConfig,
    instantiate: Callable[[Any], Any],
) -> Any:
    """Await the rest of `pre_calls`, then the task."""
    while awaited is not None:
        with shown_to_pre_calls(config):
            await awaited
        awaited = _run_up_to_async(task, pre_calls, config)
    return await _apply(task, config, instantiate)


def _apply(task: Task, config: DictConfig, instantiate: Callable[[Any], Any]) -> Any:
    """Call the function with the values that `config` holds."""
    wrapper = task.options.instantiation_wrapper
    func = task.func if wrapper is None else wrapper(task.func)
    positional, keywords = arguments_of(task, config, instantiate)
    return func(*positional, **keywords)
