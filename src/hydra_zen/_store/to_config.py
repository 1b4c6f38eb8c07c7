"""What a store makes of a target when it is told nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, Union, cast, overload

from hydra_zen._authoring.builds_fn import BuildsFn, DefaultBuilds
from hydra_zen._authoring.options import check_meta
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.loaded import loaded
from hydra_zen._base.messages import did_you_mean, show, show_typed
from hydra_zen._base.reading import has_target, is_omegaconf_container
from hydra_zen._base.sentinels import NOTHING
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

if TYPE_CHECKING:
    from omegaconf import DictConfig, ListConfig

    from hydra_zen._authoring import zen_field
    from hydra_zen._base.config_types import DataClass_
    from hydra_zen._base.value_types import ZenConvert
else:  # what many programs never get to
    zen_field = DeferredModule("hydra_zen._authoring.zen_field")

#: Options of `builds` that say how a target is called, and so mean nothing where there is none.
_CALL_OPTIONS: Final = frozenset(
    {
        "zen_partial",
        "hydra_partial",
        "zen_wrappers",
        "zen_exclude",
        "zen_validate",
        "populate_full_signature",
    }
)
_JUST_OPTIONS: Final = frozenset({"zen_convert", "hydra_recursive", "hydra_convert", "zen_dataclass"})
_CLASS_OPTIONS: Final = _JUST_OPTIONS | {"hydra_defaults"}
_ALL_OPTIONS: Final = _CALL_OPTIONS | _CLASS_OPTIONS | {"zen_meta", "builds_bases"}
# The full signature of what has none is all that it has, so asking for that is harmless.
_MEANINGLESS: Final = (_CALL_OPTIONS | {"builds_bases", "hydra_defaults"}) - {"populate_full_signature"}
_Maker: TypeAlias = type[BuildsFn[Any]]
#: What a store makes configs of without being told how.
StoreTarget: TypeAlias = Union[
    Callable[..., Any],
    "DataClass_",
    dict[Any, Any],
    list[Any],
    "DictConfig",
    "ListConfig",
]


@overload
def default_to_config(target: StoreTarget, /, CustomBuildsFn: _Maker = ..., **kw: Any) -> Any: ...  # noqa: N803
@overload
def default_to_config(*, target: StoreTarget, CustomBuildsFn: _Maker = ..., **kw: Any) -> Any: ...  # noqa: N803
def default_to_config(target: Any = NOTHING, /, CustomBuildsFn: _Maker = DefaultBuilds, **kw: Any) -> Any:  # noqa: N803
    """Return the config that a store holds for `target`.

    Parameters
    ----------
    target : Callable | DataClass | type[DataClass] | dict | list | DictConfig | ListConfig
        What is to be configured. Callables go to `builds` with their full signature; dataclass types become a config
        that inherits from them, config types without a target stay configs without a target; dicts and lists go to
        `just`; dataclass instances and OmegaConf containers are configs already.
    CustomBuildsFn : type[BuildsFn]
        Whose `builds`, `just` and `make_config` to use.
    **kw : Any
        Arguments for the target, values of fields, entries of a dict, and options of `builds`.

    Returns
    -------
    type[DataClass] | DataClass | dict | list | DictConfig | ListConfig
        The config.

    Raises
    ------
    TypeError
        `target` cannot be configured, or `kw` has a name that it does not take.
    ValueError
        `kw` has an option that means nothing for `target`.

    Examples
    --------
    >>> from hydra_zen import to_yaml
    >>> from hydra_zen.wrapper import default_to_config
    >>> print(to_yaml(default_to_config(complex, imag=2.0)), end="")
    _target_: builtins.complex
    imag: 2.0
    >>> default_to_config({"a": 1}, b=2)
    {'a': 1, 'b': 2}
    """
    if target is NOTHING:
        # Only so may a parameter of the target be called `target`, as in `store(connect, target="localhost")`.
        if "target" not in kw:
            msg = "`default_to_config` needs the target as its first argument"
            raise HydraZenTypeError(msg, parameter="target")
        target = kw.pop("target")
    if isinstance(target, (dict, list)) or is_omegaconf_container(target):
        return _config_of_container(target, CustomBuildsFn, kw)
    if not dataclasses.is_dataclass(target):
        return _built(target, CustomBuildsFn, kw)
    if isinstance(target, type):
        return _config_of_class(target, CustomBuildsFn, kw)
    if kw:
        msg = (
            f"store({show(target)}, ...): a dataclass instance is stored as it is, so it takes no keyword arguments;"
            f" got {', '.join(kw)}. Store its type, or use `dataclasses.replace`"
        )
        raise HydraZenValueError(msg, value=target)
    return target


def applicable_defaults(target: Any, to_config: Any, defaults: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return those of a store's `defaults` that mean something for `target`.

    One store may hold callables, dicts and plain configs, so its defaults for callables pass the others by. (What is
    given for one target in particular never does.)
    """
    while isinstance(to_config, partial):
        to_config = to_config.func
    if not defaults or to_config is not default_to_config:
        return defaults
    if isinstance(target, (dict, list)) or is_omegaconf_container(target) or is_hydra_conf(target):
        return {}
    if isinstance(target, type) and target.__module__ == "types" and _is_plain_config(target):
        return {key: value for key, value in defaults.items() if key not in _CALL_OPTIONS}
    return defaults


