"""The public verb `zen`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar, overload

from hydra_zen._base.messages import show_typed
from hydra_zen._zen.conversion import register_zen
from hydra_zen._zen.task import Zen
from hydra_zen.errors import HydraZenTypeError

P = ParamSpec("P")
R = TypeVar("R")
P2 = ParamSpec("P2")
R2 = TypeVar("R2")

register_zen()


@overload
def zen(
    func: Callable[P, R],
    /,
    *,
    unpack_kwargs: bool = ...,
    pre_call: Callable[[Any], Any] | Iterable[Callable[[Any], Any]] | None = ...,
    exclude: str | Iterable[str] | None = ...,
    resolve_pre_call: bool = ...,
    run_in_context: bool = ...,
    ZenWrapper: type[Zen[Any, Any]] = ...,  # noqa: N803  the name is public
    instantiation_wrapper: Callable[[Any], Any] | None = ...,
) -> Zen[P, R]: ...


@overload
def zen(
    func: None = ...,
    /,
    *,
    unpack_kwargs: bool = ...,
    pre_call: Callable[[Any], Any] | Iterable[Callable[[Any], Any]] | None = ...,
    exclude: str | Iterable[str] | None = ...,
    resolve_pre_call: bool = ...,
    run_in_context: bool = ...,
    ZenWrapper: type[Zen[Any, Any]] = ...,  # noqa: N803  the name is public
    instantiation_wrapper: Callable[[Any], Any] | None = ...,
) -> Callable[[Callable[P2, R2]], Zen[P2, R2]]: ...


def zen(
    func: Callable[P, R] | None = None,
    /,
    *,
    unpack_kwargs: bool = False,
    pre_call: Callable[[Any], Any] | Iterable[Callable[[Any], Any]] | None = None,
    exclude: str | Iterable[str] | None = None,
    resolve_pre_call: bool = True,
    run_in_context: bool = False,
    ZenWrapper: type[Zen[Any, Any]] = Zen,  # noqa: N803  the name is public
    instantiation_wrapper: Callable[[Any], Any] | None = None,
) -> Zen[P, R] | Callable[[Callable[P2, R2]], Zen[P2, R2]]:
    """Let a function take a config: its parameters are found in the config by name, and instantiated.

    ``zen(f)(cfg)`` calls ``f`` with the fields of ``cfg`` that bear the names of its parameters. Fields that are
    configs arrive as what they describe, interpolations as their values, lists and dicts as plain ones. Fields that
    no parameter asks for are not touched. Use it as ``@zen``, ``@zen(...)`` or ``zen(f, ...)``.

    Parameters
    ----------
    func : Callable, optional
        A function, method, class, or `functools.partial`, also asynchronous. A parameter called ``zen_cfg`` takes the
        config as a whole.
    unpack_kwargs : bool, optional (default=False)
        Pass the fields that no parameter takes to ``**kwargs``, if the function has it.
    pre_call : Callable or iterable of Callable, optional
        Called with the config (a DictConfig, never the caller's own) before anything is instantiated, in order; what
        they write to it the function sees. They may be made by `zen` themselves, and asynchronous if the function is.
    exclude : str or iterable of str, optional
        Names not to read from the config, such as ``"seed, verbose"``: the function's defaults apply.
    resolve_pre_call : bool, optional (default=True)
        Whether the pre-calls, and ``zen_cfg``, see interpolations resolved. One that leads nowhere stays, and fails
        only where it is read.
    run_in_context : bool, optional (default=False)
        Run pre-calls, instantiation and function in a copy of the current `contextvars.Context`: they see each
        other's changes, and nobody else does. Not for asynchronous functions.
    ZenWrapper : type[Zen], optional
        The subclass of `Zen` to make.
    instantiation_wrapper : Callable, optional
        Wraps the function, once a call, and every target that is instantiated for it: ``pydantic_parser`` for one.

    Returns
    -------
    Zen[P, R]
        The function of one config, or, without `func`, a decorator that makes one.

    Raises
    ------
    HydraZenValidationError
        `func` has no signature; a pre-call cannot take the config alone.
    TypeError
        An option has the wrong type.

    See Also
    --------
    hydra_zen.wrapper.Zen : the class, with `validate` and `hydra_main`.

    Examples
    --------
    >>> from hydra_zen import builds, make_config, zen
    >>> def describe(shape: tuple, scale: float = 1.0) -> str:
    ...     return f"{shape} x {scale}"
    >>> Conf = make_config(shape=builds(tuple, [1, 2]), scale="${factor}", factor=0.5, unused="${nowhere}")
    >>> zen(describe)(Conf)
    '(1, 2) x 0.5'

    Prepare what the function needs, from fields that it does not know of:

    >>> import random
    >>> @zen(pre_call=zen(lambda seed: random.seed(seed)))
    ... def draw(n: int) -> list[int]:
    ...     return [random.randint(0, 9) for _ in range(n)]
    >>> draw({"n": 3, "seed": 1}) == draw({"n": 3, "seed": 1})
    True
    """
    if not callable(ZenWrapper):
        msg = f"`ZenWrapper` must be a subclass of hydra_zen.wrapper.Zen, got {show_typed(ZenWrapper)}"
        raise HydraZenTypeError(msg, parameter="ZenWrapper", value=ZenWrapper, expected="a subclass of Zen")

    def wrap(function: Callable[..., Any]) -> Zen[Any, Any]:
        return ZenWrapper(
            function,
            pre_call=pre_call,
            exclude=exclude,
            unpack_kwargs=unpack_kwargs,
            resolve_pre_call=resolve_pre_call,
            run_in_context=run_in_context,
            instantiation_wrapper=instantiation_wrapper,
        )

    return wrap if func is None else wrap(func)
