"""What stands at a path in a config, such as ``optim.lr``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mypy.checker import TypeChecker
from mypy.types import AnyType, Instance, Type, get_proper_type

from hydra_zen_mypy.fullnames import BUILDS, DICTS, LISTS, SCALARS
from hydra_zen_mypy.typeops.built import built_type, is_config
from hydra_zen_mypy.typeops.configs import ConfigFields, fields_of
from hydra_zen_mypy.typeops.record import instance_of, record_of


@dataclass(frozen=True)
class Place:
    """What is at a path: the type of it when it is built, and that of the nested config, if it is one."""

    value: Type
    config: Type | None
    #: Whether a job cannot run before a value is given.
    is_required: bool = False
    #: Whether the type is no more than that of the default: the field takes any value.
    is_inferred: bool = False

    def built(self, checker: TypeChecker) -> Type:
        """Return the type of what stands there once everything is built."""
        return self.value if self.config is None else built_type(self.config, checker)


@dataclass(frozen=True)
class NoSuchField:
    """That a path leads nowhere.

    `owner` is the path of the config that lacks the field `name`; it has `names`, and is of the type `config`, if it
    is a config at all.
    """

    owner: str
    name: str
    names: Sequence[str]
    config: Type | None


def find(config: Type, path: Sequence[str]) -> Place | NoSuchField | None:
    """Return what is at `path` in a config of type `config`; None where that is not known."""
    if fields_of(config) is None:
        return None
    place: Place | NoSuchField | None = Place(config, config)
    for index, name in enumerate(path):
        if not isinstance(place, Place) or _is_special(name):
            return None
        place = _step(place, ".".join(path[:index]), name)
        if isinstance(place, NoSuchField):
            return place
    return place


def _is_special(name: str) -> bool:
    """Tell whether a key is one that Hydra or the library gives a meaning, such as ``_target_``."""
    return name.startswith("_")


def _step(place: Place, owner: str, name: str) -> Place | NoSuchField | None:
    config = place.config or place.value
    known = fields_of(config)
    if known is not None:
        return _in_config(known, owner, name, config)
    value = get_proper_type(place.value)
    if not isinstance(value, Instance) or place.config is not None:
        return None
    kind = value.type.fullname
    if kind in LISTS and name.isdigit() and value.args:
        return Place(value.args[0], value.args[0] if is_config(value.args[0]) else None)
    if kind in DICTS and len(value.args) == 2:
        return Place(value.args[1], value.args[1] if is_config(value.args[1]) else None)
    return NoSuchField(owner, name, [], None) if kind in SCALARS else None


def _in_config(known: ConfigFields, owner: str, name: str, config: Type) -> Place | NoSuchField | None:
    field = known.fields.get(name)
    if field is not None:
        is_required = field.required or field.unset
        return Place(field.value, field.config, is_required, isinstance(get_proper_type(field.accepts), AnyType))
    return None if known.is_open else NoSuchField(owner, name, list(known.fields), config)


def target_of(config: Type | None) -> Type | None:
    """Return the type of the callable that a config is of."""
    instance = None if config is None else instance_of(config)
    if instance is None or not instance.args or not instance.type.has_base(BUILDS):
        return None
    return instance.args[0]


def parameter_of(missing: NoSuchField) -> Type | None:
    """Return the type of the parameter of the target that a field would be for, if it were there."""
    record = None if missing.config is None else record_of(missing.config)
    if record is None or record.calls_with is None:
        return None
    parameter = record.calls_with.argument_by_name(missing.name)
    return None if parameter is None else parameter.typ
