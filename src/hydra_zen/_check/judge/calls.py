"""The calls that a tree describes: each target with its arguments, and what is wrong with its special keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from hydra_zen._base.config_path import child
from hydra_zen._base.messages import did_you_mean, nearest, show_typed
from hydra_zen._base.names import (
    ARGS,
    CONVERT,
    GET_OBJ_PATH,
    HYDRA_KEYS,
    MISSING_TEXT,
    PARTIAL,
    RECURSIVE,
    TARGET,
    ZEN_EXCLUDE,
    ZEN_KEYS,
    ZEN_PARTIAL,
    ZEN_PROCESSING_PATH,
    ZEN_TARGET,
    ZEN_WRAPPERS,
)
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.judge.interpolations import has_interpolation
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode
from hydra_zen._target.kinds import name_of

#: Functions that return the object at a path.
_REFERENCES: Final = frozenset(
    {GET_OBJ_PATH, *(f"hydra.utils.get_{kind}" for kind in ("class", "method", "static_method", "object"))}
)
_SPECIAL: Final = re.compile(r"_[a-z]+_")
_CONVERSIONS: Final = ("none", "partial", "object", "all")
#: Keys that Hydra puts into trees, but that are no part of a call.
_NO_ARGUMENTS: Final = frozenset({"_global_", "_here_", "_group_", "_name_", "_self_"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One target with the arguments that a config gives it.

    Attributes
    ----------
    target : str or Callable
        The dotted path of the callable; a program may give the callable itself.
    place : Place or None
        Where the target is named.
    keys : tuple
        Where the config stands in the tree, key by key.
    config_path : str
        The same, as OmegaConf writes it.
    args : tuple[Node, ...]
    kwargs : dict[str, Entry]
    partial : bool
        Whether a partial of the target is made, which may lack arguments.
    complete : bool
        Whether the target gets no arguments but these, unless `partial`.
    recursive : bool
        Whether nested configs are built first.
    wrapped : bool
        Whether wrappers come between the config and the target.
    """

    target: Any
    place: Place | None
    keys: tuple[Any, ...]
    config_path: str
    args: tuple[Node, ...] = ()
    kwargs: dict[str, Entry] = field(default_factory=dict[str, Entry])
    partial: bool = False
    complete: bool = True
    recursive: bool = True
    wrapped: bool = False

    @property
    def shown(self) -> str:
        """The target, for messages."""
        return self.target if isinstance(self.target, str) else name_of(self.target)


def calls_in(root: Node, *, is_whole: bool = True) -> Iterator[Call | Finding]:
    """Yield the calls of a tree, outermost first, and what is wrong with special keys.

    Parameters
    ----------
    root : Node
    is_whole : bool
        False if others will add to the tree.
    """
    yield from _Walk(is_whole).calls(root, (), "", complete=is_whole)


class _Walk:
    def __init__(self, is_whole: bool) -> None:
        self._is_whole = is_whole

    def calls(self, node: Node, keys: tuple[Any, ...], path: str, *, complete: bool) -> Iterator[Call | Finding]:
        if isinstance(node, SequenceNode):
            for index, item in enumerate(node.items):
                yield from self.calls(item, (*keys, index), child(path, index), complete=complete)
        elif isinstance(node, MappingNode):
            yield from self._misspelt(node, path)
            if TARGET in node.entries:
                yield from self._call(node, keys, path, complete=complete)
            elif self._is_whole:
                yield from _without_target(node, path)
            complete = complete and node.scalar(RECURSIVE) is not False
            for key, entry in node.entries.items():
                yield from self.calls(entry.node, (*keys, key), child(path, str(key)), complete=complete)

    def _misspelt(self, node: MappingNode, path: str) -> Iterator[Finding]:
        for key, entry in node.entries.items():
            if not isinstance(key, str) or key in HYDRA_KEYS or key in _NO_ARGUMENTS:
                continue
            is_target = TARGET not in node.entries and key.strip("_") == TARGET.strip("_") != key
            close = TARGET if is_target else nearest(key, HYDRA_KEYS) if _SPECIAL.fullmatch(key) else None
            if close is not None:
                yield Finding(
                    code="HZ111",
                    message=f"{key!r} means nothing to Hydra.{did_you_mean(key, HYDRA_KEYS)}",
                    place=entry.place,
                    config_path=child(path, key),
                    given=key,
                    suggestion=close,
                )

    def _call(self, node: MappingNode, keys: tuple[Any, ...], path: str, *, complete: bool) -> Iterator[Call | Finding]:
        yield from _wrong_values(node, path)
        entry = node.entries[TARGET]
        if node.scalar(TARGET) == ZEN_PROCESSING_PATH and ZEN_TARGET in node.entries:
            entry = node.entries[ZEN_TARGET]
        target = entry.node.value if isinstance(entry.node, ScalarNode) else None
        if isinstance(target, str) and (target == MISSING_TEXT or has_interpolation(target)):
            yield Finding(
                code="HZ903",
                message=f"the target is {target!r}, which is only known when it runs",
                place=entry.node.place,
                config_path=path,
                given=target,
            )
        elif isinstance(target, str) or callable(target):
            yield _made_call(node, target, entry, keys, path, complete=complete)
        else:
            message = f"`_target_` must be the dotted path of a callable, got {_shown(entry.node)}"
            yield Finding(code="HZ112", message=message, place=entry.node.place, config_path=child(path, TARGET))


