"""The types of configs: what a config builds is its type argument, for checkers and for readers.

Checkers see nominal, covariant generics: every checker solves those. At run time the same names are protocols, since
a config class is a plain dataclass and no subclass of anything here.
"""

from __future__ import annotations

import functools
import types
from abc import ABCMeta
from collections.abc import Callable
from dataclasses import Field
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Protocol, TypeVar, Union, runtime_checkable

__all__ = [
    "BaseDataclass",
    "Builds",
    "BuildsWithSig",
    "DataClass",
    "DataClass_",
    "HydraPartialBuilds",
    "Importable",
    "InstOrType",
    "InterpStr",
    "Just",
    "Partial",
    "PartialBuilds",
    "PartialBuildsUnbound",
    "PlainDataclass",
    "ZenPartialBuilds",
]

_T = TypeVar("_T")
#: Any class or other callable with an importable name.
Importable = TypeVar("Importable", bound=Callable[..., Any])
#: An interpolation such as ``"${a.b}"``.
InterpStr = str
#: A config class, or an instance of one.
InstOrType = Union[_T, type[_T]]


#: What is done with a class that names its target in its base, as in ``class Conf(Builds[type[T]])``.
_declared: list[Callable[[type], None]] = []


def on_declaration(function: Callable[[type], None]) -> Callable[[type], None]:
    """Have `function` called with every class that derives from a config type."""
    _declared.append(function)
    return function


class DataClass_(Protocol):  # noqa: N801  the name is of long standing
    """Any instance of any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


class BaseDataclass(Protocol):
    """Any dataclass that can be a base.

    It is apart from `DataClass_` for pyright's sake: having found that a class is no instance of a protocol, pyright
    may take it for no class of that protocol either.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


