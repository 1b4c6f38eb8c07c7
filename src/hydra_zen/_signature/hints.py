"""Resolving annotations one by one, so that one that cannot be told takes no other with it."""

from __future__ import annotations

import builtins
import inspect
import re
import sys
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import InitVar
from functools import partial
from types import SimpleNamespace
from typing import Any, Final, cast

from hydra_zen._base.sentinels import NOTHING

_WORD: Final = re.compile(r"[^\W\d]\w*")

#: Classes that are no annotation by themselves; `NOTHING` is one too.
_NO_TYPES: Final = frozenset(map(id, (NOTHING, typing.Generic, typing.Protocol)))
#: One name that an annotation was looked up by, with the object found then.
Lookup = tuple[Mapping[str, Any], str, Any]


class Scope:
    """Where the names in an annotation are looked up.

    Type parameters are seen by every annotation; the names of `owner`, the class around a method, are a last resort.
    """

    __slots__ = ("globals", "owner", "type_parameters")

    def __init__(
        self, names: Mapping[str, Any], type_parameters: Mapping[str, Any] | None = None, owner: type | None = None
    ) -> None:
        self.globals = names
        self.type_parameters = type_parameters or {}
        self.owner = owner

    def find(self, annotation: Any, *, keep_extras: bool = False) -> Any:
        """Return the type that `annotation` stands for; raise whatever its evaluation raises."""
        try:
            return _evaluate(annotation, self.globals, self.type_parameters, keep_extras)
        except Exception:
            if self.owner is None:
                raise
            names = {**vars(self.owner), **self.type_parameters}
            # Of a generated method, such as a named tuple's, the globals are not those of the module.
            return _evaluate(annotation, {**self.globals, **_names_around(self.owner)}, names, keep_extras)

    def class_named(self, text: str) -> type | None:
        """Return the class that `text` stands for by its name alone, or None where that takes more."""
        if text in self.type_parameters:
            return None
        found = self.globals.get(text, NOTHING)
        if found is NOTHING and self._has_usual_builtins():
            found = getattr(builtins, text, None)
        return found if isinstance(found, type) and id(found) not in _NO_TYPES else None

    def _has_usual_builtins(self) -> bool:
        used = self.globals.get("__builtins__", builtins)
        return used is builtins or used is vars(builtins)

    def lookups(self, annotation: Any) -> Iterable[Lookup]:
        """Return what would have to change for `annotation` to stand for something else."""
        if self.owner is None and type(annotation) is str and annotation.isidentifier():
            return ((self.globals, annotation, self.globals.get(annotation, NOTHING)),)
        return self._lookups(annotation)

    def _lookups(self, annotation: Any) -> Iterator[Lookup]:
        around = self.globals if self.owner is None else _names_around(self.owner)
        for text in _forward_references(annotation):
            for name in _WORD.findall(text):
                yield self.globals, name, self.globals.get(name, NOTHING)
                if around is not self.globals:
                    yield around, name, around.get(name, NOTHING)


def resolve(annotation: Any, scope: Scope) -> Any:
    """Return the type that `annotation` stands for, without its metadata; `Any` if that cannot be told."""
    if annotation is inspect.Parameter.empty:
        return Any
    if type(annotation) is str and (named := scope.class_named(annotation)) is not None:
        return named
    inner = without_init_var(annotation)
    if inner is not annotation:
        return resolve(inner, scope)
    if isinstance(annotation, type) and typing.get_origin(annotation) is None:
        return annotation
    try:
        return without_init_var(scope.find(annotation))
    except Exception:  # noqa: BLE001  an annotation is an expression, and evaluating one raises anything at all
        return Any


def without_init_var(annotation: Any) -> Any:
    """Return the type of a field that is only a parameter; anything else unchanged."""
    return cast("Any", annotation).type if isinstance(annotation, InitVar) else annotation


def scope_of(function: Any, owner: type | None = None) -> Scope:
    """Return the scope of the annotations of a function, the outermost of its wrappers included."""
    while isinstance(function, partial):
        function = function.func
    unwrapped = _unwrap(function)
    unwrapped = getattr(unwrapped, "__func__", unwrapped)
    globals_ = getattr(unwrapped, "__globals__", None)
    if globals_ is None:
        globals_ = vars(sys.modules.get(getattr(unwrapped, "__module__", None) or "", SimpleNamespace()))
    parameters = (*getattr(owner, "__type_params__", ()), *getattr(unwrapped, "__type_params__", ()))
    return Scope(globals_, {parameter.__name__: parameter for parameter in parameters}, owner)


def scope_of_class(cls: type) -> Scope:
    """Return the scope of the annotations in the body of `cls`."""
    parameters = getattr(cls, "__type_params__", ())
    return Scope(_names_around(cls), {parameter.__name__: parameter for parameter in parameters}, cls)


def raw_annotations(obj: Any) -> Mapping[str, Any]:
    """Return the annotations that `obj` itself carries, as they stand; none if it has none."""
    if sys.version_info >= (3, 14):
        import annotationlib

        return annotationlib.get_annotations(obj, format=annotationlib.Format.FORWARDREF)
    own: Any = vars(obj).get("__annotations__") if isinstance(obj, type) else getattr(obj, "__annotations__", None)
    return own if own is not None else {}


def substitute(annotation: Any, arguments: Mapping[Any, Any]) -> Any:
    """Return `annotation` with its type variables replaced."""
    if isinstance(annotation, typing.TypeVar):
        return arguments.get(annotation, annotation)
    if typing.get_origin(annotation) is None:
        return annotation
    variables = getattr(annotation, "__parameters__", ())
    if not any(variable in arguments for variable in variables):
        return annotation
    return annotation[tuple(arguments.get(variable, variable) for variable in variables)]


def _evaluate(annotation: Any, globals_: Mapping[str, Any], names: Mapping[str, Any], keep_extras: bool) -> Any:
    carrier = SimpleNamespace(__annotations__={"x": annotation})
    known = globals_ if isinstance(globals_, dict) else dict(globals_)
    return typing.get_type_hints(carrier, known, dict(names), include_extras=keep_extras)["x"]


def _names_around(cls: type) -> Mapping[str, Any]:
    """Return the names of the module that `cls` stands in."""
    module = sys.modules.get(cls.__module__)
    return vars(module) if module else {}


def _forward_references(annotation: Any) -> Iterator[str]:
    """Yield the text in `annotation` that names types."""
    if isinstance(annotation, str):
        yield annotation
    elif isinstance(annotation, typing.ForwardRef):
        yield annotation.__forward_arg__
    elif isinstance(annotation, (list, tuple)):
        for item in cast("Iterable[Any]", annotation):
            yield from _forward_references(item)
    else:
        yield from _forward_references(typing.get_args(annotation))
        inner = without_init_var(annotation)
        if inner is not annotation:
            yield from _forward_references(inner)


def _unwrap(function: Any) -> Any:
    if not hasattr(function, "__wrapped__"):
        return function
    try:
        return inspect.unwrap(function)
    except ValueError:
        return function
