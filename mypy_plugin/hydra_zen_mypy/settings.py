"""The options of the plugin: what is a matter of taste.

They stand in the config file that mypy reads: under ``[tool.hydra-zen-mypy]`` in a TOML file, under
``[hydra-zen-mypy]`` in ``mypy.ini`` and ``setup.cfg``. A feature asks `active`.
"""

from __future__ import annotations

import configparser
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any, Final, cast

from mypy.errors import CompileError

#: Python 3.10 has no reader of TOML, and mypy brings one there.
_toml: Final[Any] = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
#: The name of the section.
SECTION: Final = "hydra-zen-mypy"


@dataclass(frozen=True)
class Settings:
    """One value for each option; dashes in the file, underscores here."""

    #: Report required arguments that nothing gives, where a config is instantiated or run.
    missing_arguments: bool = True
    #: Report attributes and constructor arguments that a config does not have.
    unknown_fields: bool = True
    #: Report a number in quotes for a parameter that takes a number, which OmegaConf would convert.
    numbers_in_quotes: bool = False
    #: Report where the plugin fails, as `hydra-zen-crash`.
    debug: bool = False


def active() -> Settings:
    """Return the settings that the feature which runs now goes by."""
    return _active[-1]


#: A daemon may hold two plugins for a moment, of different settings.
_active: Final = [Settings()]


@contextmanager
def in_force(settings: Settings) -> Generator[None, None, None]:
    """Have `active` return `settings`."""
    _active.append(settings)
    try:
        yield
    finally:
        _active.pop()


def read(config_file: str | None) -> Settings:
    """Return the settings in the config file of mypy; what is wrong with them ends the run of mypy."""
    if not config_file:
        return Settings()
    path = Path(config_file)
    try:
        return _checked(_from_toml(path) if path.suffix == ".toml" else _from_ini(path))
    except (ValueError, configparser.Error) as wrong:
        raise CompileError([f"{config_file}: [{SECTION}]: {wrong}"]) from None


def _from_toml(path: Path) -> Mapping[str, Any]:
    section: Any = _toml.loads(path.read_text(encoding="utf-8")).get("tool", {}).get(SECTION, {})
    if not isinstance(section, Mapping):
        msg = f"expected a table of options, got {section!r}"
        raise ValueError(msg)  # noqa: TRY004  as other faults of the file
    return dict(cast("Mapping[str, Any]", section))


def _from_ini(path: Path) -> Mapping[str, Any]:
    parser = configparser.RawConfigParser()
    parser.read(path, encoding="utf-8")
    return dict(parser[SECTION]) if SECTION in parser else {}


def _checked(section: Mapping[str, Any]) -> Settings:
    names = [field.name.replace("_", "-") for field in fields(Settings)]
    for given in section:
        if given.replace("_", "-") not in names:
            near = get_close_matches(given, names, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"the options are {', '.join(names)}"
            msg = f"no option {given!r}; {hint}"
            raise ValueError(msg)
    return Settings(**{given.replace("-", "_"): _as_bool(given, value) for given, value in section.items()})


def _as_bool(name: str, value: Any) -> bool:
    if isinstance(value, str):
        value = configparser.RawConfigParser.BOOLEAN_STATES.get(value.lower(), value)
    if isinstance(value, bool):
        return value
    msg = f"{name!r} is true or false, not {value!r}"
    raise ValueError(msg)