class PlainDataclass(Protocol):
    """Any instance of a dataclass that is no config with a target, as checkers see those.

    No type can say "but not that one". So the configs with a target are declared to have no `__sizeof__`, which nobody
    asks them for, and everything else has one.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __sizeof__(self) -> int: ...


if TYPE_CHECKING:
    from typing_extensions import ParamSpec, override

    _T_co = TypeVar("_T_co", covariant=True)
    _R_co = TypeVar("_R_co", covariant=True)
    _P = ParamSpec("_P")
    _P_any = ParamSpec("_P_any", default=...)

    class ConfigMeta(ABCMeta):
        """Gives config classes their fields as attributes, of types that only a plugin can tell."""

        def __getattr__(cls, name: str, /) -> Any: ...

    class CalledConfig(ConfigMeta):
        """A config class that is called where it is made: only the mypy plugin gives an expression this type."""

        def __call__(cls, *args: Any, **kwargs: Any) -> Any: ...

    class DataClass(metaclass=ConfigMeta):
        """A config whose fields are not known to the checker."""

        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

        def __init__(self, *args: Any, **kwargs: Any) -> None: ...
        def __getattr__(self, name: str, /) -> Any: ...
        # Decorated, so that mypy asks its plugins about it.
        @override
        def __setattr__(self, name: str, value: Any, /) -> None: ...

    class Builds(DataClass, Generic[_T_co]):
        """A config that builds by calling a ``T``."""

        _target_: ClassVar[str]
        __sizeof__: ClassVar[None]  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]

    class BuildsWithSig(Builds[_T_co], Generic[_T_co, _P]):
        """A config that builds by calling a ``T``, and is itself made with the parameters ``P``."""

        def __init__(self, *args: _P.args, **kwargs: _P.kwargs) -> None: ...

    # `Builds[object]`, not `Builds[T]`: what comes out is no `T` called, so no rule about `Builds[T]` may match here.
    class Just(Builds[object], Generic[_T_co]):
        """A config that stands for a ``T`` itself."""

        path: str

    class PartialBuilds(Builds[object], Generic[_T_co]):
        """A config that gives a partial of a ``T``."""

        _partial_: ClassVar[Literal[True]]
        _zen_target: ClassVar[str]
        _zen_partial: ClassVar[Literal[True]]

    class PartialBuildsUnbound(PartialBuilds[_T_co], Generic[_T_co]):
        """A config that gives a partial of a ``T`` with no argument bound yet."""

    ZenPartialBuilds = PartialBuilds
    HydraPartialBuilds = PartialBuilds

    class Partial(functools.partial[_R_co], Generic[_R_co, _P_any]):  # type: ignore[type-var]
        """A `functools.partial` that returns an ``R``, and what parameters it still takes."""

        @property
        def func(self) -> Callable[..., _R_co]: ...
        def __call__(self, *args: _P_any.args, **kwargs: _P_any.kwargs) -> _R_co: ...

else:
    _T_co = TypeVar("_T_co", covariant=True)

    @runtime_checkable
    class DataClass(DataClass_, Protocol):
        """A dataclass that is made with any arguments and has any attributes.

        Examples
        --------
        >>> from hydra_zen import make_config
        >>> from hydra_zen.typing import DataClass
        >>> def name_of(config: type[DataClass]) -> str:
        ...     return config.__name__
        >>> name_of(make_config(x=1))
        'Config'
        """

    @runtime_checkable
    class Builds(DataClass, Protocol[_T_co]):
        """A config that builds by calling a ``T``, such as ``builds(T)`` gives.

        Examples
        --------
        >>> from hydra_zen import builds
        >>> from hydra_zen.typing import Builds
        >>> isinstance(builds(dict), Builds), isinstance({}, Builds)
        (True, False)

        A dataclass that derives from ``Builds[type[T]]`` is a config of ``T``. It does what `hydrated_dataclass` does,
        and every type checker knows what it builds.

        >>> from dataclasses import dataclass
        >>> from hydra_zen import instantiate
        >>> class Model:
        ...     def __init__(self, depth: int) -> None:
        ...         self.depth = depth
        >>> @dataclass
        ... class ModelConf(Builds[type[Model]]):
        ...     depth: int = 3
        >>> instantiate(ModelConf(depth=5)).depth
        5
        """

        _target_: ClassVar[str]

        def __init_subclass__(cls, **options: Any) -> None:
            super().__init_subclass__(**options)
            if not cls._is_protocol:
                for declare in _declared:
                    declare(cls)

    #: What `builds` gives under ``populate_full_signature=True``: a config made with the target's own parameters.
    class BuildsWithSig(Builds[_T_co], Protocol[_T_co]):
        def __class_getitem__(cls, item: Any) -> types.GenericAlias:
            return types.GenericAlias(cls, item)

    @runtime_checkable
    class Just(Builds[_T_co], Protocol[_T_co]):
        """A config that stands for an object with a name, such as ``just(T)`` gives.

        Examples
        --------
        >>> from hydra_zen import builds, just
        >>> from hydra_zen.typing import Just
        >>> isinstance(just(dict), Just), isinstance(builds(dict), Just)
        (True, False)
        """

        path: str
        _target_: ClassVar[Literal["hydra_zen.funcs.get_obj"]] = "hydra_zen.funcs.get_obj"

    @runtime_checkable
    class ZenPartialBuilds(Builds[_T_co], Protocol[_T_co]):
        """A partial config with wrappers or meta fields.

        Examples
        --------
        >>> from hydra_zen import builds
        >>> from hydra_zen.typing import ZenPartialBuilds
        >>> isinstance(builds(dict, zen_partial=True, zen_meta={"m": 1}), ZenPartialBuilds)
        True
        """

        _zen_target: ClassVar[str]
        _zen_partial: ClassVar[Literal[True]] = True
        _target_: ClassVar[Literal["hydra_zen.funcs.zen_processing"]] = "hydra_zen.funcs.zen_processing"

    @runtime_checkable
    class HydraPartialBuilds(Builds[_T_co], Protocol[_T_co]):
        """A partial config that Hydra understands by itself.

        Examples
        --------
        >>> from hydra_zen import builds
        >>> from hydra_zen.typing import HydraPartialBuilds
        >>> isinstance(builds(dict, zen_partial=True), HydraPartialBuilds)
        True
        """

        _partial_: ClassVar[Literal[True]] = True

    PartialBuilds = ZenPartialBuilds[_T_co] | HydraPartialBuilds[_T_co]
    PartialBuildsUnbound = PartialBuilds

    @runtime_checkable
    class Partial(Protocol[_T_co]):
        """What instantiating a partial config gives: ``Partial[R]``, or ``Partial[R, [int, str]]`` with its parameters.

        Examples
        --------
        >>> from functools import partial
        >>> from hydra_zen.typing import Partial
        >>> isinstance(partial(int), Partial), isinstance(int, Partial)
        (True, False)
        """

        @property
        def func(self) -> Callable[..., _T_co]: ...
        @property
        def args(self) -> tuple[Any, ...]: ...
        @property
        def keywords(self) -> dict[str, Any]: ...
        def __call__(self, *args: Any, **kwargs: Any) -> _T_co: ...

        def __class_getitem__(cls, item: Any) -> types.GenericAlias:
            return types.GenericAlias(cls, item)
