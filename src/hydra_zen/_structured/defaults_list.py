"""Hydra's defaults list as a field of a config: which lists are valid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import is_dataclass
from typing import Any, Final

from hydra_zen._base.guards import is_mapping
from hydra_zen._base.messages import show, show_typed
from hydra_zen._base.reading import is_omegaconf_container
from hydra_zen.errors import HydraZenValidationError

_SELF: Final = "_self_"


def check_defaults_list(entries: Any) -> list[Any]:
    """Return `entries` as a new list, or say which entry cannot stand in a defaults list.

    See https://hydra.cc/docs/advanced/defaults_list for what Hydra makes of one.
    """
    if not _is_list(entries):
        raise _invalid(
            f"a defaults list is a list of config names and {{group: option}} mappings, not {show(entries)}", entries
        )
    result = list(entries)
    for index, entry in enumerate(result):
        problem = _problem(entry)
        if problem:
            raise _invalid(f"entry {index} of the defaults list, {show_typed(entry)}, {problem}", entry)
    if sum(1 for entry in result if isinstance(entry, str) and entry == _SELF) > 1:
        raise _invalid(f"a defaults list may hold '_self_' once, but {show(result)} holds it more than once", result)
    return result


def _invalid(problem: str, value: Any) -> HydraZenValidationError:
    return HydraZenValidationError(f"`hydra_defaults`: {problem}", parameter="hydra_defaults", value=value)


def _is_list(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return True
    return is_omegaconf_container(value) and isinstance(value, Sequence)


def _problem(entry: Any) -> str:
    """Return what is wrong with one entry, or nothing."""
    if isinstance(entry, str) or is_dataclass(entry):
        return ""
    if not is_mapping(entry) and not hasattr(entry, "items_ex"):
        return "must be a config's name, a {group: option} mapping, or a dataclass"
    # Reading through `items_ex` keeps OmegaConf from raising on an option that is still `???`.
    mapping: Any = entry
    pairs: Iterable[tuple[Any, Any]] = mapping.items_ex(False) if hasattr(entry, "items_ex") else mapping.items()
    for group, option in pairs:
        if not isinstance(group, str):
            return f"has the group {show_typed(group)}: a group is a str"
        if option is not None and not isinstance(option, (str, list)) and not _is_list(option):
            return f"selects {show_typed(option)} for {group!r}: expected a str, a list of str, or None"
    return ""
