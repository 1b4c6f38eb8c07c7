"""Where the source of a program makes configs and stores them: noticed while it is imported."""

from __future__ import annotations

import ast
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, Final

from hydra_zen._base.makers import LISTENERS
from hydra_zen._check.python_source.source import Source, UnreadableSource, read_source
from hydra_zen._check.settings import Settings
from hydra_zen._store.entry import Entry, Key

#: What stands between a program and the making of its configs.
_BETWEEN: Final = ("hydra_zen", "dataclasses", "functools", "contextlib", "typing")


@dataclass(frozen=True, slots=True)
class _Moment:
    """Where a program was when it made something."""

    code: CodeType
    instruction: int
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class CallSite:
    """A call in the source of a program."""

    source: Source
    call: ast.Call


class CallSites:
    """The calls of a program that have made its configs, and those that have stored them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: dict[type, _Moment] = {}
        self._stored: dict[Key, tuple[Entry, _Moment]] = {}
        self._sources: dict[str, _Calls | None] = {}

    @contextmanager
    def noticed(self) -> Generator[None, None, None]:
        """Notice what is made while the context is open."""
        LISTENERS.append(self._notice)
        try:
            yield
        finally:
            LISTENERS.remove(self._notice)

    def _notice(self, made: Any) -> None:
        moment = _moment()
        if moment is None:
            return
        if isinstance(made, Entry):
            self._stored[made.key] = made, moment
        else:
            self._made[made] = moment

    def of_config(self, config: type) -> CallSite | None:
        """Return the call that has made a config class."""
        return self._site(self._made.get(config))

    def of_entry(self, path: str) -> tuple[Entry, CallSite | None] | None:
        """Return the entry of a store that Hydra knows by a path such as ``"db/mysql"``, and the call that did."""
        group, _, name = path.rpartition("/")
        for key in ((group or None, name), (group or None, f"{name}.yaml")):
            if key in self._stored:
                entry, moment = self._stored[key]
                return entry, self._site(moment)
        return None

    def entries(self) -> Iterator[tuple[str, Entry, CallSite | None]]:
        """Yield the entries of stores, each with the path by which Hydra knows it, and the call that stored it."""
        for (group, name), (entry, moment) in self._stored.items():
            yield f"{group}/{name}" if group else name, entry, self._site(moment)

    def source_of(self, module: str) -> Source | None:
        """Return the source of a module that is imported."""
        file = getattr(sys.modules.get(module), "__file__", None)
        calls = self._calls(file) if isinstance(file, str) and file.endswith(".py") else None
        return None if calls is None else calls.source

    def _site(self, moment: _Moment | None) -> CallSite | None:
        calls = None if moment is None else self._calls(moment.code.co_filename)
        call = None if calls is None or moment is None else calls.at(moment)
        return None if calls is None or call is None else CallSite(calls.source, call)

    def _calls(self, file: str) -> _Calls | None:
        if file not in self._sources:
            try:
                self._sources[file] = _Calls(read_source(Path(file), self._settings.shown(file)))
            except UnreadableSource:
                # What was made there has no source, such as the input of a console.
                self._sources[file] = None
        return self._sources[file]


class _Calls:
    """The calls in one file, by their positions."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def _all(self) -> list[ast.Call]:
        return [node for node in ast.walk(self.source.tree) if isinstance(node, ast.Call)]

    @cached_property
    def _by_position(self) -> dict[tuple[int | None, ...], ast.Call]:
        return {(call.lineno, call.end_lineno, call.col_offset, call.end_col_offset): call for call in self._all}

    def at(self, moment: _Moment) -> ast.Call | None:
        """Return the call that a program was in; where Python only knows its line, the outermost one there."""
        positions: Any = getattr(moment.code, "co_positions", None)
        if positions is not None:
            known: Iterator[tuple[int | None, ...]] = positions()
            return self._by_position.get(next(islice(known, moment.instruction // 2, None), ()))
        return next((call for call in self._all if call.lineno == moment.line), None)


def _moment() -> _Moment | None:
    """Return where the program is that something is made for; None if it is no program that makes it."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if frame.f_globals.get("__name__", "").partition(".")[0] not in _BETWEEN:
            return _Moment(frame.f_code, frame.f_lasti, frame.f_lineno)
        frame = frame.f_back
    return None
