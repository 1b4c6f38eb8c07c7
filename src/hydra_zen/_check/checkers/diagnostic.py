"""What a type checker says of one place in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of a type checker. Lines and columns count from 1, columns in characters.

    Attributes
    ----------
    file : Path
        Absolute.
    line, column : int
    end_line, end_column : int
        Where the range ends; the end column is the first one after it. The same as the start where the checker names
        no range.
    code : str
        The checker's own name of the kind of mistake, such as ``"arg-type"``.
    message : str
    is_error : bool
        Whether the checker counts it as an error or a warning, rather than as a note.
    """

    file: Path
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    message: str
    is_error: bool = True
