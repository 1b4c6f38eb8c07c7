"""What a config configures, independent of the class that says it: the ground of equality and hashing."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Final

from hydra_zen._base.guards import is_plain_dict, is_plain_list, is_plain_tuple
from hydra_zen._base.names import MISSING_TEXT, TARGET

#: Where a generated config class keeps how it was made.
RECIPE: Final = "__hydra_zen_recipe__"


def contents(config: Any) -> dict[str, Any]:
    """Return the compared fields of a config, class or instance, by name.

    A required field of a class counts as missing, which is how OmegaConf reads it.
    """
    if isinstance(config, type):
        return {field.name: comparable(_class_value(field)) for field in fields(config) if field.compare}
    return {field.name: comparable(getattr(config, field.name)) for field in fields(config) if field.compare}


def comparable(value: Any) -> Any:
    """Return `value`, or a stand-in for it that compares by what it configures."""
    if is_plain_list(value):
        return [comparable(item) for item in value]
    if is_plain_tuple(value):
        return tuple(comparable(item) for item in value)
    if is_plain_dict(value):
        return {key: comparable(item) for key, item in value.items()}
    fields_by_name: Mapping[str, Any] | None = getattr(value, "__dataclass_fields__", None)
    if fields_by_name is None or not (TARGET in fields_by_name or is_generated(_class_of(value))):
        return value
    return Same(value)


def is_generated(cls: type) -> bool:
    """Tell whether `cls` is a config class that this library made."""
    return RECIPE in cls.__dict__


class Same:
    """Compares and hashes a nested config by its contents."""

    __slots__ = ("_config",)

    def __init__(self, config: Any) -> None:
        self._config = config

    def __eq__(self, other: object) -> bool:
        """Compare contents."""
        return isinstance(other, Same) and (
            self._config is other._config or contents(self._config) == contents(other._config)
        )

    def __hash__(self) -> int:
        """Hash contents."""
        return hash_contents(self._config)


def hash_contents(config: Any) -> int:
    """Return a hash that is equal for configs with equal contents."""
    return hash(_hashable(contents(config)))


def _hashable(value: Any) -> Hashable:
    """Return what hashes alike for values that `comparable` makes equal."""
    if is_plain_list(value) or is_plain_tuple(value):
        return tuple(map(_hashable, value))
    if is_plain_dict(value):
        return frozenset((key, _hashable(item)) for key, item in value.items())
    return value  # type: ignore[no-any-return]


def _class_of(value: object) -> type:
    return value if isinstance(value, type) else type(value)


def _class_value(field: Field[Any]) -> Any:
    """Return what a config class itself gives to `field`."""
    if field.default is not MISSING:
        return field.default
    return MISSING_TEXT if field.default_factory is MISSING else field.default_factory()
