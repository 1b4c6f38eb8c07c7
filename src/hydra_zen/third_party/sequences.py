"""Lists cast to the sequence types that a target's annotations ask for, since configs can only hold lists."""

from __future__ import annotations

import functools
import inspect
import itertools
import sys
import types
import typing
from collections import deque
from collections.abc import Callable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from inspect import Parameter
from typing import Any, TypeVar, Union, get_args, get_origin

from hydra_zen._base.messages import show_typed
from hydra_zen._base.reading import is_omegaconf_container
from hydra_zen.errors import HydraZenTypeError
from hydra_zen.third_party._constructor import namespace_of, signature_of
from hydra_zen.third_party._stand_in import stand_in

__all__ = ["coerce_sequences"]

F = TypeVar("F", bound=Callable[..., Any])


def coerce_sequences(obj: F) -> F:
    """Let a callable take lists where its annotations ask for a tuple, a deque or a named tuple.

    Configs hold lists and no other sequence. Parameters annotated ``tuple``, ``deque`` or a named tuple type, also with
    element types, optional, or inside one another or a list, get a list (or an exact tuple, or a ListConfig) cast
    to that type. All other values and annotations are left alone, and so are ``*args`` and ``**kwargs``.

    Parameters
    ----------
    obj : Callable
        A function, a method, a class or any other callable.

    Returns
    -------
    Callable
        The same object, if nothing needs a cast. Otherwise a wrapper; of a class, a class that stands in for it and
        makes instances of it.

    Raises
    ------
    TypeError
        `obj` is not callable.

    Examples
    --------
    >>> from typing import Any
    >>> from hydra_zen.third_party.sequences import coerce_sequences
    >>> config: dict[str, Any] = {"point": [1, 2], "path": [[3, 4]]}
    >>> @coerce_sequences
    ... def corner(point: tuple[int, int], path: list[tuple[int, int]] | None = None):
    ...     return point, path
    >>> corner(config["point"], path=config["path"])
    ((1, 2), [(3, 4)])
    """
    if not callable(obj):
        msg = f"coerce_sequences: `obj` must be callable, got {show_typed(obj)}"
        raise HydraZenTypeError(msg, parameter="obj", value=obj, expected="a callable")
    casts = casts_of(obj)
    if not casts:
        return obj
    if isinstance(obj, type):
        wrapped: F = stand_in(obj, with_casts(obj, casts))
    else:
        wrapped = with_casts(obj, casts)
    return wrapped


def casts_of(obj: Any) -> dict[str | int, SequenceCast]:
    """Return the casts that calls of `obj` need: by the names, and by the positions, of its parameters."""
    try:
        parameters = signature_of(obj).parameters.values()
    except (ValueError, TypeError):
        return {}
    namespace = namespace_of(obj)
    casts: dict[str | int, SequenceCast] = {}
    for position, parameter in enumerate(parameters):
        if parameter.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            continue
        cast = cast_to(_evaluated(parameter.annotation, namespace))
        if cast is None:
            continue
        if parameter.kind is not Parameter.POSITIONAL_ONLY:
            casts[parameter.name] = cast
        if parameter.kind is not Parameter.KEYWORD_ONLY:
            casts[position] = cast
    return casts


