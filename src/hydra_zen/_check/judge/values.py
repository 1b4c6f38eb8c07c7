"""The values of a tree as targets would get them, interpolations resolved."""

from __future__ import annotations

from typing import Any, Final

from hydra_zen._base.names import ARGS
from hydra_zen._check.judge.calls import Call
from hydra_zen._check.judge.interpolations import Interpolations, Known, Later, has_interpolation
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode, children, from_plain

#: A value that is only known later. What starts and ends as an interpolation does fits every type.
LATER: Final = "${later}"


class Values:
    """Looks up the values of one tree."""

    def __init__(self, interpolations: Interpolations) -> None:
        self.interpolations = interpolations

    def of(self, node: Node, keys: tuple[Any, ...]) -> Any:
        """Return the value of a node; an interpolation that is only known later stays as it is."""
        if isinstance(node, SequenceNode):
            return [self.of(item, (*keys, index)) for index, item in enumerate(node.items)]
        if isinstance(node, MappingNode):
            return {key: self.of(entry.node, (*keys, key)) for key, entry in node.entries.items()}
        if not has_interpolation(node.value):
            return node.value
        resolution = self.interpolations.resolve(keys, node.value)
        return resolution.value if isinstance(resolution, Known) else LATER

    def of_call(self, call: Call) -> list[Any]:
        """Return the values of all arguments of a call."""
        by_position = [self.of(node, (*call.keys, ARGS, index)) for index, node in enumerate(call.args)]
        return [*by_position, *((name, self.of(entry.node, (*call.keys, name))) for name, entry in call.kwargs.items())]

    def identity(self, call: Call) -> Any:
        """Return what a call has in common with itself in other trees."""
        return call.target, call.place, call.config_path, call.partial, call.complete, repr(self.of_call(call))

    def node(self, node: Node, keys: tuple[Any, ...]) -> Node:
        """Return a node without interpolations; what one stands for is at the place of the interpolation."""
        if isinstance(node, SequenceNode):
            return SequenceNode([self.node(item, (*keys, index)) for index, item in enumerate(node.items)], node.place)
        if isinstance(node, MappingNode):
            entries = {
                key: Entry(self.node(entry.node, (*keys, key)), entry.place) for key, entry in node.entries.items()
            }
            return MappingNode(entries, node.place)
        return from_plain(self.of(node, keys), node.place) if has_interpolation(node.value) else node

    def why_unknown(self, node: Node, keys: tuple[Any, ...]) -> str | None:
        """Return why the value of a node is only known later, if it is."""
        if not isinstance(node, ScalarNode) or not has_interpolation(node.value):
            return None
        resolution = self.interpolations.resolve(keys, node.value)
        return resolution.reason if isinstance(resolution, Later) else None

    def at_fault(self, node: Node, keys: tuple[Any, ...], path: str, wrong: str) -> tuple[Node, bool]:
        """Return the node below `node` at the config path `wrong`, and whether an interpolation led there."""
        while not isinstance(node, ScalarNode):
            step = next((found for found in children(node, path) if _leads_to(found[0], wrong)), None)
            if step is None:
                return node, False
            path, node = step
        return node, has_interpolation(node.value)

    def notes(self, node: Node) -> tuple[str, ...]:
        """Return where the value of an interpolation comes from."""
        if not isinstance(node, ScalarNode) or not has_interpolation(node.value):
            return ()
        found = self.interpolations.node_of(node.value)
        if found is None or found.place is None:
            return (f"the value of {node.value}",)
        return (f"the value of {node.value} stands at {found.place}",)


def _leads_to(path: str, wrong: str) -> bool:
    return wrong == path or wrong.startswith((f"{path}.", f"{path}["))
