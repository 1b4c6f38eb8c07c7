"""The record of one field of a config class, from which the `dataclasses.Field` is made."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.defaults import ATOMS, FreshCopy, is_immutable, needs_factory


class FieldSpec:
    """One field of a config class.

    `default` is a value as it stands in the config. It becomes a plain default where all instances may share it,
    and a factory of copies otherwise. `NOTHING` marks a field that must be given.
    """

    __slots__ = ("annotation", "default", "factory", "field", "init", "kw_only", "name", "repr")

    def __init__(
        self,
        name: str,
        annotation: Any = Any,
        default: Any = NOTHING,
        factory: Callable[[], Any] | None = None,
        init: bool = True,
        repr: bool = True,  # noqa: A002  as in `dataclasses.field`
        kw_only: bool = False,
    ) -> None:
        self.name = name
        self.annotation = annotation
        self.default = default
        self.factory = factory
        self.init = init
        self.repr = repr
        self.kw_only = kw_only
        #: What became of it in a class, for those who let other classes have the same.
        self.field: dataclasses.Field[Any] | None = None

    @classmethod
    def of(cls, field: dataclasses.Field[Any]) -> FieldSpec:
        """Return the specification of a field that a dataclass has already."""
        missing = dataclasses.MISSING
        return cls(
            field.name,
            field.type,
            NOTHING if field.default is missing else field.default,
            None if field.default_factory is missing else field.default_factory,
            init=field.init,
            repr=field.repr,
            kw_only=bool(field.kw_only),
        )

    def called(self, name: str, annotation: Any) -> FieldSpec:
        """Return the same field under another name, with another annotation."""
        return FieldSpec(name, annotation, self.default, self.factory, self.init, self.repr, self.kw_only)

    def as_keyword_only(self) -> FieldSpec:
        """Return the same field, to be given by name."""
        return FieldSpec(self.name, self.annotation, self.default, self.factory, self.init, self.repr, kw_only=True)

    def __reduce__(self) -> tuple[type[FieldSpec], tuple[Any, ...]]:
        """Pickle in every protocol; the oldest knows nothing of slots."""
        arguments = (self.name, self.annotation, self.default, self.factory, self.init, self.repr, self.kw_only)
        return FieldSpec, arguments

    @property
    def required(self) -> bool:
        """Whether the field has no default at all."""
        return self.default is NOTHING and self.factory is None

    @property
    def is_optional(self) -> bool:
        """Whether the field is a parameter like most, which calls may give by position or leave out."""
        return self.init and not self.kw_only and not self.required

    @property
    def class_attribute(self) -> Any:
        """The value that the class itself shows under the field's name, or `NOTHING`.

        Lists, dicts and other unhashable values are seen on instances only, as `dataclasses` has it.
        """
        if self.factory is not None or self.default is NOTHING or needs_factory(self.default):
            return NOTHING
        return self.default

    def to_field(self) -> Any:
        """Return the `dataclasses.Field` of this field."""
        default: Any = dataclasses.MISSING
        factory: Any = dataclasses.MISSING
        if self.factory is not None:
            factory = self.factory
        elif self.default is not NOTHING:
            if type(self.default) in ATOMS or (is_immutable(self.default) and not needs_factory(self.default)):
                default = self.default
            else:
                factory = FreshCopy(self.default)
        kw_only = True if self.kw_only else dataclasses.MISSING
        make: Any = dataclasses.field
        return make(default=default, default_factory=factory, init=self.init, repr=self.repr, kw_only=kw_only)
