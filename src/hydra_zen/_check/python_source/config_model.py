"""What is known of a config from its source: its target, its fields, and where each value is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import Final

from hydra_zen._check.python_source.meanings import Where

_OPTIONS: Final = frozenset({"populate_full_signature", "builds_bases", "frozen", "dataclass_name"})
_PREFIXES: Final = ("zen_", "hydra_", "_zen_")


def is_option(name: str) -> bool:
    """Tell whether a keyword of `builds` is an option, rather than an argument of the target."""
    return name in _OPTIONS or name.startswith(_PREFIXES)


def is_parameter_name(name: str) -> bool:
    """Tell whether a parameter can be called `name`, so that it can be given by keyword."""
    return name.isidentifier() and not iskeyword(name)


@dataclass(frozen=True, slots=True)
class Given:
    """A value, where it is written; no node for a field that has none."""

    node: ast.expr | None
    where: Where
    #: What a field of a class is annotated with.
    annotation: ast.expr | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigModel:
    """A config as its source tells it.

    Attributes
    ----------
    kind : str
        The verb, or ``"dataclass"``.
    target : Given or None
    positional : tuple[Given, ...]
        Positional arguments of the target.
    fields : Mapping[str, Given]
    is_partial : bool or None
        None where it depends.
    has_full_signature : bool
        Whether every parameter of the target is a field.
    has_wrappers : bool
        Whether something is put between the arguments and the target.
    unknown : str or None
        Why there may be more fields than these.
    """

    kind: str
    target: Given | None = None
    positional: tuple[Given, ...] = ()
    fields: Mapping[str, Given] = field(default_factory=dict[str, Given])
    is_partial: bool | None = False
    has_full_signature: bool = False
    has_wrappers: bool = False
    unknown: str | None = None
    #: Fields that are no arguments of the target.
    meta: frozenset[str] = frozenset()
    #: What else its class has by name, such as methods.
    others: frozenset[str] = frozenset()
    #: Whether `fields` are in the order in which the constructor takes them.
    has_order: bool = False
    #: Whether a wrapper converts the arguments, so that their types tell nothing.
    converts: bool = False
    #: Whether Hydra builds the configs among the arguments; None where that is left to the config around.
    recurses: bool | None = None
    #: The class itself, where it is a dataclass that configures nothing else.
    itself: Given | None = None

    @property
    def keeps_configs(self) -> bool:
        """Whether Hydra leaves the configs among the arguments as they are."""
        return self.recurses is False

    @property
    def is_closed(self) -> bool:
        """Whether there are no more fields than these."""
        return self.unknown is None and not self.has_full_signature


def items_in(given: Given) -> Iterator[tuple[str, Given]] | None:
    """Return the items of a list or dict that is written out, each with its key; None for anything else."""
    node = given.node
    if isinstance(node, (ast.List, ast.Tuple)):
        return ((str(number), Given(item, given.where)) for number, item in enumerate(node.elts))
    if isinstance(node, ast.Dict):
        return (
            (str(key.value) if isinstance(key, ast.Constant) else "...", Given(item, given.where))
            for key, item in zip(node.keys, node.values, strict=True)
        )
    return None


def innermost(value: ast.expr) -> Iterator[ast.expr]:
    """Yield what is in containers and choices that are written out; any other value itself."""
    inner: list[ast.expr] | None = None
    if isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        inner = value.elts
    elif isinstance(value, ast.Dict):
        inner = value.values
    elif isinstance(value, ast.IfExp):
        inner = [value.body, value.orelse]
    if inner is None:
        yield value
    for item in inner or ():
        yield from innermost(item)


def is_literal_dict(node: ast.expr) -> bool:
    """Tell whether a dict is written out with text as keys."""
    return isinstance(node, ast.Dict) and all(
        isinstance(key, ast.Constant) and isinstance(key.value, str) for key in node.keys
    )
