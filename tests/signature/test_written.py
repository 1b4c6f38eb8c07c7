"""The parameters of plain functions are those that `inspect` reads."""

import argparse
import ast
import dataclasses
import functools
import inspect
import logging
import subprocess
import typing
import unittest.mock

import pytest

from hydra_zen._signature.written import is_plain_function, parameters_of

MODULES = [argparse, ast, dataclasses, functools, inspect, logging, subprocess, typing, unittest.mock]


def functions():
    """Return all plain functions of some modules, methods included."""
    found = []
    for module in MODULES:
        for value in vars(module).values():
            held = [value, *vars(value).values()] if isinstance(value, type) else [value]
            found += [function for function in held if is_plain_function(function)]
    return found


def every_kind(a, b: int, /, c: "str", d=1, *e: float, f, g: bool = True, **h: dict):
    def without_star(a, *, f, g=2, **h):
        return a, f, g, h

    return without_star


def test_they_are_what_inspect_says():
    read = functions()
    assert len(read) > 500
    for function in (*read, every_kind, every_kind(1, 2, 3, f=4), lambda *, x: x, lambda *x: x):
        expected = list(inspect.signature(function).parameters.values())
        assert [p.replace(annotation=p.annotation) for p in parameters_of(function)] == expected, function


def test_a_default_can_be_taken_away():
    (parameter,) = parameters_of(lambda x=1: x)

    assert parameter.replace(annotation=int).default == 1
    assert parameter.replace(annotation=int, default=inspect.Parameter.empty).default is inspect.Parameter.empty


@functools.wraps(every_kind)
def wrapped(*args, **kwargs):
    return args, kwargs


def stated(x):
    return x


stated.__signature__ = inspect.Signature()


@pytest.mark.parametrize("function", [wrapped, stated, len, int, functools.partial(stated), inspect.Signature.bind])
def test_other_callables_are_left_to_inspect(function):
    assert is_plain_function(function) is (function is inspect.Signature.bind)
