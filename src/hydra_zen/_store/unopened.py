"""Configs in Hydra's config store that OmegaConf opens when they are first looked at.

Opening a config class takes OmegaConf many times as long as storing it, and Hydra copies all that its store holds for
every composition, in which one of hundreds of configs is used. A config waits like this only if it is sure to open, and
to open as the same whenever that is: a class that this library made, of values that nobody can change.
"""

from __future__ import annotations

import copy
from dataclasses import MISSING, Field, fields
from typing import Any, Final, get_args

from hydra.core.config_store import ConfigNode, ConfigStore
from omegaconf import OmegaConf

from hydra_zen._base.config_contents import is_generated

_SCALARS: Final[frozenset[Any]] = frozenset({int, float, bool, str, bytes, type(None)})
_REFERENCE: Final = "${"


class UnopenedConfig(ConfigNode):
    """An entry of Hydra's config store whose `node` is made when it is asked for."""

    def __init__(self, name: str, config: type, group: str | None, package: str | None, provider: str | None) -> None:
        self.name = name
        self.group = group
        self.package = package
        self.provider = provider
        self._config = config

    @property
    def node(self) -> Any:
        """The config as a DictConfig: the same object every time."""
        state = self.__dict__
        if "node" not in state:
            state["node"] = OmegaConf.structured(self._config)
        return state["node"]

    @node.setter
    def node(self, node: Any) -> None:  # pyright: ignore[reportIncompatibleVariableOverride]
        self.__dict__["node"] = node

    def _opened(self) -> ConfigNode:
        return ConfigNode(self.name, self.node, self.group, self.package, self.provider)

    def __copy__(self) -> ConfigNode:
        return self._opened()

    def __deepcopy__(self, memo: dict[int, Any]) -> ConfigNode:
        if "node" in self.__dict__:
            return copy.deepcopy(self._opened(), memo)
        return UnopenedConfig(self.name, self._config, self.group, self.package, self.provider)

    def __reduce__(self) -> tuple[Any, ...]:
        return ConfigNode, (self.name, self.node, self.group, self.package, self.provider)

    def __eq__(self, other: object) -> bool:
        return self._opened() == (other._opened() if isinstance(other, UnopenedConfig) else other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._opened())


def stores_as_known(store: ConfigStore) -> bool:
    """Tell whether nobody has replaced how Hydra's config store stores."""
    return type(store).store.__module__ == ConfigStore.__module__ and "store" not in vars(store)


def is_sure_to_open(config: Any) -> bool:
    """Tell whether OmegaConf takes `config`, now and later, for the same structured config."""
    return isinstance(config, type) and is_generated(config) and all(map(_is_sure, fields(config)))


def _is_sure(field: Field[Any]) -> bool:
    """Tell whether OmegaConf stores the default of a field as it is; a field that must be given has none."""
    value = field.default
    if field.metadata:
        return False
    if value is MISSING:
        return field.default_factory is MISSING and (
            field.type is Any or (isinstance(field.type, type) and field.type in _SCALARS)
        )
    kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
    if kind is str and _REFERENCE in value:
        return False
    if kind in _SCALARS:
        return field.type is Any or field.type is kind or _admits(field.type, kind)
    return field.type is Any and is_sure_to_open(value)


def _admits(annotation: Any, kind: Any) -> bool:
    """Tell whether an annotation is an Optional of the type of a value, or of another one if the value is None."""
    members = get_args(annotation)
    return len(members) == 2 and type(None) in members and kind in members and _SCALARS.issuperset(members)
