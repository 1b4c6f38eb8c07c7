"""The functions that see the config before the task does."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hydra_zen._base.messages import show_typed
from hydra_zen._zen.options import Task, is_async
from hydra_zen.errors import HydraZenTypeError, HydraZenValidationError


@dataclass(frozen=True)
class PreCalls:
    """Several pre-calls as one callable, which runs them in order."""

    calls: tuple[Callable[[Any], Any], ...]

    def __call__(self, cfg: Any, /) -> None:
        for call in self.calls:
            call(cfg)


def as_pre_calls(pre_call: Any) -> tuple[Callable[[Any], Any], ...]:
    """Return the pre-calls given as None, as one callable, or as an iterable of these."""
    if pre_call is None:
        return ()
    if callable(pre_call):
        return (checked_pre_call(pre_call),)
    try:
        several = tuple(pre_call)
    except TypeError:
        raise _not_callable(pre_call) from None
    return tuple(checked_pre_call(call) for call in several if call is not None)


def checked_pre_call(pre_call: Any) -> Callable[[Any], Any]:
    """Return `pre_call`, which must be callable with the config alone."""
    if not callable(pre_call):
        raise _not_callable(pre_call)
    checked: Callable[[Any], Any] = pre_call
    try:
        signature = inspect.signature(checked)
    except (ValueError, TypeError):
        return checked  # a builtin that does not tell: the call will
    try:
        signature.bind(None)
    except TypeError as error:
        msg = (
            f"pre_call function {show_typed(pre_call)} must be able to accept a single positional argument, the "
            f"config; its signature {signature} cannot: {error}"
        )
        raise HydraZenValidationError(msg, parameter="pre_call", value=pre_call) from None
    return checked


def _not_callable(pre_call: Any) -> HydraZenTypeError:
    """Return the error for a pre-call that cannot be called."""
    msg = (
        f"`pre_call` must be None, a callable that takes the config, or an iterable of such callables; "
        f"{show_typed(pre_call)} is not callable"
    )
    return HydraZenTypeError(msg, parameter="pre_call", value=pre_call, expected="a callable")


def check_async(task: Task, pre_calls: tuple[Callable[[Any], Any], ...]) -> None:
    """Raise where a pre-call would have to be awaited and `task` cannot."""
    for pre_call in pre_calls:
        if is_async(getattr(pre_call, "func", pre_call)) and not task.is_async:
            raise unawaitable(task.name, pre_call)


def unawaitable(name: str, pre_call: Any) -> HydraZenValidationError:
    """Return the error for an asynchronous pre-call of a task that is not."""
    msg = (
        f"{name}: pre_call function {show_typed(pre_call)} is asynchronous, which only an asynchronous task can wait "
        "for. Make the task `async def`, or the pre_call a plain function."
    )
    return HydraZenValidationError(msg, target=name, parameter="pre_call", value=pre_call)
