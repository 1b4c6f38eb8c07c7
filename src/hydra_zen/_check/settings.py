"""How to check: the options of the command, over those of ``[tool.hydra-zen.check]`` in pyproject.toml."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal, get_args

from hydra_zen._base.guards import is_plain_list
from hydra_zen._base.messages import did_you_mean, nearest, show_typed
from hydra_zen._check.codes import CODES, code_named
from hydra_zen.errors import HydraZenValueError

Checker = Literal["auto", "runtime", "mypy", "pyright", "basedpyright", "pyrefly", "ty", "zuban"]
Output = Literal["text", "json", "sarif", "github"]

CHECKERS: Final[tuple[str, ...]] = get_args(Checker)
OUTPUTS: Final[tuple[str, ...]] = get_args(Output)
_TABLE: Final = "[tool.hydra-zen.check]"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a check depends on, besides the files.

    Attributes
    ----------
    paths : tuple[str, ...]
        What to check where the command line names nothing.
    checker : str
        What tells the types: a type checker, ``"runtime"`` for signatures and annotations in this process, or
        ``"auto"`` for the first type checker that is installed.
    allow_import : bool
        Whether targets may be imported.
    config_name : str or None
        The one primary config to compose; by default, every config at the root of a config directory.
    overrides : tuple[str, ...]
        Overrides in Hydra's grammar, for every composition.
    multirun : bool
        Whether the overrides may sweep.
    all_choices, pairs : bool
        Whether to compose each primary config with every option of every group, and with every pair of them.
    exclude : tuple[str, ...]
        Patterns of files to leave out, such as ``"conf/legacy/*"``.
    ignore : frozenset[str]
        Codes to leave out.
    strict : bool
        Whether what is not checked counts as if it could not be checked.
    output : str
    baseline : str or None
        A file of known findings, which are left out.
    cache : str or None
        The folder for what is known of unchanged files; None for no cache.
    stored : tuple[str, ...]
        Configs such as ``"db/base"`` that no file has, because a program puts them into Hydra's config store.
    stores : tuple[str, ...]
        Modules to import, whose stores, or Hydra's config store, then hold what the configs of files name.
    version_base : str or None
        The version of Hydra to compose like; None is the installed one.
    search_path : tuple[str, ...]
        Folders that targets are imported from, besides those of installed packages.
    jobs : int
        How many processes may work at the same time; 0 for as many as there are cores.
    max_size : int
        The largest YAML file to check, in bytes.
    root : Path
        The folder of the project: that of pyproject.toml, or the current one.
    shown_from : Path or None
        The folder that paths in reports are relative to, where it is not that of the project.
    """

    paths: tuple[str, ...] = ()
    checker: Checker = "auto"
    allow_import: bool = False
    config_name: str | None = None
    overrides: tuple[str, ...] = ()
    multirun: bool = False
    all_choices: bool = False
    pairs: bool = False
    exclude: tuple[str, ...] = ()
    ignore: frozenset[str] = frozenset()
    strict: bool = False
    output: Output = "text"
    baseline: str | None = None
    cache: str | None = ".hydra_zen_cache"
    stored: tuple[str, ...] = ()
    stores: tuple[str, ...] = ()
    version_base: str | None = None
    search_path: tuple[str, ...] = (".", "src")
    jobs: int = 0
    max_size: int = 2_000_000
    root: Path = Path()
    shown_from: Path | None = None

    def shown(self, path: str | Path) -> str:
        """Return `path` as reports write it: relative to where they are read from, with forward slashes."""
        return _relative(Path(path).absolute(), self.shown_from or self.root)

    def in_project(self, path: str | Path) -> str:
        """Return `path` as the settings of the project write it, wherever reports are read from."""
        return _relative(Path(path).absolute(), self.root)

    def shown_in_project(self, shown: str) -> str:
        """Return what reports write as the settings of the project would."""
        return _relative((self.shown_from or self.root).absolute() / shown, self.root)


def _relative(path: Path, folder: Path) -> str:
    folder, path = folder.absolute(), Path(os.path.normpath(path))
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


#: The options of the table whose name is not that of the setting.
_RENAMED: Final = {"import": "allow_import"}
#: Settings that belong to one call.
_NOT_IN_FILE: Final = frozenset({"root", "shown_from", "output", "config_name", "overrides", "multirun"})
_CHOICES: Final = {"checker": CHECKERS, "output": OUTPUTS}


