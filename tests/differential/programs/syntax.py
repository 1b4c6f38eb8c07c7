"""How programs are written down: as text, one per line or one per paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent


@dataclass(frozen=True)
class Program:
    """A program: its subject and its text. The value of its last expression is its result."""

    subject: str
    text: str

    @property
    def id(self) -> str:
        """The text on one line."""
        return " ; ".join(line.strip() for line in self.text.splitlines())


def one_per_line(subject: str, text: str) -> list[Program]:
    """Return the programs in `text`; lines that are empty or start with ``#`` separate them."""
    lines = (line.strip() for line in text.splitlines())
    return [Program(subject, line) for line in lines if line and not line.startswith("#")]


def one_per_paragraph(subject: str, text: str) -> list[Program]:
    """Return the programs in `text`, which empty lines separate."""
    return [Program(subject, part.strip("\n")) for part in dedent(text).split("\n\n") if part.strip()]
