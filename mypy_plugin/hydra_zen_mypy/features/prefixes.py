"""Tells where the prefix of an override does not go with what stands at its key.

Hydra adds by ``+`` only where there is no value yet, unless it can merge, and a structured config that is nested in
another keeps the fields that it has.
"""

from __future__ import annotations

from typing import Final

from mypy.types import Instance

from hydra_zen_mypy.fullnames import BUILDS, BUILDS_WITH_SIG
from hydra_zen_mypy.grammar.overrides import Override
from hydra_zen_mypy.grammar.values import Sweep, is_dict, is_list
from hydra_zen_mypy.typeops.config_paths import Place
from hydra_zen_mypy.typeops.formals import members
from hydra_zen_mypy.typeops.lacking import lacks
from hydra_zen_mypy.typeops.record import instance_of, is_class

_MADE_BY_BUILDS: Final = (BUILDS, BUILDS_WITH_SIG)


def refusal(override: Override, place: Place, owner: Place) -> str | None:
    """Return why Hydra refuses an override of what is at `place`, in `owner`; None where it may not."""
    parent, _, name = override.key.rpartition(".")
    if override.prefix == "~" and parent and owner.config is not None:
        return f'"{override.key}" cannot be deleted, since "{parent}" is a structured config'
    can_merge = is_dict(override.value) or is_list(override.value) or isinstance(override.value, Sweep)
    if override.prefix == "+" and not can_merge and _has_value(name, place, owner):
        return f'"{override.key}" is in the config already; to change it, write it without "+"'
    return None


def _has_value(name: str, place: Place, owner: Place) -> bool:
    """Tell whether a field surely holds something, other than None and what is missing."""
    if owner.config is None or not is_class(owner.config) or place.is_required:
        return False
    if place.config is not None:
        return True
    if not all(isinstance(each, Instance) for each in members(place.value)):
        return False
    made = instance_of(owner.config)
    is_made = made is not None and made.type.fullname in _MADE_BY_BUILDS
    return place.is_inferred or (is_made and all(each.path != (name,) for each in lacks(owner.config)))
