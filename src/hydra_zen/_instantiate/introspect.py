"""Reading from a config what it will build, and how."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar, overload

from hydra_zen._base import reading
from hydra_zen._base.config_types import Builds, InstOrType, Just, PartialBuilds, PlainDataclass
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import LEGACY_PARTIAL_TARGET, TARGET, ZEN_TARGET
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._target.resolve import import_object
from hydra_zen.errors import HydraZenTypeError

if TYPE_CHECKING:
    from omegaconf import DictConfig

_T = TypeVar("_T")
_F = TypeVar("_F", bound=Callable[..., Any])


@overload
def get_target(obj: InstOrType[Just[_T]]) -> _T: ...
@overload
def get_target(obj: InstOrType[PartialBuilds[_F]]) -> _F: ...
@overload
def get_target(obj: InstOrType[Builds[partial[_T]]]) -> Callable[..., _T]: ...
@overload
def get_target(obj: InstOrType[Builds[_F]]) -> _F: ...
@overload
def get_target(obj: DictConfig | Mapping[str, Any] | PlainDataclass | type[PlainDataclass]) -> Any: ...
def get_target(obj: Any) -> Any:
    """Import and return what a config is about: the callable it calls, or the object it stands for.

    Parameters
    ----------
    obj : Any
        A config: what `builds` or `just` returned, an instance of it, a dataclass of your own with a ``_target_``,
        a DictConfig, or a dict.

    Returns
    -------
    Any
        For a config with meta fields or wrappers the callable behind them; for a `just` config the object itself. A
        ``_target_`` that is no string is returned as it is.

    Raises
    ------
    TypeError
        `obj` has no target.
    ImportError
        The target cannot be imported; the message names the part of the path that failed.

    Examples
    --------
    >>> from hydra_zen import builds, get_target, just
    >>> get_target(builds(int)), get_target(just(len))
    (<class 'int'>, <built-in function len>)
    """
    if reading.is_legacy_partial(obj):
        bound = reading.read_key(obj, LEGACY_PARTIAL_TARGET)
        return get_target(bound) if reading.has_target(bound) else _imported(bound)
    if reading.is_just(obj):
        return _imported(reading.read_key(obj, "path"))
    key = ZEN_TARGET if reading.uses_zen_processing(obj) else TARGET
    target = reading.read_key(obj, key)
    if target is NOTHING:
        msg = f"`obj` must specify a target, that is, have a field or key called `_target_`; got {show_typed(obj)}."
        raise HydraZenTypeError(msg, parameter="obj", value=obj, expected="a config with a `_target_`")
    return _imported(target)


def is_partial_builds(x: Any) -> TypeGuard[PartialBuilds[Any]]:
    """Tell whether instantiating `x` gives a partial of its target.

    Parameters
    ----------
    x : Any
        A config in any form, or anything else.

    Returns
    -------
    bool

    Examples
    --------
    >>> from hydra_zen import builds, is_partial_builds
    >>> is_partial_builds(builds(int, zen_partial=True)), is_partial_builds(builds(int)), is_partial_builds(1)
    (True, False, False)
    """
    return reading.is_partial(x)


def uses_zen_processing(x: Any) -> TypeGuard[Builds[Any]]:
    """Tell whether `x` has meta fields or wrappers, so that hydra-zen stands between it and its target.

    Parameters
    ----------
    x : Any
        A config in any form, or anything else.

    Returns
    -------
    bool

    Examples
    --------
    >>> from hydra_zen import builds, uses_zen_processing
    >>> uses_zen_processing(builds(int, zen_meta={"note": "colour"})), uses_zen_processing(builds(int))
    (True, False)
    """
    return reading.uses_zen_processing(x)


def _imported(target: Any) -> Any:
    """Return the object that a path leads to; what is no path is the object."""
    return import_object(target) if isinstance(target, str) else target
