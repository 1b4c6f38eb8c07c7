"""The mechanism of conversion: which converter a value goes to, and what the user has registered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial, singledispatch
from types import NoneType, TracebackType
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar, cast, overload
from weakref import WeakKeyDictionary

from hydra_zen._base.messages import show_typed
from hydra_zen._base.reading import is_targeted_dataclass
from hydra_zen._target.in_memory import kept_path
from hydra_zen._values.context import Conversion, is_stock
from hydra_zen._values.unsupported import unsupported
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

T = TypeVar("T")
Converter: TypeAlias = Callable[[Any, Conversion], Any]

#: Exact types whose values every config holds as they are.
PASSED_THROUGH: Final[frozenset[type]] = frozenset({NoneType, bool, int, float, str, bytes})
_STRUCTURE: Final[frozenset[type]] = frozenset({list, tuple, dict})


class Row(NamedTuple):
    """One row of the table: which types it is for, and how their values are converted."""

    name: str
    applies: Callable[[type], bool]
    convert: Converter
    always: bool = False  # also where special support is switched off


def _never(_: type) -> bool:
    """Apply to no type by itself: the row is found by the type or its name."""
    return False


class Table:
    """Rows by exact type, by the full name of a type, and in order of precedence; answers are remembered."""

    def __init__(self) -> None:
        self.exact: dict[type, Row] = {}
        self.named: dict[str, Row] = {}
        self.rows: list[Row] = []
        self._found: WeakKeyDictionary[type, Row] = WeakKeyDictionary()

    def add_exact(self, kind: type, convert: Converter, *, always: bool = False) -> None:
        """Add a row for values of exactly the type `kind`."""
        self.exact[kind] = Row(kind.__qualname__, _never, convert, always)

    def add_named(self, name: str, convert: Converter, *, always: bool = False) -> None:
        """Add a row for values of exactly the type with the full `name`, which need not be imported."""
        self.named[name] = Row(name, _never, convert, always)

    def add_first(self, row: Row) -> None:
        """Add a row that precedes all others that are in order."""
        self.rows.insert(0, row)
        self._found.clear()

    def find(self, kind: type) -> Row | None:
        """Return the row for values of type `kind`."""
        row = self.exact.get(kind) or self._found.get(kind) or self.named.get(full_name(kind))
        if row is None:
            row = next((row for row in self.rows if row.applies(kind)), None)
            if row is None:
                return None
        if kind not in self.exact:
            self._found[kind] = row
        return row


def kind_of(value: object) -> Any:
    """Return the type of `value`, as one whose attributes nobody knows."""
    return type(value)


def full_name(kind: type) -> str:
    """Return the module and the qualified name of `kind`."""
    return f"{kind.__module__}.{kind.__qualname__}"


TABLE: Final = Table()


def convert(value: object, conversion: Conversion) -> Any:
    """Return `value` in a form that a config can hold.

    Raises
    ------
    HydraZenUnsupportedPrimitiveError
        There is no such form. The message names the value, its type, its path and the next step.
    """
    kind = type(value)
    if kind in PASSED_THROUGH:
        return value
    if conversion.allow_zen_conversion:
        if kept_path(value) is not None:
            return conversion.maker._just(value)
        if (
            not REGISTERED.is_empty
            and not is_targeted_dataclass(value)
            and (converter := REGISTERED.find(value)) is not None
        ):
            return _convert_by_user(value, converter, conversion)
    row = TABLE.find(kind)
    if row is None or not (row.always or conversion.allow_zen_conversion):
        raise unsupported(value, conversion)
    return row.convert(value, conversion)


def convert_item(value: Any, conversion: Conversion) -> Any:
    """Convert a `value` that stands inside another one; `conversion` says where."""
    if is_stock(conversion.maker):
        return convert(value, conversion)
    return conversion.through_maker(value)


def _convert_by_user(value: Any, converter: Callable[[Any], Any], conversion: Conversion) -> Any:
    """Convert `value` by what the user registered, then convert what that returned."""
    result = converter(value)
    if type(result) is type(value) and type(result) not in _STRUCTURE:
        reason = "was given back as it is by the converter that is registered for it"
        raise unsupported(value, conversion, reason, "Let the converter return a config, a container or a number.")
    return convert_item(result, conversion)


class Registration(AbstractContextManager["Registration"]):
    """A converter that `register_converter` put in place; `remove` takes it away again.

    As a context manager it removes itself at the end of the ``with`` block.
    """

    __slots__ = ("_converter", "_kind")

    def __init__(self, kind: type | Callable[[Any], bool], converter: Callable[[Any], Any]) -> None:
        self._kind = kind
        self._converter = converter

    def __repr__(self) -> str:
        """Show what is registered for what."""
        return f"<converter {self._converter!r} for {self._kind!r}>"

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Remove the converter."""
        self.remove()

    @property
    def kind(self) -> type | Callable[[Any], bool]:
        """The type or the predicate."""
        return self._kind

    @property
    def converter(self) -> Callable[[Any], Any]:
        """The converter."""
        return self._converter

    def remove(self) -> None:
        """Take the converter away; doing so twice is harmless."""
        REGISTERED.remove(self)


