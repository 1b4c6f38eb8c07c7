"""Defaults that a config class inherits from a dataclass, in the form that a config can hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import MISSING, Field
from typing import Any

from hydra_zen._authoring.maker import Maker
from hydra_zen._structured.defaults import FreshCopy
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen._structured.inherit import Inherited
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


class ConvertedDefault:
    """A default factory that converts what the factory of an inherited field makes.

    It names the field by its class, so that it can be pickled whatever the factory is.
    """

    __slots__ = ("maker", "name", "owner")

    def __init__(self, owner: type, name: str, maker: type[Maker]) -> None:
        self.owner = owner
        self.name = name
        self.maker = maker

    def __call__(self) -> Any:
        """Make a default and convert it; one that no config can hold is left as it is."""
        value = self.factory()
        try:
            return _converted(self.maker, self.name, value)
        except HydraZenUnsupportedPrimitiveError:
            return value

    def __reduce__(self) -> tuple[type[ConvertedDefault], tuple[Any, ...]]:
        """Pickle by the names of the class and the field."""
        return ConvertedDefault, (self.owner, self.name, self.maker)

    @property
    def factory(self) -> Callable[[], Any]:
        """The factory of the inherited field."""
        return vars(self.owner)["__dataclass_fields__"][self.name].default_factory  # type: ignore[no-any-return]


def converted_defaults(
    maker: type[Maker],
    bases: Collection[type],
    inherited: Inherited,
    *,
    skip: Collection[str],
    prefix: str | None = None,
) -> Iterator[FieldSpec]:
    """Yield the inherited fields whose default Hydra could not store as it stands.

    Raises
    ------
    HydraZenUnsupportedPrimitiveError
        A default has no form that a config can hold; without a `prefix` for the message, it is left as it is.
    """
    for name, field in inherited.parameters.items():
        if name in skip:
            continue
        if field.default is not MISSING:
            try:
                converted = _converted(maker, f"{name} (set via inheritance)", field.default, prefix or "")
            except HydraZenUnsupportedPrimitiveError:
                if prefix is None:
                    continue
                raise
            if not _is_same(converted, field.default):
                yield FieldSpec(name, Any, converted, init=field.init, repr=field.repr)
        elif (factory := _factory(maker, bases, field)) is not None:
            yield FieldSpec(name, Any, factory=factory, init=field.init, repr=field.repr)


def _factory(maker: type[Maker], bases: Collection[type], field: Field[Any]) -> ConvertedDefault | None:
    """Return a factory in place of the one of `field`, where what that one makes has to be converted."""
    given: Any = field.default_factory
    if given is MISSING or given in (list, dict) or isinstance(given, (FreshCopy, ConvertedDefault)):
        return None
    classes = (cls for base in bases for cls in base.__mro__)
    owner = next((cls for cls in classes if vars(cls).get("__dataclass_fields__", {}).get(field.name) is field), None)
    if owner is None:
        return None
    try:
        value = given()
        converted = _converted(maker, field.name, value)
    except Exception:  # noqa: BLE001  a factory may say that its field must be given: that is for instances to find out
        return None
    return None if _is_same(converted, value) else ConvertedDefault(owner, field.name, maker)


def _converted(maker: type[Maker], name: str, value: Any, prefix: str = "") -> Any:
    return maker._make_hydra_compatible(value, error_prefix=prefix, field_name=name, convert_dataclass=False)


def _is_same(converted: Any, value: Any) -> bool:
    """Tell whether conversion has changed nothing."""
    try:
        return type(converted) is type(value) and bool(converted == value)
    except Exception:  # noqa: BLE001  comparing runs the code of any object: arrays, for one, have no truth value
        return False
