"""Making the config class from its fields."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping, Sequence
from typing import Any, Final

from hydra_zen._base.makers import LISTENERS, tell
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.config_type import ConfigType, Recipe, equal, hash_config, set_recipe, set_state, state_of
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._structured.plain_config import make_plain_config, plain_template
from hydra_zen._structured.quick_class import is_plain, known_options, make_plain_class

_PICKLING: Final = ("__getstate__", "__setstate__", "__reduce__", "__reduce_ex__")


def assemble(
    name: str,
    specs: Sequence[FieldSpec],
    *,
    bases: tuple[type, ...] = (),
    module: str = "types",
    namespace: Mapping[str, Any] | None = None,
    doc: str | None = None,
    qualname: str | None = None,
    options: Mapping[str, bool],
) -> type:
    """Return a dataclass called `name` with the fields `specs` after those of `bases`.

    A required field behind a defaulted one of a base becomes keyword-only, so that every order of fields is legal.
    """
    about: dict[str, Any] = {"__module__": module}
    arguments: dict[str, Any] = {"name": name, "specs": specs, "options": options, "module": module}
    if doc is not None:
        about["__doc__"] = arguments["doc"] = doc
    if qualname is not None:
        about["__qualname__"] = arguments["qualname"] = qualname
    if bases or namespace:
        arguments.update(bases=bases, namespace=namespace)
    recipe = Recipe(assemble, arguments)
    template = None if bases or namespace else plain_template(options)
    made = None if template is None else make_plain_config(name, specs, about, template, recipe)
    if made is None:
        made = _assemble(name, specs, bases, namespace or {}, about, known_options(options))
        set_recipe(made, recipe)
    if LISTENERS:
        tell(made)
    return made


def _assemble(
    name: str,
    specs: Sequence[FieldSpec],
    bases: tuple[type, ...],
    namespace: Mapping[str, Any],
    about: Mapping[str, Any],
    options: Mapping[str, bool],
) -> type:
    """Return the class where it has bases, or unusual options, or fields that cannot stay in their order."""
    if not options.get("kw_only"):
        specs = _with_required_in_place(specs, bases)
    body: dict[str, Any] = {**about, "__annotations__": {spec.name: spec.annotation for spec in specs}}
    own = {spec.name: spec.to_field() for spec in specs}
    cls = None
    if is_plain(options, bases, namespace):
        cls = make_plain_class(_metaclass(bases), name, bases, {**body}, own, options)
    if cls is None:
        body = {**body, **namespace, "__annotations__": body["__annotations__"], **own}
        cls = _compiled_class(name, bases, body, options)
    _show_class_attributes(cls, specs, slots=bool(options.get("slots")))
    _compare_by_contents(cls, options, namespace)
    if options.get("slots"):
        _pickle_by_name(cls)
    if "__orig_bases__" not in cls.__dict__ and _is_plain_generic(cls):
        # OmegaConf takes the arguments of a first generic base for the types of keys and values.
        cls.__orig_bases__ = cls.__bases__  # type: ignore[attr-defined]
    return cls


def _compiled_class(name: str, bases: tuple[type, ...], body: dict[str, Any], options: Mapping[str, bool]) -> type:
    """Return the class as `dataclasses.dataclass` makes it."""
    made = types.new_class(name, bases, {"metaclass": _metaclass(bases)}, lambda ns: ns.update(body))
    decorate: Any = dataclasses.dataclass
    return decorate(**options)(made)  # type: ignore[no-any-return]


def _with_required_in_place(specs: Sequence[FieldSpec], bases: tuple[type, ...]) -> list[FieldSpec]:
    """Return `specs` with every required field that stands behind a defaulted one made keyword-only.

    Inherited fields keep their place, so a base's required field may have to be declared again.
    """
    own = {spec.name: spec for spec in specs}
    inherited = {field.name: field for base in reversed(bases) for field in dataclasses.fields(base)}
    result = dict(own)
    after_default = False
    for name in {**inherited, **own}:
        spec = own.get(name) or FieldSpec.of(inherited[name])
        if not spec.init or spec.kw_only:
            continue
        if not spec.required:
            after_default = True
        elif after_default:
            result[name] = spec.as_keyword_only()
    return list(result.values())


def _metaclass(bases: tuple[type, ...]) -> type:
    """Return `ConfigType`, or the metaclass of the bases where the two cannot be one."""
    foreign = [type(base) for base in bases if not issubclass(ConfigType, type(base))]
    return type if any(not issubclass(meta, ConfigType) for meta in foreign) else ConfigType


def _show_class_attributes(cls: type, specs: Sequence[FieldSpec], *, slots: bool) -> None:
    """Let the class show the defaults that instances get copies of."""
    if slots:
        return
    for spec in specs:
        value = spec.class_attribute
        if value is not NOTHING and spec.name not in cls.__dict__:
            setattr(cls, spec.name, value)


def _compare_by_contents(cls: type, options: Mapping[str, bool], namespace: Mapping[str, Any]) -> None:
    """Put equality by contents in place of equality within one class, where the class compares at all."""
    if not options.get("eq", True):
        return
    if "__eq__" not in namespace:
        cls.__eq__ = equal  # type: ignore[assignment, method-assign]
    if "__hash__" not in namespace:
        hashable = options.get("unsafe_hash") or options.get("frozen")
        cls.__hash__ = hash_config if hashable else None  # type: ignore[assignment, method-assign]


def _pickle_by_name(cls: type) -> None:
    """Let instances of a class with slots be pickled for one without: cloudpickle sends the class as such."""
    owns = (vars(base)[name] for base in cls.__mro__[:-1] for name in _PICKLING if name in vars(base))
    if all(getattr(method, "__module__", "") == "dataclasses" for method in owns):
        cls.__getstate__ = state_of  # type: ignore[method-assign, assignment]
        cls.__setstate__ = set_state  # type: ignore[attr-defined]


def _is_plain_generic(cls: type) -> bool:
    """Tell whether `cls` derives from a generic class that is no dict."""
    return bool(getattr(cls, "__orig_bases__", ())) and not issubclass(cls, dict)
