"""The callables that configs name in their YAML: their dotted paths never change."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import functools
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from hydra_zen._base import hydra_instantiation as hydra
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.messages import show_typed
from hydra_zen._target.in_memory import IN_PROCESS as in_process  # noqa: N811  its path stands in configs
from hydra_zen._target.resolve import import_object
from hydra_zen._values.rebuild import as_namespace
from hydra_zen.errors import HydraZenTypeError

if TYPE_CHECKING:
    from typing_extensions import Self

    from hydra_zen._base import hydra_policed_partials as partials
    from hydra_zen._base import hydra_policy_memory as memory
else:  # they import Hydra, which is there already whenever they are used
    memory = DeferredModule("hydra_zen._base.hydra_policy_memory")
    partials = DeferredModule("hydra_zen._base.hydra_policed_partials")

__all__ = ["as_namespace", "get_obj", "in_process", "partial", "zen_processing"]

_T = TypeVar("_T")
_K = TypeVar("_K")
_V = TypeVar("_V")
_Wrapper = Callable[[Any], Any]

_NOWHERE: Final = hydra.Origin("", is_alias=False)

_log = logging.getLogger(__name__)


def get_obj(*, path: str) -> Any:
    """Import the object that `path` leads to.

    While a config is being instantiated, Hydra's target policy decides about `path` and about the object found there,
    as it does for ``hydra.utils.get_object``. In your own code it is a plain import.

    Parameters
    ----------
    path : str
        The dotted path: ``"package.module.Class.method"``.

    Returns
    -------
    Any
        The object itself.

    Raises
    ------
    ImportError
        The path leads nowhere; the message names the part that failed.
    hydra.errors.InstantiationException
        A config names what Hydra's target policy refuses.

    Examples
    --------
    >>> from hydra_zen.funcs import get_obj
    >>> get_obj(path="builtins.dict.fromkeys")({1})
    {1: None}
    """
    if not hydra.policy_is_active():
        return _find(path)
    found = memory.known_object(path)
    if found is None:
        found = hydra.mediate_result(_find(path), hydra.Origin(path, is_alias=True))
        memory.OBJECTS.add(path, found)
    return found


def partial(*args: Any, _partial_target_: Callable[..., _T], **kwargs: Any) -> functools.partial[_T]:
    """Return ``functools.partial(_partial_target_, *args, **kwargs)``; configs of hydra-zen 0.1 and 0.2 name it.

    Parameters
    ----------
    *args : Any
        Positional arguments.
    _partial_target_ : Callable
        What will be called.
    **kwargs : Any
        Keyword arguments.

    Returns
    -------
    functools.partial

    Examples
    --------
    >>> from hydra_zen.funcs import partial
    >>> partial("ff", _partial_target_=int)(16)
    255
    """
    return functools.partial(_partial_target_, *args, **kwargs)


def as_default_dict(dict_: Mapping[_K, _V], *, default_factory: Callable[[], _V] | None) -> defaultdict[_K, _V]:
    """Return a `collections.defaultdict` with the contents of `dict_`.

    Parameters
    ----------
    dict_ : Mapping
        The contents.
    default_factory : Callable | None
        Makes the value of a key that is not there.

    Returns
    -------
    collections.defaultdict

    Examples
    --------
    >>> from hydra_zen.funcs import as_default_dict
    >>> as_default_dict({"a": [1]}, default_factory=list)["b"]
    []
    """
    return defaultdict(default_factory, dict_)


class _Policed(NamedTuple):
    """What Hydra's policy needs to know when a partial that a config made is called."""

    origin: hydra.Origin
    full_key: str
    trusted: tuple[_Wrapper, ...]

    def trusting(self, wrappers: tuple[_Wrapper, ...]) -> _Policed:
        """Return the same with more wrappers that Python code gave, not a config."""
        return self._replace(trusted=(*self.trusted, *wrappers))

    def trusts(self, wrapper: _Wrapper) -> bool:
        """Tell whether Python code gave `wrapper`."""
        return any(wrapper is trusted for trusted in self.trusted)


