"""The nearest key of a config to one that an override names and that is not there."""

from __future__ import annotations

import re
from dataclasses import is_dataclass
from typing import Any, Final

from hydra.errors import ConfigCompositionException
from omegaconf import DictConfig, OmegaConf
from omegaconf.errors import OmegaConfBaseException

from hydra_zen._base.messages import nearest

_NOT_THERE: Final = re.compile(r"Could not override '(?P<key>[^']+)'\.")


def suggest_key(error: ConfigCompositionException, config: Any) -> None:
    """Add to what Hydra says of an override whose key is not in `config` the key that was probably meant."""
    found = _NOT_THERE.match(str(error))
    if found is None or "Did you mean" in str(error):  # A launch inside of a job has said it.
        return
    *parents, name = found["key"].split(".")
    match = nearest(name, _names_at(config, parents))
    if match is not None:
        error.args = (f"{error}\nDid you mean {'.'.join([*parents, match])!r}?",)


def _names_at(config: Any, parents: list[str]) -> list[str]:
    """Return the names of the fields of the node at `parents`; none where that cannot be told."""
    try:
        node: Any = OmegaConf.structured(config) if is_dataclass(config) else OmegaConf.create(config)
        if parents:
            node = OmegaConf.select(node, ".".join(parents))
    except OmegaConfBaseException:
        return []
    return [key for key in node if isinstance(key, str)] if isinstance(node, DictConfig) else []
