"""The option-free part of an authoring call: what is configured, and the arguments that come with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import FunctionType
from typing import Any

from hydra_zen._authoring.maker import Maker
from hydra_zen._base.guards import is_list_or_tuple
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import TARGET, ZEN_EXCLUDE, ZEN_TARGET
from hydra_zen._base.reading import is_targeted_dataclass, read_key, uses_zen_processing
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._target.kinds import name_of
from hydra_zen.errors import HydraZenException, HydraZenTypeError


class Target:
    """A callable to configure, with the arguments given for it.

    Parameters
    ----------
    obj : Callable
        What the signature and the hints are read from.
    name : str
    args : tuple
    kwargs : Mapping
    flat_path : str, optional
        The path that a config given as the target carries; None where `obj` itself names it.
    flat_meta : tuple[str, ...]
        Meta fields of a config given as the target.
    by_name_only : bool
        Only what has a name is configured: positional arguments take their parameters out of the config.
    """

    __slots__ = ("args", "by_name_only", "flat_meta", "flat_path", "kwargs", "name", "obj")

    def __init__(
        self,
        obj: Any,
        name: str,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        *,
        flat_path: str | None = None,
        flat_meta: tuple[str, ...] = (),
        by_name_only: bool = False,
    ) -> None:
        self.obj = obj
        self.name = name
        self.args = args
        self.kwargs = kwargs
        self.flat_path = flat_path
        self.flat_meta = flat_meta
        self.by_name_only = by_name_only

    def path(self, maker: type[Maker], override: str | None) -> str:
        """Return the dotted path that Hydra will import."""
        return override or self.flat_path or maker._get_obj_path(self.obj)


def read_target(target: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any], *, flat: bool) -> Target:
    """Take apart a `functools.partial` or a config given as the target; refuse what cannot be called."""
    if type(target) is FunctionType or (type(target) is type and not hasattr(target, "__dataclass_fields__")):
        return Target(target, target.__name__.replace("<lambda>", "lambda"), args, kwargs)
    if not callable(target) or (is_targeted_dataclass(target) and not isinstance(target, type)):
        msg = (
            f"the target of a config must be callable, got {show_typed(target)}."
            " Give the function or class itself, not its name, its result or a config instance"
        )
        raise HydraZenTypeError(msg, parameter="target", value=target, expected="a callable")
    if isinstance(target, partial):
        args, kwargs = (*target.args, *args), {**target.keywords, **kwargs}
        return read_target(target.func, args, kwargs, flat=flat)
    if flat and isinstance(target, type) and is_targeted_dataclass(target):
        return _flat(target, args, kwargs)
    return Target(target, name_of(target), args, kwargs)


def about(target: Any, error: HydraZenException) -> HydraZenException:
    """Return `error`, which an option of `builds` has caused, naming the target as well."""
    error.target = name_of(target)
    error.args = (f"Building: {error.target} .. {error}",)
    return error


def _flat(config: type, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Target:
    """Return the target of a config, with the config's own signature."""
    zen_processed = uses_zen_processing(config)
    path = read_key(config, ZEN_TARGET if zen_processed else TARGET)
    if not isinstance(path, str):
        return Target(config, name_of(config), args, kwargs)
    excluded = read_key(config, ZEN_EXCLUDE) if zen_processed else NOTHING
    meta: tuple[str, ...] = tuple(excluded) if is_list_or_tuple(excluded) else ()
    return Target(config, name_of(config), args, kwargs, flat_path=path, flat_meta=meta)
