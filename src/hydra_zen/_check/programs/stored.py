"""The entries of stores that Hydra would not take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, Final

from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.judge.runtime import RuntimeJudge
from hydra_zen._check.judge.trees import check_tree
from hydra_zen._check.made_configs import plain_config
from hydra_zen._check.nodes import MappingNode, from_plain_like, node_at
from hydra_zen._check.programs.call_sites import CallSites
from hydra_zen._check.programs.written_configs import WrittenConfigs

#: What may be wrong with a value whatever the rest of a composition is.
_OF_VALUES: Final = frozenset({"HZ106", "HZ109", "HZ110"})


def wrong_entries(sites: CallSites, written: WrittenConfigs, start: Place) -> Iterator[Finding]:
    """Yield what is wrong with the entries that cannot be made, or that OmegaConf refuses to open.

    Nothing is composed then, and no type checker has a say: the objects are there.
    """
    for path, entry, site in sites.entries():
        try:
            config: Any = entry.node.get()
        except Exception as error:  # noqa: BLE001  it is made by code of the program's, which may raise anything
            place = start if site is None else site.source.place(site.call)
            yield Finding(code="HZ004", message=f"the entry {path!r} of a store cannot be made: {error}", place=place)
            continue
        try:
            OmegaConf.structured(config) if is_dataclass(config) else OmegaConf.create(config)
        except OmegaConfBaseException as error:
            yield from _wrong(config, written.stored_as(path, config), error, start)


def _wrong(config: Any, placed: MappingNode, error: OmegaConfBaseException, start: Place) -> Iterator[Finding]:
    """Yield what the signature of the target says of a config, and else what OmegaConf does."""
    root = from_plain_like(plain_config(config), placed, start)
    found = [finding for finding in check_tree(root, RuntimeJudge(), is_whole=False) if finding.code in _OF_VALUES]
    yield from found
    if not found:
        key = str(error.full_key or error.key or "")
        at_fault = node_at(root, key)
        place = start if at_fault is None else at_fault.place
        yield Finding(code="HZ106", message=str(error).splitlines()[0], place=place, config_path=key)
