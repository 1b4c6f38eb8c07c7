"""What nothing gives to a config, and to the configs in it, when it is instantiated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mypy.types import LiteralType, NoneType, Type, get_proper_type

from hydra_zen_mypy.fullnames import BUILDS, PARTIAL_BUILDS
from hydra_zen_mypy.typeops.built import config_instance, is_partial
from hydra_zen_mypy.typeops.configs import ConfigFields, fields_of
from hydra_zen_mypy.typeops.copies import parameters
from hydra_zen_mypy.typeops.declared import is_announced, within_by_class
from hydra_zen_mypy.typeops.record import Record, instance_of, is_class, record_of

Path = tuple[str, ...]
#: Fields that have Hydra build something else than the type of a config tells, or build it otherwise.
_CHANGING = frozenset({"_partial_", "_args_", "_recursive_"})
BY_POSITION = "_args_"


@dataclass(frozen=True)
class Lack:
    """A value that a config lacks.

    `owner` is the path of the config, `target` the name of the callable that it is of, if that is known, and `name`
    the path of the value from there; None for an argument without a name.
    """

    owner: Path
    target: str | None
    name: str | None
    by_position: bool = False

    @property
    def path(self) -> Path:
        """The path of the value."""
        return self.owner if self.name is None else (*self.owner, *self.name.split("."))


def lacks(config: Type, path: Path = (), *, recursive: bool = True) -> Iterator[Lack]:
    """Yield what a config of type `config` that stands at `path` lacks, and what the configs in it lack.

    Nothing is said of configs that may have more fields than are known, of what an instance holds, since it may have
    been assigned, and of nested configs that are not built.
    """
    here = _known(config, path, recursive=recursive)
    if here is None or here.fields.is_open:
        return
    yield from _own(here)
    if here.builds_nested:
        yield from lacks_within({**here.held, **here.within}, path, recursive=here.recursive)


def lacks_within(parts: Mapping[str, Type], path: Path = (), *, recursive: bool = True) -> Iterator[Lack]:
    """Yield what the configs among `parts` of a config lack; the keys are paths from there."""
    for name, given in parts.items():
        if not isinstance(given, NoneType):
            yield from lacks(given, (*path, *name.split(".")), recursive=recursive)


def parts_built(config: Type) -> dict[str, Type]:
    """Return what a config holds and what stands within it, by its path; nested configs only if they are built."""
    here = _known(config)
    if here is None:
        return {}
    if here.builds_nested:
        return {**here.held, **here.within}
    return {name: given for name, given in here.within.items() if isinstance(get_proper_type(given), LiteralType)}


def builds_all(config: Type) -> bool:
    """Tell whether all is built that a config is given, at any depth, as far as its type tells."""
    here = _known(config)
    return here is not None and not here.fields.is_open and here.recursive


@dataclass(frozen=True)
class _Config:
    """A config that is built, at its path; `recursive` tells whether those are built that its target is given."""

    type: Type
    path: Path
    fields: ConfigFields
    record: Record | None
    recursive: bool

    @property
    def builds_nested(self) -> bool:
        if self.recursive:
            return True
        instance = config_instance(self.type)
        has_target = instance is not None and (instance.type.has_base(BUILDS) or instance.type.has_base(PARTIAL_BUILDS))
        return not (has_target or (instance and is_announced(instance.type)) or "_target_" in self.fields.fields)

    @property
    def held(self) -> dict[str, Type]:
        """The configs that its fields hold; none for an instance, where others may be."""
        if not is_class(self.type):
            return {}
        return {name: field.config for name, field in self.fields.fields.items() if field.config is not None}

    @property
    def within(self) -> Mapping[str, Type]:
        """What stands in its containers, and what is missing; nothing for an instance."""
        instance = instance_of(self.type)
        if not is_class(self.type) or instance is None:
            return {}
        return within_by_class(instance.type) if self.record is None else self.record.within

    @property
    def target(self) -> str | None:
        return None if self.record is None or self.record.calls_with is None else self.record.calls_with.name


def _known(config: Type, path: Path = (), *, recursive: bool = True) -> _Config | None:
    """Return the config of type `config`, if what it builds is told by its type."""
    record, fields = record_of(config), fields_of(config)
    if fields is None or _CHANGING & set(fields.fields):
        return None
    return _Config(config, path, fields, record, recursive and (record is None or record.recursive))


def _own(config: _Config) -> Iterator[Lack]:
    """Yield what a config itself lacks; a partial may be given it later, but for what is missing by position."""
    instance = config_instance(config.type)
    is_complete = instance is None or not is_partial(instance)
    required = list(_required(config)) if is_complete else []
    yield from required
    said = {each.name for each in required}
    for name, given in config.within.items():
        counts = config.recursive if "." in name else is_complete
        if isinstance(given, NoneType) and name not in said and counts:
            yield Lack(config.path, config.target, name)


def _required(config: _Config) -> Iterator[Lack]:
    """Yield what the target of a config requires, or the config itself if it has none."""
    left = None if config.record is None else config.record.calls_with
    if left is None:
        yield from (Lack(config.path, None, name) for name, field in config.fields.fields.items() if field.required)
    for each in () if left is None else parameters(left):
        if each.kind.is_required():
            yield Lack(config.path, config.target, each.name, each.kind.is_positional())
