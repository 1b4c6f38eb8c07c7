"""Parsing and validation of what a target is called with, by pydantic."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Any, TypeVar

import pydantic as pyd
from pydantic.fields import FieldInfo

from hydra_zen.third_party._constructor import signature_of
from hydra_zen.third_party.sequences import looking_like

__all__ = ["pydantic_parser", "validates_with_pydantic"]

T = TypeVar("T")
Parser = Callable[[Any], Any]

_PARSED = "__parsed_by_hydra_zen__"


def major_version(version: str) -> int:
    """Return the first number of a version such as ``"10.2b1"``."""
    return int(version.split(".", maxsplit=1)[0])


def _default_parser() -> Parser:
    """Return pydantic's validation of calls, open to types that pydantic does not know."""
    if major_version(pyd.VERSION) >= 2:
        return pyd.validate_call(config={"arbitrary_types_allowed": True}, validate_return=False)
    version_1: Any = pyd
    parser: Parser = version_1.validate_arguments(config={"arbitrary_types_allowed": True})
    return parser


default_parser: Parser = _default_parser()


def pydantic_parser(target: T, *, parser: Parser = default_parser) -> T:
    """Let a callable parse and validate its arguments by its annotations, by pydantic, each time it is called.

    ``"3"`` becomes an int where an int is asked for, text a Path, a list a tuple, and so on. Use it as
    ``builds(..., zen_wrappers=pydantic_parser)``, as ``_target_wrapper_`` of `instantiate`, as
    ``instantiation_wrapper`` of `zen`, or as a decorator.

    Parameters
    ----------
    target : Any
        A function, also asynchronous, a method, partial, class or other callable.
    parser : Callable, optional
        What makes a function validate its arguments. By default ``pydantic.validate_call`` with arbitrary types
        allowed and the returned value unchecked. Defaults of `target` are then never validated: they are left to
        `target` itself.

    Returns
    -------
    Any
        A function that validates, then calls `target`; of a class, it makes instances. `target` itself where there is
        nothing to do: a builtin, a callable without a signature, a pydantic model, what this function returned.

    Raises
    ------
    pydantic.ValidationError
        On a call: an argument cannot be parsed.

    Examples
    --------
    >>> from typing import Any
    >>> from hydra_zen.third_party.pydantic import pydantic_parser
    >>> config: dict[str, Any] = {"w": "3", "size": ["1", 2.0]}
    >>> def area(w: int, h: int = 2) -> int:
    ...     return w * h
    >>> pydantic_parser(area)(config["w"])
    6
    >>> class Box:
    ...     def __init__(self, size: tuple[int, int]) -> None:
    ...         self.size = size
    >>> pydantic_parser(Box)(config["size"]).size
    (1, 2)
    """
    if _validates_itself(target) or (parser is default_parser and hasattr(target, _PARSED)):
        return target
    try:
        signature = signature_of(target, eval_str=True)
    except (ValueError, TypeError):
        return target
    except Exception:  # noqa: BLE001  an annotation that cannot be evaluated here: pydantic gets it as it stands
        signature = signature_of(target)
    parsed: Any = parser(_as_function(target, signature, fills_defaults=parser is default_parser))
    parsed.__signature__ = signature
    setattr(parsed, _PARSED, True)
    result: T = parsed
    return result


def validates_with_pydantic(obj: T, *, validator: Parser = default_parser) -> T:
    """Do what `pydantic_parser` does, under its older name.

    Parameters
    ----------
    obj : Any
        As `target` of `pydantic_parser`.
    validator : Callable, optional
        As `parser` of `pydantic_parser`.

    Returns
    -------
    Any
        As `pydantic_parser` returns.

    Examples
    --------
    >>> from hydra_zen.third_party.pydantic import validates_with_pydantic
    >>> validates_with_pydantic(lambda x: x)(1)
    1
    """
    return pydantic_parser(obj, parser=validator)


def _validates_itself(target: Any) -> bool:
    """Tell whether `target` needs, or allows, no validation."""
    if not callable(target) or inspect.isbuiltin(target):
        return True
    return isinstance(target, type) and issubclass(target, pyd.BaseModel)


class _NotGiven:
    """Stands for the defaults that the target is to fill in by itself."""

    def __repr__(self) -> str:
        return "<the default of the target>"


_NOT_GIVEN = _NotGiven()


def _as_function(target: Any, signature: Signature, *, fills_defaults: bool) -> Callable[..., Any]:
    """Return a function with `signature` that calls `target`, leaving out defaults if `target` fills them itself."""

    def given(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        positional = [value for value in args if value is not _NOT_GIVEN]
        return positional, {name: value for name, value in kwargs.items() if value is not _NOT_GIVEN}

    def call(*args: Any, **kwargs: Any) -> Any:
        positional, keywords = given(args, kwargs)
        return target(*positional, **keywords)

    async def call_async(*args: Any, **kwargs: Any) -> Any:
        positional, keywords = given(args, kwargs)
        return await target(*positional, **keywords)

    function: Any = call_async if inspect.iscoroutinefunction(target) else call
    named: Any = target.func if isinstance(target, functools.partial) else target  # pyright: ignore[reportUnknownMemberType]
    if not hasattr(named, "__name__"):
        named = type(named)  # pyright: ignore[reportUnknownVariableType]
    function = looking_like(named, function)
    del function.__wrapped__  # pydantic would look at it, and not at the signature
    parameters = [_left_to_target(p) if fills_defaults else p for p in signature.parameters.values()]
    function.__signature__ = signature.replace(parameters=parameters)
    hints = {p.name: p.annotation for p in parameters if p.annotation is not Parameter.empty}
    function.__annotations__ = hints
    wrapper: Callable[..., Any] = function
    return wrapper


def _left_to_target(parameter: Parameter) -> Parameter:
    """Return `parameter` with a default that is not passed on, unless pydantic reads the default itself."""
    if parameter.default is Parameter.empty or isinstance(parameter.default, FieldInfo):
        return parameter
    return parameter.replace(default=_NOT_GIVEN)
