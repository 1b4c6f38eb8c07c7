"""Lists, tuples, dicts, sets and their kin."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import Enum
from typing import Any, Final

from hydra_zen._values.configs import ConfigFromArgs, ConfigFromTuple, ConfigRange
from hydra_zen._values.context import Conversion, is_stock
from hydra_zen._values.dispatch import PASSED_THROUGH, convert, convert_item, kind_of
from hydra_zen._values.keywords import first_clash
from hydra_zen._values.paths import inherits_constructor, path_to
from hydra_zen._values.unsupported import KEY_PREFIX, unsupported

#: What OmegaConf accepts as a key.
_KEY_TYPES: Final[frozenset[type]] = frozenset({str, int, float, bool, bytes})
_SORTED_TYPES: Final[list[list[type]]] = [[str], [int], [bytes]]


def convert_list(value: list[Any], conversion: Conversion) -> list[Any]:
    """Return a new list of converted items."""
    if not is_stock(conversion.maker):
        return [conversion.child(index).through_maker(item) for index, item in enumerate(value)]
    if PASSED_THROUGH.issuperset(map(type, value)):
        return value.copy()
    return [
        item if type(item) in PASSED_THROUGH else convert(item, conversion.child(index))
        for index, item in enumerate(value)
    ]


def convert_tuple(value: tuple[Any, ...], conversion: Conversion) -> tuple[Any, ...]:
    """Return a tuple of converted items."""
    if is_stock(conversion.maker) and PASSED_THROUGH.issuperset(map(type, value)):
        return value
    return tuple(convert_item(item, conversion.child(index)) for index, item in enumerate(value))


def convert_dict(value: dict[Any, Any], conversion: Conversion) -> dict[Any, Any]:
    """Return a new dict of converted keys and values."""
    if not is_stock(conversion.maker):
        return {convert_key(key, conversion): conversion.child(key).through_maker(item) for key, item in value.items()}
    if not _KEY_TYPES.issuperset(map(type, value)):
        value = {convert_key(key, conversion): item for key, item in value.items()}
    elif PASSED_THROUGH.issuperset(map(type, value.values())):
        return value.copy()
    return {
        key: item if type(item) in PASSED_THROUGH else convert(item, conversion.child(key))
        for key, item in value.items()
    }


def convert_key(key: Any, conversion: Conversion) -> Any:
    """Return a dictionary key in a form that OmegaConf accepts."""
    settings = Conversion(
        conversion.maker,
        allow_zen_conversion=False,
        error_prefix=KEY_PREFIX,
        field_name=conversion.field_name,
        structured_conf_permitted=False,
        convert_dataclass=False,
    )
    if not is_stock(conversion.maker):
        key = settings.through_maker(key)
    if type(key) in _KEY_TYPES or isinstance(key, Enum):
        return key
    if isinstance(key, str):
        return convert_item(key, settings)
    reason = "cannot be the key of a dictionary in a config"
    raise unsupported(
        key, settings, reason, "Use a key that is a string, bytes, a number, a boolean or an Enum member."
    )


def contents(value: Iterable[Any], conversion: Conversion, *, keeps_tuples: bool = False) -> tuple[Any, ...]:
    """Return the converted items of a `value` that becomes a config."""
    items = tuple(value)
    if is_stock(conversion.maker) and PASSED_THROUGH.issuperset(map(type, items)):
        return items
    return tuple(
        convert_item(item, conversion.content(index, keeps_tuples=keeps_tuples)) for index, item in enumerate(items)
    )


def with_tuples(converted: Any) -> Any:
    """Return `converted` with each tuple in it replaced by a config of that tuple: OmegaConf would make it a list."""
    kind = kind_of(converted)
    if kind is tuple:
        return ConfigFromArgs((tuple(map(with_tuples, converted)),), "builtins.tuple")
    if kind is list:
        return [with_tuples(item) for item in converted]
    if kind is dict:
        return {key: with_tuples(item) for key, item in converted.items()}
    return converted


def convert_set(value: AbstractSet[Any], conversion: Conversion) -> ConfigFromTuple | ConfigFromArgs:
    """Return the config of a set; equal sets of strings or integers get equal configs."""
    items = list(value)
    kinds = kinds_of(items)
    if [*kinds] in _SORTED_TYPES:
        items.sort()
    converted = contents(items, conversion, keeps_tuples=True)
    target = path_to(type(value), value, conversion)
    if any(is_dataclass_type(kind) or issubclass(kind, tuple) for kind in kinds):
        return ConfigFromArgs((tuple(map(with_tuples, converted)),), target)
    return ConfigFromTuple((converted,), target)


def convert_deque(value: deque[Any], conversion: Conversion) -> ConfigFromTuple | ConfigFromArgs:
    """Return the config of a deque, with its ``maxlen`` if it has one."""
    limit = () if value.maxlen is None else (value.maxlen,)
    config = ConfigFromArgs if any(map(is_dataclass_type, kinds_of(value))) else ConfigFromTuple
    return config((contents(value, conversion), *limit), path_to(type(value), value, conversion))


def convert_bytearray(value: bytearray, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a bytearray."""
    return ConfigFromTuple((tuple(value),), path_to(type(value), value, conversion))


def convert_range(value: range, conversion: Conversion) -> ConfigRange:
    """Return the config of a range."""
    return ConfigRange(value.start, value.stop, value.step)


def convert_slice(value: slice, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a slice."""
    return ConfigFromTuple(contents((value.start, value.stop, value.step), conversion), "builtins.slice")


def convert_named_tuple(value: Any, conversion: Conversion) -> Any:
    """Return the config of a named tuple: a call by field names, or of `_make` where those names don't serve."""
    kind = kind_of(value)
    names: tuple[str, ...] = kind._fields
    target = path_to(kind, value, conversion)
    items = [with_tuples(convert_item(item, conversion.content(name))) for name, item in zip(names, value, strict=True)]
    plain = next(base for base in kind.__mro__ if "_fields" in vars(base))
    if first_clash(names) is not None or not inherits_constructor(kind, plain):
        return ConfigFromArgs((tuple(items),), f"{target}._make")
    return conversion.maker.builds(
        kind, hydra_convert="all", **conversion.builds_options(), **dict(zip(names, items, strict=True))
    )()


def kinds_of(items: Iterable[object]) -> set[type]:
    """Return the types of `items`."""
    return set(map(type, items))


def is_named_tuple_type(kind: type) -> bool:
    """Tell whether `kind` was made by `typing.NamedTuple` or `collections.namedtuple`, or inherits from such a type."""
    return isinstance(getattr(kind, "_fields", None), tuple) and hasattr(kind, "_make") and tuple in kind.__mro__


def is_dataclass_type(kind: type) -> bool:
    """Tell whether OmegaConf would turn an instance of `kind` into a config of its own."""
    return hasattr(kind, "__dataclass_fields__")
