"""Interpolations of one tree: whether they lead somewhere, and to which value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from omegaconf import DictConfig, ListConfig, OmegaConf
from omegaconf.errors import (
    InterpolationKeyError,
    InterpolationResolutionError,
    InterpolationToMissingValueError,
    OmegaConfBaseException,
)

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._base.omegaconf_grammar import grammar_error
from hydra_zen._check.nodes import MappingNode, Node, ScalarNode, SequenceNode, below

_RESOLVER: Final = re.compile(r"\$\{\s*([A-Za-z_][\w.]*)\s*:")
_REFERENCE: Final = re.compile(r"\$\{([\w.\[\]]+)\}")
#: How OmegaConf says that it does not know a resolver.
_UNSUPPORTED: Final = re.compile(r"Unsupported interpolation type (\S+)")
#: Resolvers of OmegaConf's own, which do nothing but look and convert.
_BUILT_IN: Final = frozenset(
    {"oc.env", "oc.decode", "oc.create", "oc.select", "oc.deprecated", "oc.dict.keys", "oc.dict.values"}
)
#: What stands before the names of other resolvers, so that none is called, whatever this process has registered.
_NOT_CALLED: Final = "not_called."
#: Resolvers of Hydra's own, which have a value only in a job.
_OF_HYDRA: Final = frozenset({"hydra", "now", "python_version"})


@dataclass(frozen=True, slots=True)
class Known:
    """What an interpolation stands for."""

    value: Any


@dataclass(frozen=True, slots=True)
class Later:
    """An interpolation whose value is only known when a job runs."""

    reason: str


@dataclass(frozen=True, slots=True)
class Broken:
    """An interpolation that can have no value."""

    code: str
    message: str
    suggestion: str | None = None


Resolution = Known | Later | Broken


def has_interpolation(value: object) -> bool:
    """Tell whether a value is text with an interpolation in it."""
    return isinstance(value, str) and "${" in value


class Interpolations(Protocol):
    """What the interpolations of one tree stand for."""

    def resolve(self, keys: tuple[Any, ...], text: str) -> Resolution:
        """Return what the interpolation `text`, which stands at `keys`, stands for."""
        ...

    def node_of(self, text: str) -> Node | None:
        """Return the node that `text` refers to, if it is no more than a reference to one."""
        ...


class Resolver:
    """Resolves the interpolations of one tree; no resolver of a program's own is called."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._malformed: dict[str, str] = {}
        self._config: Any = OmegaConf.create(self._creatable(root), flags={"allow_objects": True})
        self._known: dict[tuple[Any, ...], Resolution] = {}

    def resolve(self, keys: tuple[Any, ...], text: str) -> Resolution:
        """Resolve the interpolation `text`, which stands at `keys` in the tree."""
        if keys not in self._known:
            self._known[keys] = self._resolved(keys, text)
        return self._known[keys]

    def node_of(self, text: str) -> Node | None:
        """Return the node that `text` refers to, if it is no more than a reference to one by its full path."""
        match = _REFERENCE.fullmatch(text)
        found: Node | None = self._root if match else None
        for part in re.findall(r"[^.\[\]]+", match[1]) if match else ():
            found = below(found, part)
        return found

    def _resolved(self, keys: tuple[Any, ...], text: str) -> Resolution:
        if text in self._malformed:
            return Broken("HZ402", f"{text!r} is no valid interpolation: {self._malformed[text]}")
        unknown = [name for name in _RESOLVER.findall(text) if name not in _BUILT_IN]
        if unknown:
            return _of_resolver(unknown[0])
        try:
            value = self._parent(keys)[keys[-1]]
        except InterpolationToMissingValueError:
            return Later("it refers to a value that the command line must give")
        except (OmegaConfBaseException, RecursionError) as error:
            return self._refused(keys, text, error)
        if isinstance(value, (DictConfig, ListConfig)):
            value = OmegaConf.to_container(value, resolve=False)
        return Known(value)

    def _parent(self, keys: Sequence[Any]) -> Any:
        found = self._config
        for key in keys[:-1]:
            found = found[key]
        return found

    def _refused(self, keys: tuple[Any, ...], text: str, error: Exception) -> Resolution:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        if isinstance(error, InterpolationKeyError):
            return self._missing(keys, text, reason)
        if "Recursive" in reason or isinstance(error, RecursionError):
            return Broken("HZ402", f"{text!r} refers to itself")
        if "oc.env" in text or "Environment variable" in reason:
            return Later("its environment variable is not set")
        further = _UNSUPPORTED.search(reason)
        if further is not None:
            # The resolver is in a value that this one refers to, where it is judged.
            return Later(f"it refers to what the resolver {further[1].removeprefix(_NOT_CALLED)!r} gives")
        if "raised while resolving" in reason and ("not a container" in reason or "Key not found" in reason):
            return Broken("HZ401", f"{text!r} refers to what is not there: {reason.partition(': ')[2]}")
        if isinstance(error, InterpolationResolutionError) and _RESOLVER.search(text):
            return Later(reason)
        return Broken("HZ402", f"{text!r} cannot be resolved: {reason}")

    def _missing(self, keys: tuple[Any, ...], text: str, reason: str) -> Resolution:
        key = reason.partition("'")[2].rpartition("'")[0]
        if key not in text:
            return Later("it refers to a value whose own interpolation is broken")
        scope: Node | None = self._start_of(key, keys, text)
        *above, last = re.findall(r"[^.\[\]]+", key) or [key]
        for part in above:
            found = below(scope, part)
            if found is None:
                last = part
                break
            scope = found
        known = [str(name) for name in scope.entries] if isinstance(scope, MappingNode) else []
        hint = did_you_mean(last, known)
        suggestion = nearest(last, known) if hint else None
        return Broken("HZ401", f"{text!r} refers to {key!r}, which is not in the config.{hint}", suggestion)

    def _start_of(self, key: str, keys: tuple[Any, ...], text: str) -> Node | None:
        """Return the node that a key in an interpolation starts at: the root, or one above it for each of its dots."""
        dots = re.search(rf"\$\{{\s*(\.+){re.escape(key.lstrip('.'))}", text)
        scope: Node | None = self._root
        for part in keys[: len(keys) - len(dots[1])] if dots is not None else ():
            scope = below(scope, str(part))
        return scope

    def _creatable(self, node: Node) -> Any:
        """Return the values of a tree, without the interpolations that OmegaConf would not parse."""
        if isinstance(node, SequenceNode):
            return [self._creatable(item) for item in node.items]
        if isinstance(node, MappingNode):
            return {key: self._creatable(entry.node) for key, entry in node.entries.items()}
        if not has_interpolation(node.value):
            return node.value
        return None if self._is_malformed(node) else _RESOLVER.sub(_uncalled, node.value)

    def _is_malformed(self, node: ScalarNode) -> bool:
        error = grammar_error(node.value)
        if error is not None:
            self._malformed[node.value] = error
        return error is not None


def _uncalled(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in _BUILT_IN else match[0].replace(name, _NOT_CALLED + name, 1)


def _of_resolver(name: str) -> Resolution:
    if name in _OF_HYDRA:
        return Later(f"the resolver {name!r} has a value only in a job")
    close = nearest(name, (*_BUILT_IN, *_OF_HYDRA))
    if close is not None and not OmegaConf.has_resolver(name):
        hint = did_you_mean(name, (*_BUILT_IN, *_OF_HYDRA))
        return Broken("HZ402", f"there is no resolver {name!r}.{hint}", close)
    return Later(f"the resolver {name!r} is a program's own, and is not called")
