"""From YAML text to nodes with places, and what is wrong with the text."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import yaml  # type: ignore[import-untyped]

from hydra_zen._base.omegaconf_yaml import make_node_loader
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode

_MERGE_TAG: Final = "tag:yaml.org,2002:merge"
_MAP_TAG: Final = "tag:yaml.org,2002:map"
_SEQUENCE_TAG: Final = "tag:yaml.org,2002:seq"
#: What aliases may expand to: more is an attack, or a mistake.
_MOST_VALUES: Final = 1_000_000

_loader_class = cache(make_node_loader)


def read_tree(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the tree of `text`, None if it holds nothing or no YAML, and what is wrong with it."""
    start = Place(file=file)
    try:
        loader = _loader_class()(text)
        composed = loader.get_single_node()
        if composed is None:
            return None, []
        reader = _Reader(loader, file)
        root = reader.convert(composed)
    except yaml.MarkedYAMLError as error:
        return None, [_invalid(error, text, file)]
    except yaml.reader.ReaderError as error:
        return None, [_unprintable(error, text, file)]
    except yaml.YAMLError as error:
        return None, [Finding(code="HZ201", message=str(error), place=start)]
    except RecursionError:
        return None, [Finding(code="HZ201", message="the values are nested too deeply to be read", place=start)]
    if reader.size_of(root) > _MOST_VALUES:
        message = f"its aliases (`*name`) stand for more than {_MOST_VALUES:,} values"
        return None, [Finding(code="HZ201", message=message, place=start)]
    return root, reader.findings


class _Reader:
    """Turns the nodes of one document into ours."""

    def __init__(self, loader: Any, file: str) -> None:
        self.findings: list[Finding] = []
        self._loader = loader
        self._file = file
        self._known: dict[int, Node | None] = {}
        self._sizes: dict[int, int] = {}

    def convert(self, node: Any) -> Node:
        """Return our node for one of YAML's; one that is named by aliases is the same each time."""
        key = id(node)
        if key in self._known:
            known = self._known[key]
            if known is None:
                msg = "an alias (`*name`) stands inside its own value"
                raise _error(msg, node)
            return known
        self._known[key] = None
        converted = self._converted(node)
        self._known[key] = converted
        return converted

    def size_of(self, node: Node) -> int:
        """Return how many values the tree has, each counted as often as aliases repeat it."""
        known = self._sizes.get(id(node))
        if known is None:
            below: list[Node] = []
            if isinstance(node, SequenceNode):
                below = node.items
            elif isinstance(node, MappingNode):
                below = [entry.node for entry in node.entries.values()]
            known = self._sizes[id(node)] = 1 + sum(map(self.size_of, below))
        return known

    def _converted(self, node: Any) -> Node:
        place = self._place(node.start_mark)
        if node.tag == _MAP_TAG and isinstance(node, yaml.MappingNode):
            return MappingNode(self._entries(node), place)
        if node.tag == _SEQUENCE_TAG and isinstance(node, yaml.SequenceNode):
            return SequenceNode([self.convert(item) for item in node.value], place)
        return self._scalar(node, place)

    def _scalar(self, node: Any, place: Place) -> Node:
        if node.tag not in self._loader.yaml_constructors:
            message = (
                f"the tag {_short_tag(node.tag)} makes an object that no config may hold; describe it by `_target_`"
            )
            self.findings.append(Finding(code="HZ203", message=message, place=place, given=node.tag))
            return ScalarNode(None, place)
        try:
            return ScalarNode(self._loader.construct_object(node, deep=True), place)
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:
            message = f"{node.value!r} is not a valid {_short_tag(node.tag)}: {error}"
            self.findings.append(Finding(code="HZ201", message=message, place=place, given=str(node.value)))
            return ScalarNode(None, place)

    def _entries(self, node: Any) -> dict[Any, Entry]:
        """Return the entries of a mapping; those that it merges (``<<``) come first and yield to its own."""
        merged: dict[Any, Entry] = {}
        own: dict[Any, Entry] = {}
        for key_node, value_node in node.value:
            if key_node.tag == _MERGE_TAG:
                for key, entry in self._merged(value_node).items():
                    merged.setdefault(key, entry)
                continue
            key = self._key(key_node)
            place = self._place(key_node.start_mark)
            if key in own:
                self._report_duplicate(key, place, own[key])
            own[key] = Entry(self.convert(value_node), place)
        return merged | own

    def _merged(self, value_node: Any) -> dict[Any, Entry]:
        sources = value_node.value if isinstance(value_node, yaml.SequenceNode) else [value_node]
        found: dict[Any, Entry] = {}
        for source in sources:
            node = self.convert(source)
            if not isinstance(node, MappingNode):
                msg = "`<<` merges mappings, and this is none"
                raise _error(msg, source)
            for key, entry in node.entries.items():
                found.setdefault(key, entry)
        return found

    def _key(self, node: Any) -> Any:
        converted = self.convert(node)
        key = converted.value if isinstance(converted, ScalarNode) else None
        if not isinstance(key, (str, int, float, bool, bytes)):
            # As OmegaConf says: keys are text, numbers, or enums, which no YAML has.
            msg = "a key of a config must be text or a number"
            raise _error(msg, node)
        return key

    def _report_duplicate(self, key: Any, place: Place, first: Entry) -> None:
        where = first.place.line if first.place is not None else 0
        message = f"the key {key!r} stands here twice, first in line {where}; drop one of them"
        self.findings.append(Finding(code="HZ202", message=message, place=place, given=str(key)))

    def _place(self, mark: Any) -> Place:
        return Place(file=self._file, line=mark.line + 1, column=mark.column + 1)


def _error(problem: str, node: Any) -> Exception:
    error: Exception = yaml.MarkedYAMLError(None, None, problem, node.start_mark)
    return error


def _invalid(error: Any, text: str, file: str) -> Finding:
    mark, problem = error.problem_mark, error.problem
    lines = text.splitlines()
    if mark is None or (error.context_mark is not None and mark.line >= len(lines)):
        # At the end of the file it turns out that something was never closed: say where it begins.
        mark = error.context_mark
    place = Place(file=file) if mark is None else Place(file=file, line=mark.line + 1, column=mark.column + 1)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    context = f"{error.context}: " if error.context else ""
    hint = "; indent with spaces, not with tabs" if "\t" in line[: len(line) - len(line.lstrip())] else ""
    return Finding(code="HZ201", message=f"{context}{problem or 'invalid YAML'}{hint}", place=place)


def _unprintable(error: Any, text: str, file: str) -> Finding:
    found = next((index for index, char in enumerate(text) if _is_forbidden(char)), 0)
    before = text[:found]
    place = Place(file=file, line=before.count("\n") + 1, column=len(before.rpartition("\n")[2]) + 1)
    return Finding(code="HZ201", message=f"the character {text[found]!r} is not allowed in YAML", place=place)


def _is_forbidden(char: str) -> bool:
    return yaml.reader.Reader.NON_PRINTABLE.match(char) is not None


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
