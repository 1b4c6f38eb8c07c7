"""Annotations taken apart, and shown."""

from __future__ import annotations

import types
import typing
from typing import Annotated, Any, Final, Literal, NewType, Union

import typing_extensions

from hydra_zen._signature.hints import without_init_var

UNIONS: Final = (Union, types.UnionType)
#: Forms that say how a value is used, around the type that it has.
_QUALIFIERS: Final = frozenset({"Required", "NotRequired", "ReadOnly", "Final", "ClassVar"})
#: Forms that no value can contradict without a call around it.
_OPEN: Final = frozenset({"Self", "Never", "NoReturn"})
_TYPE_ALIASES: Final = tuple(
    {getattr(typing, "TypeAliasType", typing_extensions.TypeAliasType), typing_extensions.TypeAliasType}
)


def core(annotation: Any) -> Any:
    """Return the type that `annotation` demands, without names and qualifiers; `Any` where it demands nothing."""
    for _ in range(100):
        inner = _without_one_layer(annotation)
        if inner is annotation:
            break
        annotation = inner
    if isinstance(annotation, (str, typing.ForwardRef)) or getattr(annotation, "_name", None) in _OPEN:
        return Any
    return type(None) if annotation is None else annotation


def members(annotation: Any) -> tuple[Any, ...]:
    """Return the members of a union; an annotation that is none is its only member."""
    annotation = core(annotation)
    if typing.get_origin(annotation) not in UNIONS:
        return (annotation,)
    return tuple(member for item in typing.get_args(annotation) for member in members(item))


def is_protocol(annotation: Any) -> bool:
    """Tell whether `annotation` is a class of protocols."""
    return bool(getattr(annotation, "_is_protocol", False))


def has_fixed_items(annotation: Any) -> bool:
    """Tell whether the type of a tuple, such as ``tuple[int, str]``, says what each item is."""
    arguments = typing.get_args(annotation)
    if annotation in (tuple, typing.Tuple):  # noqa: UP006  a bare `Tuple` does not equal `tuple`
        return False
    return arguments[1:] != (Ellipsis,) and not any(map(_is_unpacked, arguments))


def _is_unpacked(item: Any) -> bool:
    """Tell whether `item` stands for any number of items."""
    return getattr(typing.get_origin(item), "_name", None) == "Unpack" or bool(getattr(item, "__unpacked__", False))


def says_it_all(annotation: Any) -> bool:
    """Tell whether the mere name of `annotation` tells why a value is no instance of it."""
    if typing.get_origin(annotation) is Literal:
        return True
    return isinstance(annotation, type) and not typing.get_args(annotation) and not is_protocol(annotation)


def show_type(annotation: Any) -> str:
    """Return `annotation` as it is written in code."""
    annotation = core(annotation)
    if annotation is type(None):
        return "None"
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in UNIONS:
        return " | ".join(show_type(item) for item in arguments)
    if origin is Literal or not arguments:
        return _show_plain(annotation)
    return f"{_show_plain(origin)}[{', '.join(_show_argument(item) for item in arguments)}]"


def _show_argument(item: Any) -> str:
    if item is Ellipsis:
        return "..."
    return f"[{', '.join(map(show_type, item))}]" if _is_list(item) else show_type(item)


def _is_list(item: object) -> bool:
    return isinstance(item, list)


def _show_plain(annotation: Any) -> str:
    if isinstance(annotation, type):
        return annotation.__qualname__.rpartition("<locals>.")[2]
    return repr(annotation).replace("typing_extensions.", "").replace("typing.", "")


def _without_one_layer(annotation: Any) -> Any:
    if isinstance(annotation, NewType):
        return annotation.__supertype__
    if isinstance(annotation, typing.TypeVar):
        return _bound_of(annotation)
    origin = typing.get_origin(annotation)
    if origin is Annotated or getattr(origin, "_name", None) in _QUALIFIERS:
        return typing.get_args(annotation)[0]
    if isinstance(annotation, _TYPE_ALIASES):
        try:
            return annotation.__value__
        except (NameError, AttributeError, TypeError):
            return Any
    return without_init_var(annotation)


def _bound_of(variable: typing.TypeVar) -> Any:
    if variable.__constraints__:
        return Union[variable.__constraints__]
    return Any if variable.__bound__ is None else variable.__bound__