class _Registered:
    """What the user registered: by type, the nearest base class wins; by predicate, the latest."""

    def __init__(self) -> None:
        self._all: list[Registration] = []
        self._rebuild()

    def __iter__(self) -> Iterator[Registration]:
        """Iterate in order of registration."""
        return iter(tuple(self._all))

    def add(self, registration: Registration) -> None:
        """Put `registration` in place."""
        self._all.append(registration)
        self._rebuild()

    def remove(self, registration: Registration) -> None:
        """Take `registration` away if it is in place."""
        self._all = [other for other in self._all if other is not registration]
        self._rebuild()

    def find(self, value: Any) -> Callable[[Any], Any] | None:
        """Return the converter for `value`."""
        for predicate, converter in self._by_predicate:
            if predicate(value):
                return converter
        registration: Registration | None = self._by_type.dispatch(type(value))(value)
        return None if registration is None else registration.converter

    def _rebuild(self) -> None:
        self.is_empty = not self._all
        self._by_type = singledispatch(_nothing_registered)
        self._by_predicate: list[tuple[Callable[[Any], bool], Callable[[Any], Any]]] = []
        for registration in self._all:
            kind = registration.kind
            if isinstance(kind, type):
                self._by_type.register(kind, partial(_found, registration))
            else:
                self._by_predicate.insert(0, (kind, registration.converter))


def _found(registration: Registration, _: object) -> Registration:
    """Answer for types with a registered converter."""
    return registration


def _nothing_registered(_: object) -> Registration | None:
    """Answer for types without a registered converter."""
    return None


REGISTERED: Final = _Registered()


@overload
def register_converter(kind: type[T], converter: Callable[[T], Any], /) -> Registration: ...
@overload
def register_converter(kind: Callable[[Any], bool], converter: Callable[[Any], Any], /) -> Registration: ...
def register_converter(kind: Any, converter: Callable[[Any], Any], /) -> Registration:
    """Tell every function that makes configs how to convert values of a type.

    Parameters
    ----------
    kind : type | Callable[[Any], bool]
        The type whose values, and those of its subclasses, are converted; the nearest base class wins. Or a predicate
        on values; the latest predicate wins, and predicates come before types. Numbers, strings, bytes, booleans and
        None, and exact lists, tuples and dicts always have their native form.
    converter : Callable[[Any], Any]
        Takes a value. Returns a config, such as ``builds(Angle, deg=value.deg)``, or any value that is supported.

    Returns
    -------
    Registration
        Its ``remove()`` undoes the registration; as a context manager it does so by itself.

    Raises
    ------
    HydraZenTypeError
        `kind` is neither a type nor callable, or `converter` is not callable.
    HydraZenValueError
        `kind` is a type that has a native form.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from typing import Any
    >>> from hydra_zen import builds, instantiate, just, register_converter, to_yaml
    >>> class Angle:
    ...     def __init__(self, deg: float) -> None:
    ...         self.deg = deg
    >>> angle: Any = Angle(90)  # `Any`, since type checkers know nothing of what is registered
    >>> with register_converter(Angle, lambda angle: builds(float, angle.deg)):
    ...     instantiate(just([angle]))
    [90.0]
    """
    if not (isinstance(kind, type) or callable(kind)):
        msg = f"register_converter: `kind` must be a type or a predicate on values, got {show_typed(kind)}"
        raise HydraZenTypeError(msg, parameter="kind", value=kind, expected="a type or a predicate")
    if not callable(converter):
        msg = f"register_converter: `converter` must be callable with one value, got {show_typed(converter)}"
        raise HydraZenTypeError(msg, parameter="converter", value=converter, expected="a callable")
    if kind in PASSED_THROUGH or kind in _STRUCTURE or kind is object:
        msg = (
            f"register_converter: values of type {kind.__name__!r} always have their native form in a config. Register"
            " a class of your own, or a subclass."
        )
        raise HydraZenValueError(msg, parameter="kind", value=kind, expected="a type without a native form")
    registration = Registration(cast("type | Callable[[Any], bool]", kind), converter)
    REGISTERED.add(registration)
    return registration
