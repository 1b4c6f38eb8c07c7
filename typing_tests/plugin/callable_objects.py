"""Targets whose type is that of an object that can be called, as libraries declare their compiled functions."""

import functools
from typing import Any, Protocol, overload

from typing_extensions import assert_type

from hydra_zen import builds, instantiate


class Reader(Protocol):
    def __call__(self, path: str, *, limit: int = 1) -> list[str]: ...


class Filled(Protocol):
    @overload
    def __call__(self, shape: int, value: float) -> list[float]: ...
    @overload
    def __call__(self, shape: tuple[int, ...], value: float) -> list[list[float]]: ...


def read_lines(path: str, *, limit: int = 1) -> list[str]:
    return [path] * limit


def fill(shape: Any, value: float) -> Any:
    return [value] * shape


@functools.cache
def table(size: int) -> list[int]:
    return [size]


@functools.singledispatch
def describe(value: object, prefix: str = "") -> str:
    return prefix


read: Reader = read_lines
filled: Filled = fill

assert_type(instantiate(builds(read, "a", limit=2)), list[str])
builds(read, path="${path}")
builds(read, "a", limt=2)  # E: Unexpected keyword argument "limt"
builds(read, path=1)  # E: incompatible type "int"; expected "str"
instantiate(builds(read))  # E: path
instantiate(builds(read, "a"), limit="many")  # E: incompatible type "str"; expected "int"
builds(read, "a", zen_partial=True, limit=2)

assert_type(instantiate(builds(filled, shape=(2, 3), value=0.5)), list[list[float]])
assert_type(instantiate(builds(filled, 3, value=0.5)), list[float])
instantiate(builds(filled, value=0.5)).append
instantiate(builds(filled, value=0.5), shape=3)
builds(filled, shp=3)  # E: No overload variant

builds(table, 3)
builds(table, size=builds(int, "3"))
builds(table, [1, 2])
assert_type(instantiate(builds(table, 3)), list[int])
builds(describe, 3, prefix="a")
assert_type(instantiate(builds(describe, 3, prefix="a")), str)
