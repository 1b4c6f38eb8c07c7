"""The defaults list of one file: its entries with their places, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from hydra_zen._base.guards import is_plain_list
from hydra_zen._base.hydra_defaults import DefaultsEntry
from hydra_zen._base.names import DEFAULTS, MISSING_TEXT
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.nodes import MappingNode, Node, ScalarNode, SequenceNode
from hydra_zen._check.yaml_source.source_file import SourceFile

_KEYWORDS: Final = ("optional", "override")
SELF: Final = "_self_"


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """One entry as it is written."""

    entry: DefaultsEntry
    place: Place

    @property
    def is_of_hydra(self) -> bool:
        """Whether it is about Hydra's own configs."""
        name = (self.entry.group if self.entry.group is not None else str(self.entry.value)).lstrip("/")
        return name == "hydra" or name.startswith("hydra/")

    def paths(self, group: str) -> Iterator[str]:
        """Yield the paths of the configs that it names, if a file in `group` has it and all is said already."""
        value = self.entry.value
        names: list[Any] = value if is_plain_list(value) else [value]
        for name in names:
            if name is None or name in (MISSING_TEXT, SELF) or "${" in name:
                continue
            path = name if self.entry.group is None else f"{self.entry.group}/{name}"
            if "${" not in path:
                yield _absolute(path, group)

    def group_path(self, group: str) -> str | None:
        """Return the path of the group it chooses from, if a file in `group` has it."""
        return None if self.entry.group is None else _absolute(self.entry.group, group)


def _absolute(path: str, group: str) -> str:
    path = path.removesuffix(".yaml")
    if path.startswith("/"):
        return path[1:]
    return f"{group}/{path}" if group else path


def read_defaults(file: SourceFile) -> tuple[list[PlacedEntry], list[Finding]]:
    """Return the entries of a file's defaults list, and what is wrong with it."""
    node = file.root.get(DEFAULTS) if isinstance(file.root, MappingNode) else None
    if node is None:
        return [], []
    if not isinstance(node, SequenceNode):
        return [], [_invalid("`defaults` must be a list", node)]
    entries: list[PlacedEntry] = []
    findings: list[Finding] = []
    for item in node.items:
        found = _entry(item)
        if isinstance(found, Finding):
            findings.append(found)
        else:
            entries.append(found)
    misplaced = dict(_misplaced(entries))
    kept = [placed for index, placed in enumerate(entries) if index not in misplaced]
    return kept, [*findings, *misplaced.values()]


def _invalid(message: str, node: Node) -> Finding:
    return Finding(code="HZ303", message=message, place=node.place)


def _entry(item: Node) -> PlacedEntry | Finding:
    place = item.place
    assert place is not None  # noqa: S101  it was read from a file
    if isinstance(item, ScalarNode):
        if not isinstance(item.value, str):
            return _invalid(f"an entry is `path` or `group: option`, got {item.value!r}", item)
        path, package = _split_package(item.value)
        if path == SELF and package is not None:
            return _invalid("`_self_` takes no package", item)
        return PlacedEntry(DefaultsEntry(None, path, package, origin=place), place)
    if isinstance(item, SequenceNode) or len(item.entries) != 1:
        return _invalid("an entry names one group: `group: option`; write a `-` before each", item)
    ((key, entry),) = item.entries.items()
    return _choice(str(key), entry.node, place)


def _choice(key: str, node: Node, place: Place) -> PlacedEntry | Finding:
    *words, rest = key.split()
    unknown = [word for word in words if word not in _KEYWORDS]
    if unknown:
        return _invalid(f"{unknown[0]!r} is no keyword of a defaults list: there are `optional` and `override`", node)
    group, package = _split_package(rest)
    value: object = node.value if isinstance(node, ScalarNode) else None
    if isinstance(node, SequenceNode):
        value = [item.value if isinstance(item, ScalarNode) else None for item in node.items]
        if not all(isinstance(item, str) for item in value):
            return _invalid(f"the options of {group!r} must be names", node)
    elif isinstance(node, MappingNode) or not (value is None or isinstance(value, str)):
        return _invalid(f"the option of {group!r} must be a name, a list of names, or null, got {_shown(node)}", node)
    entry = DefaultsEntry(group, value, package, "optional" in words, "override" in words, origin=node.place)
    return PlacedEntry(entry, node.place or place)


def _shown(node: Node) -> str:
    return repr(node.value) if isinstance(node, ScalarNode) else "a mapping"


def _split_package(text: str) -> tuple[str, str | None]:
    name, found, package = text.partition("@")
    return name, package.partition(":")[0] if found else None


def _misplaced(entries: list[PlacedEntry]) -> Iterator[tuple[int, Finding]]:
    """Yield what stands where it must not, with its index: a second `_self_`, and what follows an `override`."""
    has_self = after_override = False
    for index, placed in enumerate(entries):
        if placed.entry.value == SELF:
            if has_self:
                yield index, Finding(code="HZ303", message="`_self_` stands here a second time", place=placed.place)
            has_self = True
        elif placed.entry.override:
            after_override = True
        elif after_override:
            message = "entries with `override` must be at the end of the defaults list, and this one follows them"
            yield index, Finding(code="HZ303", message=message, place=placed.place)
