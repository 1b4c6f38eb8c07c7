"""The config that a task reads: any accepted form as a DictConfig, and not the caller's where it is written to."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from omegaconf import MISSING, DictConfig, OmegaConf
from omegaconf.errors import ValidationError

from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.messages import show_typed
from hydra_zen._base.omegaconf_resolution import independent_copy, is_unset, resolve_readable, special_values
from hydra_zen._zen.options import Task
from hydra_zen.errors import HydraZenValidationError

if TYPE_CHECKING:
    from hydra_zen._instantiate import mirror
else:  # what applications never get to: Hydra gives them a DictConfig
    mirror = DeferredModule("hydra_zen._instantiate.mirror")

#: The configs that running tasks show to their pre-calls: what a pre-call that is a `Zen` writes, the task must see.
_shown_to_pre_calls: ContextVar[tuple[DictConfig, ...]] = ContextVar("_shown_to_pre_calls", default=())


@contextmanager
def shown_to_pre_calls(config: DictConfig) -> Generator[None, None, None]:
    """Let pre-calls that are `Zen` objects write to `config` itself."""
    token = _shown_to_pre_calls.set((*_shown_to_pre_calls.get(), config))
    try:
        yield
    finally:
        _shown_to_pre_calls.reset(token)


def prepared(cfg: Any, task: Task) -> DictConfig:
    """Return `cfg` as the DictConfig that the pre-calls and the task may write to, resolved if that was asked for."""
    config = as_dict_config(cfg)
    ours = config is not cfg or any(config is shown for shown in _shown_to_pre_calls.get())
    options = task.options
    if not ours and (task.config_name is not None or options.pre_calls):
        config, ours = independent_copy(config), True
    if options.resolve_pre_call:
        special = special_values(config)
        if not ours and not _reads_the_same_unresolved(special):
            config, ours = independent_copy(config), True
        if ours and special:
            resolve_readable(config)
    return config


def as_dict_config(cfg: Any) -> DictConfig:
    """Return `cfg` as a DictConfig: itself if it is one."""
    if isinstance(cfg, DictConfig):
        config: Any = cfg
    elif is_dataclass(cfg):
        config = mirror.structured(cfg)
    elif isinstance(cfg, dict):
        config = OmegaConf.create({**cfg})
    elif isinstance(cfg, str):
        config = _from_yaml(cfg)
    else:
        raise _not_a_config(cfg)
    if not isinstance(config, DictConfig) or is_unset(config):
        raise _not_a_config(cfg)
    return config


def _reads_the_same_unresolved(special: set[str]) -> bool:
    """Tell whether it makes no difference to resolve each value only when it is read.

    It does where a resolver may give a new value each time, or where an interpolation may lead to a missing value.
    """
    return not any(":" in text for text in special) and not (MISSING in special and len(special) > 1)


def _from_yaml(text: str) -> Any:
    try:
        return OmegaConf.create(text)
    except (AssertionError, ValidationError):  # how OmegaConf rejects a scalar, with and without `python -O`
        raise _not_a_config(text) from None


def _not_a_config(cfg: Any) -> HydraZenValidationError:
    """Return the error for what cannot be a config."""
    msg = f"`cfg` must be a dataclass, dict/DictConfig, or dict-style yaml-string. Got {show_typed(cfg)}"
    return HydraZenValidationError(
        msg, parameter="cfg", value=cfg, expected="a dataclass, dict, DictConfig or YAML mapping"
    )
