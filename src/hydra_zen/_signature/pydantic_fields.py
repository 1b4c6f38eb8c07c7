"""The fields of pydantic models and dataclasses, where a program has imported pydantic."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Signature
from typing import Any, Final

from hydra_zen._base.loaded import loaded
from hydra_zen._base.records import Record

_MODULES: Final = ("pydantic", "pydantic.v1", "pydantic.main")
_OWN: Final = ("pydantic.", "pydantic_settings.")


class ModelField(Record):
    """What pydantic knows of one field."""

    name: str
    annotation: Any
    factory: Callable[..., Any] | None
    #: The factory needs the values of other fields, so that its default cannot be told here.
    needs_others: bool
    #: pydantic's own record.
    info: Any


def is_pydantic(target: Any) -> bool:
    """Tell whether `target` is a model or a dataclass of pydantic, of version 1 or 2."""
    if not isinstance(target, type) or loaded("pydantic") is None:
        return False
    return _is_dataclass(target) or any(issubclass(target, model) for model in _base_models())


def fields_of(cls: Any) -> dict[str, ModelField]:
    """Return the fields of a pydantic class by the names that its parameters have."""
    if not hasattr(cls, "__pydantic_fields__"):
        model = getattr(cls, "__pydantic_model__", cls)
        return {field.alias: _field_of_version_1(field) for field in model.__fields__.values()}
    found: dict[str, ModelField] = {}
    for name, info in cls.__pydantic_fields__.items():
        needs_others = bool(getattr(info, "default_factory_takes_validated_data", False))
        field = ModelField(name, info.annotation, info.default_factory, needs_others, info)
        for key in (name, info.alias, info.validation_alias):
            if isinstance(key, str):
                found[key] = field
    return found


def stated_signature(cls: Any) -> Signature | None:
    """Return the signature that pydantic gives to a class, unless its ``__init__`` is somebody else's."""
    base: Any = next(base for base in cls.__mro__ if "__init__" in base.__dict__)
    if _is_dataclass(base):
        signature = getattr(base, "__signature__", None)
    elif base.__module__.startswith(_OWN):
        signature = getattr(cls, "__signature__", None)
    else:
        return None
    return signature if isinstance(signature, Signature) else None


def is_undefined(default: Any) -> bool:
    """Tell whether `default` is the mark that some signatures of pydantic show for no default."""
    return type(default).__name__ == "PydanticUndefinedType"


def _base_models() -> list[type]:
    models = (getattr(loaded(name), "BaseModel", None) for name in _MODULES)
    return [model for model in models if isinstance(model, type)]


def _is_dataclass(cls: type) -> bool:
    return "__is_pydantic_dataclass__" in cls.__dict__ or "__pydantic_model__" in cls.__dict__


def _field_of_version_1(field: Any) -> ModelField:
    return ModelField(field.name, field.outer_type_, field.default_factory, needs_others=False, info=field)
