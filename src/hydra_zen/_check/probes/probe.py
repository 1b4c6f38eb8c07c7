"""A probe: a call that a type checker reads, and what each part of it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from hydra_zen._check.findings import Place

#: What modules of probes call other modules.
ALIAS: Final = "_hydra_zen_module_"
_ALIAS: Final = re.compile(rf"\b{ALIAS}\d+\.")


@dataclass(slots=True, kw_only=True, eq=False)
class Slot:
    """One argument of a probe, or one item within an argument.

    Attributes
    ----------
    start, value_start, end : int
        Where it is in the text of the module, and where in it the value begins.
    place : Place
        Where the value is that it stands for.
    name_place : Place or None
        Where the name of the argument is written.
    name : str or None
        The parameter, if the argument is given by name.
    path : str
        Where the value is within the config, such as ``"optims[0]"``.
    is_config : bool
        Whether it stands for a config.
    text : str or None
        The text, where the value is a literal text.
    number : str or None
        The number, where an override gives a whole one.
    is_mapping : bool
        Whether the value is a dict that is written out.
    also : tuple[str, ...]
        What else the value may become, as expressions.
    is_converted : bool
        Whether the field has a type that OmegaConf converts values to.
    members : tuple[str, ...]
        The names that the text may be, where the parameter takes an enumeration.
    length : int or None
        How many items there are, where all of a list or tuple is written.
    notes : tuple[str, ...]
        What helps to understand whatever is wrong with it, such as where else it is written.
    """

    start: int
    value_start: int = -1
    end: int = -1
    place: Place
    name_place: Place | None = None
    name: str | None = None
    path: str = ""
    is_config: bool = False
    text: str | None = None
    number: str | None = None
    is_mapping: bool = False
    also: tuple[str, ...] = ()
    is_converted: bool = True
    members: tuple[str, ...] = ()
    length: int | None = None
    notes: tuple[str, ...] = ()
    items: list[Slot] = field(default_factory=list["Slot"])

    def innermost(self, offset: int) -> Slot:
        """Return the slot that an offset in this one is in."""
        for item in self.items:
            if item.start <= offset < item.end:
                return item.innermost(offset)
        return self

    def all_items(self) -> Iterator[Slot]:
        """Return this slot and every slot within it."""
        yield self
        for item in self.items:
            yield from item.all_items()


@dataclass(slots=True, kw_only=True, eq=False)
class Probe:
    """A call in a module of probes.

    Attributes
    ----------
    start, end : int
        Where it is in the text of the module.
    place : Place
        Where the config is that it stands for.
    target : str
        The callable, as the probe names it.
    purpose : str
        What kind of check it is; the reader of the findings decides by it.
    parameters : tuple[str, ...]
        The names of the target's parameters, as far as they are known.
    """

    start: int
    end: int = -1
    place: Place
    target: str
    purpose: str = "arguments"
    parameters: tuple[str, ...] = ()
    #: Names that are parameters without the underscore that they begin with, which not every checker knows.
    private: frozenset[str] = frozenset()
    #: Whether the target gets the configs among the arguments as they are.
    keeps_configs: bool = False
    slots: list[Slot] = field(default_factory=list[Slot])

    @property
    def shown_target(self) -> str:
        """The callable without the name that the module of probes has for the module that it is from."""
        return _ALIAS.sub("", self.target)

    def slot_at(self, offset: int) -> Slot | None:
        """Return the innermost slot that an offset is in."""
        for slot in self.slots:
            if slot.start <= offset < slot.end:
                return slot.innermost(offset)
        return None

    def slot_named(self, name: str) -> Slot | None:
        """Return the argument given by a name."""
        return next((slot for slot in self.slots if slot.name == name), None)
