"""Calls of trees that one process reads and another one judges: kept apart from the trees that they are from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hydra_zen._base.names import ARGS
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.calls import Call
from hydra_zen._check.judge.interpolations import Interpolations, Resolution, has_interpolation
from hydra_zen._check.judge.trees import Judge, with_notes
from hydra_zen._check.judge.values import Values
from hydra_zen._check.nodes import MappingNode, Node, ScalarNode, SequenceNode


@dataclass(frozen=True, slots=True)
class GatheredCall:
    """A call, and what the interpolations among its arguments stand for."""

    call: Call
    interpolations: Interpolations
    notes: tuple[str, ...]


class CallGatherer:
    """Stands for a judge in another process: keeps the calls of all trees, each once."""

    name = "gathered"

    def __init__(self) -> None:
        self._seen: set[Any] = set()
        self._gathered: list[GatheredCall] = []

    @property
    def in_worker(self) -> Callable[[], Judge]:
        """What makes another one."""
        return CallGatherer

    def judge(self, calls: Iterable[Call], values: Values, notes: tuple[str, ...] = ()) -> Iterator[Finding]:
        """Keep the calls of one tree; yield nothing."""
        for call in calls:
            key = call.wrapped, values.identity(call)
            if key not in self._seen:
                self._seen.add(key)
                self._gathered.append(GatheredCall(call, _interpolations_of(call, values), notes))
        yield from ()

    def finish(self) -> Iterator[Finding]:
        """Yield nothing."""
        yield from ()

    def hand_over(self) -> list[GatheredCall]:
        """Return the calls since the last time."""
        gathered, self._gathered = self._gathered, []
        return gathered


def handed_over(judge: Judge) -> list[GatheredCall]:
    """Return what a judge leaves to another one."""
    return judge.hand_over() if isinstance(judge, CallGatherer) else []


def judge_gathered(calls: Iterable[GatheredCall], judge: Judge) -> Iterator[Finding]:
    """Yield what a judge says of calls that were gathered elsewhere, as `check_tree` would."""
    for gathered in calls:
        for finding in judge.judge([gathered.call], Values(gathered.interpolations), gathered.notes):
            yield with_notes(finding, gathered.notes)


class _Known:
    """What some interpolations stand for, without the tree that they were resolved in."""

    def __init__(self) -> None:
        self.resolutions: dict[tuple[Any, ...], Resolution] = {}
        self.nodes: dict[str, Node] = {}

    def resolve(self, keys: tuple[Any, ...], text: str) -> Resolution:
        return self.resolutions[keys]

    def node_of(self, text: str) -> Node | None:
        return self.nodes.get(text)


def _interpolations_of(call: Call, values: Values) -> Interpolations:
    known = _Known()
    for index, node in enumerate(call.args):
        _add(known, node, (*call.keys, ARGS, index), values.interpolations)
    for name, entry in call.kwargs.items():
        _add(known, entry.node, (*call.keys, name), values.interpolations)
    return known


def _add(known: _Known, node: Node, keys: tuple[Any, ...], interpolations: Interpolations) -> None:
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            _add(known, item, (*keys, index), interpolations)
    elif isinstance(node, MappingNode):
        for key, entry in node.entries.items():
            _add(known, entry.node, (*keys, key), interpolations)
    elif has_interpolation(node.value):
        known.resolutions[keys] = interpolations.resolve(keys, node.value)
        found = interpolations.node_of(node.value)
        if found is not None:
            # Where it is, is all that is asked of it.
            known.nodes[node.value] = ScalarNode(None, found.place)
