"""Whether a config has what a task needs, without running anything."""

from __future__ import annotations

from inspect import Parameter
from typing import Any

from hydra_zen._base.names import ARGS
from hydra_zen._zen.arguments import bound_positions, fields_without_value, missing_fields, positional_values
from hydra_zen._zen.config import as_dict_config
from hydra_zen._zen.options import Task
from hydra_zen.errors import HydraZenTypeError, HydraZenValidationError


def validate(task: Task, cfg: Any) -> None:
    """Raise unless `cfg` has every field that `task` needs."""
    config = as_dict_config(cfg)
    given = positional_values(task, config)
    _check_positional_only(task, len(given))
    try:
        bound = bound_positions(task, config, given)
    except HydraZenTypeError as error:
        raise HydraZenValidationError(str(error), target=task.name, config_path=error.config_path) from None
    missing = fields_without_value(task, config, bound)
    if missing:
        raise missing_fields(task, config, missing)


def _check_positional_only(task: Task, given: int) -> None:
    """Raise unless `given` positional values suit the positional-only parameters."""
    only = [p for p in task.by_position if p.kind is Parameter.POSITIONAL_ONLY]
    required = sum(p.default is Parameter.empty for p in only)
    allowed = None if task.accepts(Parameter.VAR_POSITIONAL) else len(task.by_position)
    if only and (given < required or (allowed is not None and given > allowed)):
        msg = (
            f"{task.name} has {len(only)} positional-only arguments, but `cfg` specifies {given} positional arguments "
            f"via `{ARGS}`."
        )
        raise HydraZenValidationError(msg, target=task.name, config_path=ARGS, value=given)
