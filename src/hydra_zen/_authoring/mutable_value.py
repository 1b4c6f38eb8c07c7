"""`mutable_value`: a default that every instance of a dataclass gets a copy of."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from hydra_zen._authoring.builds_fn import BuildsFn
from hydra_zen._base.value_types import ZenConvert

T = TypeVar("T")


def mutable_value(x: T, *, zen_convert: ZenConvert | None = None, BuildsFunction: type[BuildsFn[Any]] = BuildsFn) -> T:
    """Return a dataclass field whose default is a fresh copy of `x` for every instance.

    Parameters
    ----------
    x : T
        The default. The elements of a list, tuple or dict are converted to values that a config can hold.
    zen_convert : ZenConvert, optional
        ``{"dataclass": False}`` keeps dataclass elements as they are.
    BuildsFunction : type[BuildsFn]
        The class whose conversion is used.

    Returns
    -------
    T
        A `dataclasses.Field`, typed as `x` so that it can stand in a dataclass body.

    Raises
    ------
    HydraZenUnsupportedPrimitiveError
        An element has no representation in a config.

    Examples
    --------
    >>> from dataclasses import dataclass
    >>> from hydra_zen import mutable_value
    >>> @dataclass
    ... class Conf:
    ...     sizes: list[int] = mutable_value([1, 2])
    >>> Conf().sizes is Conf().sizes
    False
    """
    return cast("T", BuildsFunction._mutable_value(x, zen_convert=zen_convert))
