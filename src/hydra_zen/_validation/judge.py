"""Judging one value against one annotation, item by item where the value is a container."""

from __future__ import annotations

import collections.abc
import typing
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final

from hydra_zen._base.config_path import child
from hydra_zen._base.messages import members_hint, show_typed
from hydra_zen._base.names import ARGS, MISSING_TEXT, is_interpolation
from hydra_zen._base.reading import is_omegaconf_container
from hydra_zen._signature.annotations import widen
from hydra_zen._signature.typed_dicts import is_typed_dict, keys_of
from hydra_zen._structured.annotate import annotation_of
from hydra_zen._validation.checker import contradiction
from hydra_zen._validation.forms import core, has_fixed_items, members, says_it_all, show_type
from hydra_zen._validation.nested import built_by, is_config, refusal
from hydra_zen.errors import HydraZenTypeValidationError

#: What a list in a config may stand for. Hydra delivers no other sequence, so it counts as a tuple too.
_SEQUENCES: Final = frozenset(
    {
        list,
        tuple,
        collections.abc.Sequence,
        collections.abc.MutableSequence,
        collections.abc.Collection,
        collections.abc.Iterable,
        collections.abc.Container,
        collections.abc.Reversible,
    }
)
_MAPPINGS: Final = frozenset({dict, collections.abc.Mapping, collections.abc.MutableMapping})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the value stands that is judged, and how it gets to the target."""

    config_path: str
    parameter: str
    target: str
    #: The value stands in a config: OmegaConf and Hydra still do their part before the target gets it.
    in_config: bool
    #: Hydra builds configs that are nested in this one.
    recursive: bool = True
    #: A dataclass type given as a value stands for the class itself, not for a config with its fields.
    converts_dataclasses: bool = True
    #: The config is of a class, on whose fields OmegaConf enforces their types; YAML is not.
    has_typed_fields: bool = True
    #: The annotation that OmegaConf enforces on the value, `Any` if none.
    enforced: Any = Any
    #: The value stands in a container of OmegaConf, which resolves interpolations when they are read.
    resolved_later: bool = False

    def at(self, key: object, enforced: Any = Any) -> Place:
        """Return the place of an item."""
        return replace(self, config_path=child(self.config_path, key), enforced=enforced)


def problems(value: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Yield what contradicts `annotation` in `value`."""
    if place.in_config:
        place = replace(place, enforced=annotation_of(annotation, value, widen=widen, recursive=None))
    yield from _judge(value, annotation, place)


