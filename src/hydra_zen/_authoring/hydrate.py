"""Turning a class body into a config of a target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from hydra_zen._authoring.builds import make_builds
from hydra_zen._authoring.builds_options import BuildsOptions, read_builds_options
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.target import read_target
from hydra_zen._base.messages import show_typed
from hydra_zen._signature.hints import raw_annotations, resolve, scope_of_class, substitute
from hydra_zen._structured.quick_class import known_options
from hydra_zen.errors import HydraZenNotImplementedError

#: Methods of a class body that the config class keeps instead of those that `dataclasses` would give it.
_KEPT: Final = ("__eq__", "__hash__", "__repr__")


def hydrate(
    maker: type[Maker],
    cls: Any,
    target: Any,
    args: tuple[Any, ...],
    flags: Mapping[str, bool],
    options: Mapping[str, Any],
) -> type:
    """Return a config of `target` that is a subclass of `cls` made a dataclass, and goes by its name."""
    if not isinstance(cls, type):
        msg = f"`hydrated_dataclass` decorates classes, got {show_typed(cls)}"
        raise HydraZenNotImplementedError(msg, value=cls)
    parameters: tuple[Any, ...] = getattr(cls, "__parameters__", ())
    if parameters:
        _replace_type_variables(cls, parameters)
    kept = {name: cls.__dict__[name] for name in _KEPT if name in cls.__dict__}
    decorate: Any = dataclass
    base: type = decorate(**known_options(flags))(cls)
    zen_dataclass = {"cls_name": cls.__name__, "module": cls.__module__, "namespace": kept, **flags}
    checked: BuildsOptions = read_builds_options(**options, builds_bases=(base,), zen_dataclass=zen_dataclass)
    read = read_target(target, args, {}, flat=checked.convert.flat_target)
    config: Any = make_builds(maker, read, checked, body=base)
    if parameters:
        config.__parameters__ = parameters  # Without them, a generic class could be subscripted no more.
    return config  # type: ignore[no-any-return]


def _replace_type_variables(cls: type, parameters: tuple[Any, ...]) -> None:
    """Write `Any` for each type variable in the annotations of a generic class: OmegaConf knows no variables."""
    scope = scope_of_class(cls)
    arguments = dict.fromkeys(parameters, Any)
    own = raw_annotations(cls)
    found = {name: resolve(annotation, scope) for name, annotation in own.items()}
    replaced = {name: substitute(hint, arguments) for name, hint in found.items()}
    cls.__annotations__ = {name: own[name] if replaced[name] is found[name] else replaced[name] for name in own}
