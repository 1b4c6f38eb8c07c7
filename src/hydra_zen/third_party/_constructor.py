"""What a callable takes, and the names that its annotations may use; of a class, what its constructor takes."""

from __future__ import annotations

import functools
import inspect
from inspect import Signature
from typing import Any


def signature_of(obj: Any, *, eval_str: bool = False) -> Signature:
    """Return the signature of `obj`, looking through metaclasses that only pass their arguments on.

    It raises what `inspect.signature` raises and, with `eval_str`, what the evaluation of an annotation raises.
    """
    if isinstance(obj, type) and "__signature__" not in vars(obj) and type(obj).__call__ is not type.__call__:
        method = constructor_of(obj)
        if method is not None:
            signature = inspect.signature(method, eval_str=eval_str)
            return signature.replace(parameters=list(signature.parameters.values())[1:])
    return inspect.signature(obj, eval_str=eval_str)


def namespace_of(obj: Any) -> dict[str, Any]:
    """Return the global names of the function that `obj` is, or is made by."""
    function: Any = obj.func if isinstance(obj, functools.partial) else obj  # pyright: ignore[reportUnknownMemberType]
    if isinstance(function, type):
        function = constructor_of(function)
    found: dict[str, Any] = getattr(inspect.unwrap(function), "__globals__", {})
    return found


def constructor_of(cls: type) -> Any:
    """Return the ``__init__`` or ``__new__`` that says how `cls` is made, or None if it is not written in Python."""
    for base in cls.__mro__:
        for name in ("__init__", "__new__"):
            method = vars(base).get(name)
            method = method.__func__ if isinstance(method, staticmethod) else method  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            if inspect.isfunction(method):
                return method
    return None
