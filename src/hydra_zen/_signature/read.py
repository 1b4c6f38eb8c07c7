"""`read_signature`: from a callable to its parameters."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from functools import lru_cache
from inspect import Parameter
from typing import Any, Final

from hydra_zen._base.names import HYDRA_KEYS, TARGET, ZEN_KEYS
from hydra_zen._signature.cache import Cache
from hydra_zen._signature.defaults import Factories, factories_of, stands_for_factory
from hydra_zen._signature.hints import Lookup, Scope, raw_annotations, resolve, scope_of, scope_of_class, substitute
from hydra_zen._signature.info import FactoryParameter, SignatureInfo
from hydra_zen._signature.pydantic_fields import is_pydantic, is_undefined, stated_signature
from hydra_zen._signature.source import Source, source_of
from hydra_zen._signature.typed_dicts import Keys, is_typed_dict, keys_of, unpacked
from hydra_zen._signature.written import is_plain_function, read_code
from hydra_zen._target.kinds import is_parameterised_generic, name_of

_cache: Final = Cache()


def read_signature(target: Any) -> SignatureInfo:
    """Return the parameters of `target`.

    What was read is kept for as long as the target lives and nothing that it was read from changes. Default factories
    are not called here but when the default of their parameter is read.

    Parameters
    ----------
    target : Any
        Any callable.

    Returns
    -------
    SignatureInfo
    """
    if is_parameterised_generic(target):
        return _read_parameterised(target)
    info = _cache.get(target)
    if info is None:
        info, lookups = _read(target)
        _cache.put(target, info, lookups)
    return info


def _read_parameterised(alias: Any) -> SignatureInfo:
    """Return the parameters of the class in ``Foo[int]``, with the type variables replaced."""
    origin: Any = typing.get_origin(alias)
    info = read_signature(origin)
    variables, arguments = getattr(origin, "__parameters__", ()), typing.get_args(alias)
    if not info.parameters or len(variables) != len(arguments):
        return info
    try:
        return _filled(info, variables, arguments)
    except TypeError:
        # An argument is unhashable, or not one that a type variable can stand for.
        return info


@lru_cache(maxsize=1024)
def _filled(info: SignatureInfo, variables: tuple[Any, ...], arguments: tuple[Any, ...]) -> SignatureInfo:
    """Return `info` with its type variables replaced by type arguments."""
    filled = dict(zip(variables, arguments, strict=True))
    changed: dict[str, Any] = {}
    for parameter in info.parameters:
        annotation = substitute(parameter.annotation, filled)
        if annotation is not parameter.annotation:
            changed[parameter.name] = annotation
    return info.replacing(changed)


def _read(target: Any) -> tuple[SignatureInfo, list[Lookup]]:
    """Read the parameters of a target; tell by which names its annotations were looked up."""
    if is_plain_function(target):
        read = _read_plain(target)
        if read is not None:
            return read
    if is_typed_dict(target):
        return _read_typed_dict(target)
    if is_pydantic(target):
        signature = stated_signature(target)
        if signature is not None:
            return _read_pydantic(target, Source(signature, owner=target)), []
    source = source_of(target)
    written = source.parameters() if source is not None else None
    if source is None or written is None:
        return SignatureInfo(name_of(target), inspectable=False), []
    return _read_written(target, source, written)


def _read_plain(function: Any) -> tuple[SignatureInfo, list[Lookup]] | None:
    """Read the parameters of a function like most; return None where one of them needs a closer look."""
    scope = scope_of(function)
    lookups: list[Lookup] = []
    parameters: list[Parameter] = []
    for name, kind, default, annotation in read_code(function):
        if stands_for_factory(default) or (kind is Parameter.VAR_KEYWORD and annotation is not Parameter.empty):
            return None
        hint: Any
        if annotation is Parameter.empty:
            hint = Any
        elif type(annotation) is type:
            hint = annotation
        else:
            hint = resolve(annotation, scope)
            lookups += scope.lookups(annotation)
        parameters.append(Parameter(name, kind, default=default, annotation=hint))
    return SignatureInfo(name_of(function), tuple(parameters)), lookups


def _read_written(
    target: Any,
    source: Source,
    written: tuple[Parameter, ...],
) -> tuple[SignatureInfo, list[Lookup]]:
    """Read parameters that stand in a Python signature."""
    factories = factories_of(target, written)
    annotations = _annotations(target, source, written)
    lookups: list[Lookup] = []
    parameters: list[Parameter] = []
    keys = Keys()
    for parameter in _without_reserved(target, written):
        annotation, scope = annotations[parameter.name]
        lookups += scope.lookups(annotation)
        typed_dict = unpacked(annotation, scope) if parameter.kind is Parameter.VAR_KEYWORD else None
        if typed_dict is None:
            parameters.append(_finished(parameter, resolve(annotation, scope), factories))
        else:
            keys = keys_of(typed_dict)
    named = {parameter.name for parameter in parameters}
    parameters += (key for key in keys.parameters if key.name not in named)
    omittable = factories.untold | keys.optional
    return SignatureInfo(name_of(target), tuple(parameters), omittable=omittable), [*lookups, *keys.lookups]


def _read_pydantic(target: Any, source: Source) -> SignatureInfo:
    """Read the parameters of a pydantic class.

    Their annotations are left out: pydantic parses what it is given, and takes more than OmegaConf would let pass.
    """
    written = source.parameters() or ()
    factories = factories_of(target, written)
    stated = (p.replace(default=Parameter.empty) if is_undefined(p.default) else p for p in written)
    parameters = tuple(_finished(parameter, Any, factories) for parameter in stated)
    return SignatureInfo(name_of(target), parameters, omittable=factories.untold)


def _read_typed_dict(target: Any) -> tuple[SignatureInfo, list[Lookup]]:
    """Read the keys of a `TypedDict`, which takes a mapping by position too."""
    keys = keys_of(target)
    mapping = Parameter("mapping", Parameter.POSITIONAL_ONLY, default=(), annotation=Any)
    return SignatureInfo(name_of(target), (mapping, *keys.parameters), omittable=keys.optional), [*keys.lookups]


def _finished(parameter: Parameter, annotation: Any, factories: Factories) -> Parameter:
    """Return a parameter with its annotation, and its default as far as that can be told."""
    if parameter.name in factories.untold:
        return parameter.replace(annotation=annotation, default=Parameter.empty)
    parameter = parameter.replace(annotation=annotation)
    factory = factories.by_name.get(parameter.name)
    return parameter if factory is None else FactoryParameter(parameter, factory)


def _annotations(
    target: Any,
    source: Source,
    written: Iterable[Parameter],
) -> Mapping[str, tuple[Any, Scope]]:
    """Return the annotation of each parameter as it stands, with the scope in which it was written."""
    scope, own = source.scope(), source.own_annotations()
    found = {p.name: (own.get(p.name, p.annotation), scope) for p in written}
    if not is_dataclass(target) or "__dataclass_fields__" not in getattr(source.owner, "__dict__", {}):
        return found
    # A generated `__init__` names the types of inherited fields in a module that may not know them.
    for cls in reversed(source.owner.__mro__):  # type: ignore[union-attr]
        for name, annotation in raw_annotations(cls).items():
            if isinstance(annotation, str) and name in found and found[name][0] == annotation:
                found[name] = annotation, scope_of_class(cls)
    return found


def _without_reserved(target: Any, parameters: Iterable[Parameter]) -> Iterable[Parameter]:
    """Drop the parameters of a targeted config that say how it is built, not what it is built with."""
    if not isinstance(target, type) or TARGET not in getattr(target, "__dataclass_fields__", {}):
        return parameters
    return [p for p in parameters if p.name not in HYDRA_KEYS and p.name not in ZEN_KEYS]
