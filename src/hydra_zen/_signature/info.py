"""The record of a target's parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import Any


class FactoryParameter(Parameter):
    """A parameter whose default is made by a factory, anew whenever it is asked for."""

    __slots__ = ("_stated", "factory")

    def __init__(self, stated: Parameter, factory: Callable[[], Any]) -> None:
        # What the signature states stays as the default that `Parameter` itself shows.
        super().__init__(stated.name, stated.kind, default=stated.default, annotation=stated.annotation)
        self._stated = stated
        self.factory = factory

    @property
    def default(self) -> Any:
        """A value that the factory has just made."""
        return self.factory()

    def replace(self, **changes: Any) -> FactoryParameter:
        """Return a parameter that differs in `changes` and makes its default in the same way."""
        return FactoryParameter(self._stated.replace(**changes), self.factory)


class SignatureInfo:
    """The parameters of one target, as a config of it can use them.

    Attributes
    ----------
    name : str
        The name of the target, for messages.
    parameters : tuple[inspect.Parameter, ...]
        Without ``self`` or ``cls``. Annotations are resolved; `Any` stands for one that is absent or unknown. A default
        that a factory makes is made anew whenever it is read: read it once, and only if it is needed.
    inspectable : bool
        Whether the parameters could be read at all. If not, nothing can be said about arguments.
    omittable : frozenset[str]
        Parameters without a default that calls may leave out, such as the keys of a `TypedDict` that are not required.
    positional : tuple[inspect.Parameter, ...]
        The parameters that can be filled by position, in order.
    nameable : dict[str, inspect.Parameter]
        The parameters that can be given by keyword, in order.
    positional_only : frozenset[str]
    var_names : frozenset[str]
        The names of ``*args`` and ``**kwargs``.
    notes : dict
        What others have found out about these parameters; it goes when they change.
    accepts_any_positional, accepts_any_keyword : bool
        Whether the target has ``*args``, and ``**kwargs``.
    """

    __slots__ = (
        "accepts_any_keyword",
        "accepts_any_positional",
        "inspectable",
        "name",
        "nameable",
        "notes",
        "omittable",
        "parameters",
        "positional",
        "positional_only",
        "var_names",
    )

    def __init__(
        self,
        name: str,
        parameters: tuple[Parameter, ...] = (),
        *,
        inspectable: bool = True,
        omittable: frozenset[str] = frozenset(),
    ) -> None:
        self.name = name
        self.notes: dict[Any, Any] = {}
        self.parameters = parameters
        self.inspectable = inspectable
        self.omittable = omittable
        positional: list[Parameter] = []
        self.nameable: dict[str, Parameter] = {}
        only: list[str] = []
        variadic: dict[Any, str] = {}
        for parameter in parameters:
            kind = parameter.kind
            if kind is Parameter.POSITIONAL_OR_KEYWORD:
                positional.append(parameter)
                self.nameable[parameter.name] = parameter
            elif kind is Parameter.KEYWORD_ONLY:
                self.nameable[parameter.name] = parameter
            elif kind is Parameter.POSITIONAL_ONLY:
                positional.append(parameter)
                only.append(parameter.name)
            else:
                variadic[kind] = parameter.name
        self.positional = tuple(positional)
        self.positional_only = frozenset(only)
        self.accepts_any_positional = not inspectable or Parameter.VAR_POSITIONAL in variadic
        self.accepts_any_keyword = not inspectable or Parameter.VAR_KEYWORD in variadic
        self.var_names = frozenset(variadic.values())

    def __repr__(self) -> str:
        """Show the name and the parameters."""
        if not self.inspectable:
            return f"{self.name}(?)"
        return f"{self.name}({', '.join(map(str, self.parameters))})"

    def replacing(self, annotations: Mapping[str, Any]) -> SignatureInfo:
        """Return the same parameters, some of them with another annotation."""
        changed = tuple(
            p.replace(annotation=annotations[p.name]) if p.name in annotations else p for p in self.parameters
        )
        return SignatureInfo(self.name, changed, inspectable=self.inspectable, omittable=self.omittable)
