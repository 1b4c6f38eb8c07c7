"""A task as a command line application of Hydra's."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine
from contextlib import ExitStack
from typing import Any

import hydra

from hydra_zen._base.hydra_apps import prepare_command_line
from hydra_zen.errors import HydraZenTypeError


class CommandLineTask:
    """What Hydra runs: the task, in a form that travels to other processes and says where its function was defined."""

    def __init__(self, task: Callable[[Any], Any], func: Callable[..., Any]) -> None:
        self.task = task
        self.__wrapped__ = defined_at(func)

    def __call__(self, cfg: Any) -> Any:
        returned = self.task(cfg)
        return _run(returned) if inspect.iscoroutine(returned) else returned


def _run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a task that is asynchronous; importing `asyncio` takes longer than most applications that need none of it."""
    import asyncio

    return asyncio.run(coroutine)


def hydra_main(
    task: Callable[[Any], Any], func: Callable[..., Any], options: dict[str, Any], execution_whitelist: Any
) -> None:
    """Let Hydra read the command line and run `task`, which wraps `func`."""
    if execution_whitelist is not None:
        msg = f"`execution_whitelist` needs Hydra 1.4 or later; Hydra {hydra.__version__} is installed. Leave it out."
        raise HydraZenTypeError(msg, parameter="execution_whitelist", value=execution_whitelist)
    with ExitStack() as stack:
        prepare_command_line(stack)
        hydra.main(**options)(CommandLineTask(task, func))()


def defined_at(func: Any) -> Any:
    """Return the function or class whose file Hydra is to take as the application's."""
    while True:
        if isinstance(func, functools.partial):
            func = func.func
        elif hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        elif inspect.isroutine(func) or inspect.isclass(func):
            return func
        else:
            return type(func)  # pyright: ignore[reportUnknownVariableType]