def read_settings(start: Path) -> Settings:
    """Return the settings of the project around the folder `start`.

    Raises
    ------
    HydraZenValueError
        The table in pyproject.toml has an unknown key, or a value of the wrong type.
    """
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            return settings_from(table_in(file) or {}, file, Settings(root=folder))
    return Settings(root=start)


def settings_from(table: Mapping[str, Any], file: Path, settings: Settings) -> Settings:
    """Return `settings` with what `table`, read from `file`, changes."""
    known = [setting.name.replace("_", "-") for setting in fields(Settings) if setting.name not in _NOT_IN_FILE]
    known = [key for key in known if key != "allow-import"] + ["import"]
    changes: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            msg = (
                f"{file}: {_TABLE} has no option {key!r}.{did_you_mean(key, known)} It has: {', '.join(sorted(known))}."
            )
            raise HydraZenValueError(msg, parameter=key, suggestion=nearest(key, known))
        name = _RENAMED.get(key, key.replace("-", "_"))
        changes[name] = _converted(name, value, f"{file}: {_TABLE} {key}")
    return replace(settings, **changes)


def _converted(name: str, value: Any, where: str) -> Any:
    """Return the value of a setting, or say what is wrong with it."""
    default: Any = {setting.name: setting.default for setting in fields(Settings)}[name]
    if isinstance(default, (tuple, frozenset)):
        items: list[Any] = value if is_plain_list(value) else [None]
        if not all(isinstance(item, str) for item in items):
            raise _wrong(name, value, where, "a list of strings")
        return parsed_codes(items, where) if name == "ignore" else tuple(items)
    if name == "cache" and value is False:
        return None
    if name in _CHOICES:
        if value not in _CHOICES[name]:
            raise _wrong(name, value, where, f"one of {', '.join(_CHOICES[name])}", did_you_mean(str(value), CHECKERS))
        return value
    kind: type[Any] = default.__class__ if default is not None else str
    if type(value) is not kind:
        raise _wrong(name, value, where, kind.__name__)
    if name == "jobs" and value < 0:
        raise _wrong(name, value, where, "a number of processes, or 0 for as many as there are cores")
    return value


def _wrong(name: str, value: Any, where: str, expected: str, hint: str = "") -> HydraZenValueError:
    msg = f"{where}: expected {expected}, got {show_typed(value)}.{hint}"
    return HydraZenValueError(msg, parameter=name, value=value, expected=expected)


def parsed_codes(names: list[str], where: str) -> frozenset[str]:
    """Return the codes called `names`.

    Raises
    ------
    HydraZenValueError
        There is no such code.
    """
    found: set[str] = set()
    for name in names:
        code = code_named(name)
        if code is None:
            msg = f"{where}: there is no code {name!r}.{did_you_mean(name.upper(), CODES)}"
            raise HydraZenValueError(msg, parameter="ignore", value=name, suggestion=nearest(name.upper(), CODES))
        found.add(code.name)
    return frozenset(found)


def table_in(file: Path) -> Mapping[str, Any] | None:
    """Return the table of the gate in a pyproject.toml; None if there is none.

    Raises
    ------
    HydraZenValueError
        The file is no TOML.
    """
    text = file.read_text(encoding="utf-8")
    if "hydra-zen" not in text:
        return None
    toml = _toml_reader(file)
    try:
        document: Any = toml.loads(text)
    except ValueError as error:
        msg = f"{file} is not valid TOML: {error}"
        raise HydraZenValueError(msg) from error
    table: Any = document.get("tool", {}).get("hydra-zen", {}).get("check")
    if table is not None and not isinstance(table, Mapping):
        msg = f"{file}: {_TABLE} must be a table, got {show_typed(table)}"
        raise HydraZenValueError(msg)
    return table  # pyright: ignore[reportUnknownVariableType]


def _toml_reader(file: Path) -> Any:
    """Return the module that reads TOML: from Python 3.11 on, that of the standard library."""
    for name in ("tomllib", "tomli"):
        if find_spec(name) is not None:
            return import_module(name)
    msg = f"Reading the settings in {file} needs Python 3.11, or the package tomli: pip install tomli"
    raise HydraZenValueError(msg)
