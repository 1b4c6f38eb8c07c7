"""Marks for "nothing was given", distinct from every value a user can give."""

from __future__ import annotations

from typing import Any, NoReturn


class NOTHING:
    """Stands for a value that was not given; the class itself is the mark."""

    def __new__(cls, *_: Any, **__: Any) -> NoReturn:
        msg = f"{cls.__name__} is a mark and cannot be instantiated"
        raise TypeError(msg)