def is_hydra_conf(target: object) -> bool:
    """Tell whether `target` is a config of Hydra itself, type or instance, without importing Hydra."""
    conf = loaded("hydra.conf")
    return conf is not None and conf.HydraConf in (target if isinstance(target, type) else type(target)).__mro__


def _is_plain_config(cls: type) -> bool:
    """Tell whether `cls` is a config type that builds nothing."""
    return dataclasses.is_dataclass(cls) and not has_target(cls)


def _config_of_class(cls: type, maker: _Maker, kw: dict[str, Any]) -> Any:
    """Return a config that inherits from the dataclass `cls`, or `cls` where that is a config already."""
    of_hydra = is_hydra_conf(cls)
    is_dynamic = of_hydra or maker._get_obj_path(cls).startswith("types.")  # pyright: ignore[reportPrivateUsage]
    if is_dynamic and not kw:
        return cls
    if is_dynamic and _is_plain_config(cls):
        return _plain_config(cls, maker, kw, convert_dataclass=not of_hydra)
    return _built(cls, maker, {"builds_bases": (cls,), **kw})


def _built(target: Any, maker: _Maker, kw: Mapping[str, Any]) -> Any:
    """Return what `builds` makes of `target`, with its full signature unless `kw` has another wish."""
    options: dict[str, Any] = {"populate_full_signature": True, **kw}
    return maker.builds(target, **options)


def _plain_config(cls: type, maker: _Maker, kw: Mapping[str, Any], *, convert_dataclass: bool) -> Any:
    """Return a subclass of the config type `cls`, which has no target, with other values."""
    options, meta, values = _split(cls, kw, _CLASS_OPTIONS | {"builds_bases"})
    bases = options.pop("builds_bases", ())
    known = {field.name: field for field in dataclasses.fields(cls) if field.init}
    for name in values:
        if name not in known:
            msg = f"store({cls.__name__}, {name}=...): the config has no field {name!r}.{did_you_mean(name, known)}"
            raise HydraZenTypeError(msg, target=cls.__name__, parameter=name)
    convert: ZenConvert = {"dataclass": convert_dataclass}
    convert.update(cast("ZenConvert", options.pop("zen_convert", None) or {}))
    fields = [
        zen_field.ZenField(known[name].type, value, name, zen_convert=convert, _builds_fn=maker)
        for name, value in values.items()
    ]
    fields += [
        zen_field.ZenField(Any, value, name, zen_convert=convert, _builds_fn=maker) for name, value in meta.items()
    ]
    options["zen_dataclass"] = {"cls_name": cls.__name__, **(options.get("zen_dataclass") or {})}
    return maker.make_config(*fields, bases=(cls, *bases), **options)


def _config_of_container(target: Any, maker: _Maker, kw: Mapping[str, Any]) -> Any:
    """Return the config of a dict, a list or an OmegaConf container, with the entries that `kw` adds."""
    options, meta, values = _split(target, kw, _JUST_OPTIONS)
    values = {**meta, **values}
    if values and not hasattr(target, "items"):
        msg = f"store({show(target)}, {next(iter(values))}=...): a list has no named entries, so it takes no values"
        raise HydraZenTypeError(msg, parameter=next(iter(values)), value=target)
    if not values:
        return maker.just(target, **options)
    if isinstance(target, dict):
        return maker.just({**target, **values}, **options)
    from omegaconf import OmegaConf

    return OmegaConf.merge(target, maker.just(values, **options))


def _split(
    target: Any, kw: Mapping[str, Any], allowed: frozenset[str]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Return the options, the meta fields and the values in `kw`. Options that are switched off need no meaning."""
    options: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for name, value in kw.items():
        if name in allowed:
            options[name] = value
        elif name not in _ALL_OPTIONS:
            values[name] = value
        elif name in _MEANINGLESS and _is_on(value):
            msg = (
                f"store({show(target)}, {name}={show(value)}): the option means nothing for"
                f" {show_typed(target)}, which has no target to call"
            )
            raise HydraZenValueError(msg, parameter=name, value=value)
    return options, check_meta(kw.get("zen_meta")), values


def _is_on(value: Any) -> bool:
    """Tell whether an option asks for anything."""
    return callable(value) or bool(value)
