"""Reading the signature of whatever can be a target."""

from __future__ import annotations

import dataclasses
import inspect
import typing
from collections.abc import Callable
from functools import partial
from typing import Any, Final, get_args, get_origin

from typing_extensions import NotRequired, Required, Unpack, is_typeddict

from hydra_zen._base.loaded import loaded
from hydra_zen._base.names import HYDRA_KEYS, ZEN_KEYS
from hydra_zen._signature.hints import resolve_hints
from hydra_zen._signature.info import OMITTED, Produced, SignatureInfo
from hydra_zen._target.kinds import name_of

_EMPTY: Final = inspect.Parameter.empty
_UNPACKS: Final = tuple({Unpack, getattr(typing, "Unpack", Unpack)})


def read_signature(target: Any) -> SignatureInfo:
    """Return the signature of `target`.

    For a class it is that of the ``__new__`` or ``__init__`` which the class, or else its nearest base, defines.
    """
    name = name_of(target)
    origin = get_origin(target) or target
    if is_typeddict(origin):
        return SignatureInfo(name, tuple(_from_typed_dict(origin)), inspectable=True)
    parameters = _from_pydantic(origin)
    if parameters is None:
        parameters = _from_callable(origin)
    if parameters is None:
        return SignatureInfo(name, (), inspectable=False)
    if dataclasses.is_dataclass(origin) and isinstance(origin, type):
        parameters = _with_factories(origin, parameters)
    return SignatureInfo(name, tuple(_expanded(parameters)), inspectable=True)


def signature_object(target: Any) -> tuple[Any, bool]:
    """Return the function that says what `target` accepts, and whether its first parameter is to be dropped."""
    if not isinstance(target, type):
        return target, False
    for cls in target.__mro__[:-1]:
        for method in ("__new__", "__init__"):
            if method in cls.__dict__ and not _is_generic_new(cls, method):
                return getattr(cls, method), True
    return target.__init__, True


def _is_generic_new(cls: type, method: str) -> bool:
    """Tell whether a method is there for generics or protocols and says nothing of the parameters."""
    return cls is typing.Generic or (method == "__init__" and getattr(cls, "_is_protocol", False))


def _from_callable(target: Any) -> list[inspect.Parameter] | None:
    """Return the parameters of a class or function; None if they cannot be read."""
    own = target.__dict__.get("__signature__") if isinstance(target, type) else None
    if isinstance(own, inspect.Signature):
        return _with_hints(list(own.parameters.values()), target.__init__)
    owner, is_method = signature_object(target)
    if owner in (object.__init__, object.__new__) and isinstance(target, type):
        return [] if target.__init__ is object.__init__ and target.__new__ is object.__new__ else None
    if is_method and not hasattr(inspect.unwrap(owner), "__code__"):
        # A method that is not written in Python takes whatever it likes; what the class says of itself counts.
        owner, is_method = target, False
    try:
        parameters = list(inspect.signature(owner).parameters.values())
    except (ValueError, TypeError):
        return None
    if is_method and parameters and parameters[0].kind is not inspect.Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return _with_hints(parameters, owner)


def _with_hints(parameters: list[inspect.Parameter], owner: Any) -> list[inspect.Parameter]:
    """Return the parameters with their annotations resolved."""
    while isinstance(owner, partial):
        owner = owner.func
    annotations = {p.name: p.annotation for p in parameters if p.annotation is not _EMPTY}
    if not annotations:
        return [parameter.replace(annotation=Any) for parameter in parameters]
    source = owner if hasattr(owner, "__annotations__") else getattr(type(owner), "__call__", owner)
    hints = resolve_hints(source, annotations)
    return [_hinted(parameter, hints) for parameter in parameters]


def _hinted(parameter: inspect.Parameter, hints: dict[str, Any]) -> inspect.Parameter:
    annotation = Any if parameter.annotation is _EMPTY else hints.get(parameter.name, parameter.annotation)
    return parameter.replace(annotation=Any if isinstance(annotation, str) else annotation)


