"""`ZenStore`: named configs in groups, made of whatever they are to configure."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, overload

from hydra_zen._base.makers import LISTENERS, tell
from hydra_zen._base.messages import show_typed
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._store.call_options import CallOptions, make_entry, read_kwargs
from hydra_zen._store.combining import CombinableStore
from hydra_zen._store.contents import Contents, already_exists
from hydra_zen._store.hydra_store import push
from hydra_zen.errors import HydraZenTypeError

if TYPE_CHECKING:
    from typing_extensions import Self

    from hydra_zen._store.to_config import StoreTarget

    F = TypeVar("F", bound=StoreTarget)
    T = TypeVar("T")


class ZenStore(CombinableStore):
    """A store of named configs, arranged in groups, that makes its configs itself and hands them to Hydra when told to.

    Calling a store with a target adds an entry and returns the target, so that a store serves as a decorator. Calling
    it with options only returns a mirror: the same entries, other defaults. Stores know nothing of each other, nor does
    Hydra know of them before `add_to_hydra_store`.

    Parameters
    ----------
    name : str, optional
        What the store is called; ``"custom_store"`` by default.
    deferred_to_config : bool
        If true, configs are made when they are first read; else when they are stored.
    deferred_hydra_store : bool
        If true, entries reach Hydra with `add_to_hydra_store`; else when they are stored.
    overwrite_ok : bool
        If true, an entry may replace one of the same name and group, here and in Hydra's store.
    warn_node_kwarg : bool
        If true, warn of ``store(node=...)``, which is how Hydra's own store is called.

    Raises
    ------
    TypeError
        An option is not a bool.

    Examples
    --------
    >>> from hydra_zen import ZenStore, instantiate
    >>> store = ZenStore("shapes")
    >>> shape = store(group="shape")
    >>> @shape(name="square", h=3, w=3)
    ... @shape(name="line", h=1)
    ... def area(w: int, h: int) -> int:
    ...     return w * h
    >>> store
    shapes
    {'shape': ['line', 'square']}
    >>> store["shape", "square"].h
    3

    Parameters of the target that are called like an option of the store go into `zen_kwargs`.

    >>> def greet(name: str) -> None: ...
    >>> _ = store(greet, name="ann", zen_kwargs={"name": "Ann"})
    >>> store[None, "ann"].name
    'Ann'
    """

    __slots__ = ("_defaults", "_deferred_to_config", "_warn_node_kwarg")

    def __init__(
        self,
        name: str | None = None,
        *,
        deferred_to_config: bool = True,
        deferred_hydra_store: bool = True,
        overwrite_ok: bool = False,
        warn_node_kwarg: bool = True,
    ) -> None:
        self.name: str = "custom_store" if name is None else name
        self._deferred_to_config = _checked_bool("deferred_to_config", deferred_to_config)
        self._deferred_hydra_store = _checked_bool("deferred_hydra_store", deferred_hydra_store)
        self._overwrite_ok = _checked_bool("overwrite_ok", overwrite_ok)
        self._warn_node_kwarg = _checked_bool("warn_node_kwarg", warn_node_kwarg)
        self._contents = Contents()
        self._defaults = CallOptions()

    @overload
    def __call__(
        self,
        target: F,
        /,
        *,
        name: str | Callable[[Any], str] = ...,
        group: str | Callable[[Any], str | None] | None = ...,
        package: str | Callable[[Any], str | None] | None = ...,
        provider: str | None = ...,
        zen_kwargs: Mapping[str, Any] | None = ...,
        **to_config_kw: Any,
    ) -> F: ...
    @overload
    def __call__(
        self,
        target: T,
        /,
        *,
        to_config: Callable[..., Any],
        name: str | Callable[[T], str] = ...,
        group: str | Callable[[T], str | None] | None = ...,
        package: str | Callable[[T], str | None] | None = ...,
        provider: str | None = ...,
        zen_kwargs: Mapping[str, Any] | None = ...,
        **to_config_kw: Any,
    ) -> T: ...
    @overload
    def __call__(
        self,
        target: None = None,
        /,
        *,
        name: str | Callable[[Any], str] = ...,
        group: str | Callable[[Any], str | None] | None = ...,
        package: str | Callable[[Any], str | None] | None = ...,
        provider: str | None = ...,
        to_config: Callable[..., Any] = ...,
        zen_kwargs: Mapping[str, Any] | None = ...,
        **to_config_kw: Any,
    ) -> Self: ...
    def __call__(
        self,
        target: Any = None,
        /,
        *,
        name: Any = NOTHING,
        group: Any = NOTHING,
        package: Any = NOTHING,
        provider: Any = NOTHING,
        to_config: Any = NOTHING,
        zen_kwargs: Mapping[str, Any] | None = None,
        **to_config_kw: Any,
    ) -> Any:
        """Store `target`, or return a mirror of this store with other defaults.

        Parameters
        ----------
        target : Callable | DataClass | type[DataClass] | dict | list | DictConfig | ListConfig, optional
            What is to be configured.
        name : str | Callable[[Any], str], optional
            Name of the entry, or a function of the target that returns it; the target's own name by default.
        group : str | None | Callable[[Any], str | None], optional
            Group of the entry; ``/`` separates sub-groups.
        package : str | None | Callable[[Any], str | None], optional
            Where Hydra puts the config in a composed one.
        provider : str, optional
            Who provides the config, for Hydra's messages.
        to_config : Callable, optional
            What makes the config: called with the target and all further keywords; `default_to_config` by default.
        zen_kwargs : Mapping[str, Any], optional
            More keywords for `to_config`, for names that this method takes itself, such as ``name`` and ``group``.
        **to_config_kw : Any
            Keywords for `to_config`: arguments of the target and options of `builds`.

        Returns
        -------
        Any
            The target itself, or, without a target, the mirror.

        Raises
        ------
        TypeError
            The name of the entry cannot be inferred, or an option has the wrong type.
        ValueError
            There is an entry of this name in this group already.
        """
        call = CallOptions(
            name,
            group,
            package,
            provider,
            to_config,
            read_kwargs(to_config_kw, zen_kwargs),
        )
        if target is None:
            if self._warn_node_kwarg and "node" in to_config_kw:
                warnings.warn(
                    "a ZenStore has no option `node`: a config is stored by `store(<config>)`. If `node` is a parameter"
                    " of the target, make the store by `ZenStore(warn_node_kwarg=False)`",
                    stacklevel=2,
                )
            return self._mirrored(call)
        entry = make_entry(target, call, self._defaults)
        if LISTENERS:
            tell(entry)
        if not self._overwrite_ok and entry.key in self._contents.entries:
            raise already_exists(entry.key)
        if not self._deferred_to_config:
            entry.node.get()
        if not self._deferred_hydra_store:
            push([entry], overwrite_ok=self._overwrite_ok)
        self._contents.put(entry)
        if not self._deferred_hydra_store:
            self._contents.queue.discard(entry.key)
        return target

    def __delitem__(self, key: tuple[str | None, str], /) -> None:
        self._contents.remove(key)

    def delete_entry(self, group: str | None, name: str) -> None:
        """Remove an entry, from this store and its mirrors, and do not push it any more. Hydra's own store stays as is.

        Parameters
        ----------
        group : str | None
            Group of the entry.
        name : str
            Name of the entry.

        Raises
        ------
        KeyError
            There is no such entry.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store(dict, name="a"), store(dict, name="b")
        >>> store.delete_entry(None, "a")
        >>> store
        custom_store
        {None: ['b']}
        """
        del self[group, name]

    def _mirrored(self, call: CallOptions) -> Self:
        """Return a store with the same contents and further defaults."""
        mirror = type(self)(
            self.name,
            deferred_to_config=self._deferred_to_config,
            deferred_hydra_store=self._deferred_hydra_store,
            overwrite_ok=self._overwrite_ok,
            warn_node_kwarg=self._warn_node_kwarg,
        )
        mirror._contents = self._contents
        mirror._defaults = call.over(self._defaults)
        return mirror


def _checked_bool(name: str, value: Any) -> bool:
    """Return `value`, or say that it is no bool."""
    if not isinstance(value, bool):
        msg = f"{name} must be a bool, got {show_typed(value)}"
        raise HydraZenTypeError(msg, parameter=name, value=value, expected="a bool")
    return value


#: The store that is there for everyone.
store: ZenStore = ZenStore("zen_store")
