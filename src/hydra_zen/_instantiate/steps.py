"""The steps of a plan: calls to make, and containers to fill."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from omegaconf import ListConfig

from hydra_zen._base import omegaconf_nodes as nodes
from hydra_zen._base.deferred import DeferredModule

if TYPE_CHECKING:
    from hydra_zen._instantiate import opened
else:  # what many programs never get to
    opened = DeferredModule("hydra_zen._instantiate.opened")

#: Where a node stands: its holder's place, its key there, whether it is a list, and what stands there in the config.
Place = tuple[Any, Any, bool, Any]
#: Stands at a place from which nothing may be referred to.
BLOCKED: Final = object()


def top(config: Any, overrides: Mapping[str, Any]) -> Place:
    """Return the place of the outermost node, which keeps what is being instantiated."""
    return (None, (config, overrides), False, config)


def blocked(place: Place) -> Place:
    """Return the same place, but such that references lead nowhere."""
    return (*place[:3], BLOCKED)


class Call:
    """A target to be called, or to be made a partial of.

    `kwargs` is complete once the steps in `dynamic` have been carried out; positional arguments stand in it too, if the
    config has any. `given` holds those of the call to `instantiate`, which replace them.
    """

    __slots__ = ("convert", "dynamic", "given", "has_args", "is_partial", "kwargs", "path", "place")

    def __init__(self, path: str, place: Place, convert: str, is_partial: bool) -> None:
        self.path = path
        self.place = place
        self.convert = convert
        self.is_partial = is_partial
        self.has_args = False
        self.given: tuple[Any, ...] = ()
        self.kwargs: dict[str, Any] = {}
        self.dynamic: list[tuple[str, Step]] = []


class Items:
    """A list to be made; `values` is complete once the steps in `dynamic` have been carried out."""

    __slots__ = ("dynamic", "is_config", "values")

    def __init__(self, values: list[Any], dynamic: list[tuple[int, Step]], is_config: bool) -> None:
        self.values = values
        self.dynamic = dynamic
        self.is_config = is_config


class Entries:
    """A dict to be made, or a config that stands for a class.

    `values` is complete once the steps in `dynamic` have been carried out. At the top, `around` is the config that
    becomes the parent of the result.
    """

    __slots__ = ("around", "dynamic", "is_config", "stands_for", "values")

    def __init__(
        self, values: dict[Any, Any], dynamic: list[tuple[Any, Step]], is_config: bool, stands_for: type = dict
    ) -> None:
        self.values = values
        self.stands_for = stands_for
        self.around: Any = None
        self.dynamic = dynamic
        self.is_config = is_config


Step = Call | Items | Entries
STEPS: Final = frozenset({Call, Items, Entries})


def full_key(place: Place) -> Any:
    """Return how Hydra's messages say where a node stands; a node at the top of a list is its bare index there."""
    holder, result = place[:2]
    if holder is None:
        config = place[1][0]
        return nodes.full_key(config) if nodes.is_node(config) else ""
    outer, key, is_list, _ = holder
    while outer is not None:
        result = _prepended(result, key, is_list=is_list, in_list=outer[2])
        outer, key, is_list, _ = outer
    node = key[0]
    while nodes.is_node(node) and nodes.key_of(node) is not None:
        around = nodes.parent(node)
        is_list, in_list = isinstance(node, ListConfig), isinstance(around, ListConfig)
        result = _prepended(result, nodes.key_of(node), is_list=is_list, in_list=in_list)
        node = around
    return result


def _prepended(result: Any, key: Any, *, is_list: bool, in_list: bool) -> str:
    """Return a full key with one more key in front, that of a list or of something else, held by a list or not."""
    name = key.name if isinstance(key, Enum) else str(key)
    if in_list:
        name = f"[{name}]"
    return f"{name}{result}" if is_list or result == "" else f"{name}.{result}"


def surroundings(place: Place) -> Any:
    """Return the node at `place` as Hydra would have it: in a copy of the whole config, where references are found."""
    keys = []
    holder, key = place[:2]
    while holder is not None:
        keys.append(key)
        holder, key = holder[:2]
    config, overrides = key
    node = opened.opened(opened.to_container(config), overrides).node
    for key in reversed(keys):
        node = nodes.child(node, key)
    return node
