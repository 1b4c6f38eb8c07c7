"""A launch has the process-wide state of Hydra and of logging for itself, and leaves it as it found it."""

from __future__ import annotations

import logging
import threading
from collections.abc import MutableMapping
from contextlib import ExitStack
from typing import Any, Final

from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra
from hydra.core.hydra_config import HydraConfig
from hydra.core.utils import JobRuntime
from hydra.version import VersionBase

from hydra_zen._base.hydra_runs import keep_resolvers

_log = logging.getLogger("hydra_zen")
#: Hydra's state, the working directory and logging belong to the process: one launch after the other. A launch inside
#: a task of the same thread may proceed.
_LOCK: Final = threading.RLock()
_PATIENCE: Final = 15.0


def isolate(stack: ExitStack) -> None:
    """Wait for other threads' launches, then restore, when `stack` closes, whatever this launch changes.

    Callbacks of a stack, and no generators with ``with``: those would assign to the exception that passes through
    them, and a task's exception may forbid that.
    """
    _acquire_lock()
    stack.callback(_LOCK.release)
    _keep_logging(stack)
    keep_resolvers(stack)
    _keep_hydra(stack)


def store_config(stack: ExitStack, name: str, node: Any) -> None:
    """Have `node` in Hydra's config store under `name`, in place of what may be there, until `stack` closes."""
    store = ConfigStore.instance()
    key = name if name.endswith(".yaml") else f"{name}.yaml"
    before = store.repo.get(key)

    def restore() -> None:
        repo = ConfigStore.instance().repo
        if before is None:
            repo.pop(key, None)
        else:
            repo[key] = before

    stack.callback(restore)
    store.store(name=name, node=node, provider="hydra_zen")


def _acquire_lock() -> None:
    if _LOCK.acquire(timeout=_PATIENCE):
        return
    _log.warning(
        "This launch (thread %r) waits for the launch of another thread to end. If that launch's task waits for this "
        "one in turn, neither ends: launch from the task's own thread instead.",
        threading.current_thread().name,
    )
    _LOCK.acquire()


def _keep_hydra(stack: ExitStack) -> None:
    """Take away what Hydra holds of an outer run."""
    hydra, hydra_config = GlobalHydra.instance().hydra, HydraConfig.instance().cfg
    runtime, version_base = JobRuntime.instance().conf.copy(), VersionBase.instance().version_base

    def restore() -> None:
        GlobalHydra.instance().hydra = hydra
        HydraConfig.instance().cfg = hydra_config
        JobRuntime.instance().conf = runtime
        VersionBase.instance().version_base = version_base

    stack.callback(restore)
    GlobalHydra.instance().clear()
    HydraConfig.instance().cfg = None


def _keep_logging(stack: ExitStack) -> None:
    """Keep the root logger as it is, and the program's handlers from being closed meanwhile.

    Whoever configures logging with a dict closes every handler that `logging` knows of; so it must not know of them.
    """
    root = logging.getLogger()
    level, handlers, filters, disabled = root.level, root.handlers[:], root.filters[:], root.disabled
    silent = {one for one in root.manager.loggerDict.values() if isinstance(one, logging.Logger) and one.disabled}
    references: list[Any] = vars(logging)["_handlerList"]
    names: MutableMapping[str, Any] = vars(logging)["_handlers"]
    known, named = references[:], dict(names)

    def restore() -> None:
        hydras = [handler for handler in root.handlers if handler not in handlers]
        for handler in hydras:
            handler.close()
        references[:] = known + [reference for reference in references if reference() not in hydras]
        names.update(named)
        root.handlers[:], root.filters[:], root.disabled = handlers, filters, disabled
        root.setLevel(level)
        for logger in root.manager.loggerDict.values():
            if isinstance(logger, logging.Logger) and logger not in silent:
                logger.disabled = False

    stack.callback(restore)
    references.clear()
    names.clear()
