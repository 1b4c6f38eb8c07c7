"""From a config to the arguments of a task: found by name, and by position in ``_args_``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import is_dataclass
from inspect import Parameter
from typing import Any

from omegaconf import DictConfig, ListConfig, OmegaConf
from omegaconf.errors import (
    InterpolationKeyError,
    InterpolationResolutionError,
    InterpolationToMissingValueError,
    UnsupportedInterpolationType,
)

from hydra_zen._base.messages import nearest, show_typed
from hydra_zen._base.names import ARGS, DEFAULTS, HYDRA_KEYS, MISSING_TEXT, ZEN_KEYS
from hydra_zen._base.omegaconf_nodes import plain_value
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._zen.missing_fields import AbsentFieldError, UnsetFieldError
from hydra_zen._zen.options import Task
from hydra_zen.errors import HydraZenTypeError, HydraZenValidationError

_SPECIAL_KEYS = HYDRA_KEYS | ZEN_KEYS
#: Types of most values, which are no configs.
_PLAIN = frozenset({bool, float, int, str, type(None)})
_EMPTY = Parameter.empty
_VARIADIC = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)


def arguments_of(task: Task, config: DictConfig, instantiate: Callable[[Any], Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return the arguments that `config` holds for `task`, every config among them instantiated."""
    given = positional_values(task, config)
    values = bound_positions(task, config, given)
    values.update(_named_values(task, config, set(values)))
    remaining = _remaining(task, config) if task.unpacks_kwargs else {}

    def made(value: Any) -> Any:
        return instantiate(value) if _holds_configs(value) else value

    values = {name: made(value) for name, value in values.items()}
    if task.config_name is not None:
        values[task.config_name] = config
    positional, keywords = _as_call(task, values, [made(value) for value in given[len(task.by_position) :]])
    keywords.update({name: made(value) for name, value in remaining.items()})
    return positional, keywords


def _holds_configs(value: Any) -> bool:
    """Tell whether `value` is a config, or may hold one, and so is instantiated before the task sees it."""
    if type(value) in _PLAIN:
        return False
    return isinstance(value, list | dict | DictConfig | ListConfig) or is_dataclass(value)


def positional_values(task: Task, config: DictConfig) -> list[Any]:
    """Return the items of the config's ``_args_``."""
    if not is_given(config, ARGS):
        return []
    items: Any = config[ARGS]
    if isinstance(items, ListConfig):
        return list(items)
    msg = f"{task.name}: `cfg._args_` must be a sequence type (e.g. a list), got {show_typed(items)}"
    raise HydraZenValidationError(msg, config_path=ARGS, value=items, expected="a list")


def is_given(config: DictConfig, name: str) -> bool:
    """Tell whether `config` has a field `name` that is not ``???``."""
    return name in config.keys() and not OmegaConf.is_missing(config, name)  # noqa: SIM118  `in config` resolves


def missing_fields(task: Task, config: DictConfig, names: Sequence[str]) -> HydraZenValidationError:
    """Return the error that names all fields that `task` needs and `config` does not give."""
    spare = [str(key) for key in config.keys() if key not in task.parameters]  # noqa: SIM118
    unset = [name for name in names if name in config.keys()]  # noqa: SIM118
    nearest_name = next((match for name in names if name not in unset and (match := nearest(name, spare))), None)
    msg = (
        f"{task.name}: `cfg` is missing the following fields: {', '.join(names)}."
        + (f" Left at '{MISSING_TEXT}': {', '.join(unset)}." if unset else "")
        + (f" `cfg` has {nearest_name!r}: is it meant for one of these?" if nearest_name else "")
        + " Give them a value in the config or by an override, or give the parameters a default."
    )
    error = UnsetFieldError if names[0] in unset else AbsentFieldError
    return error(
        msg, target=task.name, parameter=names[0], config_path=names[0], expected="a value", suggestion=nearest_name
    )


