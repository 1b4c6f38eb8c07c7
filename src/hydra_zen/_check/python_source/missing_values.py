"""What a config lacks when it is instantiated: values that are MISSING, and probes for arguments that nothing gives."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable
from typing import Final

from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_parameter_name, items_in
from hydra_zen._check.python_source.meanings import Api
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.values import MISSING
from hydra_zen._check.python_source.writer import Writer

#: Probes that tell what a complete call of the target misses, and nothing else.
COMPLETE: Final = "complete"
_DEEPEST: Final = 20
_WITH_TARGET: Final = frozenset({"builds", "kwargs_of"})


def write_missing(
    writer: Writer,
    site: Site,
    config: Given,
    overridden: Iterable[str],
    *,
    added: Iterable[tuple[str, Given]] = (),
    is_open: bool = False,
) -> None:
    """Write a complete call of every target in a config, so that checkers say what is missing.

    Parameters
    ----------
    writer : Writer
    site : Site
    config : Given
    overridden : Iterable[str]
        The paths that are given elsewhere.
    added : Iterable[tuple[str, Given]]
        The values that are given at some of them.
    is_open : bool
        Whether a field may be given at any path.
    """
    if is_open:
        return
    assigned = () if config.node is None else writer.reader.assigned_to(config.node, config.where)
    search = _Search(writer, site, assigned)
    search.value(config, set(overridden), "", recurses=True)
    model = None if config.node is None else writer.reader.model(config.node, config.where)
    is_built = model is None or (model.unknown is None and not (model.keeps_configs and model.kind in _WITH_TARGET))
    for path, value in added if is_built else ():
        search.value(value, set(), path, recurses=model is None or model.recurses is not False)


def write_missing_fields(
    writer: Writer, site: Site, model: ConfigModel, names: Collection[str], overridden: set[str]
) -> None:
    """Write complete calls of the targets in some fields of a config, which are instantiated on their own.

    Parameters
    ----------
    writer : Writer
    site : Site
    model : ConfigModel
    names : Collection[str]
        The fields.
    overridden : set[str]
        The paths that are given elsewhere.
    """
    if model.unknown is not None:
        return
    search = _Search(writer, site, ())
    for name in sorted({*names} & {*model.fields} - overridden):
        search.value(model.fields[name], _within(name, overridden), name, recurses=True)


def is_missing(writer: Writer, value: Given) -> bool:
    """Tell whether a value is to be given later."""
    node = value.node
    if node is None or (isinstance(node, ast.Constant) and node.value == MISSING):
        return True
    return writer.reader.resolver.meaning(node, value.where) == Api("MISSING")


class _Search:
    """A walk through what a config builds when it is instantiated."""

    def __init__(self, writer: Writer, site: Site, assigned: Collection[str]) -> None:
        self.writer = writer
        self.site = site
        self.assigned = assigned
        self.place = writer.source.place(site.node)

    def value(self, value: Given, given: set[str], path: str, *, recurses: bool, depth: int = 0) -> None:
        """Look at a value, and at what is in it; `given` holds the paths within that are given elsewhere."""
        if value.node is None or depth > _DEEPEST:
            return
        items = items_in(value)
        if items is None:
            model = self.writer.reader.model(value.node, value.where)
            # A config that chooses options of groups may get anything from them.
            if model is not None and model.unknown is None and "_target_" not in given:
                self._config(model, given, path, recurses=recurses, depth=depth)
            return
        known = list(items)
        if {"_target_", "..."} & {key for key, _ in known}:
            return
        for key, item in known:
            self._item(key, item, given, _joined(path, key), recurses=recurses, depth=depth)

    def _item(self, key: str, item: Given, given: set[str], path: str, *, recurses: bool, depth: int) -> None:
        if key in given or key in self.assigned:
            return
        if item.node is not None and is_missing(self.writer, item):
            self._report(path)
        self.value(item, _within(key, given), path, recurses=recurses, depth=depth + 1)

    def _config(self, model: ConfigModel, given: set[str], path: str, *, recurses: bool, depth: int) -> None:
        has_target = model.kind in _WITH_TARGET
        inner = recurses if model.recurses is None else model.recurses
        self._write_call(model, {key.split(".", 1)[0] for key in given}, path)
        is_walked = inner or not has_target
        for name, value in model.fields.items():
            if name in given or name in self.assigned:
                continue
            below = _joined(path, name)
            if self._lacks(model, value) and not _within(name, given):
                self._report(below)
            elif is_walked:
                self.value(value, _within(name, given), below, recurses=inner, depth=depth + 1)
        for number, value in enumerate(model.positional):
            below = _joined(path, str(number))
            if is_missing(self.writer, value):
                self._report(below)
            elif is_walked:
                self.value(value, set(), below, recurses=inner, depth=depth + 1)

    def _lacks(self, model: ConfigModel, value: Given) -> bool:
        """Tell whether a field has no value; of the arguments of a target, a checker says which it can do without."""
        if model.kind not in _WITH_TARGET:
            return is_missing(self.writer, value)
        return value.node is not None and not model.is_partial and is_missing(self.writer, value)

    def _write_call(self, model: ConfigModel, named: set[str], path: str) -> None:
        """Write a complete call of a target with what it is given; what is MISSING is reported without a checker."""
        if model.kind != "builds" or model.is_partial is not False or model.has_wrappers:
            return
        writer = self.writer
        target = None if model.target is None else writer.refer(model.target, self.site.where)
        if target is None:
            writer.report("HZ905", f"the target of {path or 'the config'} is not known here", self.place)
            return
        given = [name for name, value in model.fields.items() if value.node is not None]
        names = [*given, *sorted((named | {*self.assigned} & {*model.fields}) - {*given})]
        keywords = [name for name in names if name not in model.meta and is_parameter_name(name)]
        with writer.out.probe(self.place, target, COMPLETE), writer.out.slot(self.place, path=path):
            arguments = [f"{FORMS}.anything"] * len(model.positional)
            arguments += [f"{name}={FORMS}.anything" for name in keywords]
            writer.out.write(f"({target})({', '.join(arguments)})")
        writer.out.write(", ")

    def _report(self, path: str) -> None:
        message = f"{path!r} of the config has no value, and nothing gives it one"
        self.writer.report("HZ105", message, self.place, config_path=path)


def _within(key: str, given: set[str]) -> set[str]:
    """Return the paths below a key."""
    return {path.removeprefix(f"{key}.") for path in given if path.startswith(f"{key}.")}


def _joined(path: str, key: str) -> str:
    if key.isdigit():
        return f"{path}[{key}]"
    return f"{path}.{key}" if path else key
