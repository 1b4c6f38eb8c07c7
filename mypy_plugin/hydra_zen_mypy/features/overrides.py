"""Checks the overrides of a job against the fields of its config.

Reported is what would surely fail, or surely give a field something of another type: a key that leads nowhere, a value
that OmegaConf cannot convert, a sweep where one job runs, a line that Hydra cannot read. Config groups are not known
here: where an override may choose an option of one, nothing is said of keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import eq

from mypy.checker import TypeChecker
from mypy.messages import format_type
from mypy.nodes import Expression
from mypy.types import AnyType, Type, get_proper_type

from hydra_zen_mypy.errorcodes import OVERRIDE
from hydra_zen_mypy.features.prefixes import refusal
from hydra_zen_mypy.grammar.functions import shown
from hydra_zen_mypy.grammar.overrides import Override
from hydra_zen_mypy.grammar.values import Sweep, Value, is_dict, is_list
from hydra_zen_mypy.reporting import nearest, report
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.config_paths import NoSuchField, Place, find, parameter_of, target_of
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.fields import held_by_default
from hydra_zen_mypy.typeops.fitting import as_text, fits
from hydra_zen_mypy.typeops.given_overrides import Given, GivenOverride, NotWritten, Unreadable, is_possible_group
from hydra_zen_mypy.typeops.written_paths import find_in


@dataclass
class Changed:
    """What the overrides of a job do to its config.

    `keys` are given a value; at `replaced` something else may stand than the config says. If it `is_open`, fields may
    be added, or options of groups chosen, that are not known.
    """

    keys: set[str] = field(default_factory=set[str])
    replaced: set[str] = field(default_factory=set[str])
    is_open: bool = False

    def may_hold(self, path: Sequence[str]) -> bool:
        """Tell whether an override may have put something at `path`, or on the way to it."""
        return any(all(map(eq, key.split("."), path)) for key in self.keys)

    @property
    def top_level(self) -> set[str]:
        """The fields of the config that overrides give, or give a part of."""
        return {key.partition(".")[0] for key in self.keys}


def check_overrides(
    checker: TypeChecker,
    config: Expression,
    config_type: Type,
    given: Iterable[Given],
    parameters: Mapping[str, Type],
    *,
    sweeping: bool | None,
    is_typed: bool = True,
) -> Changed:
    """Report the overrides that do not fit `config`, whose type is `config_type`, and return what they change.

    `parameters` are the types that the task asks for, by the name of the field; `sweeping` tells whether the call runs
    a sweep, None where that is not known; the fields take any value unless the config `is_typed`.
    """
    listed = list(given)
    fields = fields_of(config_type)
    is_open = fields is None or fields.is_open or any(map(_may_add_anything, listed))
    check = _Check(checker, config, config_type, parameters, Changed(is_open=is_open), sweeping, is_typed)
    for each in listed:
        if isinstance(each, Unreadable):
            report(checker, f'"{each.written}" is no override: {each.reason}', each.at, OVERRIDE)
        elif isinstance(each, GivenOverride):
            check.one(each)
    return check.changed


def report_misfit(checker: TypeChecker, key: str, value: Value, expected: Type, at: Expression) -> None:
    """Report at `at` a value for `key` that does not fit the type `expected`."""
    msg = f'"{key}" is given {shown(value)}; expected {format_type(expected, checker.options)}'
    report(checker, msg, at, OVERRIDE)


def _may_name_option(value: Value, place: Place) -> bool:
    """Tell whether a value may name an option of a config group, or a list of them, rather than be given to a field."""
    if isinstance(get_proper_type(place.value), AnyType):
        return True
    is_plain = not isinstance(get_proper_type(held_by_default(place.value)), AnyType)
    return not is_plain and (as_text(value) is not None or is_list(value))


def _may_add_anything(given: Given) -> bool:
    return isinstance(given, NotWritten) or (isinstance(given, GivenOverride) and is_possible_group(given.override))


@dataclass
class _Check:
    """The overrides of one job, checked in the order in which Hydra applies them."""

    checker: TypeChecker
    config: Expression
    config_type: Type
    parameters: Mapping[str, Type]
    changed: Changed
    sweeping: bool | None
    is_typed: bool

    def one(self, given: GivenOverride) -> None:
        """Report what is wrong with one override."""
        override = given.override
        self._check_sweep(given)
        if override.is_for_hydra or override.names_group:
            return
        path = override.key.split(".")
        place = None if self._is_replaced(path) else self._find(path)
        if isinstance(place, NoSuchField) and override.prefix in ("+", "++"):
            self._check_added(given, place)
        elif isinstance(place, NoSuchField):
            self._report_key(given, override.key, place)
        elif isinstance(place, Place) and (reason := self._refusal(override, place, path)) is not None:
            report(self.checker, reason, given.key_at, OVERRIDE)
        elif isinstance(place, Place) and override.prefix != "~":
            self._check_value(given, override.key, override.value, place)
        self.changed.keys.add(override.key)
        if override.prefix or not isinstance(place, Place) or place.config is not None:
            self.changed.replaced.add(override.key)

    def _find(self, path: list[str]) -> Place | NoSuchField | None:
        return find_in(self.config, self.config_type, path, self.checker)

    def _refusal(self, override: Override, place: Place, path: list[str]) -> str | None:
        """Return why Hydra refuses the prefix of an override, where no other has changed what is there."""
        if self.changed.is_open or self.changed.may_hold(path) or not self.is_typed:
            return None
        owner = self._find(path[:-1])
        return refusal(override, place, owner) if isinstance(owner, Place) else None

    def _check_sweep(self, given: GivenOverride) -> None:
        value, line = given.override.value, given.written
        if not isinstance(value, Sweep):
            return
        if self.sweeping is False:
            hint = f", or [{line.partition('=')[2]}] for one list" if value.written == "," else ""
            msg = f'"{line}" is a sweep, and this call runs one job; give multirun=True{hint}'
            report(self.checker, msg, given.value_at, OVERRIDE)
        elif self.sweeping and given.override.is_for_hydra:
            msg = f'"{line}" sweeps over the config of Hydra, which is not possible'
            report(self.checker, msg, given.value_at, OVERRIDE)

    def _is_replaced(self, path: list[str]) -> bool:
        """Tell whether an earlier override has put, or deleted, something at `path` or above it."""
        return any(".".join(path[: length + 1]) in self.changed.replaced for length in range(len(path)))

    def _report_key(self, given: GivenOverride, key: str, missing: NoSuchField) -> None:
        if given.override.prefix in ("+", "++") or self.changed.is_open:
            return
        if not key:
            report(self.checker, f'"{given.written}" names no field', given.key_at, OVERRIDE)
            return
        owner = f'"{missing.owner}"' if missing.owner else "The config"
        hint = nearest(missing.name, missing.names)
        if not hint and given.override.prefix == "":
            hint = f'; to add it, write "+{key}"'
        msg = f'{owner} has no field "{missing.name}"{hint}'
        report(self.checker, msg, given.key_at, OVERRIDE, target=target_of(missing.config))

    def _check_added(self, given: GivenOverride, missing: NoSuchField) -> None:
        """Report a value that is added to a config for a parameter of its target, and does not fit that."""
        taken = parameter_of(missing)
        if taken is not None and given.override.key == ".".join(filter(None, (missing.owner, missing.name))):
            self._check_value(given, given.override.key, given.override.value, Place(taken, None))

    def _check_value(self, given: GivenOverride, key: str, value: Value, place: Place) -> None:
        """Report a value that does not fit; a dict is merged into the config that it is for, key by key."""
        for each in (value.samples or ()) if isinstance(value, Sweep) else (value,):
            if place.config is not None and is_dict(each):
                self._check_merged(given, key, each, place.config)
            elif (expected := self._refusing(key, each, place)) is not None:
                report_misfit(self.checker, key, each, expected, given.value_at)
                return

    def _check_merged(self, given: GivenOverride, key: str, value: dict[Value, Value], config: Type) -> None:
        if "_target_" in value:
            return
        for name, item in value.items():
            place = find(config, [str(name)])
            if isinstance(place, NoSuchField):
                self._report_key(given, f"{key}.{name}", replace(place, owner=key))
            elif place is not None:
                self._check_value(given, f"{key}.{name}", item, place)

    def _refusing(self, key: str, value: Value, place: Place) -> Type | None:
        """Return the type that `value` does not fit: that of the field, or that of the parameter of the task."""
        # A field that holds a config is annotated with no type, unless that is a dataclass of the program.
        is_free = place.config is not None and is_config(place.config)
        if is_free and (value is None or is_list(value) or self.changed.is_open):
            return None
        if self.changed.is_open and _may_name_option(value, place):
            return None
        asked = [self.parameters[key]] if key in self.parameters else []
        if self.is_typed and not (asked and place.is_inferred):
            asked.append(place.value)
        refusing = (
            each
            for each in asked
            if not fits(value, each, self.checker, is_inferred=place.is_inferred and each is place.value)
        )
        return next(refusing, None)