def bound_positions(task: Task, config: DictConfig, given: Sequence[Any]) -> dict[str, Any]:
    """Return the values of ``_args_`` by the names of the parameters that they fill."""
    parameters = task.by_position
    if len(given) > len(parameters) and not task.accepts(Parameter.VAR_POSITIONAL):
        msg = (
            f"{task.name}: `cfg.{ARGS}` holds {len(given)} values, the function takes at most {len(parameters)} "
            "positional arguments"
        )
        raise HydraZenTypeError(msg, target=task.name, config_path=ARGS, value=list(given))
    bound = {parameter.name: value for parameter, value in zip(parameters, given, strict=False)}
    for position, name in enumerate(bound):
        if name in task.by_name and name not in task.options.exclude and is_given(config, name):
            msg = f"{task.name}: `cfg` gives parameter {name!r} twice: as `{ARGS}[{position}]` and as field {name!r}"
            raise HydraZenTypeError(msg, target=task.name, parameter=name, config_path=name)
    return bound


def fields_without_value(task: Task, config: DictConfig, bound: Iterable[str]) -> list[str]:
    """Return the names of the fields that `task` cannot do without and `config` does not give.

    A reference to nowhere in a field that `task` takes raises here as it would in the call. What a resolver gives is
    another matter: there may be no job yet that `${hydra:job.name}` can tell of.
    """
    filled = {*bound, *task.options.exclude}
    absent = [name for name in task.by_name if name not in filled and not _leads_somewhere(config, name)]
    return [name for name in absent if task.by_name[name].default is _EMPTY]


def _leads_somewhere(config: DictConfig, name: str) -> bool:
    """Tell whether `config` gives a value to the field `name`, as far as can be told before the task runs."""
    try:
        return _field(config, name) is not NOTHING
    except InterpolationKeyError:
        raise
    except (InterpolationResolutionError, UnsupportedInterpolationType):
        return True


def _named_values(task: Task, config: DictConfig, bound: set[str]) -> dict[str, Any]:
    """Return the values of the parameters that ``_args_`` does not fill: fields of the config, or defaults.

    A default that is no config is left to the function itself.
    """
    missing: list[str] = []
    values: dict[str, Any] = {}
    for name, parameter in task.parameters.items():
        if parameter.kind in _VARIADIC or name in bound or name in task.options.exclude:
            continue
        value = _field(config, name) if name in task.by_name else NOTHING
        if value is not NOTHING:
            values[name] = value
        elif parameter.default is _EMPTY and name in task.by_name:
            missing.append(name)
        elif _holds_configs(parameter.default):
            values[name] = parameter.default
    if missing:
        raise missing_fields(task, config, missing)
    return values


def _field(config: DictConfig, name: str) -> Any:
    """Return the value of a field; `NOTHING` if it is absent, missing, or refers to what is missing."""
    value = plain_value(config, name, NOTHING)
    if value is not NOTHING:
        return value
    if not is_given(config, name):
        return NOTHING
    try:
        return config[name]
    except InterpolationToMissingValueError:
        return NOTHING


def _as_call(task: Task, values: dict[str, Any], surplus: list[Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return `values` and the `surplus` for ``*args`` as they are passed: by position where that is the only way."""
    kinds = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD) if surplus else (Parameter.POSITIONAL_ONLY,)
    by_position = [p for p in task.all_parameters if p.kind in kinds]
    while by_position and by_position[-1].name not in values:
        by_position.pop()
    positional: list[Any] = []
    for parameter in by_position:
        value = values.pop(parameter.name, parameter.default)
        if value is _EMPTY:
            break  # the function itself says that it is missing
        positional.append(value)
    return [*positional, *surplus], {name: value for name, value in values.items() if name not in task.positional_only}


def _remaining(task: Task, config: DictConfig) -> dict[str, Any]:
    """Return the fields that no parameter takes, for ``**kwargs``."""
    taken = {*task.by_name, *task.options.exclude, *_SPECIAL_KEYS, task.config_name}
    own_defaults = getattr(OmegaConf.get_type(config), "__dataclass_fields__", {}).get(DEFAULTS)
    if own_defaults is not None and not own_defaults.init:
        taken.add(DEFAULTS)  # what `hydra_defaults` put there is for composition
    names = [key for key in config.keys() if isinstance(key, str) and key not in taken]  # noqa: SIM118
    missing = [name for name in names if not is_given(config, name)]
    if missing:
        raise missing_fields(task, config, missing)
    return {name: config[name] for name in names}
