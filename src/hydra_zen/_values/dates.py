"""Dates, times, durations and time zones."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

from hydra_zen._values.configs import ConfigDate, ConfigDateTime, ConfigFromTuple, ConfigTime, ConfigTimeDelta
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import convert_item
from hydra_zen._values.unsupported import unsupported

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def convert_timedelta(value: timedelta, conversion: Conversion) -> ConfigTimeDelta:
    """Return the config of a duration."""
    return ConfigTimeDelta(value.days, value.seconds, value.microseconds)


def convert_date(value: date, conversion: Conversion) -> ConfigDate:
    """Return the config of a day."""
    return ConfigDate(value.year, value.month, value.day)


def convert_time(value: time, conversion: Conversion) -> ConfigTime:
    """Return the config of a time of day."""
    zone = _zone(value.tzinfo, conversion)
    return ConfigTime(value.hour, value.minute, value.second, value.microsecond, zone, value.fold)


def convert_datetime(value: datetime, conversion: Conversion) -> ConfigDateTime:
    """Return the config of a moment."""
    zone = _zone(value.tzinfo, conversion)
    clock = (value.hour, value.minute, value.second, value.microsecond)
    return ConfigDateTime(value.year, value.month, value.day, *clock, zone, value.fold)


def convert_timezone(value: timezone, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a fixed time zone, with the name that it was given, if any."""
    offset = value.utcoffset(None)
    name = value.tzname(None)
    given = () if name == timezone(offset).tzname(None) else (name,)
    return ConfigFromTuple((convert_item(offset, conversion.content("offset")), *given), "datetime.timezone")


def convert_zone_info(value: ZoneInfo, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a named time zone."""
    if value.key is None:
        reason = "was read from a file and has no name"
        raise unsupported(value, conversion, reason, "Use `ZoneInfo(<name>)`.")
    return ConfigFromTuple((value.key,), "zoneinfo.ZoneInfo")


def _zone(zone: Any, conversion: Conversion) -> Any:
    """Convert the time zone of a moment."""
    return None if zone is None else convert_item(zone, conversion.content("tzinfo"))
