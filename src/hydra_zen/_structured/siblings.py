"""Config classes that differ in some values only: what they have in common is put together once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING
from typing import Any

from hydra_zen._base.config_contents import RECIPE
from hydra_zen._base.makers import LISTENERS, tell
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.assemble import assemble
from hydra_zen._structured.config_type import ConfigType, Recipe, make_late
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._structured.plain_config import body_of, plain_template
from hydra_zen._structured.quick_class import LazyInit, Template, bind


def siblings_of(
    model: type, specs: Sequence[FieldSpec], open_at: Sequence[int], *, doc: str, options: Mapping[str, bool]
) -> Siblings | None:
    """Return the siblings of `model`, or None where each would need some thought.

    Parameters
    ----------
    model : type
        What `assemble` made of `specs` and the other arguments.
    specs : Sequence[FieldSpec]
    open_at : Sequence[int]
        Where the fields stand among `specs` whose values differ; these are optional.
    """
    template = plain_template(options)
    is_quick = type(model) is ConfigType and type(model.__dict__["__init__"]) is LazyInit
    if template is None or not is_quick or "__orig_bases__" in model.__dict__:
        return None
    return Siblings(model, specs, open_at, doc, options, template)


class Siblings:
    """Makes classes like one that `assemble` made, with other values in some fields."""

    __slots__ = ("_annotations", "_body", "_doc", "_field_type", "_fields", "_name", "_open_at", "_options", "_specs")

    def __init__(
        self,
        model: Any,
        specs: Sequence[FieldSpec],
        open_at: Sequence[int],
        doc: str,
        options: Mapping[str, bool],
        template: Template,
    ) -> None:
        self._name: str = model.__name__
        self._doc = doc
        self._options = options
        self._specs = list(specs)
        self._open_at = tuple(open_at)
        self._annotations: dict[str, Any] = dict(model.__annotations__)
        self._fields: dict[str, Any] = dict(model.__dataclass_fields__)
        self._field_type = template.field_type
        own = {name: self._fields[name].default for name in self._annotations}
        open_names = {specs[index].name for index in open_at}
        shown = {name: value for name, value in own.items() if name in open_names or value is not MISSING}
        about = {"__module__": model.__module__, "__doc__": doc, **shown}
        self._body = body_of(about, template, model.__match_args__)
        for index in open_at:
            # What the first class was given is no business of the others.
            name = specs[index].name
            self._specs[index] = FieldSpec(name)
            self._body[name] = self._fields[name] = None

    def make(self, bases: tuple[type, ...], given: Sequence[FieldSpec]) -> type:
        """Return the class whose open fields are `given`, in their order."""
        body = self._body.copy()
        fields = body["__dataclass_fields__"] = self._fields.copy()
        annotations = body["__annotations__"] = self._annotations.copy()
        shown: list[FieldSpec] = []
        for spec in given:
            name = spec.name
            field = fields[name] = spec.to_field()
            annotations[name] = spec.annotation
            bind(field, name, spec.annotation, self._field_type)
            if field.default is MISSING:
                del body[name]
                shown.append(spec)
            else:
                body[name] = field.default
        body["__init__"] = LazyInit()
        body[RECIPE] = _Recipe(self, bases, given)
        made = ConfigType(self._name, bases, body) if bases or shown else make_late(self._name, body)
        for spec in shown:
            if spec.class_attribute is not NOTHING:
                setattr(made, spec.name, spec.class_attribute)
        if LISTENERS:
            tell(made)
        return made

    def arguments(self, bases: tuple[type, ...], given: Sequence[FieldSpec]) -> dict[str, Any]:
        """Return what `assemble` makes an equal class of."""
        specs = self._specs.copy()
        for index, spec in zip(self._open_at, given, strict=True):
            specs[index] = spec
        named = {"name": self._name, "specs": specs, "options": self._options, "module": self._body["__module__"]}
        return {**named, "doc": self._doc, **({"bases": bases} if bases else {})}


class _Recipe(Recipe):
    """How one of several siblings was made."""

    __slots__ = ("_bases", "_given", "_siblings")

    def __init__(self, siblings: Siblings, bases: tuple[type, ...], given: Sequence[FieldSpec]) -> None:
        self.make = assemble
        self.token = ""
        self._siblings = siblings
        self._bases = bases
        self._given = given

    @property
    def arguments(self) -> dict[str, Any]:
        return self._siblings.arguments(self._bases, self._given)
