"""Which callable speaks for a target: whose parameters are those that a config of the target configures."""

from __future__ import annotations

import inspect
import sys
import types
from inspect import Parameter, Signature
from typing import Any

from hydra_zen._base.records import Record
from hydra_zen._signature.hints import Scope, raw_annotations, scope_of, scope_of_class
from hydra_zen._signature.written import is_plain_function, parameters_of


class Source(Record):
    """Where the parameters of a target are written down."""

    #: A callable, or the signature itself.
    written: Any
    #: Whether the first parameter is the instance or the class.
    drops_first: bool = False
    #: The class whose method `written` is.
    owner: type | None = None

    def signature(self) -> Signature | None:
        """Return the signature, ``self`` included, or None if Python cannot tell it."""
        if isinstance(self.written, Signature):
            return self.written
        try:
            return _signature(self.written)
        except (ValueError, TypeError, AttributeError, NameError):
            return None

    def parameters(self) -> tuple[Parameter, ...] | None:
        """Return the parameters as they are written, or None if Python cannot tell them."""
        if is_plain_function(self.written):
            parameters = parameters_of(self.written)
        else:
            signature = self.signature()
            if signature is None:
                return None
            parameters = tuple(signature.parameters.values())
        if self.drops_first and parameters and parameters[0].kind is not Parameter.VAR_POSITIONAL:
            return parameters[1:]
        return parameters

    def scope(self) -> Scope:
        """Return where the annotations look up their names."""
        if isinstance(self.written, Signature):
            return scope_of_class(self.owner) if self.owner is not None else Scope({})
        return scope_of(self.written, self.owner)

    def own_annotations(self) -> dict[str, Any]:
        """Return the annotations that a wrapper puts in place of those of the function it wraps."""
        if isinstance(self.written, (Signature, type)) or not hasattr(self.written, "__wrapped__"):
            return {}
        return {} if hasattr(self.written, "__signature__") else dict(raw_annotations(self.written))


def source_of(target: Any) -> Source | None:
    """Return where the parameters of `target` are written down, or None if nowhere that Python can read."""
    if isinstance(target, type):
        return _source_of_class(target)
    bound_to = getattr(target, "__self__", None) if isinstance(target, types.MethodType) else None
    return Source(target, owner=bound_to if isinstance(bound_to, type) else None)


def _source_of_class(cls: type) -> Source | None:
    """Return the class-level signature, constructor or initialiser that stands nearest to `cls` in its MRO."""
    for base in cls.__mro__:
        body = base.__dict__
        stated = body.get("__signature__")
        if isinstance(stated, Signature):
            return Source(stated, owner=base)
        if base is object:
            break
        for name in ("__new__", "__init__"):
            if name in body and not _is_placeholder(body[name]):
                return _readable(cls, Source(getattr(base, name), drops_first=True, owner=base))
    return _readable(cls, Source(cls.__init__, drops_first=True, owner=cls))  # type: ignore[misc]


def _is_placeholder(method: Any) -> bool:
    """Tell whether `method` is what `typing` puts into protocols; it calls the ``__init__`` that comes next."""
    return getattr(method, "__name__", "") == "_no_init_or_replace_init"


def _readable(cls: type, source: Source) -> Source | None:
    """Return `source`, unless it belongs to a class written in C that does not tell its parameters."""
    written = source.written
    in_c = isinstance(written, (types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodDescriptorType))
    if not in_c:
        return source
    try:
        _signature(cls)
    except (ValueError, TypeError):
        return None
    return source


def _signature(obj: Any) -> Signature:
    if sys.version_info >= (3, 14):
        import annotationlib

        return inspect.signature(obj, annotation_format=annotationlib.Format.FORWARDREF)
    return inspect.signature(obj)
