"""The option `zen_wrappers`: what wraps the target when a config is instantiated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import FunctionType
from typing import Any

from hydra_zen._authoring.maker import Maker
from hydra_zen._base.guards import is_list_or_tuple
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import is_interpolation
from hydra_zen._base.reading import is_just, is_targeted_dataclass
from hydra_zen._base.warn import warn_user
from hydra_zen.errors import HydraZenImportError, HydraZenTypeError


def wrapper_entries(zen_wrappers: Any) -> list[Any]:
    """Return the given wrappers without the `None` among them; refuse what can never wrap."""
    if type(zen_wrappers) is FunctionType:
        return [zen_wrappers]
    given: list[Any] = list(zen_wrappers) if is_list_or_tuple(zen_wrappers) else [zen_wrappers]
    entries = [entry for entry in given if entry is not None]
    for entry in entries:
        if not (isinstance(entry, str) or callable(entry) or is_targeted_dataclass(entry)):
            expected = "a callable, a config of one, a dotted path or an interpolation, or a list or tuple of these"
            msg = f"`zen_wrappers` takes {expected}; {show_typed(entry)} is none of them"
            raise HydraZenTypeError(msg, parameter="zen_wrappers", value=entry, expected=expected)
    return entries


def as_field_value(
    maker: type[Maker], entries: Sequence[Any], meta: Mapping[str, Any], *, recursive: bool | None, prefix: str
) -> Any:
    """Return what the field `_zen_wrappers` holds: one wrapper bare, several as a tuple."""
    try:
        converted = tuple([_convert(maker, entry) for entry in entries])
    except HydraZenImportError as error:
        msg = f"{prefix} `zen_wrappers`: {error}"
        raise HydraZenImportError(
            msg, target=error.target, parameter="zen_wrappers", value=error.value, expected=error.expected
        ) from None
    if len(entries) == 1 and type(entries[0]) is FunctionType:
        return converted[0]
    if recursive is False:
        _warn_of_configs(converted)
    _warn_of_wrong_level(converted, meta)
    return converted[0] if len(converted) == 1 else converted


def _convert(maker: type[Maker], entry: Any) -> Any:
    """Return one wrapper as it stands in a config."""
    if type(entry) is FunctionType:
        return maker._get_obj_path(entry)
    if isinstance(entry, str):
        return entry
    if isinstance(entry, partial):
        return maker._make_hydra_compatible(entry, convert_dataclass=True, field_name="zen_wrappers")
    if is_just(entry):
        return entry.path
    return entry if is_targeted_dataclass(entry) else maker._get_obj_path(entry)


def _warn_of_configs(converted: tuple[Any, ...]) -> None:
    """Warn of wrappers that Hydra would have to instantiate, where it instantiates nothing that is nested."""
    for entry in converted:
        if not isinstance(entry, str):
            msg = (
                f"`zen_wrappers`: with `hydra_recursive=False`, {show_typed(entry)} will arrive as a config and not as"
                " the wrapper that it builds; instantiating will fail"
            )
            warn_user(msg)


def _warn_of_wrong_level(converted: tuple[Any, ...], meta: Mapping[str, Any]) -> None:
    """Warn where a relative interpolation names a meta field one level too high or too low."""
    right = "." if len(converted) == 1 else ".."
    wrong = ".." if right == "." else "."
    for entry in converted:
        if not is_interpolation(entry):
            continue
        inner = entry[2:-1]
        name = inner.lstrip(".")
        if inner.startswith(wrong) and inner == wrong + name and name in meta:
            msg = (
                f"`zen_wrappers`: {entry} does not lead to the meta field {name!r}"
                f" from where the wrapper will stand; change it to ${{{right}{name}}}"
            )
            warn_user(msg)