def _made_call(
    node: MappingNode, target: Any, entry: Entry, keys: tuple[Any, ...], path: str, *, complete: bool
) -> Call:
    is_processed = node.scalar(TARGET) == ZEN_PROCESSING_PATH and ZEN_TARGET in node.entries
    left_out = {
        *HYDRA_KEYS,
        *(ZEN_KEYS if is_processed else ()),
        *(_texts(node.get(ZEN_EXCLUDE)) if is_processed else ()),
    }
    left_out |= {key for key in node.entries if isinstance(key, str) and _is_misspelt(key)}
    args = node.get(ARGS)
    return Call(
        target=target,
        place=entry.node.place,
        keys=keys,
        config_path=path,
        args=tuple(args.items) if isinstance(args, SequenceNode) else (),
        kwargs={str(key): item for key, item in node.entries.items() if key not in left_out},
        partial=True in (node.scalar(PARTIAL), node.scalar(ZEN_PARTIAL) if is_processed else None),
        complete=complete and not isinstance(args, ScalarNode),
        recursive=node.scalar(RECURSIVE) is not False,
        wrapped=is_processed and _has_wrappers(node),
    )


def _is_misspelt(key: str) -> bool:
    return bool(_SPECIAL.fullmatch(key)) and nearest(key, HYDRA_KEYS) is not None


def _has_wrappers(node: MappingNode) -> bool:
    wrappers = node.get(ZEN_WRAPPERS)
    return wrappers is not None and (not isinstance(wrappers, ScalarNode) or bool(wrappers.value))


def _texts(node: Node | None) -> set[str]:
    if not isinstance(node, SequenceNode):
        return set()
    return {item.value for item in node.items if isinstance(item, ScalarNode) and isinstance(item.value, str)}


def _without_target(node: MappingNode, path: str) -> Iterator[Finding]:
    for key in (ARGS, PARTIAL):
        entry = node.entries.get(key)
        if entry is not None:
            message = f"{key!r} means nothing without a `_target_` beside it"
            yield Finding(code="HZ112", message=message, place=entry.place, config_path=child(path, key), given=key)


def _wrong_values(node: MappingNode, path: str) -> Iterator[Finding]:
    """Yield the special keys that have a value of the wrong kind."""
    for key, expected in ((PARTIAL, "true or false"), (RECURSIVE, "true or false"), (CONVERT, None), (ARGS, "a list")):
        value = node.get(key)
        if value is None or _may_be(key, value):
            continue
        names = f"one of {', '.join(_CONVERSIONS)}"
        given = value.value if isinstance(value, ScalarNode) else None
        hint = did_you_mean(given, _CONVERSIONS) if key == CONVERT and isinstance(given, str) else ""
        yield Finding(
            code="HZ112",
            message=f"{key!r} must be {expected or names}, got {_shown(value)}.{hint}",
            place=value.place,
            config_path=child(path, key),
            expected=expected or names,
            given=_shown(value),
            suggestion=nearest(given, _CONVERSIONS) if hint and isinstance(given, str) else None,
        )


def _may_be(key: str, node: Node) -> bool:
    if isinstance(node, ScalarNode) and (node.value == MISSING_TEXT or has_interpolation(node.value)):
        return True
    if key == ARGS:
        return isinstance(node, SequenceNode)
    if not isinstance(node, ScalarNode):
        return False
    if key == CONVERT:
        return str(getattr(node.value, "value", node.value)).lower() in _CONVERSIONS
    return isinstance(node.value, bool)


def _shown(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return show_typed(node.value)
    return "a list" if isinstance(node, SequenceNode) else "a mapping"


def is_reference_to_object(call: Call) -> bool:
    """Tell whether a call stands for the object at its argument ``path``."""
    return call.target in _REFERENCES and "path" in call.kwargs
