"""The annotation of a config field, given the parameter's hint and the value that the field holds."""

from __future__ import annotations

from collections.abc import Callable
from types import UnionType
from typing import Any, Final, get_args, get_origin

from hydra_zen._base.guards import is_dataclass_type, is_dict, is_list_or_tuple
from hydra_zen._base.names import TARGET, is_interpolation
from hydra_zen._base.reading import is_targeted_dataclass
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.annotations import is_optional_mapping

#: The containers whose element types OmegaConf enforces, with what is left of them when it must not.
_BARE: Final = {list: list, tuple: tuple, dict: dict}
#: The annotation of positional arguments.
ANY_TUPLE: Final = tuple[Any, ...]


def annotation_of(hint: Any, value: Any, *, widen: Callable[..., Any], recursive: bool | None) -> Any:
    """Return the annotation of a field, as strict as Hydra can enforce without refusing what the value becomes.

    Hydra instantiates nested configs, and resolves interpolations, only after OmegaConf has compared the value
    with the annotation; a value of that kind therefore sheds the annotation unless `recursive` is False. So does
    None where a dict may stand, since OmegaConf 2.3 cannot merge an override such as ``x={a:1}`` into a typed None.
    """
    if hint is Any:
        return Any
    widened = widen(hint, wrap_optional=value is None)
    if value is None and _takes_no_override(hint, widened):
        return Any
    if value is NOTHING or recursive is False or widened is Any:
        return widened
    if is_interpolation(value):
        return Any
    if is_targeted_dataclass(value):
        return widened if _is_config_annotation(widened) else Any
    if isinstance(value, (list, tuple, dict)) and _holds_what_is_built_later(value):
        return _without_elements(widened)
    return widened


def _takes_no_override(hint: Any, widened: Any) -> bool:
    # `X | None` is spelled by programs that never had the dataclass X enforced; `Optional[X]` says that it shall be.
    return is_optional_mapping(widened) and (type(hint) is UnionType or not is_dataclass_type(get_args(widened)[0]))


def _is_config_annotation(annotation: Any) -> bool:
    return is_dataclass_type(annotation) and TARGET in annotation.__dataclass_fields__


def _holds_what_is_built_later(value: Any) -> bool:
    """Tell whether a container holds, at any depth, a config or a reference to what may be one."""
    if is_dict(value):
        return any(_holds_what_is_built_later(item) for item in value.values())
    if is_list_or_tuple(value):
        return any(_holds_what_is_built_later(item) for item in value)
    # What a resolver gives is plain, so OmegaConf may well convert it: `${oc.env:N}` in a `list[int]` is an int.
    if is_interpolation(value):
        return ":" not in value
    return not isinstance(value, (str, int, float)) and is_targeted_dataclass(value)


def _without_elements(annotation: Any) -> Any:
    """Return `annotation` with nothing said of the elements."""
    origin = get_origin(annotation) or annotation
    if origin in _BARE:
        return _BARE[origin]
    for member in get_args(annotation):
        if (get_origin(member) or member) in _BARE:
            return Any
    return annotation
