"""The text of a module with probes, written from left to right, and the way back from its positions to probes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cached_property

from hydra_zen._check.findings import Place
from hydra_zen._check.probes.probe import Probe, Slot

#: What modules with probes call `forms`.
FORMS: str = "_hydra_zen_forms"
MODULE_OF_FORMS: str = "hydra_zen._check.probes.forms"
IMPORT_OF_FORMS: str = f"import {MODULE_OF_FORMS} as {FORMS}"


class ProbeModule:
    """A module under construction: text, and what the parts of it stand for.

    Examples
    --------
    >>> from hydra_zen._check.findings import Place
    >>> from hydra_zen._check.probes.module import ProbeModule
    >>> module = ProbeModule()
    >>> place = Place(file="conf/a.yaml", line=3)
    >>> with module.probe(place, target="area"):
    ...     module.write("partial(area, ")
    ...     with module.slot(Place(file="conf/a.yaml", line=4), name="width"):
    ...         module.write("'wide'")
    ...     module.write(")")
    >>> located = module.locate(line=1, column=15)
    >>> if located is not None and located[1] is not None:
    ...     print(located[1].place)
    conf/a.yaml:4:1
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: list[Probe | Slot] = []
        self.inserted = (0, "")
        self.length = 0
        #: Every probe, the outer ones before the inner ones.
        self.probes: list[Probe] = []

    def write(self, text: str) -> None:
        """Append text."""
        self._parts.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        """The whole text."""
        text = "".join(self._parts)
        at, inserted = self.inserted
        return text[:at] + inserted + text[at:]

    def insert(self, offset: int, text: str) -> None:
        """Insert text that is only known now, once, outside of all probes; their offsets stay as they are."""
        self.inserted = (offset, text)

    @contextmanager
    def probe(self, place: Place, target: str, purpose: str = "arguments") -> Generator[Probe, None, None]:
        """Let what is written in the context be a probe."""
        probe = Probe(start=self.length, place=place, target=target, purpose=purpose)
        self.probes.append(probe)
        self._open.append(probe)
        yield probe
        self._open.pop()
        probe.end = self.length

    @contextmanager
    def slot(
        self,
        place: Place,
        *,
        name: str | None = None,
        name_place: Place | None = None,
        path: str = "",
        before: str | None = None,
    ) -> Generator[Slot, None, None]:
        """Let what is written in the context be an argument of the probe, or an item of the argument around it.

        `before` is written first: by default the name with an equals sign.
        """
        slot = Slot(start=self.length, place=place, name=name, name_place=name_place, path=path)
        self.write(before if before is not None else "" if name is None else f"{name}=")
        slot.value_start = self.length
        around = self._open[-1]
        (around.slots if isinstance(around, Probe) else around.items).append(slot)
        self._open.append(slot)
        yield slot
        self._open.pop()
        slot.end = self.length

    def locate(self, line: int, column: int) -> tuple[Probe, Slot | None] | None:
        """Return the innermost probe at a position, and its slot there; None outside probes."""
        if not 1 <= line <= len(self._line_starts):
            return None
        offset = self.offset(line, column)
        found: Probe | None = None
        for probe in self.probes[: bisect_right(self._probe_starts, offset)]:
            if offset < probe.end:
                found = probe
        return None if found is None else (found, found.slot_at(offset))

    def offset(self, line: int, column: int) -> int:
        """Return the offset at a position, in the text without what was inserted."""
        offset = self._line_starts[line - 1] + column - 1
        at, inserted = self.inserted
        return offset if offset < at else max(at, offset - len(inserted))

    def raw_text(self, start: int, end: int) -> str:
        """Return the text between two offsets, without what was inserted."""
        return self._raw[start:end]

    def within(self, start: int, end: int) -> Iterator[Probe]:
        """Yield the probes that start between two offsets."""
        first = bisect_left(self._probe_starts, start)
        last = bisect_left(self._probe_starts, end)
        yield from self.probes[first:last]

    @cached_property
    def _raw(self) -> str:
        return "".join(self._parts)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self.text.split("\n")[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    @cached_property
    def _probe_starts(self) -> list[int]:
        return [probe.start for probe in self.probes]