def _judge(value: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    annotation = core(annotation)
    if annotation is Any or ((place.in_config or place.resolved_later) and _comes_later(value)):
        return
    options = [option for option in members(annotation) if value is None or option is not type(None)]
    if len(options) > 1:
        if all(any(_judge(value, option, place)) for option in options):
            yield _problem(value, annotation, place)
        return
    wanted = options[0] if options else type(None)
    place = replace(place, enforced=next((m for m in members(place.enforced) if m is not type(None)), Any))
    if not (_is_omegaconf_class(wanted) and _fits_omegaconf_class(value, wanted, place)):
        yield from _judge_against_one(value, wanted, annotation, place)


def _judge_against_one(value: Any, wanted: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Judge a value against `wanted`, the one type in `annotation` that it can be meant to be."""
    if place.in_config and (is_config(value) or (not place.converts_dataclasses and _is_dataclass_type(value))):
        yield from _judge_config(value, wanted, annotation, place)
        return
    if is_omegaconf_container(value):
        value, place = _opened(value), replace(place, resolved_later=True)
    if type(value) is dict or is_omegaconf_container(value):
        yield from _judge_mapping(value, wanted, annotation, place)
    elif type(value) in (list, tuple):
        yield from _judge_sequence(value, wanted, annotation, place)
    else:
        yield from _judge_leaf(value, wanted, annotation, place)


def _comes_later(value: Any) -> bool:
    """Tell whether `value` only says where the real one will come from."""
    return isinstance(value, str) and (value == MISSING_TEXT or is_interpolation(value))


def _judge_config(value: Any, wanted: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Judge a nested config by what it builds; where a config is asked for, by its class."""
    if not place.recursive or (_is_dataclass_type(wanted) and wanted in _class_of(value).__mro__):
        return
    reason = refusal(built_by(value), wanted)
    if reason is not None:
        yield _problem(value, annotation, place, f"the config {reason}")


def _is_dataclass_type(annotation: Any) -> bool:
    return isinstance(annotation, type) and is_dataclass(annotation)


def _class_of(config: Any) -> type:
    return config if isinstance(config, type) else type(config)


def _judge_leaf(value: Any, wanted: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    if place.in_config:
        if _is_config_notation(value, place.enforced):
            return
        if isinstance(value, bool) and place.enforced in (int, float) and place.has_typed_fields:
            yield _problem(value, annotation, place, "a field of this type takes no bool")
            return
    reason = contradiction(value, wanted)
    if reason is not None:
        yield _problem(value, annotation, place, "" if says_it_all(wanted) else reason, hint=_members(value, wanted))


def _members(value: Any, wanted: Any) -> str:
    """Return which member of an enumeration was probably meant, or all of them."""
    if not (isinstance(wanted, type) and issubclass(wanted, Enum)):
        return ""
    names: list[str] = list(wanted.__members__)
    return members_hint(value if isinstance(value, str) else "", names)


def _is_config_notation(value: Any, enforced: Any) -> bool:
    """Tell whether `value` is how a config writes an instance of the type that OmegaConf will make of it."""
    if enforced is Path:
        return isinstance(value, str)
    if not isinstance(enforced, type) or not issubclass(enforced, Enum) or isinstance(value, bool):
        return False
    if isinstance(value, str):
        return value.removeprefix(f"{enforced.__name__}.") in enforced.__members__
    return isinstance(value, int) and any(member.value == value for member in enforced)


def _judge_sequence(value: Any, wanted: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Judge a list or a tuple."""
    origin, arguments = typing.get_origin(wanted) or wanted, typing.get_args(wanted)
    if origin not in _SEQUENCES:
        yield from _judge_leaf(value, wanted, annotation, place)
        return
    kinds = [arguments[0] if arguments else Any] * len(value)
    if origin is tuple and has_fixed_items(wanted):
        # Up to Python 3.10 the empty `Tuple[()]` has an argument.
        kinds = [] if arguments == ((),) else list(arguments)
    if len(kinds) != len(value):
        yield _problem(value, annotation, place, f"{_counted(len(value))} in place of {len(kinds)}")
        return
    for index, (item, kind) in enumerate(zip(value, kinds, strict=True)):
        yield from _judge(item, kind, place.at(index, _enforced_item(place.enforced, index)))


def _counted(count: int) -> str:
    return f"{count} item{'s' if count != 1 else ''}"


def _judge_mapping(value: Any, wanted: Any, annotation: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Judge a dict, or a DictConfig that stands for a dataclass."""
    origin, arguments = typing.get_origin(wanted) or wanted, typing.get_args(wanted)
    if is_typed_dict(origin):
        yield from _judge_typed_dict(value, origin, place)
    elif _is_dataclass_type(origin) and _is_structured_as(value, origin, place):
        return
    elif origin not in _MAPPINGS:
        yield from _judge_leaf(value, wanted, annotation, place)
    elif len(arguments) == 2:
        for key, item in _entries(value):
            if any(_judge(key, arguments[0], place.at(key, _enforced_item(place.enforced, 0)))):
                yield _problem(key, arguments[0], place.at(key), "it is the key")
            yield from _judge(item, arguments[1], place.at(key, _enforced_item(place.enforced, 1)))


def _judge_typed_dict(value: Any, typed_dict: Any, place: Place) -> Iterator[HydraZenTypeValidationError]:
    """Judge the keys and values of a dict that should be a `TypedDict`."""
    keys = keys_of(typed_dict)
    stated = {parameter.name: parameter.annotation for parameter in keys.parameters}
    given = dict(_entries(value))
    absent = [key for key in stated if key not in given and key not in keys.optional]
    if absent:
        yield _problem(value, typed_dict, place, f"it lacks {', '.join(map(repr, absent))}")
    for key, item in given.items():
        if key in stated:
            yield from _judge(item, stated[key], place.at(key))
        elif key not in typed_dict.__annotations__:
            yield _problem(value, typed_dict, place, f"it has {key!r}, which is no key of {show_type(typed_dict)}")


def _opened(container: Any) -> Any:
    """Return a list or dict with the items of an OmegaConf container; one that stands for a dataclass stays."""
    from omegaconf import OmegaConf, SCMode

    return OmegaConf.to_container(container, structured_config_mode=SCMode.DICT_CONFIG)


def _entries(mapping: Any) -> list[tuple[Any, Any]]:
    if not is_omegaconf_container(mapping):
        return list(mapping.items())
    from omegaconf import OmegaConf

    return [(key, mapping[key]) for key in mapping if not OmegaConf.is_missing(mapping, key)]


def _is_structured_as(value: Any, wanted: type, place: Place) -> bool:
    """Tell whether the target gets `value` as a DictConfig with the fields of the dataclass `wanted`."""
    if type(value) is dict:
        return place.in_config
    from omegaconf import OmegaConf

    stands_for = OmegaConf.get_type(value)
    return stands_for is not None and issubclass(stands_for, wanted)


def _is_omegaconf_class(wanted: Any) -> bool:
    return isinstance(wanted, type) and wanted.__module__.partition(".")[0] == "omegaconf"


def _fits_omegaconf_class(value: Any, wanted: Any, place: Place) -> bool:
    """Tell whether the target gets an instance of `wanted`: Hydra delivers lists and dicts as such."""
    return isinstance(value, wanted) or (place.in_config and type(value) in (list, tuple, dict))


def _enforced_item(enforced: Any, index: int) -> Any:
    """Return what OmegaConf enforces on an item of a container on which it enforces `enforced`."""
    arguments = typing.get_args(enforced)
    if typing.get_origin(enforced) not in (list, tuple, dict) or not arguments:
        return Any
    last = len(arguments) - (2 if arguments[-1] is Ellipsis else 1)
    return arguments[min(index, last)]


def _problem(
    value: Any, annotation: Any, place: Place, reason: str = "", hint: str = ""
) -> HydraZenTypeValidationError:
    """Return the error for one value."""
    expected = show_type(annotation)
    why = f": {reason.splitlines()[0]}" if reason else ""
    where = place.config_path
    if ARGS in where.replace("[", ".").split("."):
        where = f"{where} (parameter {place.parameter!r})"
    return HydraZenTypeValidationError(
        f"{where}: expected {expected}, got {show_typed(value)}{why}{hint}",
        target=place.target,
        parameter=place.parameter,
        config_path=place.config_path,
        value=value,
        expected=expected,
    )
