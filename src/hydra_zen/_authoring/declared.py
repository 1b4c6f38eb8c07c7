"""Dataclasses that name their target in their base: ``class Conf(Builds[type[T]])``."""

from __future__ import annotations

from dataclasses import field, fields, is_dataclass
from typing import Any, get_args, get_origin

from hydra_zen._base.config_types import Builds, HydraPartialBuilds, ZenPartialBuilds, on_declaration
from hydra_zen._base.names import HYDRA_KEYS, PARTIAL, TARGET, ZEN_KEYS
from hydra_zen._signature.bind import check_arguments
from hydra_zen._signature.hints import raw_annotations
from hydra_zen._signature.read import read_signature
from hydra_zen._target.dotted_path import path_of


@on_declaration
def declare_target(cls: type) -> None:
    """Give `cls` the fields that make it a config of the target that its base names, and check its own against it."""
    base, target = _named_target(cls)
    # OmegaConf takes the arguments of a first generic base for the types of keys and values.
    cls.__orig_bases__ = cls.__bases__  # type: ignore[attr-defined]
    own = raw_annotations(cls)
    if target is None or TARGET in own:
        return
    info = read_signature(target)
    check_arguments(info, n_positional=0, keywords=_parameters(own), inherited=_inherited(cls))
    cls.__annotations__ = {**own, TARGET: "str"}
    setattr(cls, TARGET, field(default=path_of(target), init=False))
    if base is not Builds:
        cls.__annotations__[PARTIAL] = "bool"
        setattr(cls, PARTIAL, field(default=True, init=False))


def _named_target(cls: type) -> tuple[Any, type | None]:
    """Return the config type that `cls` derives from and the class that it names, or None for each."""
    for base in cls.__dict__.get("__orig_bases__", ()):
        origin = get_origin(base)
        if origin in (Builds, HydraPartialBuilds, ZenPartialBuilds):
            (argument,) = get_args(base)
            target = get_args(argument)
            if get_origin(argument) is type and isinstance(get_origin(target[0]) or target[0], type):
                return origin, target[0]
    return None, None


def _parameters(names: Any) -> list[str]:
    """Return those of `names` that name parameters of a target."""
    return [name for name in names if name not in HYDRA_KEYS | ZEN_KEYS]


def _inherited(cls: type) -> list[str]:
    """Return the names of the parameters that the bases of `cls` have fields for."""
    return _parameters({f.name: f for base in cls.__bases__ if is_dataclass(base) for f in fields(base)})
