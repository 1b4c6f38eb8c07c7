"""Targets that the tests configure."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, List, Optional, Tuple


class Mode(Enum):
    """A choice by name."""

    fast = 1
    slow = 2


def area(w: int, h: int = 2):
    return w * h


def mixed(a, b, c: float = 1.0, *, d: str, e=[1]):  # noqa: B006
    return a, b, c, d, e


def anything(*args, **kw):
    return args, kw


def pos_only(a, b=2, /, c=3):
    return a, b, c


def opt(n: int = None, m: Mode = Mode.fast, p: Optional[Tuple[int, int]] = None):  # noqa: RUF013
    return n, m, p


def double(fn):
    def inner(*a, **k):
        return 2 * fn(*a, **k)

    return inner


def plus_one(fn):
    def inner(*a, **k):
        return 1 + fn(*a, **k)

    return inner


def times(fn, n):
    def inner(*a, **k):
        return n * fn(*a, **k)

    return inner


class Box:
    def __init__(self, side: float = 1.0):
        self.side = side

    @classmethod
    def unit(cls):
        return cls(1.0)

    @staticmethod
    def helper(x=1):
        return x

    class Lid:
        def __init__(self, thick=0.1):
            self.thick = thick


class BigBox(Box):
    pass


@dataclass
class Plan:
    steps: Any = 1
    tags: List[str] = field(default_factory=lambda: ["t"])
