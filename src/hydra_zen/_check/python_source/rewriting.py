"""Which writer is for which site."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hydra_zen._check.probes.module import ProbeModule
from hydra_zen._check.python_source.class_fields import write_class
from hydra_zen._check.python_source.config_calls import (
    write_built_value,
    write_verb,
)
from hydra_zen._check.python_source.constructors import write_constructor
from hydra_zen._check.python_source.field_access import write_field
from hydra_zen._check.python_source.import_paths import check_import_paths
from hydra_zen._check.python_source.instantiations import write_call_of_result, write_instantiate
from hydra_zen._check.python_source.interpolation_grammar import check_grammar
from hydra_zen._check.python_source.meanings import Api, Field, Instantiated, Made, StoreObject, Task, Verb
from hydra_zen._check.python_source.overrides import write_job
from hydra_zen._check.python_source.project import Module
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.stores import write_store, write_stored_definition
from hydra_zen._check.python_source.tasks import write_task_call
from hydra_zen._check.python_source.writer import Shared, Writer


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A module, where configs are in it, and what is written in its place."""

    module: Module
    sites: Sequence[Site]
    probes: ProbeModule


def rewrite(module: Module, shared: Shared) -> Rewritten | None:
    """Return a module with probes where configs are; None if there are none in it."""
    writer = Writer(module, shared, _write_site, write_built_value)
    if not writer.sites.all:
        return None
    for site in writer.sites.all:
        check_import_paths(writer, site)
    if "${" in writer.source.text:
        for site in writer.sites.all:
            check_grammar(writer, site)
    return Rewritten(module, writer.sites.all, writer.write())


#: What writes calls, by what is called.
_WRITERS: Final[dict[type[Any], Callable[[Writer, Site], None]]] = {
    Verb: write_verb,
    Made: write_constructor,
    StoreObject: write_store,
    Instantiated: write_call_of_result,
    Task: write_task_call,
}


def _write_site(writer: Writer, site: Site) -> None:
    if isinstance(site.function, Field):
        write_field(writer, site)
    elif not isinstance(site.node, ast.Call):
        _write_definition(writer, site)
    elif site.function == Api("instantiate"):
        write_instantiate(writer, site)
    else:
        _WRITERS.get(type(site.function), write_job)(writer, site)


def _write_definition(writer: Writer, site: Site) -> None:
    """Write a decorated definition, and the probe in a line of its own after it."""
    writer.copy(site.start, site.end, but=site)
    line = writer.source.line_of(writer.source.start(site.node))
    indentation = line[: len(line) - len(line.lstrip())]
    writer.out.write(f"\n{indentation}(")
    if isinstance(site.function, StoreObject):
        write_stored_definition(writer, site)
    else:
        write_class(writer, site)
    writer.out.write(")")
