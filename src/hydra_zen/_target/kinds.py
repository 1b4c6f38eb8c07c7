"""What sort of callable an object is, and the name it goes by."""

from __future__ import annotations

import functools
import sys
import types
import typing
from typing import Any, Final

_LRU_CACHE_WRAPPER: Final = type(functools.lru_cache(lambda: None))
#: The types of most callables, which are no generics.
_PLAIN_TYPES: Final = frozenset({types.FunctionType, type})
_TYPING_FORM: Final = type(typing.Union)
_BARE_TYPING_ALIASES: Final = (type(typing.List), type(typing.Callable), type(typing.Tuple))  # noqa: UP006

#: The types of the descriptors that a class implemented in C keeps its methods in.
DESCRIPTOR_TYPES: Final = (
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.ClassMethodDescriptorType,
)
#: Types whose instances are callables that have an import path, unless they are local to a function.
ROUTINE_TYPES: Final = frozenset(
    {types.FunctionType, types.BuiltinFunctionType, types.MethodType, _LRU_CACHE_WRAPPER, *DESCRIPTOR_TYPES}
)
#: Forms that describe several types at once: no single object stands at the end of their path.
_TYPE_ALGEBRA: Final = (types.UnionType, typing.Union, typing.Annotated)


def is_parameterised_generic(obj: object) -> bool:
    """Tell whether `obj` is a class with its type parameters filled in, such as ``list[int]``."""
    if type(obj) in _PLAIN_TYPES:
        return False
    origin = typing.get_origin(obj)
    return isinstance(origin, type) and origin not in _TYPE_ALGEBRA


def is_typing_form(obj: object) -> bool:
    """Tell whether `obj` is an unparameterised form of the `typing` module, such as ``typing.List``."""
    return isinstance(obj, _BARE_TYPING_ALIASES) or (isinstance(obj, _TYPING_FORM) and hasattr(obj, "_name"))


def is_importable_callable(obj: object) -> bool:
    """Tell whether `obj` is of a kind that is configured by its import path: a class, a function, a method..."""
    return type(obj) in ROUTINE_TYPES or isinstance(obj, type) or is_parameterised_generic(obj) or obj is typing.Any


def is_bound_to_instance(obj: object) -> bool:
    """Tell whether `obj` is a method that carries an instance with it."""
    if not isinstance(obj, (types.MethodType, types.BuiltinFunctionType, types.MethodWrapperType)):
        return False
    owner = getattr(obj, "__self__", None)
    return owner is not None and not isinstance(owner, (type, types.ModuleType))


def is_found_by_name(obj: Any) -> bool:
    """Tell whether the name that `obj` gives itself leads back to it."""
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodType)):
        if isinstance(obj.__self__, type):
            return is_found_by_name(obj.__self__)
        if isinstance(obj, types.MethodType):
            return False
    module, name = getattr(obj, "__module__", None), getattr(obj, "__qualname__", None)
    if not isinstance(module, str) or not isinstance(name, str):
        return False
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found is obj


def name_of(target: Any) -> str:
    """Return the name of `target` for class names and messages: ``lambda`` for lambdas, never an error."""
    if isinstance(target, functools.partial):
        return name_of(target.func)
    if is_parameterised_generic(target) and not hasattr(target, "__name__"):
        return name_of(typing.get_origin(target))
    name = getattr(target, "__name__", None)
    if not isinstance(name, str):
        return type(target).__name__
    return name.replace("<lambda>", "lambda")
