"""The config classes that values are converted to; they are defined here, so their instances can be pickled.

Their fields, in this order, are the keys of the YAML. Each is a dataclass with a written-out ``__init__``: generating
one would slow the import of this library.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from hydra_zen._base.config_contents import contents, hash_contents
from hydra_zen._base.names import AS_DEFAULT_DICT_PATH, GET_OBJ_PATH

C = TypeVar("C")


def _config(cls: type[C]) -> type[C]:
    """Make `cls` a dataclass without generating any method."""
    return dataclass(init=False, repr=False, eq=False, match_args=False)(cls)


class ValueConfig:
    """Equality, hash and repr over the fields; configs among them count by what they configure."""

    def __eq__(self, other: object) -> bool:
        """Compare the fields."""
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__ or contents(self) == contents(other)

    def __hash__(self) -> int:
        """Hash the fields."""
        return hash_contents(self)

    def __repr__(self) -> str:
        """Write the constructor call, as dataclasses do."""
        shown = [f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr]  # type: ignore[arg-type]
        return f"{type(self).__name__}({', '.join(shown)})"


@_config
class Just(ValueConfig):
    """Stands for the object at an import path."""

    path: str
    _target_: str = field(default=GET_OBJ_PATH, init=False, repr=False)

    def __init__(self, path: str) -> None:
        self.path = path
        self._target_ = GET_OBJ_PATH


@_config
class ConfigComplex(ValueConfig):
    """Stands for a complex number."""

    real: Any
    imag: Any
    _target_: str = field(default="builtins.complex", init=False)

    def __init__(self, real: Any, imag: Any) -> None:
        self.real = real
        self.imag = imag
        self._target_ = "builtins.complex"


@_config
class ConfigFromTuple(ValueConfig):
    """Stands for a call with positional arguments."""

    _args_: tuple[Any, ...]
    _target_: str

    def __init__(self, _args_: tuple[Any, ...], _target_: str) -> None:
        self._args_ = _args_
        self._target_ = _target_


@_config
class ConfigFromArgs(ValueConfig):
    """Stands for a call with positional arguments, which must not be containers of OmegaConf."""

    _args_: tuple[Any, ...]
    _target_: str
    _convert_: str = field(default="all", init=False)

    def __init__(self, _args_: tuple[Any, ...], _target_: str) -> None:
        self._args_ = _args_
        self._target_ = _target_
        self._convert_ = "all"


@_config
class ConfigFromDict(ValueConfig):
    """Stands for a call with one dictionary."""

    _args_: Any
    _target_: str

    def __init__(self, _args_: Any, _target_: str) -> None:
        self._args_ = _args_
        self._target_ = _target_


@_config
class ConfigRange(ValueConfig):
    """Stands for a range."""

    _target_: str = field(default="builtins.range", init=False)
    _args_: tuple[int, ...] = field(default=(), init=False, repr=False)

    def __init__(self, start: int, stop: int, step: int) -> None:
        self._target_ = "builtins.range"
        self._args_ = (start, stop, step)


@_config
class ConfigTimeDelta(ValueConfig):
    """Stands for a duration."""

    days: float = 0.0
    seconds: float = 0.0
    microseconds: float = 0.0
    milliseconds: float = 0.0
    minutes: float = 0.0
    hours: float = 0.0
    weeks: float = 0.0
    _target_: str = field(default="datetime.timedelta", init=False)

    def __init__(
        self,
        *,
        days: float = 0.0,
        seconds: float = 0.0,
        microseconds: float = 0.0,
        milliseconds: float = 0.0,
        minutes: float = 0.0,
        hours: float = 0.0,
        weeks: float = 0.0,
    ) -> None:
        self.days = days
        self.seconds = seconds
        self.microseconds = microseconds
        self.milliseconds = milliseconds
        self.minutes = minutes
        self.hours = hours
        self.weeks = weeks
        self._target_ = "datetime.timedelta"


@_config
class ConfigDate(ValueConfig):
    """Stands for a day."""

    year: int
    month: int
    day: int
    _target_: str = field(default="datetime.date", init=False)

    def __init__(self, *, year: int, month: int, day: int) -> None:
        self.year = year
        self.month = month
        self.day = day
        self._target_ = "datetime.date"


@_config
class ConfigTime(ValueConfig):
    """Stands for a time of day."""

    hour: int = 0
    minute: int = 0
    second: int = 0
    microsecond: int = 0
    tzinfo: Any = None
    fold: int = 0
    _target_: str = field(default="datetime.time", init=False)

    def __init__(
        self,
        *,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: Any = None,
        fold: int = 0,
    ) -> None:
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold
        self._target_ = "datetime.time"


@_config
class ConfigDateTime(ValueConfig):
    """Stands for a moment."""

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0
    microsecond: int = 0
    tzinfo: Any = None
    fold: int = 0
    _target_: str = field(default="datetime.datetime", init=False)

    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: Any = None,
        fold: int = 0,
    ) -> None:
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold
        self._target_ = "datetime.datetime"


@_config
class ConfigFromDefaultDict(ValueConfig):
    """Stands for a dictionary with a default factory."""

    dict_: dict[Any, Any]
    default_factory: Any = field(init=False)
    _target_: str = field(default=AS_DEFAULT_DICT_PATH, init=False)

    def __init__(self, dict_: dict[Any, Any], default_factory: Any = None) -> None:
        self.dict_ = dict_
        self.default_factory = default_factory
        self._target_ = AS_DEFAULT_DICT_PATH
