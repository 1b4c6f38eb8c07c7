"""Dates, times, durations and time zones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from hydra_zen._values.configs import ConfigDate, ConfigDateTime, ConfigFromTuple, ConfigTime, ConfigTimeDelta
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import convert_item
from hydra_zen._values.unsupported import unsupported

if TYPE_CHECKING:
    from datetime import date, datetime, time, timedelta, timezone
    from zoneinfo import ZoneInfo


def convert_timedelta(value: timedelta, conversion: Conversion) -> ConfigTimeDelta:
    """Return the config of a duration."""
    return ConfigTimeDelta(days=value.days, seconds=value.seconds, microseconds=value.microseconds)


def convert_date(value: date, conversion: Conversion) -> ConfigDate:
    """Return the config of a day."""
    return ConfigDate(year=value.year, month=value.month, day=value.day)


def convert_time(value: time, conversion: Conversion) -> ConfigTime:
    """Return the config of a time of day."""
    return ConfigTime(**_clock(value), tzinfo=_zone(value.tzinfo, conversion), fold=value.fold)


def convert_datetime(value: datetime, conversion: Conversion) -> ConfigDateTime:
    """Return the config of a moment."""
    day = {"year": value.year, "month": value.month, "day": value.day}
    return ConfigDateTime(**day, **_clock(value), tzinfo=_zone(value.tzinfo, conversion), fold=value.fold)


def convert_timezone(value: timezone, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a fixed time zone, with the name that it was given, if any."""
    offset = value.utcoffset(None)
    name = value.tzname(None)
    given = () if name == type(value)(offset).tzname(None) else (name,)
    return ConfigFromTuple((convert_item(offset, conversion.content("offset")), *given), "datetime.timezone")


def convert_zone_info(value: ZoneInfo, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a named time zone."""
    key = cast("str | None", value.key)
    if key is None:
        reason = "was read from a file and has no name"
        raise unsupported(value, conversion, reason, "Use `ZoneInfo(<name>)`.")
    return ConfigFromTuple((key,), "zoneinfo.ZoneInfo")


def _clock(value: time | datetime) -> dict[str, int]:
    """Return the time of day, in parts."""
    return {name: getattr(value, name) for name in ("hour", "minute", "second", "microsecond")}


def _zone(zone: Any, conversion: Conversion) -> Any:
    """Convert the time zone of a moment."""
    return None if zone is None else convert_item(zone, conversion.content("tzinfo"))
