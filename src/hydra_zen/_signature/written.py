"""The parameters of a plain function, read from its code; `inspect` asks first whether it is anything else."""

from __future__ import annotations

import sys
from inspect import CO_VARARGS, CO_VARKEYWORDS, Parameter
from types import FunctionType
from typing import Any

_EMPTY: Any = Parameter.empty
_BY_POSITION: Any = Parameter.POSITIONAL_ONLY
_BY_EITHER: Any = Parameter.POSITIONAL_OR_KEYWORD


class WrittenParameter:
    """A parameter as it is written; it becomes a `Parameter` once its annotation is known."""

    __slots__ = ("annotation", "default", "kind", "name")

    def __init__(self, name: str, kind: Any, default: Any, annotation: Any) -> None:
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, *, annotation: Any, default: Any = None) -> Parameter:
        """Return the parameter with another annotation; `Parameter.empty` takes its default away."""
        kept = self.default if default is None else default
        return Parameter(self.name, self.kind, default=kept, annotation=annotation)


def is_plain_function(function: Any) -> bool:
    """Tell whether the code of `function` says all that there is to its signature."""
    # From Python 3.14 on annotations are computed, and only `inspect` does so with care.
    return type(function) is FunctionType and not function.__dict__ and sys.version_info < (3, 14)


def parameters_of(function: FunctionType) -> tuple[Any, ...]:
    """Return the parameters of a plain function."""
    return tuple(WrittenParameter(*written) for written in read_code(function))


def read_code(function: FunctionType) -> list[tuple[str, Any, Any, Any]]:
    """Return name, kind, default and annotation of the parameters of a plain function."""
    code = function.__code__
    by_position, by_name = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
    names, defaults = code.co_varnames, function.__defaults__ or ()
    annotation_of, by_keyword = function.__annotations__.get, function.__kwdefaults__ or {}
    first_default = by_position - len(defaults)
    found: list[tuple[str, Any, Any, Any]] = []
    for index, name in enumerate(names[:by_position]):
        kind = _BY_POSITION if index < code.co_posonlyargcount else _BY_EITHER
        default = defaults[index - first_default] if index >= first_default else _EMPTY
        found.append((name, kind, default, annotation_of(name, _EMPTY)))
    collects_positional = bool(code.co_flags & CO_VARARGS)
    if collects_positional:
        name = names[by_name]
        found.append((name, Parameter.VAR_POSITIONAL, _EMPTY, annotation_of(name, _EMPTY)))
    found += (
        (name, Parameter.KEYWORD_ONLY, by_keyword.get(name, _EMPTY), annotation_of(name, _EMPTY))
        for name in names[by_position:by_name]
    )
    if code.co_flags & CO_VARKEYWORDS:
        name = names[by_name + collects_positional]
        found.append((name, Parameter.VAR_KEYWORD, _EMPTY, annotation_of(name, _EMPTY)))
    return found
