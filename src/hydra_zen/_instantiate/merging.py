"""What arguments of a call do to the fields of a config: they are merged into them, or take their place."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hydra_zen._base.names import HYDRA_KEYS
from hydra_zen._instantiate.fields import NotCoveredError, is_dataclass
from hydra_zen._instantiate.shapes import SCALARS


def checked(overrides: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return `overrides` if they are for plain fields only."""
    if not HYDRA_KEYS.isdisjoint(overrides):
        raise NotCoveredError
    return overrides


def gives_way(value: Any, given: Any) -> bool:
    """Tell whether OmegaConf puts `given` in the place of `value`; configs it merges, if they go together."""
    if type(given) in (list, tuple):
        return type(value) is not dict and not is_dataclass(value)
    if type(given) is dict or is_dataclass(given):
        return type(value) not in (list, tuple, dict) and not is_dataclass(value)
    return not is_dataclass(value)


def merged(value: dict[Any, Any], given: dict[Any, Any]) -> dict[Any, Any]:
    """Return the dict that OmegaConf makes of two."""
    result = value.copy()
    for key, new in given.items():
        old = value.get(key)
        if type(old) is dict and type(new) is dict:
            result[key] = merged(old, new)
        elif old is None or (type(old) in SCALARS and type(new) in SCALARS):
            result[key] = new
        else:
            raise NotCoveredError
    return result
