"""Resolving the annotations of a callable, each on its own."""

from __future__ import annotations

import builtins
import sys
import typing
from collections.abc import Mapping
from typing import Any


def resolve_hints(owner: Any, annotations: Mapping[str, Any]) -> dict[str, Any]:
    """Return the annotations of `owner` with strings evaluated and `Annotated` stripped.

    One that cannot be evaluated counts as `Any`; the others are unaffected.
    """
    try:
        return typing.get_type_hints(owner)
    except Exception:  # noqa: BLE001  evaluating an annotation runs foreign code, which may raise anything
        namespace = _namespace(owner)
        return {name: _resolve_one(annotation, namespace) for name, annotation in annotations.items()}


def _namespace(owner: Any) -> dict[str, Any]:
    """Return the names that the annotations of `owner` can refer to."""
    while hasattr(owner, "__wrapped__"):
        owner = owner.__wrapped__
    namespace = dict(vars(builtins))
    module = sys.modules.get(getattr(owner, "__module__", None) or "")
    namespace.update(vars(module) if module is not None else {})
    namespace.update(getattr(owner, "__globals__", {}))
    return namespace


def _resolve_one(annotation: Any, namespace: dict[str, Any]) -> Any:
    """Return one annotation evaluated, `Any` if that fails."""

    class Holder:
        pass

    Holder.__annotations__ = {"x": annotation}
    try:
        return typing.get_type_hints(Holder, globalns=namespace)["x"]
    except Exception:  # noqa: BLE001  see resolve_hints
        return Any
