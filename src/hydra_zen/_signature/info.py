"""The record of a callable's signature that the later stages read."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any


class OMITTED:
    """Stands for the default of a key that is left out of the call rather than given a value."""


@dataclass(frozen=True, slots=True)
class Produced:
    """A parameter's default that is made anew for every reader, as the default factory of a dataclass does."""

    factory: Callable[[], Any]


@dataclass(frozen=True)
class SignatureInfo:
    """The parameters of a callable, without ``self``, with resolved annotations.

    An annotation that is missing or cannot be resolved is `Any`.
    """

    name: str
    parameters: tuple[inspect.Parameter, ...]
    #: False where Python cannot tell the signature: nothing can be checked then.
    inspectable: bool

    @cached_property
    def nameable(self) -> dict[str, inspect.Parameter]:
        """The parameters that can be given by keyword, in order."""
        kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
        return {parameter.name: parameter for parameter in self.parameters if parameter.kind in kinds}

    @cached_property
    def positional(self) -> tuple[inspect.Parameter, ...]:
        """The parameters that can be given by position, in order."""
        kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        return tuple(parameter for parameter in self.parameters if parameter.kind in kinds)

    @cached_property
    def accepts_any_positional(self) -> bool:
        """Whether there is a ``*args``."""
        return any(parameter.kind is parameter.VAR_POSITIONAL for parameter in self.parameters)

    @cached_property
    def accepts_any_keyword(self) -> bool:
        """Whether there is a ``**kwargs``."""
        return any(parameter.kind is parameter.VAR_KEYWORD for parameter in self.parameters)

    def default_of(self, name: str) -> Any:
        """Return the default of a nameable parameter, `inspect.Parameter.empty` if it has none."""
        default = self.nameable[name].default
        return default.factory() if isinstance(default, Produced) else default
