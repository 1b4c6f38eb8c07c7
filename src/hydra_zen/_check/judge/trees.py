"""One composed tree: its calls, its special keys, its interpolations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from hydra_zen._base.config_path import child
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.calls import Call, calls_in
from hydra_zen._check.judge.interpolations import Broken, Resolver, has_interpolation
from hydra_zen._check.judge.values import Values
from hydra_zen._check.nodes import MappingNode, Node, ScalarNode, SequenceNode


class Judge(Protocol):
    """Says what is wrong with the calls of trees: at once, or of all trees at the end."""

    @property
    def name(self) -> str:
        """What tells the types."""
        ...

    @property
    def in_worker(self) -> Callable[[], Judge]:
        """What makes the judge of another process, and can be sent there."""
        ...

    def judge(self, calls: list[Call], values: Values, notes: tuple[str, ...] = ()) -> Iterator[Finding]:
        """Yield what is known to be wrong with the calls of one tree, and keep the notes for the rest."""
        ...

    def finish(self) -> Iterator[Finding]:
        """Yield what is wrong besides with the calls of all trees since the last time."""
        ...


def check_tree(root: Node, judge: Judge, *, is_whole: bool = True, notes: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Yield everything that is wrong with a tree.

    Parameters
    ----------
    root : Node
    judge : Judge
        Knows the targets.
    is_whole : bool
        False if others will add to the tree: what it lacks is no fault then.
    notes : tuple[str, ...]
        What is to be said with everything that is wrong with this tree, such as how it was composed.
    """
    for finding in _wrong(root, judge, notes, is_whole=is_whole):
        yield with_notes(finding, notes)


def with_notes(finding: Finding, notes: tuple[str, ...]) -> Finding:
    """Return a finding with more to be said."""
    return replace(finding, notes=(*finding.notes, *notes)) if notes else finding


def _wrong(root: Node, judge: Judge, notes: tuple[str, ...], *, is_whole: bool) -> Iterator[Finding]:
    resolver = Resolver(root)
    found = list(calls_in(root, is_whole=is_whole))
    yield from (item for item in found if isinstance(item, Finding))
    yield from judge.judge([item for item in found if isinstance(item, Call)], Values(resolver), notes)
    yield from _broken(root, (), "", resolver, is_whole=is_whole)


def _broken(node: Node, keys: tuple[Any, ...], path: str, resolver: Resolver, *, is_whole: bool) -> Iterator[Finding]:
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield from _broken(item, (*keys, index), child(path, index), resolver, is_whole=is_whole)
    elif isinstance(node, MappingNode):
        for key, entry in node.entries.items():
            yield from _broken(entry.node, (*keys, key), child(path, str(key)), resolver, is_whole=is_whole)
    elif has_interpolation(node.value):
        yield from _broken_interpolation(node, keys, path, resolver, is_whole=is_whole)


def _broken_interpolation(
    node: ScalarNode, keys: tuple[Any, ...], path: str, resolver: Resolver, *, is_whole: bool
) -> Iterator[Finding]:
    resolution = resolver.resolve(keys, node.value) if keys else None
    if not isinstance(resolution, Broken):
        return
    if resolution.code == "HZ401" and not is_whole:
        message = f"{node.value!r} refers to a config that is not composed with this one"
        yield Finding(code="HZ903", message=message, place=node.place, config_path=path, given=node.value)
        return
    yield Finding(
        code=resolution.code,
        message=resolution.message,
        place=node.place,
        config_path=path,
        given=node.value,
        suggestion=resolution.suggestion,
    )
