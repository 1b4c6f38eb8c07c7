"""The keys of a `TypedDict` as parameters: of the type itself, and of ``**kwargs: Unpack[...]``."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from inspect import Parameter
from keyword import iskeyword
from typing import Annotated, Any, Final

from hydra_zen._base.records import Record
from hydra_zen._signature.hints import Lookup, Scope, raw_annotations, resolve, scope_of_class

_QUALIFIERS: Final = frozenset({"Required", "NotRequired", "ReadOnly"})


class Keys(Record):
    """The keys of a `TypedDict`."""

    parameters: tuple[Parameter, ...] = ()
    #: The keys that a value may lack.
    optional: frozenset[str] = frozenset()
    lookups: tuple[Lookup, ...] = ()


def is_typed_dict(obj: Any) -> bool:
    """Tell whether `obj` is a class made by `TypedDict`, the one of `typing` or that of `typing_extensions`."""
    return hasattr(obj, "__total__") and isinstance(obj, type) and issubclass(obj, dict)


def keys_of(typed_dict: Any) -> Keys:
    """Return the keys of a `TypedDict` as keyword-only parameters."""
    optional = set(typed_dict.__optional_keys__)
    parameters: list[Parameter] = []
    lookups: list[Lookup] = []
    for name, (annotation, scope) in _stated(typed_dict).items():
        hint, required = _unqualified(annotation, scope)
        if required is not None:
            (optional.discard if required else optional.add)(name)
        lookups += scope.lookups(annotation)
        if not name.isidentifier() or iskeyword(name):
            # Any text can be a key, but not the name of an argument.
            continue
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, annotation=hint))
    return Keys(tuple(parameters), frozenset(optional), tuple(lookups))


def unpacked(annotation: Any, scope: Scope) -> Any:
    """Return the `TypedDict` that ``**kwargs: Unpack[TypedDict]`` names, or None."""
    hint = resolve(annotation, scope)
    if not _is_form(typing.get_origin(hint), "Unpack"):
        return None
    (inner,) = typing.get_args(hint)
    origin = typing.get_origin(inner) or inner
    return origin if is_typed_dict(origin) else None


def _stated(typed_dict: Any) -> dict[str, tuple[Any, Scope]]:
    """Return the annotations of the keys, inherited ones first, each with where its names are looked up."""
    result: dict[str, tuple[Any, Scope]] = {}
    for cls in _lineage(typed_dict):
        # The class lists the keys of its bases as well; those keep the scope they were written in.
        inherited = {key for base in _bases(cls) for key in raw_annotations(base)}
        scope = scope_of_class(cls)
        for name, annotation in raw_annotations(cls).items():
            if name not in inherited or name not in result:
                result[name] = annotation, scope
    return result


def _lineage(typed_dict: Any) -> Iterator[Any]:
    """Yield the bases of a `TypedDict`, which its MRO does not show, and then itself."""
    for base in _bases(typed_dict):
        yield from _lineage(base)
    yield typed_dict


def _bases(typed_dict: Any) -> Iterator[Any]:
    for base in getattr(typed_dict, "__orig_bases__", ()):
        origin = typing.get_origin(base) or base
        if is_typed_dict(origin):
            yield origin


def _unqualified(annotation: Any, scope: Scope) -> tuple[Any, bool | None]:
    """Return the type of a key, and what the annotation itself says of whether the key is required."""
    try:
        found = scope.find(annotation, keep_extras=True)
    except Exception:  # noqa: BLE001  as in `resolve`
        return Any, None
    required: bool | None = None
    while True:
        origin = typing.get_origin(found)
        if origin is Annotated:
            found = found.__origin__
        elif any(_is_form(origin, name) for name in _QUALIFIERS):
            if not _is_form(origin, "ReadOnly"):
                required = _is_form(origin, "Required")
            (found,) = typing.get_args(found)
        else:
            return resolve(found, scope), required


def _is_form(origin: Any, name: str) -> bool:
    """Tell whether `origin` is the special form called `name`, of `typing` or of `typing_extensions`."""
    return getattr(origin, "_name", None) == name and getattr(origin, "__module__", "") in {
        "typing",
        "typing_extensions",
    }
