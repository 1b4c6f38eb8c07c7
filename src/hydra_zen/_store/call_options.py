"""What a call of a store says, and what the store itself says where a call is silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from hydra_zen._base.messages import show, show_typed
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._store.entry import Entry, Node
from hydra_zen._store.hydra_store import HYDRA_CONFIG
from hydra_zen._store.to_config import (
    applicable_defaults,
    default_to_config,
    is_hydra_conf,
)
from hydra_zen.errors import HydraZenTypeError


@dataclass(slots=True)
class CallOptions:
    """The options of a call; `NOTHING` where it is silent."""

    name: Any = NOTHING
    group: Any = NOTHING
    package: Any = NOTHING
    provider: Any = NOTHING
    to_config: Any = NOTHING
    kw: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def over(self, defaults: CallOptions) -> CallOptions:
        """Return these options, with those of `defaults` where they are silent."""
        return CallOptions(
            name=_either(self.name, defaults.name),
            group=_either(self.group, defaults.group),
            package=_either(self.package, defaults.package),
            provider=_either(self.provider, defaults.provider),
            to_config=_either(self.to_config, defaults.to_config),
            kw={**defaults.kw, **self.kw},
        )


def make_entry(target: Any, call: CallOptions, defaults: CallOptions) -> Entry:
    """Return the entry for `target`, whose config is yet to be made."""
    # Written out, since hundreds of configs may be stored when a program starts.
    name = defaults.name if call.name is NOTHING else call.name
    group = defaults.group if call.group is NOTHING else call.group
    package = defaults.package if call.package is NOTHING else call.package
    provider = defaults.provider if call.provider is NOTHING else call.provider
    to_config = defaults.to_config if call.to_config is NOTHING else call.to_config
    if to_config is NOTHING:
        to_config = default_to_config
    elif not callable(to_config):
        msg = f"`to_config` must be a callable that makes a config of the target, got {show_typed(to_config)}"
        raise HydraZenTypeError(msg, parameter="to_config", value=to_config)
    kw = call.kw
    if defaults.kw:
        kw = {**applicable_defaults(target, to_config, defaults.kw), **kw}
    if is_hydra_conf(target) and _has_no_place(call, defaults):
        group, name = HYDRA_CONFIG
        provider = "hydra_zen" if provider is NOTHING or provider is None else provider
    elif type(name) is not str:
        name = _name(name, target)
    return Entry(
        name,
        group if type(group) is str else _text_or_none("group", group, target),
        package if type(package) is str else _text_or_none("package", package, target),
        None if provider is NOTHING else provider,
        Node(partial(to_config, target, **kw)),
    )


def read_kwargs(kw: dict[str, Any], zen_kwargs: Any) -> dict[str, Any]:
    """Return what is to be passed to `to_config`: keywords of the call and those that `zen_kwargs` names."""
    if zen_kwargs is None:
        return kw
    if not _names_values(zen_kwargs):
        expected = "a mapping of parameter names to values"
        msg = f"`zen_kwargs` must be {expected}, got {show_typed(zen_kwargs)}"
        raise HydraZenTypeError(msg, parameter="zen_kwargs", value=zen_kwargs, expected=expected)
    for name in zen_kwargs:
        if name in kw:
            values = f"{show(kw[name])}, and in `zen_kwargs`, {show(zen_kwargs[name])}"
            msg = f"`{name}` is given twice: as a keyword, {values}"
            raise HydraZenTypeError(msg, parameter=name)
    return {**kw, **zen_kwargs}


def _names_values(value: Any) -> bool:
    """Tell whether `value` is a mapping of names."""
    if not isinstance(value, Mapping):
        return False
    named: Mapping[Any, Any] = value  # pyright: ignore[reportUnknownVariableType]
    return all(isinstance(name, str) for name in named)


def _either(given: Any, default: Any) -> Any:
    return default if given is NOTHING else given


def _has_no_place(call: CallOptions, defaults: CallOptions) -> bool:
    """Tell whether nobody gave the entry a name, or a group that is not Hydra's own."""
    return (
        call.name is NOTHING
        and call.group is NOTHING
        and defaults.name is NOTHING
        and (defaults.group is NOTHING or defaults.group == HYDRA_CONFIG[0])
    )


def _name(given: Any, target: Any) -> str:
    """Return the name of the entry: what was given, or what `target` is called."""
    if given is NOTHING:
        given = getattr(target, "__name__", NOTHING)
        if given is NOTHING:
            msg = (
                f"Cannot infer config store entry name for {show_typed(target)}: it has no `__name__`. Give it one:"
                " store(..., name=<name>)"
            )
            raise HydraZenTypeError(
                msg,
                parameter="name",
                value=target,
                expected="a target with a `__name__`",
            )
    name = given(target) if callable(given) else given
    if not isinstance(name, str):
        msg = f"`name` must be a str, or a function of the target that returns one, got {show_typed(name)}"
        raise HydraZenTypeError(msg, parameter="name", value=name, expected="a str")
    return name


def _text_or_none(option: str, given: Any, target: Any) -> str | None:
    """Return the value of `option` for `target`."""
    if given is None or given is NOTHING:
        return None
    value = given(target) if callable(given) else given
    if value is None or isinstance(value, str):
        return value
    msg = f"`{option}` must be a str or None, or a function of the target that returns one, got {show_typed(value)}"
    raise HydraZenTypeError(msg, parameter=option, value=value, expected="a str or None")
