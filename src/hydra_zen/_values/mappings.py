"""The relatives of dict."""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Mapping
from types import MappingProxyType, SimpleNamespace
from typing import Any, Final

from hydra_zen._values.configs import ConfigFromArgs, ConfigFromDefaultDict, ConfigFromDict
from hydra_zen._values.containers import convert_key, with_tuples
from hydra_zen._values.context import Conversion, is_stock
from hydra_zen._values.dispatch import PASSED_THROUGH, convert_item
from hydra_zen._values.keywords import first_clash
from hydra_zen._values.paths import path_to

AS_NAMESPACE_PATH: Final = "hydra_zen.funcs.as_namespace"


def mapping_contents(value: Mapping[Any, Any], conversion: Conversion) -> dict[Any, Any]:
    """Return the converted items of a mapping that becomes a config."""
    items = {convert_key(key, conversion): item for key, item in value.items()}
    if is_stock(conversion.maker) and PASSED_THROUGH.issuperset(map(type, items.values())):
        return items
    return {key: convert_item(item, conversion.content(key)) for key, item in items.items()}


def convert_counter(value: Counter[Any], conversion: Conversion) -> ConfigFromDict:
    """Return the config of a counter."""
    return ConfigFromDict((mapping_contents(value, conversion),), path_to(type(value), value, conversion))


def convert_default_dict(value: defaultdict[Any, Any], conversion: Conversion) -> ConfigFromDefaultDict:
    """Return the config of a dict with a default factory."""
    factory = value.default_factory
    if factory is not None:
        factory = convert_item(factory, conversion.content("default_factory"))
    return ConfigFromDefaultDict(mapping_contents(value, conversion), factory)


def convert_mapping(value: Mapping[Any, Any], conversion: Conversion) -> ConfigFromArgs:
    """Return the config of a mapping that is made from a dict."""
    kind: type = type(value)
    target = "types.MappingProxyType" if kind is MappingProxyType else path_to(kind, value, conversion)
    return ConfigFromArgs((with_tuples(mapping_contents(value, conversion)),), target)


def convert_chain_map(value: ChainMap[Any, Any], conversion: Conversion) -> ConfigFromArgs:
    """Return the config of a chain of mappings."""
    maps = (convert_item(each, conversion.content(index)) for index, each in enumerate(value.maps))
    return ConfigFromArgs(tuple(map(with_tuples, maps)), path_to(type(value), value, conversion))


def convert_namespace(value: SimpleNamespace, conversion: Conversion) -> Any:
    """Return the config of a namespace, with its attributes as keys where their names allow it."""
    items = {name: with_tuples(convert_item(item, conversion.content(name))) for name, item in vars(value).items()}
    if first_clash(items) is not None:
        return ConfigFromArgs((items,), AS_NAMESPACE_PATH)
    return conversion.maker.builds(SimpleNamespace, hydra_convert="all", **conversion.builds_options(), **items)()