class partial_with_wrapper(functools.partial[Any]):  # noqa: N801  the name stands in pickles
    """A `functools.partial` that wraps what it calls, when it is called.

    `func`, `args` and `keywords` are those of the plain partial; nesting flattens, the inner wrappers come first.

    Parameters
    ----------
    wrappers : Sequence[Callable]
        Applied from left to right: ``(f, g)`` means ``g(f(func))``.
    func : Callable
        What will be called.
    *args : Any
        Positional arguments.
    **keywords : Any
        Keyword arguments.

    Examples
    --------
    >>> from hydra_zen.funcs import partial_with_wrapper
    >>> def twice(function):
    ...     return lambda *args: 2 * function(*args)
    >>> largest = partial_with_wrapper((twice,), max, 3)
    >>> largest.func, largest.args, largest(4)
    (<built-in function max>, (3,), 8)
    """

    wrappers: tuple[_Wrapper, ...]
    _policed: _Policed | None = None

    def __new__(
        cls,
        wrappers: Sequence[_Wrapper],
        func: Callable[..., Any],
        /,
        *args: Any,
        **keywords: Any,
    ) -> Self:
        """Flatten a nested partial of this type."""
        inner = func if isinstance(func, partial_with_wrapper) else None
        if inner is not None:
            func, args, keywords = inner.func, inner.args + args, {**inner.keywords, **keywords}
        self = super().__new__(cls, func, *args, **keywords)
        self.wrappers = (*(() if inner is None else inner.wrappers), *wrappers)
        if inner is not None and inner._policed is not None:
            self._policed = inner._policed.trusting(tuple(wrappers))
        admit_to_hydra()
        return self

    def __call__(self, /, *args: Any, **keywords: Any) -> Any:
        """Wrap `func`, then call it."""
        args, keywords = self.args + args, {**self.keywords, **keywords}
        if self._policed is None:
            return _wrap(self.func, self.wrappers)(*args, **keywords)
        with hydra.validated_policy():
            return _call_under_policy(self.func, self.wrappers, args, keywords, self._policed)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let `pickle` and `copy` give the wrappers back."""
        state = (self.func, self.args, self.keywords, self.__dict__)
        return type(self), (self.wrappers, self.func), state


def zen_processing(
    *args: Any,
    _zen_target: str,
    _zen_partial: bool = False,
    _zen_exclude: Sequence[str] = (),
    _zen_wrappers: str | _Wrapper | Sequence[str | _Wrapper | None] | None = (),
    _zen_target_wrapper: _Wrapper | None = None,
    **kwargs: Any,
) -> Any:
    """Call the target of a config that has meta fields or wrappers.

    Parameters
    ----------
    *args : Any
        Positional arguments of the target.
    _zen_target : str
        Dotted path of the target.
    _zen_partial : bool
        Whether to return a partial of the target instead of calling it.
    _zen_exclude : Sequence[str]
        Names among `kwargs` that are not for the target.
    _zen_wrappers : str | Callable | Sequence[str | Callable | None] | None
        One wrapper or several, dotted paths or callables; the first wraps first. None entries count for nothing.
    _zen_target_wrapper : Callable | None
        Wraps before all others; it never stands in a config.
    **kwargs : Any
        Keyword arguments of the target.

    Returns
    -------
    Any
        What the wrapped target returns, or a partial of it.

    Raises
    ------
    TypeError
        A wrapper is not callable.
    ImportError
        The target, or a wrapper, cannot be imported; the message names the part of the path that failed.
    hydra.errors.InstantiationException
        A config names what Hydra's target policy refuses.

    Examples
    --------
    >>> from hydra_zen.funcs import zen_processing
    >>> zen_processing("ff", base=16, note="colour", _zen_target="builtins.int", _zen_exclude=["note"])
    255
    """
    trusted = () if _zen_target_wrapper is None else (_zen_target_wrapper,)
    wrappers = (*trusted, *_import_wrappers(_zen_wrappers, _zen_target))
    target = _import_target(_zen_target)
    excluded = {_zen_exclude} if isinstance(_zen_exclude, str) else set(_zen_exclude)
    kwargs = {name: value for name, value in kwargs.items() if name not in excluded}
    if not hydra.policy_is_active():
        return _freely(target, wrappers, args, kwargs, is_partial=_zen_partial)
    if not _zen_partial:
        if not wrappers and memory.known_target(_zen_target) is target:
            result = target(*args, **kwargs)
            origin = hydra.Origin(_zen_target, is_alias=False)
            return result if memory.is_harmless(result) else hydra.mediate_result(result, origin)
        return _call_under_policy(target, wrappers, args, kwargs, _Policed(_NOWHERE, "", trusted))
    origin = hydra.authorise_call(target, args, kwargs, is_partial=True)
    if not wrappers:
        return partials.policed_partial(target, args, kwargs, origin, "")
    result = partial_with_wrapper(wrappers, target, *args, **kwargs)
    result._policed = _Policed(origin, "", trusted)
    return result


def _freely(
    target: Callable[..., Any],
    wrappers: tuple[_Wrapper, ...],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    *,
    is_partial: bool,
) -> Any:
    """Wrap `target` and call it, or prepare that, as code that is nobody's config may."""
    if not is_partial:
        return _wrap(target, wrappers)(*args, **kwargs)
    if wrappers:
        return partial_with_wrapper(wrappers, target, *args, **kwargs)
    return functools.partial(target, *args, **kwargs)


