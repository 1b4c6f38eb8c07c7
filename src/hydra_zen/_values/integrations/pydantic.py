"""Models, fields and URLs of pydantic."""

from __future__ import annotations

from types import ModuleType
from typing import Any, Final, cast

from hydra_zen._base.loaded import loaded
from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import Row, convert_item, kind_of
from hydra_zen._values.keywords import first_clash
from hydra_zen._values.paths import path_to
from hydra_zen._values.unsupported import rerooted, unsupported
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


def is_model_type(kind: type) -> bool:
    """Tell whether `kind` is a model."""
    return any(issubclass(kind, module.BaseModel) for module in _loaded("pydantic", "pydantic.v1"))


def is_field_type(kind: type) -> bool:
    """Tell whether `kind` is the type of fields of models."""
    return any(issubclass(kind, module.FieldInfo) for module in _loaded("pydantic.fields", "pydantic.v1.fields"))


def _loaded(*names: str) -> list[ModuleType]:
    """Return those of the modules that are imported already."""
    return [module for module in map(loaded, names) if module is not None]


def is_url_type(kind: type) -> bool:
    """Tell whether `kind` is a type of URLs."""
    pydantic = loaded("pydantic")
    if pydantic is None:
        return False
    bases = {base for url in (pydantic.AnyUrl, pydantic.PostgresDsn) for base in getattr(url, "__mro__", ())}
    return not bases.isdisjoint(base for base in kind.__mro__ if base not in (object, str))


def convert_model(value: Any, conversion: Conversion) -> Any:
    """Return the config that makes an equal model: a call with its fields.

    Fields that were left to their defaults are left out if those have no form in a config.
    """
    path_to(type(value), value, conversion)
    values = _values_by_parameter(value, conversion)
    clash = first_clash(values)
    if clash is not None:
        raise unsupported(value, conversion, f"is made by a parameter called {clash!r}, which `builds` can't pass on")
    try:
        return _build(value, {parameter: item for parameter, (item, _) in values.items()}, conversion)
    except HydraZenUnsupportedPrimitiveError:
        given = {parameter: item for parameter, (item, is_given) in values.items() if is_given}
        if len(given) == len(values):
            raise
        return _build(value, given, conversion)


def _build(value: Any, values: dict[str, Any], conversion: Conversion) -> Any:
    """Return a config class that calls the type of `value` with `values`."""
    try:
        return conversion.maker.builds(type(value), **conversion.builds_options(), **values)
    except HydraZenUnsupportedPrimitiveError as error:
        raise rerooted(error, conversion) from error


def _values_by_parameter(value: Any, conversion: Conversion) -> dict[str, tuple[Any, bool]]:
    """Return the values of the fields, and whether each was given, by the parameter that sets the field."""
    kind = kind_of(value)
    is_first_version = not hasattr(kind, "model_fields")
    declared = kind.__fields__ if is_first_version else kind.model_fields
    given = value.__fields_set__ if is_first_version else value.__pydantic_fields_set__
    extra = None if is_first_version else value.__pydantic_extra__
    found: dict[str, tuple[Any, bool]] = {}
    stored: dict[str, Any] = value.__dict__
    for name, item in stored.items():
        parameter = _parameter(kind, name, declared[name]) if name in declared else name
        if parameter is not None:
            found[parameter] = (item, name in given)
        elif name in given:
            raise unsupported(value, conversion, f"was given its {name!r} by an alias that is no single name")
    added = cast("dict[str, Any]", extra or {})
    return {**found, **{name: (item, True) for name, item in added.items()}}


def _parameter(kind: Any, name: str, field: Any) -> str | None:
    """Return the name of the parameter that sets the field called `name`, if it is a single one.

    An alias that can be a parameter comes first: it is what signatures of models show.
    """
    alias: object = getattr(field, "validation_alias", None) or getattr(field, "alias", None) or name
    if isinstance(alias, str) and alias.isidentifier():
        return alias
    config: dict[str, Any] = getattr(kind, "model_config", {})
    if config.get("populate_by_name") or config.get("validate_by_name"):
        return name
    return alias if isinstance(alias, str) else None


def convert_field(value: Any, conversion: Conversion) -> Any:
    """Return the default of a field, or make the parameter one that must be provided."""
    if value.default_factory is not None:
        if getattr(value, "default_factory_takes_validated_data", False):
            return MISSING_TEXT
        return convert_item(value.default_factory(), conversion)
    default = value.default
    if default is ... or type(default).__name__ in ("PydanticUndefinedType", "UndefinedType"):
        return MISSING_TEXT
    return convert_item(default, conversion)


def convert_url(value: Any, conversion: Conversion) -> str:
    """Return the text of a URL."""
    return str(value)


ROWS: Final = (
    Row("pydantic models", is_model_type, convert_model),
    Row("pydantic fields", is_field_type, convert_field),
    Row("pydantic URLs", is_url_type, convert_url),
)
