"""The class `Zen`: a function that takes one config instead of its own parameters."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, TypeVar

from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._zen.options import (
    TaskOptions,
    as_task,
    checked_bool,
    checked_wrapper,
    excluded_names,
)
from hydra_zen._zen.pre_calls import PreCalls, as_pre_calls, check_async
from hydra_zen.errors import HydraZenTypeError, HydraZenValidationError

if TYPE_CHECKING:
    from omegaconf import DictConfig

    from hydra_zen._base.config_types import DataClass_
    from hydra_zen._zen import command_line, run, validation
else:  # these import Hydra, which a program needs only once it calls the task
    command_line = DeferredModule("hydra_zen._zen.command_line")
    run = DeferredModule("hydra_zen._zen.run")
    validation = DeferredModule("hydra_zen._zen.validation")

P = ParamSpec("P")
R = TypeVar("R")

_CFG = [Parameter("cfg", Parameter.POSITIONAL_ONLY)]
_NAMES = ("__module__", "__name__", "__doc__")
_TOLD_BY_FUNCTION = frozenset({"_task", "parameters", "__wrapped__", *_NAMES})
#: "Leave it to Hydra": None has a meaning of its own there.
UNSET: Any = NOTHING


class _SignatureOfCall:
    """What `inspect.signature` says of a `Zen`: it takes the config, and returns what the function does."""

    def __get__(self, instance: Zen[Any, Any] | None, owner: type[Any]) -> Signature:
        if instance is None:
            raise AttributeError  # the class has the signature of its constructor
        return instance._task.signature.replace(parameters=_CFG)


class Zen(Generic[P, R]):
    """A function that takes one config, finds its parameters there by name, and instantiates them.

    Made by `zen`, whose documentation describes the parameters. Subclass it, and pass the subclass as
    ``zen(..., ZenWrapper=...)``, to change a step.

    Attributes
    ----------
    func : Callable
        The wrapped function.
    parameters : Mapping[str, inspect.Parameter]
        Its parameters by name, without the one that takes the whole config.
    pre_call : Callable or None
        What runs on the config first: the callable that was given, or one that runs all that were.
    CFG_NAME : str
        The name of the parameter that takes the whole config: ``"zen_cfg"``. Subclasses may set another.

    Examples
    --------
    >>> from hydra_zen.wrapper import Zen
    >>> task = Zen(divmod_ := lambda x, y: divmod(x, y))
    >>> task
    zen[lambda(x, y)](cfg, /)
    >>> task({"x": 7, "y": "${z}", "z": 2})
    (3, 1)
    >>> list(task.parameters)
    ['x', 'y']
    """

    CFG_NAME: ClassVar[str] = "zen_cfg"
    __signature__: ClassVar[_SignatureOfCall] = _SignatureOfCall()

    func: Callable[P, R]
    parameters: Mapping[str, Parameter]
    pre_call: Callable[[Any], Any] | None

    def __init__(
        self,
        func: Callable[P, R],
        /,
        *,
        exclude: str | Iterable[str] | None = None,
        pre_call: Callable[[Any], Any] | Iterable[Callable[[Any], Any]] | None = None,
        unpack_kwargs: bool = False,
        resolve_pre_call: bool = True,
        run_in_context: bool = False,
        instantiation_wrapper: Callable[[Any], Any] | None = None,
    ) -> None:
        pre_calls = as_pre_calls(pre_call)
        self.func = func
        self.pre_call = pre_call if pre_call is None or callable(pre_call) else PreCalls(pre_calls)
        self._options = TaskOptions(
            pre_calls=pre_calls,
            exclude=excluded_names(exclude),
            unpack_kwargs=checked_bool("unpack_kwargs", unpack_kwargs),
            resolve_pre_call=checked_bool("resolve_pre_call", resolve_pre_call),
            run_in_context=checked_bool("run_in_context", run_in_context),
            instantiation_wrapper=checked_wrapper(instantiation_wrapper),
        )
        self._look_at_function()
        if run_in_context:
            self._check_contexts()
        if pre_calls:
            check_async(self._task, pre_calls)

    def _look_at_function(self) -> None:
        """Set what the signature and the documentation of the function say."""
        func = self.func
        self._task = as_task(func, self.CFG_NAME, self._options)
        self.parameters = self._task.parameters
        self.__wrapped__ = func
        for name in _NAMES:
            if (value := getattr(func, name, None)) is not None:
                self.__dict__[name] = value

    def _check_contexts(self) -> None:
        """Raise where the task, or a pre-call, cannot run in the task's context."""
        if self._task.is_async:
            msg = f"{self._task.name}: `run_in_context=True` is not supported for async functions."
            raise HydraZenTypeError(msg, target=self._task.name, parameter="run_in_context", value=True)
        for pre_call in self._options.pre_calls:
            if isinstance(pre_call, Zen) and pre_call._options.run_in_context:
                msg = (
                    f"zen-wrapped pre_call function {pre_call!r} cannot specify `run_in_context=True` when the main "
                    "wrapper specifies it as well: the task would not see what the pre_call sets."
                )
                raise HydraZenValidationError(msg, target=self._task.name, parameter="run_in_context", value=pre_call)

    def __repr__(self) -> str:
        return self._task.name

    def __call__(self, cfg: DataClass_ | type[DataClass_] | dict[Any, Any] | DictConfig | str, /) -> R:
        """Call the function with the values of `cfg`.

        Parameters
        ----------
        cfg : dataclass type or instance, dict, DictConfig or str
            The config, a string being YAML. It is not changed.

        Returns
        -------
        R
            What the function returns.

        Raises
        ------
        HydraZenValidationError
            `cfg` is no config, or lacks a field that the function needs.

        Examples
        --------
        >>> from hydra_zen import builds, zen
        >>> zen(lambda x, y: x + y)({"x": builds(int, "3"), "y": 4})
        7
        """
        returned: R = run.call(self._task, cfg, self.instantiate)
        return returned

    def instantiate(self, value: Any, /) -> Any:
        """Build a value that is a config, or a container of configs, before the function sees it.

        Subclasses may override it.

        Parameters
        ----------
        value : Any
            A field of the config, or a default of the function: a dict, list, DictConfig, ListConfig or dataclass.

        Returns
        -------
        Any
            What it describes; containers as plain lists and dicts, configs of other dataclasses as their instances.

        Examples
        --------
        >>> from hydra_zen import builds, zen
        >>> zen(len).instantiate([builds(int, "3"), {"a": 1}])
        [3, {'a': 1}]
        """
        return run.instantiate(value, self._options.instantiation_wrapper)

    def validate(self, cfg: DataClass_ | type[DataClass_] | dict[Any, Any] | DictConfig | str, /) -> None:
        """Check that `cfg` has the fields that the function, and every pre-call made by `zen`, needs.

        Nothing is called or instantiated. Types of values are not checked.

        Parameters
        ----------
        cfg : dataclass type or instance, dict, DictConfig or str
            The config to check.

        Raises
        ------
        HydraZenValidationError
            `cfg` is no config; a field is missing or still ``???``; ``_args_`` does not fit.

        Examples
        --------
        >>> from hydra_zen import zen
        >>> def area(w: int, h: int = 2): ...
        >>> zen(area).validate({"w": 1})
        >>> zen(area).validate({"h": 1})
        Traceback (most recent call last):
        ...
        hydra_zen._zen.missing_fields.AbsentFieldError: zen[area(w, h)](cfg, /): `cfg` is missing the following ...
        """
        for pre_call in self._options.pre_calls:
            if isinstance(pre_call, Zen):
                pre_call.validate(cfg)
        validation.validate(self._task, cfg)

    def hydra_main(
        self,
        config_path: str | None = UNSET,
        config_name: str | None = None,
        version_base: str | None = UNSET,
        execution_whitelist: Any = None,
    ) -> None:
        """Run the function as a command line application of Hydra's, now.

        The command line may override any field, choose options of config groups, sweep with ``--multirun``, and so on.
        Push the configs that it needs first, with ``store.add_to_hydra_store()``. What the function returns goes to
        Hydra's sweeper and callbacks; this method returns None. A coroutine is run to its end.

        Parameters
        ----------
        config_path : str or None, optional
            Where Hydra looks for configs: a directory relative to the file that defines the function, an absolute
            one, or ``pkg://`` and a package. With None, only in stores.
        config_name : str, optional
            The name of the config, in the directory or in the store.
        version_base : str or None, optional
            The version of Hydra whose defaults apply; None for the current one.
        execution_whitelist : Any, optional
            The targets that may be instantiated while the function runs. Needs Hydra 1.4.

        Raises
        ------
        TypeError
            `execution_whitelist` is given and Hydra is older than 1.4.

        Examples
        --------
        ::

            if __name__ == "__main__":
                store.add_to_hydra_store()
                zen(task).hydra_main(config_name="job", config_path=None, version_base="1.3")
        """
        given = {"config_path": config_path, "config_name": config_name, "version_base": version_base}
        options = {name: value for name, value in given.items() if value is not UNSET}
        command_line.hydra_main(self, self.func, options, execution_whitelist)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Tell the qualified name; that of the function, unless it leads to the function and not to this."""
            func = self.__dict__.get("func")
            if name == "__qualname__" and hasattr(func, name):
                return func.__qualname__ if found_by_name(self) else f"<zen>.{func.__qualname__}"
            msg = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(msg)

    def __reduce_ex__(self, protocol: Any) -> Any:
        """Pickle a decorated function as functions are pickled: by name."""
        # What `__main__` holds differs from process to process; by value it arrives where by name it does not.
        if self.__module__ != "__main__" and found_by_name(self):
            qualified_name: str = getattr(self.func, "__qualname__", "")
            return qualified_name
        return super().__reduce_ex__(protocol)

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what the function tells, of which not everything pickles."""
        return {name: value for name, value in self.__dict__.items() if name not in _TOLD_BY_FUNCTION}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._look_at_function()


def found_by_name(task: Zen[Any, Any]) -> bool:
    """Tell whether the module of the function has `task` under the function's name, as the decorator puts it there."""
    found: Any = sys.modules.get(getattr(task.func, "__module__", None) or "")
    for name in getattr(task.func, "__qualname__", "?").split("."):
        found = getattr(found, name, None)
    return found is task


def options_of(task: Zen[Any, Any]) -> TaskOptions:
    """Return the options that `task` was made with."""
    return task._options


Zen.__module__ = "hydra_zen.wrapper"  # the name that stands in YAML
