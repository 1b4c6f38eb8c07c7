"""From fields to a config class without a target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from keyword import iskeyword
from typing import Any

from hydra_zen._authoring.dataclass_options import ClassOptions
from hydra_zen._authoring.field_request import FieldRequest
from hydra_zen._authoring.inherited_values import converted_defaults
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.options import CONFIG_OPTION_NAMES, ZenConvertSettings, check_not_reserved
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import CONVERT, DEFAULTS, PARTIAL, RECURSIVE, TARGET, ZEN_PROCESSING_PATH, ZEN_TARGET
from hydra_zen._base.records import Record
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.annotate import annotation_of
from hydra_zen._structured.assemble import assemble
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._structured.inherit import Inherited, default_of, read_bases
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError


class ConfigOptions(Record):
    """The options of `make_config`, checked."""

    recursive: bool | None
    convert_mode: str | None
    defaults: list[Any] | None
    bases: tuple[type, ...]
    convert: ZenConvertSettings
    cls: ClassOptions


def assemble_config(
    maker: type[Maker], positional: tuple[Any, ...], named: Mapping[str, Any], options: ConfigOptions
) -> type:
    """Return the config class with the given fields, those without a default first."""
    requests = _requests(positional, named)
    inherited = read_bases(options.bases)
    _check_bases(options.bases, inherited)
    fields = [_field(maker, name, request, options) for name, request in requests.items()]
    specs = [
        *(spec for spec in fields if spec.required),
        *(spec for spec in fields if not spec.required),
        *converted_defaults(maker, options.bases, inherited, skip=requests),
        *_hydra_fields(options),
    ]
    return assemble(
        options.cls.cls_name or "Config",
        specs,
        bases=options.bases,
        module=options.cls.module,
        namespace=options.cls.namespace,
        doc="Config made by `make_config`.",
        options=options.cls.flags,
    )


def _requests(positional: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is asked for each field, by name: `NOTHING`, a `FieldRequest`, or a plain value."""
    result: dict[str, Any] = {}
    for entry in positional:
        name = _positional_name(entry)
        if name in result or name in named:
            msg = f"`make_config`: the field {name!r} is given more than once"
            raise HydraZenValueError(msg, parameter=name)
        _check_identifier(name)
        result[name] = NOTHING if isinstance(entry, str) else entry
    for name, value in named.items():
        check_not_reserved("`make_config`: ", name, CONFIG_OPTION_NAMES)
        _check_identifier(name)
        if isinstance(value, FieldRequest) and value.name is not NOTHING and value.name != name:
            msg = f"`make_config`: the field {name!r} is given a ZenField that is called {value.name!r}; drop its name"
            raise HydraZenValueError(msg, parameter=name)
        result[name] = value
    return result


def _positional_name(entry: Any) -> str:
    if not isinstance(entry, (str, FieldRequest)):
        msg = f"`make_config` takes field names and ZenFields as positional arguments, got {show_typed(entry)}"
        raise HydraZenTypeError(msg, value=entry, expected="a str or a ZenField")
    if isinstance(entry, str):
        name = entry
    elif entry.name is NOTHING:
        msg = "`make_config`: a ZenField given by position needs a name: ZenField(..., name='x')"
        raise HydraZenValueError(msg, value=entry)
    else:
        name = entry.name
    if name.startswith("_zen_"):
        check_not_reserved("`make_config`: ", name, CONFIG_OPTION_NAMES)
    return name


def _check_identifier(name: str) -> None:
    if not name.isidentifier() or iskeyword(name):
        msg = f"`make_config`: {name!r} cannot be a field of a config: it is not a valid Python identifier"
        raise HydraZenTypeError(msg, parameter=name)


def _field(maker: type[Maker], name: str, request: Any, options: ConfigOptions) -> FieldSpec:
    """Return the field called `name`."""
    if request is NOTHING:
        return FieldSpec(name)
    if isinstance(request, FieldRequest):
        hint, value = request.resolved(maker)
    else:
        hint = Any
        value = maker._make_hydra_compatible(
            request, allow_zen_conversion=True, field_name=name, convert_dataclass=options.convert.dataclass
        )
    return FieldSpec(name, annotation_of(hint, value, widen=maker._sanitized_type, recursive=options.recursive), value)


def _hydra_fields(options: ConfigOptions) -> Iterator[FieldSpec]:
    """Yield the fields that Hydra itself reads."""
    if options.recursive is not None:
        yield FieldSpec(RECURSIVE, bool, options.recursive, init=False)
    if options.convert_mode is not None:
        yield FieldSpec(CONVERT, str, options.convert_mode, init=False)
    if options.defaults is not None:
        yield FieldSpec(DEFAULTS, list[Any], options.defaults, init=False)


def _check_bases(bases: tuple[type, ...], inherited: Inherited) -> None:
    """Refuse bases whose special fields, merged, would contradict each other."""
    if ZEN_TARGET not in inherited.fields:
        return
    target, partial = (
        next((value for value in (default_of(base, key) for base in bases) if value is not NOTHING), NOTHING)
        for key in (TARGET, PARTIAL)
    )
    if target != ZEN_PROCESSING_PATH:
        msg = (
            f"`make_config`: the first base has the target {target!r}, a later one needs zen-processing; one config"
            " cannot have both. Put the base with `zen_meta` or `zen_wrappers` first"
        )
        raise HydraZenValueError(msg, parameter="bases", value=bases)
    if partial is True:
        msg = (
            "`make_config`: one base has `_partial_=True`, another needs zen-processing; their child would be a partial"
            " of zen-processing itself. Use `builds(..., builds_bases=...)` to combine them"
        )
        raise HydraZenValueError(msg, parameter="bases", value=bases)