def _with_factories(cls: type, parameters: list[inspect.Parameter]) -> list[inspect.Parameter]:
    """Return the parameters of a dataclass with its default factories, without the special keys of configs."""
    fields = cls.__dataclass_fields__  # type: ignore[attr-defined]
    special = HYDRA_KEYS | ZEN_KEYS
    result = []
    for parameter in parameters:
        if parameter.name in special:
            continue
        field = fields.get(parameter.name)
        if field is not None and field.default_factory is not dataclasses.MISSING:
            parameter = parameter.replace(default=Produced(field.default_factory))
        result.append(parameter)
    return result


def _expanded(parameters: list[inspect.Parameter]) -> list[inspect.Parameter]:
    """Return the parameters with ``**kwargs: Unpack[SomeTypedDict]`` spelt out."""
    result = []
    for parameter in parameters:
        unpacked = _unpacked(parameter.annotation) if parameter.kind is parameter.VAR_KEYWORD else None
        result.extend([parameter] if unpacked is None else _from_typed_dict(unpacked))
    return result


def _unpacked(annotation: Any) -> Any:
    """Return the TypedDict in ``Unpack[...]``, or None."""
    if get_origin(annotation) in _UNPACKS:
        (inner,) = get_args(annotation)
        return inner if is_typeddict(get_origin(inner) or inner) else None
    return None


def _from_typed_dict(typed_dict: Any) -> list[inspect.Parameter]:
    """Return the keys of a TypedDict as keyword-only parameters, those that may be left out last."""
    typed_dict = get_origin(typed_dict) or typed_dict
    hints = resolve_hints(typed_dict, typed_dict.__annotations__)
    kind = inspect.Parameter.KEYWORD_ONLY
    required = [key for key in hints if key in typed_dict.__required_keys__]
    optional = [key for key in hints if key not in typed_dict.__required_keys__]
    return [
        inspect.Parameter(key, kind, annotation=_unqualified(hints[key]), default=_EMPTY if key in required else OMITTED)
        for key in (*required, *optional)
    ]


def _unqualified(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) in (Required, NotRequired) else hint


def _from_pydantic(target: Any) -> list[inspect.Parameter] | None:
    """Return the parameters of a pydantic model or dataclass; None for anything else."""
    pydantic = loaded("pydantic")
    if pydantic is None or not isinstance(target, type):
        return None
    fields: Any = getattr(target, "model_fields", None) or getattr(target, "__pydantic_fields__", None)
    if not fields or not all(hasattr(field, "default_factory") for field in fields.values()):
        return None
    kind = inspect.Parameter.KEYWORD_ONLY
    parameters = [
        inspect.Parameter(name, kind, annotation=_unqualified(field.annotation), default=_pydantic_default(field))
        for name, field in fields.items()
        if getattr(field, "init", None) is not False and name.isidentifier()
    ]
    return _pydantic_kinds(target, parameters)


def _pydantic_default(field: Any) -> Any:
    """Return the default of one field of a pydantic model."""
    if field.is_required():
        return _EMPTY
    factory: Callable[[], Any] | None = field.default_factory
    return field.default if factory is None else Produced(factory)


def _pydantic_kinds(target: type, parameters: list[inspect.Parameter]) -> list[inspect.Parameter]:
    """Return the parameters as positional ones where the dataclass takes them by position, and what extras allow."""
    config: Any = getattr(target, "model_config", None) or {}
    if isinstance(config, dict) and config.get("extra") == "allow":
        parameters.append(inspect.Parameter("extra", inspect.Parameter.VAR_KEYWORD, annotation=Any))
    if not dataclasses.is_dataclass(target):
        return parameters
    order = {name: p.kind for name, p in inspect.signature(target).parameters.items()}
    return [p.replace(kind=order.get(p.name, p.kind)) for p in parameters]
