"""All arguments of one call, checked together."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from inspect import Parameter
from typing import Any, TypeVar

from hydra_zen._base.config_path import child
from hydra_zen._base.names import ARGS
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.info import FactoryParameter, SignatureInfo
from hydra_zen._signature.pydantic_fields import is_pydantic
from hydra_zen._signature.read import read_signature
from hydra_zen._target.kinds import name_of
from hydra_zen._validation.checker import require_checker
from hydra_zen._validation.judge import Place, problems
from hydra_zen._validation.models import model_problems
from hydra_zen._validation.nested import is_config, target_of
from hydra_zen.errors import HydraZenTypeValidationError

T = TypeVar("T")


def check_value(value: Any, annotation: Any, *, config_path: str, target: str, parameter: str) -> None:
    """Raise if `value`, as a config holds it, contradicts `annotation`.

    Parameters
    ----------
    value : Any
        A nested config is judged by what it builds, as far as that is known. Interpolations and missing values pass.
        Lists and dicts are judged item by item, and a list counts as a tuple: Hydra delivers no other sequence.
    annotation : Any
    config_path : str
        Where the value stands.
    target : str
        The name of the callable that will get the value.
    parameter : str
        The name of its parameter.

    Raises
    ------
    HydraZenTypeValidationError
    HydraZenImportError
        The extra ``validate`` is not installed.
    """
    require_checker()
    place = Place(config_path, parameter, target, in_config=True)
    _report(list(problems(value, annotation, place)), f"{target}: ", target)


def check_configured(
    target: Any,
    info: SignatureInfo,
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    *,
    config_path: str = "",
    recursive: bool = True,
    converts_dataclasses: bool = True,
) -> None:
    """Raise if arguments, as a config of `target` holds them, contradict the annotations of `target`.

    Parameters
    ----------
    target : Any
        The callable that is configured.
    info : SignatureInfo
        What `read_signature` tells of it.
    args : Sequence[Any]
        The arguments that the config gives by position.
    kwargs : Mapping[str, Any]
        Those that it gives by name, without meta fields.
    config_path : str
        Where the config stands, if it is known to be nested.
    recursive : bool
        False under ``hydra_recursive=False``: nested configs reach the target as they are, and are not judged.
    converts_dataclasses : bool
        False under ``zen_convert={"dataclass": False}``: a dataclass type is a config with its fields, not a value.

    Raises
    ------
    HydraZenTypeValidationError
        For all arguments at fault.
    HydraZenImportError
        The extra ``validate`` is not installed.
    """
    require_checker()
    place = Place(
        config_path, "", info.name, in_config=True, recursive=recursive, converts_dataclasses=converts_dataclasses
    )
    if is_config(target):
        # A config made into the target of another shows widened annotations; those of what it calls say more.
        called = target_of(target)
        target, info = (target, info) if called is NOTHING else (called, read_signature(called))
    if is_pydantic(target):
        found = list(model_problems(target, kwargs, place))
    else:
        found = list(_all_problems(info, args, kwargs, place))
    _report(found, f"Building: {place.target} .. ", place.target)


def validating(target: Callable[..., T], *, config_path: str = "") -> Callable[..., T]:
    """Return a callable that calls `target` once its arguments are checked against the annotations of `target`.

    It can be used as a target wrapper. A pydantic model is returned as it is: it checks itself.

    Parameters
    ----------
    target : Callable
    config_path : str
        Where the config stands that leads to the call, for messages.

    Returns
    -------
    Callable

    Raises
    ------
    HydraZenImportError
        The extra ``validate`` is not installed.
    """
    require_checker()
    if is_pydantic(target):
        return target

    @functools.wraps(target, updated=())
    def validated(*args: Any, **kwargs: Any) -> T:
        check_call(target, args, kwargs, config_path=config_path)
        return target(*args, **kwargs)

    if isinstance(target, type):
        # Those of a class are of its attributes, not of the arguments that it is called with.
        validated.__annotations__ = {p.name: p.annotation for p in read_signature(target).parameters}
    return validated


def wrapper_that_validates(
    wrapper: Callable[[Any], Any] | None = None, *, config_path: str = ""
) -> Callable[[Any], Any]:
    """Return a target wrapper that checks arguments just before the target, inside of what `wrapper` does.

    It can be pickled if `wrapper` can.

    Parameters
    ----------
    wrapper : Callable, optional
        A target wrapper that comes around the check, and may convert the arguments for it.
    config_path : str
        Where the config stands that leads to the call, for messages.

    Returns
    -------
    Callable
    """
    return functools.partial(_wrap_validated, wrapper, config_path)


def _wrap_validated(wrapper: Callable[[Any], Any] | None, config_path: str, target: Any) -> Any:
    validated = validating(target, config_path=config_path)
    return validated if wrapper is None else wrapper(validated)


def check_call(target: Any, args: Sequence[Any], kwargs: Mapping[str, Any], *, config_path: str = "") -> None:
    """Raise if arguments that `target` is about to be called with contradict its annotations.

    Parameters
    ----------
    target : Any
    args : Sequence[Any]
    kwargs : Mapping[str, Any]
    config_path : str
        Where the config stands that leads to the call, for messages.

    Raises
    ------
    HydraZenTypeValidationError
        For all arguments at fault.
    HydraZenImportError
        The extra ``validate`` is not installed.
    """
    require_checker()
    info = read_signature(target)
    name = name_of(target)
    place = Place(config_path, "", name, in_config=False)
    where = f" (at {config_path})" if config_path else ""
    _report(list(_all_problems(info, args, kwargs, place)), f"Calling: {name}{where} .. ", name)


def _all_problems(
    info: SignatureInfo, args: Sequence[Any], kwargs: Mapping[str, Any], place: Place
) -> Iterator[HydraZenTypeValidationError]:
    """Yield what is wrong with the arguments, in their order."""
    rest = {parameter.kind: parameter for parameter in info.parameters if parameter.name in info.var_names}
    for index, value in enumerate(args):
        known = info.positional[index : index + 1]
        parameter = known[0] if known else rest.get(Parameter.VAR_POSITIONAL)
        if parameter is not None:
            yield from _of_one(value, parameter, place, parameter.name, child(child(place.config_path, ARGS), index))
    for name, value in kwargs.items():
        parameter = info.nameable.get(name) or rest.get(Parameter.VAR_KEYWORD)
        if parameter is not None:
            yield from _of_one(value, parameter, place, name, child(place.config_path, name))


def _of_one(
    value: Any, parameter: Parameter, place: Place, name: str, path: str
) -> Iterator[HydraZenTypeValidationError]:
    if value is None and not isinstance(parameter, FactoryParameter) and parameter.default is None:
        return
    yield from problems(value, parameter.annotation, replace(place, config_path=path, parameter=name))


def _report(found: list[HydraZenTypeValidationError], prefix: str, target: str) -> None:
    """Raise one error for all that was found."""
    if not found:
        return
    first = found[0]
    if len(found) == 1:
        message = f"{prefix}{first}"
    else:
        lines = "".join(f"\n  {problem}" for problem in found)
        message = f"{prefix}{len(found)} values contradict the annotations of {target}{lines}"
    error = HydraZenTypeValidationError(
        message,
        target=target,
        parameter=first.parameter,
        config_path=first.config_path,
        value=first.value,
        expected=first.expected,
    )
    error.problems = tuple(found)
    raise error