def _find(path: str) -> Any:
    """Import the object at `path`, if Hydra's policy lets a config name it."""
    if not isinstance(path, str):  # pyright: ignore[reportUnnecessaryIsInstance]  YAML may hold anything
        msg = f"A dotted path such as 'package.module.name' was expected, got {show_typed(path)}."
        raise HydraZenTypeError(msg, value=path, expected="str")
    if hydra.policy_is_active():
        hydra.authorise_name(path)
    try:
        return import_object(path)
    except ImportError as error:
        _log.error("%s", error)
        raise


def _import_target(path: str) -> Any:
    """Import the target of a config that uses zen-processing."""
    if not hydra.policy_is_active():
        target = _find(path)
    else:
        target = memory.known_target(path)
        if target is None:
            target = _find(path)
            hydra.authorise_identity(target, path)
            memory.TARGETS.add(path, target)
    if not callable(target):
        msg = f"Instantiating {path}: `_zen_target` leads to {show_typed(target)}, but a callable was expected."
        raise HydraZenTypeError(msg, target=path, value=target, expected="a callable")
    return target


def _import_wrappers(given: Any, target: str) -> Iterable[_Wrapper]:
    """Yield the wrappers that `given` holds, as callables."""
    entries = given if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    for entry in entries:
        if entry is None:
            continue
        wrapper = entry
        if isinstance(entry, str):
            wrapper = _find(entry)
            if hydra.policy_is_active():
                hydra.authorise_identity(wrapper, entry)
        if not callable(wrapper):
            msg = (
                f"Instantiating {target}: `zen_wrappers` was passed a non-callable object: {show_typed(wrapper)}."
                " A wrapper takes the target and returns what is called in its place."
            )
            expected = "a callable or its dotted path"
            raise HydraZenTypeError(msg, target=target, parameter="zen_wrappers", value=wrapper, expected=expected)
        yield wrapper


def _wrap(target: Callable[..., Any], wrappers: Iterable[_Wrapper]) -> Callable[..., Any]:
    """Apply the wrappers in order."""
    for wrapper in wrappers:
        target = wrapper(target)
    return target


def _call_under_policy(
    target: Callable[..., Any],
    wrappers: tuple[_Wrapper, ...],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    policed: _Policed,
) -> Any:
    """Wrap `target` and call it, each step as if a config had named it."""
    key = policed.full_key
    origin = hydra.authorise_call(target, args, kwargs, key)
    wrapped = target
    for wrapper in wrappers:
        if policed.trusts(wrapper):
            wrapped = wrapper(wrapped)
            continue
        chosen = hydra.authorise_call(wrapper, (wrapped,), {}, key)
        wrapped = wrapper(wrapped)
        hydra.authorise_callable(wrapped, chosen.resolved_from, key)
        hydra.authorise_call(wrapped, args, kwargs, key)
    return hydra.mediate_result(wrapped(*args, **kwargs), origin, key)


def policed_partial_with_wrapper(
    wrapper: _Wrapper,
    target: Callable[..., Any],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    origin: hydra.Origin,
    full_key: str,
) -> partial_with_wrapper:
    """Return what a partial config becomes where Python code gave a wrapper for every target."""
    result = partial_with_wrapper((wrapper,), target, *args, **kwargs)
    result._policed = _Policed(origin, full_key, (wrapper,))
    return result


def _policed_copy(made: partial_with_wrapper, origin: hydra.Origin, full_key: str) -> partial_with_wrapper:
    """Return a partial equal to `made` whose calls Hydra's policy watches."""
    if made._policed is not None:
        return made
    result = partial_with_wrapper(made.wrappers, made.func, *made.args, **made.keywords)
    result.__dict__.update(made.__dict__)
    result._policed = _Policed(origin, full_key, trusted=made.wrappers)
    return result


def admit_to_hydra() -> None:
    """Let Hydra know, if it is imported, that a target may return a `partial_with_wrapper`."""
    hydra.admit_partials(partial_with_wrapper, _policed_copy)
