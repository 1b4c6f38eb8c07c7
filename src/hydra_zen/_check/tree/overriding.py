"""Overrides of values, applied to a composed tree as Hydra applies them."""

from __future__ import annotations

from typing import Any

from hydra.errors import HydraException

from hydra_zen._base.hydra_defaults import parse_override
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.nodes import Entry, MappingNode, Node, SequenceNode, below, from_plain, parts_of_key
from hydra_zen._check.tree.merging import merge


def parsed_overrides(lines: tuple[str, ...]) -> tuple[list[Any], list[Finding]]:
    """Return overrides in Hydra's grammar as Hydra reads them, and those that it does not understand."""
    parsed: list[Any] = []
    findings: list[Finding] = []
    for line in lines:
        found = _parsed(line)
        (findings if isinstance(found, Finding) else parsed).append(found)
    return parsed, findings


def _parsed(line: str) -> Any:
    try:
        return parse_override(line)
    except HydraException as error:
        message = f"the override {line!r} is not in Hydra's grammar: {str(error).splitlines()[0]}"
        return Finding(code="HZ404", message=message, given=line)


def apply_override(root: MappingNode, override: Any) -> tuple[MappingNode, Finding | None]:
    """Return the tree with an override applied; or as it was, and why not."""
    if override.key_or_group.startswith("hydra."):
        return root, None
    path = parts_of_key(override.key_or_group)
    finding = _check_path(root, path, override)
    if finding is not None:
        return root, finding
    if override.is_delete():
        return _without(root, path), None
    place = Place.of_override(override.input_line)
    return _with(root, path, from_plain(override.value(), place), place), None


def _check_path(root: MappingNode, path: list[str], override: Any) -> Finding | None:
    """Return why the key cannot be overridden, if it cannot."""
    if override.is_add() or override.is_force_add():
        return None
    node: Node = root
    for index, part in enumerate(path):
        found = below(node, part)
        if found is None:
            keys = [str(key) for key in node.entries] if isinstance(node, MappingNode) else []
            where = f"{'.'.join(path[:index])!r}" if index else "the config"
            to_add = "" if override.is_delete() else f" To add it, write +{override.input_line}"
            hint = did_you_mean(part, keys) or to_add
            return Finding(
                code="HZ404",
                message=f"the override {override.input_line!r} matches nothing: {where} has no {part!r}.{hint}",
                config_path=override.key_or_group,
                given=override.input_line,
                suggestion=nearest(part, keys),
            )
        node = found
    return None


def _with(node: Node, path: list[str], value: Node, place: Place) -> Any:
    """Return the tree with a value set; a mapping is merged."""
    if not path:
        return merge(node, value) if isinstance(node, MappingNode) and isinstance(value, MappingNode) else value
    head, *rest = path
    if isinstance(node, SequenceNode) and below(node, head) is not None:
        items = list(node.items)
        items[int(head)] = _with(items[int(head)], rest, value, place)
        return SequenceNode(items, node.place)
    entries = dict(node.entries) if isinstance(node, MappingNode) else {}
    known = entries.get(head)
    changed = _with(MappingNode(place=place) if known is None else known.node, rest, value, place)
    # What is given further below leaves the key where it is.
    entries[head] = Entry(changed, place if known is None or not rest else known.place)
    return MappingNode(entries, node.place)


def _without(node: Node, path: list[str]) -> Any:
    head, *rest = path
    if not isinstance(node, MappingNode):
        return node
    entries = dict(node.entries)
    if rest:
        entries[head] = Entry(_without(entries[head].node, rest), entries[head].place)
    else:
        del entries[head]
    return MappingNode(entries, node.place)
