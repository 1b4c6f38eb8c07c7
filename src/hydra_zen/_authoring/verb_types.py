"""The verbs as class attributes of `BuildsFn`: descriptors that give each verb the values its class accepts.

A generic attribute of a class is ambiguous to mypy when it is reached through the class, so descriptors stand in. Their
second overload is for checkers that do not see that ``cls`` of a class method is such a class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, overload

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from hydra_zen._authoring.builds_fn import BuildsFn
    from hydra_zen._authoring.overloads import StdBuilds
    from hydra_zen._authoring.verb_overloads import JustFn, KwargsOfFn, MakeConfigFn
    from hydra_zen._base.value_types import SupportedPrimitive

    V = TypeVar("V", default=SupportedPrimitive)


class BuildsVerb(Protocol):
    """`BuildsFn.builds`."""

    @overload
    def __get__(self, instance: Any, owner: type[BuildsFn[V]], /) -> StdBuilds[V]: ...
    @overload
    def __get__(self, instance: Any, owner: Any, /) -> StdBuilds[Any]: ...


class JustVerb(Protocol):
    """`BuildsFn.just`."""

    @overload
    def __get__(self, instance: Any, owner: type[BuildsFn[V]], /) -> JustFn[V]: ...
    @overload
    def __get__(self, instance: Any, owner: Any, /) -> JustFn[Any]: ...


class KwargsOfVerb(Protocol):
    """`BuildsFn.kwargs_of`."""

    @overload
    def __get__(self, instance: Any, owner: type[BuildsFn[V]], /) -> KwargsOfFn[V]: ...
    @overload
    def __get__(self, instance: Any, owner: Any, /) -> KwargsOfFn[Any]: ...


class MakeConfigVerb(Protocol):
    """`BuildsFn.make_config`."""

    @overload
    def __get__(self, instance: Any, owner: type[BuildsFn[V]], /) -> MakeConfigFn[V]: ...
    @overload
    def __get__(self, instance: Any, owner: Any, /) -> MakeConfigFn[Any]: ...
