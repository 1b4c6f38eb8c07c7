"""Making a plain dataclass without compiling its methods.

`dataclasses.dataclass` compiles an ``__init__``, a ``__repr__`` and more for every class, which takes most of the time
of making a config; most configs are never instantiated as dataclasses. The class made here is the same to every eye:
its ``__init__`` is compiled, by `dataclasses` itself, when somebody first looks at it.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from reprlib import recursive_repr
from typing import Any, Final

from hydra_zen._base.records import Record

#: The flags of `dataclasses.dataclass` for which classes can be made here, with the value that each must have.
_PLAIN: Final = {
    "init": True,
    "repr": True,
    "eq": True,
    "order": False,
    "frozen": False,
    "match_args": True,
    "kw_only": False,
    "slots": False,
    "weakref_slot": False,
}


#: Options that `dataclasses.dataclass` of the running Python does not know yet.
_UNKNOWN: Final = frozenset({"weakref_slot"}) if sys.version_info < (3, 11) else frozenset[str]()


def known_options(options: Mapping[str, bool]) -> dict[str, bool]:
    """Return the options without those that `dataclasses.dataclass` does not know yet."""
    return {key: value for key, value in options.items() if key not in _UNKNOWN}


def is_plain(options: Mapping[str, bool], bases: Sequence[type], namespace: Mapping[str, Any]) -> bool:
    """Tell whether a class with these options, bases and extra attributes can be made here."""
    if namespace or any(_PLAIN.get(key, value) is not value for key, value in options.items()):
        return False
    return all(_is_plain_base(base) for base in bases)


def _is_plain_base(base: type) -> bool:
    return not (
        hasattr(base, "__post_init__") or "__slots__" in base.__dict__ or base.__dataclass_params__.frozen  # type: ignore[attr-defined]
    )


def make_plain_class(
    meta: type,
    name: str,
    bases: tuple[type, ...],
    body: dict[str, Any],
    own: Mapping[str, dataclasses.Field[Any]],
    options: Mapping[str, bool],
) -> type | None:
    """Return the dataclass, or None where only `dataclasses` itself can say what is wrong with its fields.

    `body` holds the annotations and what else the class shows; `own` the fields in their order.
    """
    template = template_of(options)
    annotations = body["__annotations__"]
    for key, field in own.items():
        bind(field, key, annotations[key], template.field_type)
        if field.default is not dataclasses.MISSING:
            body[key] = field.default
    body.update(template.methods, __init__=LazyInit(), __repr__=show)
    cls: Any = meta(name, bases, body)
    fields: dict[str, dataclasses.Field[Any]] = {}
    for base in cls.__mro__[-1:0:-1]:
        fields.update(getattr(base, "__dataclass_fields__", {}))
    fields.update(own)
    if not _is_legal(fields.values(), template.field_type):
        return None
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = template.params
    setattr(cls, "__match_args__", tuple(f.name for f in fields.values() if f.init and not f.kw_only))  # noqa: B010
    return cls  # type: ignore[no-any-return]


def bind(field: Any, name: str, annotation: Any, field_type: Any) -> None:
    """Finish a field as `dataclasses` does when it reads a class body."""
    field.name = name
    field.type = annotation
    field._field_type = field_type
    if field.kw_only is dataclasses.MISSING:
        field.kw_only = False


def _is_legal(fields: Any, field_type: Any) -> bool:
    """Tell whether the fields are ordinary ones, in an order in which they can be parameters."""
    seen_default = False
    for field in fields:
        if field._field_type is not field_type:
            return False
        if not field.init or field.kw_only:
            continue
        if field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING:
            seen_default = True
        elif seen_default:
            return False
    return True


class Template(Record):
    """What classes with the same options share."""

    params: Any
    field_type: Any
    #: Methods that are the same in every class, in those releases of Python that give classes any.
    methods: Mapping[str, Any]
    is_hashable: bool


def template_of(options: Mapping[str, bool]) -> Template:
    """Return what `dataclasses` puts into every class with these options."""
    return _template(tuple(sorted(options.items())))


@cache
def _template(options: tuple[tuple[str, bool], ...]) -> Template:
    class Sample:
        x: int

    made: Any = dataclasses.dataclass(**dict(options))(Sample)
    methods = {name: made.__dict__[name] for name in ("__replace__",) if name in made.__dict__}
    is_hashable = dict(options).get("unsafe_hash", False)
    return Template(made.__dataclass_params__, made.__dataclass_fields__["x"]._field_type, methods, is_hashable)


class LazyInit:
    """Stands for the ``__init__`` of a class until somebody looks at it, then puts the real one in its place."""

    __slots__ = ("_owner",)

    def __set_name__(self, owner: type, name: str) -> None:
        # What `__get__` is told of the class differs: `inspect` may ask for the method of a class as if it were that
        # of an instance, and another thread may have put the real one in place meanwhile.
        self._owner = owner

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        cls: Any = self._owner
        init = cls.__dict__["__init__"]
        if init is self:
            init = _compile_init(cls)
            cls.__init__ = init
        return init if instance is None else init.__get__(instance, owner)


def _compile_init(cls: Any) -> Any:
    """Return the ``__init__`` that `dataclasses` compiles for the fields of `cls`."""
    fields = {name: _unbound(field) for name, field in cls.__dataclass_fields__.items()}
    annotations = {name: field.type for name, field in cls.__dataclass_fields__.items()}
    model: Any = type(cls.__name__, (), {"__annotations__": annotations, "__module__": cls.__module__, **fields})
    init = dataclasses.dataclass(repr=False, eq=False, match_args=False)(model).__init__
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _unbound(field: dataclasses.Field[Any]) -> Any:
    """Return a copy of a field that `dataclasses` may bind to another class."""
    options: dict[str, Any] = {"init": field.init, "kw_only": field.kw_only}
    if field.default_factory is not dataclasses.MISSING:
        options["default_factory"] = field.default_factory
    elif field.default is not dataclasses.MISSING:
        options["default"] = field.default
    return dataclasses.field(**options)


@recursive_repr()
def show(self: Any) -> str:
    shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({shown})"


show.__name__ = "__repr__"
