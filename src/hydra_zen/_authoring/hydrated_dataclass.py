"""`hydrated_dataclass`: a config of a target, written as a class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from hydra_zen._authoring.builds_fn import DefaultBuilds
from hydra_zen._authoring.hydrate import hydrate
from hydra_zen._base.value_types import DefaultsList, HydraConvert, SupportedPrimitive, ZenConvert

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform

    from hydra_zen._base.value_types import Exclusion, Wrappers
else:

    def dataclass_transform() -> Callable[[T], T]:
        """Stand in for the mark that only type checkers read."""
        return lambda decorator: decorator


C = TypeVar("C")
T = TypeVar("T")


@dataclass_transform()
def hydrated_dataclass(
    target: Callable[..., Any],
    *pos_args: SupportedPrimitive,
    zen_partial: bool | None = None,
    hydra_partial: bool | None = None,
    zen_wrappers: Wrappers = (),
    zen_meta: Mapping[str, SupportedPrimitive] | None = None,
    populate_full_signature: bool = False,
    zen_exclude: Exclusion = frozenset(),
    zen_convert: ZenConvert | None = None,
    zen_validate: bool = False,
    hydra_recursive: bool | None = None,
    hydra_convert: HydraConvert | None = None,
    hydra_defaults: DefaultsList | None = None,
    init: bool = True,
    repr: bool = True,
    eq: bool = True,
    order: bool = False,
    unsafe_hash: bool = True,
    frozen: bool = False,
    match_args: bool = True,
    kw_only: bool = False,
    slots: bool = False,
    weakref_slot: bool = False,
) -> Callable[[type[C]], type[C]]:
    """Return a decorator that makes a class a dataclass and a config of `target`.

    The fields of the class configure the parameters of the target; their annotations stay as they are written.

    Parameters
    ----------
    target : Callable
        What the config builds.
    *pos_args : SupportedPrimitive
        Positional arguments of the target.
    zen_partial, hydra_partial, zen_wrappers, zen_meta, populate_full_signature, zen_exclude, zen_convert, zen_validate
        As for `builds`.
    hydra_recursive, hydra_convert, hydra_defaults
        As for `builds`.
    init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        As for `dataclasses.dataclass`, but that `unsafe_hash` defaults to true.

    Returns
    -------
    Callable[[type], type]
        The decorator.

    Raises
    ------
    TypeError
        A field is no parameter of the target.
    NotImplementedError
        What is decorated is not a class.

    Examples
    --------
    >>> from hydra_zen import hydrated_dataclass, instantiate
    >>> @hydrated_dataclass(dict)
    ... class Conf:
    ...     x: int
    ...     y: int = 2
    >>> instantiate(Conf(x=1))
    {'x': 1, 'y': 2}
    """
    flags = {
        "init": init,
        "repr": repr,
        "eq": eq,
        "order": order,
        "unsafe_hash": unsafe_hash,
        "frozen": frozen,
        "match_args": match_args,
        "kw_only": kw_only,
        "slots": slots,
        "weakref_slot": weakref_slot,
    }
    options = {
        "zen_partial": zen_partial,
        "hydra_partial": hydra_partial,
        "zen_wrappers": zen_wrappers,
        "zen_meta": zen_meta,
        "populate_full_signature": populate_full_signature,
        "zen_exclude": zen_exclude,
        "zen_convert": zen_convert,
        "zen_validate": zen_validate,
        "hydra_recursive": hydra_recursive,
        "hydra_convert": hydra_convert,
        "hydra_defaults": hydra_defaults,
    }

    def decorate(cls: type[C]) -> type[C]:
        return cast("type[C]", hydrate(DefaultBuilds, cls, target, pos_args, flags, options))

    return decorate
