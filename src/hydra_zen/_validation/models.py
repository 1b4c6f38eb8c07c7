"""Values for pydantic models and dataclasses, which pydantic itself judges, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Final

from hydra_zen._base.config_path import child
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._base.reading import is_omegaconf_container
from hydra_zen._signature.pydantic_fields import ModelField, fields_of
from hydra_zen._validation.forms import show_type
from hydra_zen._validation.judge import Place
from hydra_zen._validation.nested import is_config
from hydra_zen.errors import HydraZenTypeValidationError

#: The kinds of validators that see, and may replace, a value before pydantic has judged it.
_EARLY: Final = frozenset({"before", "wrap", "plain"})


def model_problems(model: Any, kwargs: Mapping[str, Any], place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Yield the values that pydantic will not take for a field of `model`.

    A field of which pydantic alone can judge, with the whole model at hand, is left to it.
    """
    if not hasattr(model, "__pydantic_decorators__"):
        return
    fields = fields_of(model)
    prepared = _prepared_fields(model)
    for name, value in kwargs.items():
        field = fields.get(name)
        if field is None or prepared is None or field.name in prepared or _is_unfinished(value):
            continue
        reason = _refusal(value, field)
        if reason is not None:
            expected = show_type(field.annotation)
            path = child(place.config_path, name)
            yield HydraZenTypeValidationError(
                f"{path}: expected {expected}, got {show_typed(value)}: {reason}",
                target=place.target,
                parameter=name,
                config_path=path,
                value=value,
                expected=expected,
            )


def _prepared_fields(model: Any) -> set[str] | None:
    """Return the fields whose values validators may replace first; None if that may be any field."""
    decorators = model.__pydantic_decorators__
    if any(entry.info.mode in _EARLY for entry in decorators.model_validators.values()):
        return None
    prepared: set[str] = set()
    for entry in (*decorators.field_validators.values(), *decorators.validators.values()):
        if getattr(entry.info, "mode", "before") in _EARLY:
            prepared.update(entry.info.fields)
    return None if "*" in prepared else prepared


def _is_unfinished(value: Any) -> bool:
    """Tell whether something in `value` will only be there when the config is built."""
    if isinstance(value, str):
        return value == MISSING_TEXT or "${" in value
    if is_config(value) or is_omegaconf_container(value):
        return True
    return any(map(_is_unfinished, _items(value)))


def _items(value: Any) -> Iterable[Any]:
    if type(value) in (list, tuple):
        return value  # type: ignore[no-any-return]
    return value.values() if _is_dict(value) else ()


def _is_dict(value: object) -> bool:
    return type(value) is dict


def _refusal(value: Any, field: ModelField) -> str | None:
    """Return why pydantic refuses `value`, or None."""
    from pydantic import ValidationError

    adapter = _adapter(field)
    if adapter is None:
        return None
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = "".join(f"[{key!r}]" for key in first["loc"])
        return f"{where}{': ' if where else ''}{first['msg']}"
    return None


def _adapter(field: ModelField) -> Any:
    """Return pydantic's judge of one field, or None if pydantic has none for its type alone."""
    from pydantic import ConfigDict

    form: Any = Annotated
    annotated = form[field.annotation, field.info]
    # A model as the type brings its own config, and takes no other.
    return _adapter_of(annotated, ConfigDict(arbitrary_types_allowed=True)) or _adapter_of(annotated, None)


def _adapter_of(annotated: Any, config: Any) -> Any:
    from pydantic import TypeAdapter
    from pydantic.errors import PydanticUserError

    make: Any = TypeAdapter
    try:
        return make(annotated, config=config)
    except PydanticUserError:
        return None
