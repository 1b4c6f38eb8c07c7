"""What a worker process needs before it composes and runs a job, and cannot import by itself."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Final

from hydra.core.config_store import ConfigNode, ConfigStore
from omegaconf import OmegaConf

from hydra_zen._base.cloudpickling import can_be_pickled, running_cloudpickle
from hydra_zen._base.guards import is_dict, is_plain_list
from hydra_zen._launch.plugins import broken_plugins, hide_plugins

_MENTION: Final = re.compile(r"\b__main__\.([^\W\d]\w*)")


class Shipment:
    """Travels with a launch's config loader; when it arrives in a worker, it makes the worker ready.

    A config names its targets by path, and ``__main__.Model`` of a script or a notebook is nothing that a worker can
    import. So the objects of ``__main__`` that any config, override or config file mentions travel along.
    """

    def __init__(self, overrides: Iterable[str], config_dir: str | None) -> None:
        self._overrides = tuple(overrides)
        self._config_dir = config_dir
        self._objects: dict[str, Any] | None = None

    def __deepcopy__(self, memo: dict[int, Any]) -> Shipment:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        if self._objects is None:
            cloudpickle = running_cloudpickle()
            self._objects = {} if cloudpickle is None else _mentioned_objects(self._texts(), cloudpickle)
        return _arrive, (os.getpid(), self._objects, broken_plugins())

    def _texts(self) -> Iterator[str]:
        """Yield every text in which a target may be named."""
        yield from self._overrides
        yield from _stored_texts(ConfigStore.instance().repo)
        if self._config_dir is not None:
            for path in (*Path(self._config_dir).rglob("*.yaml"), *Path(self._config_dir).rglob("*.yml")):
                yield path.read_text(encoding="utf-8", errors="replace")


def _mentioned_objects(texts: Iterable[str], cloudpickle: str) -> dict[str, Any]:
    """Return what `texts` name of ``__main__``, and cloudpickle can send; a worker that needs the rest will say so."""
    names = {name for text in texts for name in _MENTION.findall(text)}
    main = vars(sys.modules["__main__"])
    return {name: main[name] for name in sorted(names & main.keys()) if can_be_pickled(main[name], cloudpickle)}


def _stored_texts(branch: Mapping[str, Any]) -> Iterator[str]:
    """Yield the texts in Hydra's config store."""
    for node in branch.values():
        if isinstance(node, ConfigNode):
            yield from _texts_in(OmegaConf.to_container(node.node, resolve=False))
        else:
            yield from _stored_texts(node)


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif is_dict(value):
        yield from _texts_in(list(value.values()))
    elif is_plain_list(value):
        for item in value:
            yield from _texts_in(item)


def _arrive(origin: int, objects: dict[str, Any], unloadable_plugins: tuple[str, ...]) -> Shipment:
    """Make this process ready for jobs, unless it is the one that sent the shipment."""
    if os.getpid() != origin:
        vars(sys.modules["__main__"]).update(objects)
        hide_plugins(unloadable_plugins)
    return Shipment((), None)
