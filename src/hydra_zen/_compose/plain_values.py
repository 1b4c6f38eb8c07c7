"""Override values reduced to what a config can hold: None, bool, int, float, str, list and dict."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath
from typing import Any, Final, TypeGuard

from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._base.config_path import child
from hydra_zen._base.cycles import find_cycle
from hydra_zen._base.guards import is_list_or_tuple, is_mapping
from hydra_zen._base.loaded import loaded
from hydra_zen._base.messages import show, show_typed
from hydra_zen._compose.containers import hydra_list, multirun
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

ACCEPTED: Final = "None, bool, int, float, str, Path, Enum, list, tuple, hydra_list, multirun, dict"


def plain_override(value: Any, key: str) -> Any:
    """Return the `value` of the override `key` as Hydra will store it, or say what in it cannot be written.

    Raises
    ------
    HydraZenTypeError
        As for `plain_value`, or because `value` contains itself.
    """
    try:
        return plain_value(value, key)
    except RecursionError:
        cycle = find_cycle(value, key)
        if cycle is None:
            raise
        msg = f"{cycle}, and the line of an override has to end. Leave one of them out."
        raise HydraZenTypeError(msg, config_path=cycle.inner, value=cycle.value, expected=ACCEPTED) from None


def plain_value(value: Any, path: str) -> Any:
    """Return `value` as Hydra will store it: a tuple as a list, an Enum member by its name, a Path as text.

    Raises
    ------
    HydraZenTypeError
        Something in `value` cannot be written as an override; the message names it by its path.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return _member_name(value, path)
    for kind in (int, float, str):
        if isinstance(value, kind):
            return kind(value)
    if isinstance(value, PurePath):
        return str(value)
    numpy = loaded("numpy")
    if numpy is not None and isinstance(value, numpy.generic):
        return plain_value(value.item(), path)
    return _plain_container(value, path)


def _plain_container(value: Any, path: str) -> Any:
    if isinstance(value, (DictConfig, ListConfig)):
        value = OmegaConf.to_container(value, resolve=False)
    if is_list_or_tuple(value) or _is_hydra_list(value):
        return [plain_value(item, child(path, index)) for index, item in enumerate(value)]
    if is_mapping(value):
        return {_plain_key(key, path): plain_value(item, child(path, key)) for key, item in value.items()}
    raise _unsupported(value, path)


def _is_hydra_list(value: object) -> TypeGuard[hydra_list[Any]]:
    return isinstance(value, hydra_list)


def _plain_key(key: Any, path: str) -> Any:
    if isinstance(key, Enum):
        return _member_name(key, path)
    for kind in (bool, int, float, str):
        if isinstance(key, kind):
            return kind(key)
    msg = (
        f"`{path}` has the key {show_typed(key)}: the keys of a dict given as an override must be of type(s) "
        f"str, int, float, bool or Enum."
    )
    raise HydraZenTypeError(msg, config_path=path, value=key, expected="str, int, float, bool or Enum")


def _member_name(member: Enum, path: str) -> str:
    name = member.name
    if name in type(member).__members__:
        return name
    msg = (
        f"`{path}` is {show(member)}, which is no single member of {type(member).__qualname__}: an override names an "
        f"Enum member, and a combination of flags has no name. Give its value instead."
    )
    raise HydraZenValueError(msg, config_path=path, value=member)


def _unsupported(value: object, path: str) -> HydraZenTypeError:
    if isinstance(value, multirun):
        msg = (
            f"`{path}` is a multirun, which stands for the values of a whole override and cannot be part of "
            f"another value. Sweep over complete values: multirun([[1, 2], [1, 3]])."
        )
    else:
        msg = (
            f"`{path}` must be of type(s) {ACCEPTED}: got {show_typed(value)}. "
            f"Put a value of another kind into the config itself, and override what it is made of."
        )
    return HydraZenTypeError(msg, config_path=path, value=value, expected=ACCEPTED)
