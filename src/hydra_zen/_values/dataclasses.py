"""Instances of dataclasses."""

from __future__ import annotations

import dataclasses
import sys
from typing import Any

from hydra_zen._base.reading import is_targeted_dataclass
from hydra_zen._values.containers import with_tuples
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import convert_item, kind_of
from hydra_zen._values.keywords import is_keyword_for_target
from hydra_zen._values.paths import path_to
from hydra_zen._values.unsupported import rerooted, unsupported
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


def convert_dataclass_instance(value: Any, conversion: Conversion) -> Any:
    """Return a config as it is, and the config of any other instance."""
    if not conversion.structured_conf_permitted:
        raise unsupported(value, conversion)
    if is_targeted_dataclass(value) or not (conversion.convert_dataclass and conversion.allow_zen_conversion):
        return value
    kind = kind_of(value)
    if is_nested_config(kind):
        return value
    path_to(kind, value, conversion)
    positional, values = _arguments(value, conversion)
    if conversion.keeps_tuples:
        positional = [_hashable(item, index, conversion) for index, item in enumerate(positional)]
        values = {name: _hashable(item, name, conversion) for name, item in values.items()}
    try:
        return conversion.maker.builds(
            kind,
            *positional,
            **values,
            hydra_recursive=conversion.hydra_recursive,
            hydra_convert=conversion.hydra_convert,
            zen_dataclass=conversion.zen_dataclass,
        )
    except HydraZenUnsupportedPrimitiveError as error:
        raise rerooted(error, conversion) from error


def _hashable(item: Any, key: object, conversion: Conversion) -> Any:
    """Convert the value of a field so that it can be hashed again: OmegaConf makes lists of tuples."""
    return with_tuples(convert_item(item, conversion.content(key)))


def is_nested_config(kind: type) -> bool:
    """Tell whether `kind` was generated and stands in no module: no config could import it, but it is one itself."""
    if kind.__module__ == "types":
        return True
    if "<" in kind.__qualname__ or kind.__module__ not in sys.modules:
        return False
    found: Any = sys.modules[kind.__module__]
    for part in kind.__qualname__.split("."):
        found = getattr(found, part, None)
    return found is None


def _arguments(value: Any, conversion: Conversion) -> tuple[list[Any], dict[str, Any]]:
    """Return the arguments from which the constructor makes `value` again.

    Fields are given by name, save those up to one whose name `builds` would take for an option.
    """
    kind = kind_of(value)
    if any(_is_init_var(field) for field in kind.__dataclass_fields__.values()):
        reason = "has parameters (`InitVar`) that its instances don't remember"
        raise unsupported(value, conversion, reason, f"Configure how it is made with `builds({kind.__name__}, ...)`.")
    fields = [field for field in dataclasses.fields(value) if field.init]
    by_position = 0
    for index, field in enumerate(fields):
        if not is_keyword_for_target(field.name):
            by_position = index + 1
    if any(field.kw_only for field in fields[:by_position]):
        name = fields[by_position - 1].name
        reason = f"has a keyword-only field among those up to {name!r}, a name that `builds` can't pass on"
        raise unsupported(value, conversion, reason)
    positional = [getattr(value, field.name) for field in fields[:by_position]]
    return positional, {field.name: getattr(value, field.name) for field in fields[by_position:]}


def _is_init_var(field: dataclasses.Field[Any]) -> bool:
    """Tell whether `field` is a parameter of the constructor only."""
    return isinstance(field.type, dataclasses.InitVar) or (
        getattr(field, "_field_type", None) is getattr(dataclasses, "_FIELD_INITVAR", field)
    )
