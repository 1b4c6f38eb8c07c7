"""The options that the authoring verbs share: their defaults, and what is wrong with a bad one."""

from __future__ import annotations

from typing import Any, Final

from hydra_zen._base.guards import is_dataclass_type, is_mapping, is_plain_dict
from hydra_zen._base.messages import did_you_mean, show_typed
from hydra_zen._base.names import HYDRA_KEYS, is_reserved
from hydra_zen._base.records import Record
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

_CONVERT_MODES: Final = ("none", "partial", "all", "object")
#: What to write instead of a reserved name, where there is an option for it.
_OPTION_FOR: Final = {
    "_target_": "the first positional argument of `builds`",
    "_partial_": "`zen_partial` of `builds`",
    "_recursive_": "`hydra_recursive`",
    "_convert_": "`hydra_convert`",
    "_args_": "positional arguments of `builds`",
}
#: What has no option, though names such as `hydra_args` look as if.
_NO_OPTION_OF_THAT_NAME: Final = {"target": _OPTION_FOR["_target_"], "args": _OPTION_FOR["_args_"]}
OPTION_NAMES: Final = (
    "zen_partial",
    "hydra_partial",
    "zen_wrappers",
    "zen_meta",
    "zen_exclude",
    "zen_convert",
    "zen_dataclass",
    "zen_validate",
    "hydra_recursive",
    "hydra_convert",
    "hydra_defaults",
)
#: Those of them that `make_config` has.
CONFIG_OPTION_NAMES: Final = ("zen_convert", "zen_dataclass", "hydra_recursive", "hydra_convert", "hydra_defaults")


class ZenConvertSettings(Record):
    """Which values become configs of their own accord."""

    dataclass: bool
    flat_target: bool


def check_bool(name: str, value: Any, *, optional: bool = False) -> None:
    """Refuse a flag that is not a bool (or None, where `optional`)."""
    if isinstance(value, bool) or (optional and value is None):
        return
    expected = "a bool or None" if optional else "a bool"
    msg = f"`{name}` must be {expected}, got {show_typed(value)}"
    raise HydraZenTypeError(msg, parameter=name, value=value, expected=expected)


def check_hydra_options(hydra_recursive: Any, hydra_convert: Any) -> None:
    """Refuse a bad `hydra_recursive` or `hydra_convert`."""
    check_bool("hydra_recursive", hydra_recursive, optional=True)
    if hydra_convert is None or (isinstance(hydra_convert, str) and hydra_convert in _CONVERT_MODES):
        return
    hint = did_you_mean(hydra_convert, _CONVERT_MODES) if isinstance(hydra_convert, str) else ""
    expected = f"one of {', '.join(map(repr, _CONVERT_MODES))}, or None"
    msg = f"`hydra_convert` must be {expected}, got {show_typed(hydra_convert)}.{hint}"
    raise HydraZenValueError(msg, parameter="hydra_convert", value=hydra_convert, expected=expected)


def merge_partial_flags(zen_partial: Any, hydra_partial: Any) -> bool | None:
    """Return the one partial flag that two spellings of it give."""
    check_bool("zen_partial", zen_partial, optional=True)
    check_bool("hydra_partial", hydra_partial, optional=True)
    if zen_partial is None or hydra_partial is None or zen_partial == hydra_partial:
        return zen_partial if zen_partial is not None else hydra_partial  # type: ignore[no-any-return]
    msg = (
        f"`zen_partial={zen_partial!r}` and `hydra_partial={hydra_partial!r}` contradict each other: they are two names"
        " of one option; give `zen_partial` alone"
    )
    raise HydraZenTypeError(msg, parameter="zen_partial", value=zen_partial)


def read_zen_convert(given: Any, *, dataclass: bool = True) -> ZenConvertSettings:
    """Return the settings that `zen_convert` gives, with `dataclass` as the default of its own key."""
    settings = {"dataclass": dataclass, "flat_target": True}
    if given is None:
        return ZenConvertSettings(**settings)
    if not is_mapping(given):
        expected = "None or a mapping with the keys 'dataclass' and 'flat_target'"
        msg = f"`zen_convert` must be {expected}, got {show_typed(given)}"
        raise HydraZenTypeError(msg, parameter="zen_convert", value=given)
    for key, value in given.items():
        if key not in settings:
            hint = did_you_mean(str(key), settings)
            msg = f"`zen_convert` has no key {key!r}; its keys are 'dataclass' and 'flat_target'.{hint}"
            raise HydraZenValueError(msg, parameter="zen_convert", value=given)
        check_bool(f"zen_convert[{key!r}]", value)
        settings[key] = value
    return ZenConvertSettings(**settings)


def check_not_reserved(where: str, name: str, options: tuple[str, ...] = OPTION_NAMES) -> None:
    """Refuse a parameter or field name that Hydra or this library reserves; one of `options` may be meant."""
    if not is_reserved(name):
        return
    if name in OPTION_NAMES:
        hint = f" {name!r} is an option of `builds`; no partial can bind it, nor a meta field go by its name."
    else:
        stem = name.strip("_").removeprefix("hydra_").removeprefix("zen_")
        instead = _OPTION_FOR.get(name) or _NO_OPTION_OF_THAT_NAME.get(stem)
        hint = f" Use {instead} instead." if instead else did_you_mean(name, options)
    msg = (
        f"{where}the name {name!r} is reserved: names that start with 'hydra_', 'zen_' or '_zen_' and the keys"
        f" {', '.join(sorted(HYDRA_KEYS))} cannot be configured.{hint}"
    )
    raise HydraZenValueError(msg, parameter=name)


def check_meta(zen_meta: Any) -> dict[str, Any]:
    """Return `zen_meta` as a new dict, or say what is wrong with it."""
    if zen_meta is None:
        return {}
    if not (is_plain_dict(zen_meta) or is_mapping(zen_meta)):
        msg = f"`zen_meta` must be a mapping of field names to values, got {show_typed(zen_meta)}"
        raise HydraZenTypeError(msg, parameter="zen_meta", value=zen_meta)
    for name in zen_meta:
        if not isinstance(name, str):
            msg = f"`zen_meta` maps names to values, but {show_typed(name)} is not a str"
            raise HydraZenTypeError(msg, parameter="zen_meta", value=zen_meta)
        check_not_reserved("`zen_meta`: ", name)
    return dict(zen_meta)


def check_bases(option: str, bases: Any) -> tuple[type, ...]:
    """Return `bases` as a tuple of dataclass types, or say which entry is none."""
    expected = "a tuple of dataclass types"
    if bases is None:
        return ()
    try:
        result = tuple(bases)
    except TypeError:
        msg = f"`{option}` must be {expected}, got {show_typed(bases)}"
        raise HydraZenTypeError(msg, parameter=option, value=bases, expected=expected) from None
    for base in result:
        if not is_dataclass_type(base):
            msg = f"`{option}` must be {expected}, but {show_typed(base)} is not a dataclass type"
            raise HydraZenTypeError(msg, parameter=option, value=base, expected=expected)
    return result
