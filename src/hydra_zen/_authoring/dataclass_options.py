"""The option `zen_dataclass`: how the config class itself is made."""

from __future__ import annotations

from collections.abc import Mapping
from keyword import iskeyword
from typing import Any, Final

from hydra_zen._authoring.options import check_bases
from hydra_zen._base.guards import is_mapping
from hydra_zen._base.messages import did_you_mean, show_typed
from hydra_zen._base.records import Record
from hydra_zen._base.warn import warn_user
from hydra_zen.errors import HydraZenDeprecationWarning, HydraZenTypeError, HydraZenValueError

_FLAGS: Final = (
    "init",
    "repr",
    "eq",
    "order",
    "unsafe_hash",
    "frozen",
    "match_args",
    "kw_only",
    "slots",
    "weakref_slot",
)
_KEYS: Final = (*_FLAGS, "cls_name", "namespace", "bases", "module", "target", "target_repr")


class ClassOptions(Record):
    """What `zen_dataclass` asks for, checked."""

    cls_name: str | None
    module: str
    namespace: Mapping[str, Any]
    bases: tuple[type, ...]
    target: str | None
    target_repr: bool
    flags: Mapping[str, bool]


def read_class_options(given: Any) -> ClassOptions:
    """Return the options that a `zen_dataclass` mapping gives; the mapping is left as it was."""
    if given is None:
        given = {}
    if not is_mapping(given):
        msg = (
            f"`zen_dataclass_options` is expected to be None or a mapping of dataclass options, got {show_typed(given)}"
        )
        raise HydraZenValueError(msg, parameter="zen_dataclass", value=given)
    for key in given:
        if key not in _KEYS:
            hint = did_you_mean(str(key), _KEYS)
            msg = f"`zen_dataclass`: {key} is not a valid dataclass option.{hint} Valid options: {', '.join(_KEYS)}"
            raise HydraZenValueError(msg, parameter="zen_dataclass", value=given)
    flags: dict[str, bool] = {"unsafe_hash": True}
    flags.update({key: _flag(key, given[key]) for key in _FLAGS if key in given})
    target_repr = _flag("target_repr", given.get("target_repr", True))
    return ClassOptions(
        cls_name=_class_name(given.get("cls_name")),
        module=_module(given.get("module")),
        namespace=_namespace(given.get("namespace")),
        bases=check_bases("zen_dataclass['bases']", given.get("bases", ())),
        target=_target(given["target"]) if "target" in given else None,
        target_repr=target_repr,
        flags=flags,
    )


def with_deprecated(zen_dataclass: Mapping[str, Any] | None, **old: tuple[str, Any]) -> Mapping[str, Any] | None:
    """Return `zen_dataclass` with options that were given under an old spelling.

    `old` maps the spelling to (key of `zen_dataclass`, value); a value of None was not given.
    """
    result = zen_dataclass
    for spelling, (key, value) in old.items():
        if value is None:
            continue
        msg = f"`{spelling}=...` is deprecated: write `zen_dataclass={{{key!r}: ...}}` instead"
        warn_user(HydraZenDeprecationWarning(msg))
        result = {**(result or {}), key: value}
    return result


def _flag(key: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    msg = f"`zen_dataclass`: dataclass option `{key}` must be of type `bool`. Got {show_typed(value)}"
    raise HydraZenTypeError(msg, parameter="zen_dataclass", value=value, expected="bool")


def _is_dotted(value: object) -> bool:
    return isinstance(value, str) and all(part.isidentifier() and not iskeyword(part) for part in value.split("."))


def _class_name(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and value.isidentifier()):
        return value  # type: ignore[return-value, unused-ignore]
    msg = f"`zen_dataclass`: dataclass option `cls_name` must be a valid identifier, got {show_typed(value)}"
    raise HydraZenValueError(msg, parameter="zen_dataclass", value=value)


def _module(value: Any) -> str:
    if value is None:
        return "types"
    if _is_dotted(value):
        return str(value)
    msg = f"`zen_dataclass`: dataclass option `module` must be a valid module name, got {show_typed(value)}"
    raise HydraZenValueError(msg, parameter="zen_dataclass", value=value)


def _namespace(value: Any) -> Mapping[str, Any]:
    if value is None:
        return {}
    if is_mapping(value) and all(isinstance(key, str) and key.isidentifier() for key in value):
        return dict(value)
    msg = f"`zen_dataclass`: dataclass option `namespace` must map identifiers to attributes, got {show_typed(value)}"
    raise HydraZenValueError(msg, parameter="zen_dataclass", value=value)


def _target(value: Any) -> str:
    if _is_dotted(value):
        return str(value)
    msg = f"`zen_dataclass`: dataclass option `target` must be a dotted path such as 'a.b.c', got {show_typed(value)}"
    raise HydraZenTypeError(msg, parameter="zen_dataclass", value=value, expected="a dotted path")
