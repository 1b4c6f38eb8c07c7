"""Writing configs so that every checker, with no plugin, checks each argument of the target."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from hydra_zen._authoring.builds_fn import DefaultBuilds
from hydra_zen._base.config_types import (
    Builds,
    InstOrType,
    Just,
    Partial,
    PartialBuilds,
    PartialBuildsUnbound,
    PlainDataclass,
)
from hydra_zen._base.messages import show_typed
from hydra_zen._base.value_types import DataclassOptions, DefaultsList, HydraConvert, SupportedPrimitive, ZenConvert
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    from hydra_zen._base.value_types import Wrappers

    P = ParamSpec("P")
else:
    P = TypeVar("P")

__all__ = ["StrictBuilder", "interp", "strict", "value_of"]

R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")
T = TypeVar("T")


@overload
def value_of(config: InstOrType[Builds[type[R]]]) -> R: ...
@overload
def value_of(config: InstOrType[Builds[Callable[..., R]]]) -> R: ...
@overload
def value_of(config: InstOrType[Just[R]]) -> R: ...
@overload
def value_of(config: InstOrType[PartialBuildsUnbound[Callable[P, R]]]) -> Partial[R, P]: ...
@overload
def value_of(config: InstOrType[PartialBuilds[Callable[..., R]]]) -> Partial[R]: ...
@overload
def value_of(config: PlainDataclass | type[PlainDataclass]) -> Any: ...
def value_of(config: Any) -> Any:
    """Let a config stand where what it builds is expected: for type checkers it has that type.

    At run time it is the config and nothing else.

    Parameters
    ----------
    config : type[Builds[T]] | Builds[T] | Just[T]
        What `builds`, `just` or any of their kin returned, or an instance of it.

    Returns
    -------
    T
        `config` itself, declared to be what `instantiate` makes of it.

    See Also
    --------
    interp : the same for interpolations.
    strict : a call of the target in which each argument is checked.

    Examples
    --------
    >>> from functools import partial
    >>> from hydra_zen import builds, instantiate, value_of
    >>> def area(width: int, height: int) -> int:
    ...     return width * height
    >>> def double(x: int) -> int:
    ...     return 2 * x
    >>> Conf = builds(partial(double, x=value_of(builds(area, 2, 3))))
    >>> instantiate(Conf)
    12
    """
    return config


@overload
def interp(text: str) -> Any: ...
@overload
def interp(text: str, hint: type[T]) -> T: ...
def interp(text: str, hint: type[T] | None = None) -> Any:
    """Let an interpolation stand where the value that it leads to is expected.

    At run time it is the text and nothing else.

    Parameters
    ----------
    text : str
        An interpolation such as ``"${optim.lr}"``, or text with one in it.
    hint : type, optional
        The type of what it leads to; without it, the interpolation fits every parameter. It is for type checkers only.

    Returns
    -------
    T
        `text` itself, declared to be a `hint`.

    Raises
    ------
    TypeError
        `text` is not a str.
    ValueError
        `text` holds no interpolation.

    Examples
    --------
    >>> from functools import partial
    >>> from hydra_zen import builds, instantiate, interp, make_config
    >>> def double(x: int) -> int:
    ...     return 2 * x
    >>> Conf = make_config(y=21, answer=builds(partial(double, x=interp("${y}", int))))
    >>> instantiate(Conf).answer
    42
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  not every caller is checked
        msg = f"`interp` needs the text of an interpolation such as '${{a.b}}', got {show_typed(text)}"
        raise HydraZenTypeError(msg, parameter="text", value=text, expected="str")
    if "${" not in text:
        msg = f"`interp` needs an interpolation, got {show_typed(text)}. Did you mean '${{{text}}}'?"
        raise HydraZenValueError(msg, parameter="text", value=text, suggestion=f"${{{text}}}")
    return text


@dataclass(frozen=True)
class StrictBuilder(Generic[P, R_co]):
    """A target waiting for its arguments: what `strict` returns."""

    target: Callable[P, R_co]
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> type[Builds[Callable[..., R_co]]]:
        """Return the config that calls the target with these arguments."""
        build: Callable[..., type[Builds[Callable[..., R_co]]]] = DefaultBuilds.builds
        return build(self.target, *args, **{**kwargs, **self.options})


def strict(
    target: Callable[P, R],
    /,
    *,
    zen_wrappers: Wrappers = (),
    zen_meta: Mapping[str, SupportedPrimitive] | None = None,
    zen_convert: ZenConvert | None = None,
    hydra_recursive: bool | None = None,
    hydra_convert: HydraConvert | None = None,
    hydra_defaults: DefaultsList | None = None,
    zen_dataclass: DataclassOptions | None = None,
) -> StrictBuilder[P, R]:
    """Return a builder of configs that takes exactly the arguments of `target`.

    ``strict(f)(x, y=1)`` is ``builds(f, x, y=1)``, and type checkers check the call as they check ``f(x, y=1)``: names,
    types, number, and what is missing. So all arguments are to be given; for some of them now and the rest later, write
    ``builds(functools.partial(f, x))``.

    Parameters
    ----------
    target : Callable
        What the config builds.
    zen_wrappers, zen_meta, zen_convert, hydra_recursive, hydra_convert, hydra_defaults, zen_dataclass
        As for `builds`.

    Returns
    -------
    StrictBuilder
        A callable with the parameters of `target`, that returns a config.

    See Also
    --------
    value_of, interp : configs and interpolations as arguments.

    Examples
    --------
    >>> from hydra_zen import instantiate, interp, make_config, strict
    >>> def area(width: int, height: int) -> int:
    ...     return width * height
    >>> Conf = make_config(side=3, square=strict(area)(interp("${side}"), height=interp("${side}", int)))
    >>> instantiate(Conf).square
    9
    """
    options = {
        "zen_wrappers": zen_wrappers,
        "zen_meta": zen_meta,
        "zen_convert": zen_convert,
        "hydra_recursive": hydra_recursive,
        "hydra_convert": hydra_convert,
        "hydra_defaults": hydra_defaults,
        "zen_dataclass": zen_dataclass,
    }
    return StrictBuilder(target, options)