def with_casts(func: Any, casts: Mapping[str | int, SequenceCast]) -> Any:
    """Return `func`, whose arguments are cast first."""

    def cast_all(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        positional = [casts[i](value) if i in casts else value for i, value in enumerate(args)]
        return positional, {name: casts[name](value) if name in casts else value for name, value in kwargs.items()}

    if inspect.iscoroutinefunction(func):

        async def call_async(*args: Any, **kwargs: Any) -> Any:
            positional, keywords = cast_all(args, kwargs)
            return await func(*positional, **keywords)

        return looking_like(func, call_async)

    def call(*args: Any, **kwargs: Any) -> Any:
        positional, keywords = cast_all(args, kwargs)
        return func(*positional, **keywords)

    return looking_like(func, call)


def looking_like(original: Any, wrapper: Any) -> Any:
    """Return `wrapper` with the name and the documentation of `original`."""
    # A class that is asked for its annotations gets some; no class of the user's is to change.
    assigned = ("__module__", "__name__", "__qualname__", "__doc__")
    functools.update_wrapper(wrapper, original, assigned=assigned, updated=())
    if not isinstance(original, type):
        wrapper.__annotations__ = getattr(original, "__annotations__", {})
    return wrapper


def cast_to(annotation: Any) -> SequenceCast | None:
    """Return what casts lists to `annotation`, or None if they are left as they are."""
    annotation = _without_none(annotation)
    kind: Any = get_origin(annotation) or annotation
    arguments = get_args(annotation)
    if kind is tuple:
        repeated = len(arguments) == 2 and arguments[1] is ...
        return SequenceCast(tuple, tuple, tuple(map(cast_to, arguments)), repeated)
    if kind is deque:
        return SequenceCast(deque, deque, tuple(map(cast_to, arguments)), bool(arguments))
    if _is_named_tuple(kind):
        return SequenceCast(kind, functools.partial(_spread, kind), tuple(map(cast_to, _field_types(kind))))
    if kind in (list, Sequence, MutableSequence) and arguments:
        inner = cast_to(arguments[0])
        return None if inner is None else SequenceCast(object, list, (inner,), repeated=True)
    return None


@dataclass(frozen=True, slots=True)
class SequenceCast:
    """Casts a list to a sequence type, and its elements first."""

    kind: type
    make: Callable[[list[Any]], Any]
    inner: tuple[SequenceCast | None, ...]
    repeated: bool = False

    def __call__(self, value: Any) -> Any:
        """Return `value` as it should be passed: cast if it is list-like, else as it is."""
        if not _is_listlike(value):
            return value
        given = list(value)
        inner = (
            itertools.repeat(self.inner[0]) if self.repeated else itertools.chain(self.inner, itertools.repeat(None))
        )
        items = [item if cast is None else cast(item) for cast, item in zip(inner, given, strict=False)]
        unchanged = all(new is old for new, old in zip(items, given, strict=True))
        return value if unchanged and isinstance(value, self.kind) else self.make(items)


def _is_named_tuple(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")  # pyright: ignore[reportUnknownArgumentType]


def _spread(kind: Any, items: list[Any]) -> Any:
    """Return an instance of `kind`, each item being an argument."""
    return kind(*items)


def _is_listlike(value: Any) -> bool:
    """Tell whether `value` is what a config can hold in the place of another sequence."""
    return (
        isinstance(value, list)
        or type(value) is tuple
        or (is_omegaconf_container(value) and not hasattr(value, "keys"))
    )


def _without_none(annotation: Any) -> Any:
    """Return the one other member of an optional type, or `annotation` itself."""
    if get_origin(annotation) in (Union, types.UnionType):
        others = [member for member in get_args(annotation) if member is not type(None)]
        if len(others) == 1:
            return others[0]
    return annotation


def _field_types(kind: Any) -> list[Any]:
    """Return the types of the fields of a named tuple type, in order."""
    annotations: dict[str, Any] = getattr(kind, "__annotations__", {})
    namespace = vars(sys.modules.get(kind.__module__, typing))
    return [_evaluated(annotations.get(name), namespace) for name in kind._fields]


def _evaluated(annotation: Any, namespace: dict[str, Any]) -> Any:
    """Return what an annotation given as text means; None where that cannot be told."""
    if isinstance(annotation, typing.ForwardRef):
        annotation = annotation.__forward_arg__
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, namespace)  # noqa: S307  as `typing.get_type_hints` does, but one by one
    except Exception:  # noqa: BLE001  an annotation may be any text at all, and then asks for no cast
        return None
