"""Targets of generated configs: what they return shows exactly what they were given."""

import functools
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from omegaconf import OmegaConf


class Colour(Enum):
    red = 1
    green = "g"


class Word(str, Enum):
    yes = "yes"


class Text(str):
    """A subclass of `str`."""


class Number(int):
    """A subclass of `int`."""


class Opaque:
    """An object that configs know nothing about."""

    def __init__(self, name="opaque"):
        self.name = name

    def __repr__(self):
        return f"Opaque({self.name!r})"


class Greedy(Opaque):
    """Claims to have every attribute."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return name


class Seen:
    """Keeps its arguments."""

    def __init__(self, *args, **kwargs):
        self.args = args
        self.kwargs = kwargs

    @classmethod
    def by_class(cls, *args, **kwargs):
        return cls(*args, **kwargs)

    @staticmethod
    def by_static(*args, **kwargs):
        return Seen(*args, **kwargs)

    class Inner:
        def __init__(self, *args, **kwargs):
            self.args = args
            self.kwargs = kwargs


class Callable_(Seen):
    """A target whose instances can be called."""

    def __call__(self):
        return self.args, self.kwargs


class ByNew:
    def __new__(cls, *args, **kwargs):
        return Seen(*args, **kwargs)


class Meta(type):
    """A metaclass, which configs may not call freely."""


class OfMeta(metaclass=Meta):
    def __init__(self, *args, **kwargs):
        self.args = args
        self.kwargs = kwargs


@dataclass
class Data:
    x: Any = 1
    tags: list[str] = field(default_factory=lambda: ["t"])


def see(*args, **kwargs):
    return Seen(*args, **kwargs)


def first(*args, **kwargs):
    """Return the first argument itself."""
    return (*args, *kwargs.values(), None)[0]


def fail(*args, **kwargs):
    raise ValueError("on purpose", sorted(map(str, kwargs)))


def fail_softly(*args, **kwargs):
    raise KeyError("x")


def list_of(*args, **kwargs):
    return [*args, *kwargs.values()]


def dict_of(*args, **kwargs):
    return dict(kwargs, args=args)


def data_of(*args, **kwargs):
    return Data(x=1)


def data_class(*args, **kwargs):
    return Data


def tuple_of(*args, **kwargs):
    return (1, 2)


def reference(*args, **kwargs):
    return "${nowhere}"


def missing(*args, **kwargs):
    return "???"


def text_of(*args, **kwargs):
    return Text("text")


def none_of(*args, **kwargs):
    return None


def opaque(*args, **kwargs):
    return Opaque()


def node_of(*args, **kwargs):
    return OmegaConf.create({"a": [1, {"b": 2}]})


def list_node_of(*args, **kwargs):
    return OmegaConf.create([1, [2]])


def partial_of(*args, **kwargs):
    return functools.partial(see, *args, **kwargs)


def function_of(*args, **kwargs):
    return see


def eval_of(*args, **kwargs):
    return eval


def namespace_of(*args, **kwargs):
    return globals()


def closed(a, b=2):
    return Seen(a=a, b=b)


def update(*args, **kwargs):
    """Its name makes Hydra look at its arguments."""
    return Seen(*args, **kwargs)


def grow(*args, **kwargs):
    """Change the containers it was given."""
    for value in (*args, *kwargs.values()):
        if hasattr(value, "append"):
            value.append(99)
        elif hasattr(value, "items"):
            value["grown"] = 99
    return Seen(*args, **kwargs)
