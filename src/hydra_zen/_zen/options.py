"""What `zen` was told to do with a function, checked."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from inspect import Parameter, Signature
from typing import Any, NamedTuple

from hydra_zen._base.messages import show, show_typed
from hydra_zen.errors import HydraZenTypeError, HydraZenValidationError

_VARIADIC = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)


class TaskOptions(NamedTuple):
    """The options of a `Zen`."""

    pre_calls: tuple[Callable[[Any], Any], ...]
    exclude: frozenset[Any]
    unpack_kwargs: bool
    resolve_pre_call: bool
    run_in_context: bool
    instantiation_wrapper: Callable[[Any], Any] | None


@dataclass
class Task:
    """A function, how it takes its arguments, and the options of the `Zen` around it."""

    func: Callable[..., Any]
    signature: Signature
    config_name: str | None
    options: TaskOptions

    @cached_property
    def name(self) -> str:
        """How messages name the wrapped function: ``zen[area(w, h)](cfg, /)``."""
        name = getattr(self.func, "__name__", None) or show(self.func)
        return f"zen[{'lambda' if name == '<lambda>' else name}({', '.join(self.parameters)})](cfg, /)"

    @cached_property
    def is_async(self) -> bool:
        """Tell whether calling the function gives a coroutine."""
        return is_async(self.func)

    @cached_property
    def all_parameters(self) -> tuple[Parameter, ...]:
        """All parameters, in order."""
        return tuple(self.signature.parameters.values())

    @cached_property
    def parameters(self) -> dict[str, Parameter]:
        """All parameters but the one that takes the config as a whole."""
        parameters = dict(self.signature.parameters)
        if self.config_name is not None:
            del parameters[self.config_name]
        return parameters

    @cached_property
    def by_position(self) -> tuple[Parameter, ...]:
        """The parameters that ``_args_`` fills, in order."""
        kinds = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
        return tuple(p for p in self.parameters.values() if p.kind in kinds)

    @cached_property
    def by_name(self) -> dict[str, Parameter]:
        """The parameters that fields of the config fill."""
        kinds = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
        return {p.name: p for p in self.parameters.values() if p.kind in kinds}

    @cached_property
    def positional_only(self) -> frozenset[str]:
        """The names that nothing can be passed by."""
        return frozenset(p.name for p in self.all_parameters if p.kind is Parameter.POSITIONAL_ONLY)

    @property
    def unpacks_kwargs(self) -> bool:
        """Tell whether fields that no parameter takes go to ``**kwargs``."""
        return self.options.unpack_kwargs and self.accepts(Parameter.VAR_KEYWORD)

    def accepts(self, kind: Any) -> bool:
        """Tell whether the function has a parameter of `kind`, such as ``**kwargs``."""
        return any(p.kind is kind for p in self.all_parameters)


def as_task(func: Callable[..., Any], config_name: str, options: TaskOptions) -> Task:
    """Return `func` with what its signature tells."""
    signature = signature_of(func)
    parameters = signature.parameters
    takes_config = config_name in parameters and parameters[config_name].kind not in _VARIADIC
    return Task(func, signature, config_name if takes_config else None, options)


def signature_of(func: Any) -> Signature:
    """Return the signature of the function that `zen` is asked to wrap."""
    if callable(func):
        try:
            return inspect.signature(func)
        except (ValueError, TypeError):
            pass
    msg = (
        "hydra_zen.zen can only wrap callables that possess inspectable signatures. "
        f"Got {show_typed(func)}. Wrap a function that has the parameters to be filled from the config."
    )
    raise HydraZenValidationError(msg, value=func, expected="a callable with a signature")


def is_async(func: Any) -> bool:
    """Tell whether calling `func` gives a coroutine."""
    return inspect.iscoroutinefunction(func) or inspect.iscoroutinefunction(getattr(func, "__call__", None))  # noqa: B004


def checked_bool(name: str, value: Any) -> bool:
    """Return `value`, which must be a bool."""
    if isinstance(value, bool):
        return value
    msg = f"`{name}` must be type `bool` got {show_typed(value)}"
    raise HydraZenTypeError(msg, parameter=name, value=value, expected="bool")


def excluded_names(exclude: Any) -> frozenset[Any]:
    """Return the names given as an iterable, or as text such as ``"seed, verbose"``."""
    if exclude is None:
        return frozenset()
    if isinstance(exclude, str):
        return frozenset(name for part in exclude.split(",") if (name := part.strip()))
    try:
        return frozenset(exclude)
    except TypeError:
        msg = (
            "`exclude` must be None, a string of comma-separated names, or an iterable of names; "
            f"got {show_typed(exclude)}"
        )
        raise HydraZenTypeError(msg, parameter="exclude", value=exclude, expected="names") from None


def checked_wrapper(wrapper: Any) -> Any:
    """Return `wrapper`, which must be None or callable."""
    if wrapper is None or callable(wrapper):
        return wrapper
    msg = f"`instantiation_wrapper` must be None or take a callable and return one; got {show_typed(wrapper)}"
    raise HydraZenTypeError(msg, parameter="instantiation_wrapper", value=wrapper, expected="a callable")
