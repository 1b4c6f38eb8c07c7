"""Calls of configs, written as probes."""

from __future__ import annotations

import math
import re
from keyword import kwlist
from typing import Any, Final

from hydra_zen._base.config_path import child
from hydra_zen._base.names import ARGS, MISSING_TEXT
from hydra_zen._check.findings import Place
from hydra_zen._check.judge.calls import Call, calls_in, is_reference_to_object
from hydra_zen._check.judge.interpolations import has_interpolation
from hydra_zen._check.judge.static.locating import Located, ModuleFinder
from hydra_zen._check.judge.static.target_source import TargetSources
from hydra_zen._check.judge.values import LATER, Values
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode
from hydra_zen._check.probes.module import FORMS, IMPORT_OF_FORMS, ProbeModule
from hydra_zen._check.probes.probe import Probe, Slot
from hydra_zen._check.python_source.instantiations import RESULT

#: The purpose of a probe that asks whether a target is there, and of one that asks whether it can be called.
EXISTS: Final = "exists"
CALLABLE: Final = "callable"
_ANYTHING: Final = f"{FORMS}.anything"
_NUMBER: Final = re.compile(r"\s*[-+.\d][-+.\w]*\s*")
_NOWHERE: Final = Place(file="")


class ProbeWriter:
    """Writes one module of probes for all calls of a check."""

    def __init__(self, finder: ModuleFinder, sources: TargetSources, *, checks_partial: bool) -> None:
        self.module = ProbeModule()
        self._finder = finder
        self._sources = sources
        self._checks_partial = checks_partial
        self._imports: dict[str, None] = {}
        #: Where text stands for a parameter that takes an enumeration.
        self.choices: set[Place] = set()

    def finished(self) -> ProbeModule:
        """Return the module, with its imports."""
        imports = "".join(f"import {name}\n" for name in self._imports)
        self.module.inserted = (0, f"{IMPORT_OF_FORMS}\n{imports}\n")
        return self.module

    def write_target(self, path: str, located: Located) -> None:
        """Write probes for a target: whether it is there, and whether it can be called."""
        text = self._refer(located)
        if located.attributes:
            self.module.write("(")
            with self.module.probe(_NOWHERE, path, EXISTS):
                self.module.write(text)
            self.module.write(",)\n")
        self.module.write("(")
        with self.module.probe(_NOWHERE, path, CALLABLE):
            self.module.write(f"{FORMS}.made({text})")
        self.module.write(",)\n")

    def write_call(self, call: Call, located: Located, values: Values) -> Probe:
        """Write the probe for a call, and return it."""
        target = self._refer(located)
        is_whole = call.complete and not call.partial
        as_partial = not is_whole and self._checks_partial
        self.module.write("(")
        with self.module.probe(call.place or _NOWHERE, call.shown, RESULT if is_whole else "arguments") as probe:
            self.module.write(f"{FORMS}.partial({target}, " if as_partial else f"{target}(")
            probe.parameters = tuple(parameter.name for parameter in self._sources.parameters(located))
            for index, node in enumerate(call.args):
                path = child(child(call.config_path, ARGS), index)
                place = node.place or _NOWHERE
                with self.module.slot(place, path=path) as slot:
                    self._value(
                        slot, values.node(node, (*call.keys, ARGS, index)), path, node, recursive=call.recursive
                    )
                self._enumerations(slot, located, None, index)
                self.module.write(", ")
            for name, entry in call.kwargs.items():
                self._keyword(call, located, values, name, entry)
            self.module.write(")")
        self.module.write(",)\n")
        return probe

    def _keyword(self, call: Call, located: Located, values: Values, name: str, entry: Entry) -> None:
        path = child(call.config_path, name)
        node = entry.node
        place = node.place or _NOWHERE
        # A name that is no identifier, or a keyword of Python, can only be given by unpacking.
        before = f"{name}=" if name.isidentifier() and name not in _KEYWORDS else f"**{{{name!r}: "
        with self.module.slot(place, name=name, name_place=entry.place, path=path, before=before) as slot:
            self._value(slot, values.node(node, (*call.keys, name)), path, node, recursive=call.recursive)
        self._enumerations(slot, located, name, 0)
        self.module.write("}, " if before.startswith("**") else ", ")

    def _enumerations(self, slot: Slot, located: Located, name: str | None, position: int) -> None:
        members = [] if slot.text is None else self._sources.members_for(located, name, position)
        if not members:
            return
        self.choices.add(slot.place)
        slot.members = tuple(member for _, _, member in members)
        for module, enumeration, member in members:
            if slot.text in (member, f"{enumeration}.{member}"):
                self._imports[module] = None
                slot.also += (f"{module}.{enumeration}.{member}",)

    def _value(self, slot: Slot, node: Node, path: str, given: Node, *, recursive: bool) -> None:
        """Write a value as an expression of its type."""
        if isinstance(node, ScalarNode):
            self._scalar(slot, node.value)
        elif isinstance(node, SequenceNode):
            slot.length = len(node.items)
            self._items(node, path, given, recursive=recursive)
        elif "_target_" in node.entries:
            slot.is_config = True
            self.module.write(self._config(node) if recursive else _ANYTHING)
        else:
            self._mapping(node, path, given, recursive=recursive)

    def _items(self, node: SequenceNode, path: str, given: Node, *, recursive: bool) -> None:
        self.module.write("[")
        for index, item in enumerate(node.items):
            below = child(path, index)
            with self.module.slot(item.place or given.place or _NOWHERE, path=below) as slot:
                self._value(slot, item, below, given, recursive=recursive)
            self.module.write(", ")
        self.module.write("]")

    def _mapping(self, node: MappingNode, path: str, given: Node, *, recursive: bool) -> None:
        self.module.write("{")
        for key, entry in node.entries.items():
            below = child(path, str(key))
            place = entry.node.place or given.place or _NOWHERE
            with self.module.slot(place, path=below, before=f"{_literal(key)}: ") as slot:
                self._value(slot, entry.node, below, given, recursive=recursive)
            self.module.write(", ")
        self.module.write("}")

    def _scalar(self, slot: Slot, value: Any) -> None:
        if isinstance(value, str) and value not in (MISSING_TEXT, LATER) and not has_interpolation(value):
            slot.text = value
            if _NUMBER.fullmatch(value):
                # A field with a type would take it for a number; YAML has none.
                slot.text, slot.also = None, (f"{FORMS}.path", f"{FORMS}.octets")
        self.module.write(_literal(value))

    def _config(self, node: MappingNode) -> str:
        """Return an expression of the type of what a config builds."""
        call = next((found for found in calls_in(node, is_whole=False) if isinstance(found, Call)), None)
        if call is None or call.wrapped or not isinstance(call.target, str):
            return _ANYTHING
        path = call.target
        if is_reference_to_object(call):
            entry = call.kwargs.get("path")
            path = entry.node.value if entry is not None and isinstance(entry.node, ScalarNode) else ""
        located = self._finder.locate(path) if isinstance(path, str) else None
        if not isinstance(located, Located):
            return _ANYTHING
        text = self._refer(located)
        if is_reference_to_object(call):
            return f"({text})"
        return f"{FORMS}.{'made_partial' if call.partial else 'made'}({text}).value"

    def _refer(self, located: Located) -> str:
        self._imports[located.module] = None
        return ".".join((located.module, *located.attributes))


_KEYWORDS: Final = frozenset(kwlist)


def _literal(value: Any) -> str:
    """Return a value as an expression; one that is only known later fits everything."""
    if isinstance(value, str) and (value in (MISSING_TEXT, LATER) or has_interpolation(value)):
        return _ANYTHING
    if isinstance(value, float) and not math.isfinite(value):
        return f"float({str(value)!r})"
    if value is None or isinstance(value, (str, bool, int, float, bytes)):
        return ascii(value)
    return _ANYTHING
