"""Probes for the constructors of configs."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import cast

from hydra_zen._check.python_source.config_calls import write_arguments
from hydra_zen._check.python_source.config_fields import fields_of, named_positions
from hydra_zen._check.python_source.config_model import ConfigModel
from hydra_zen._check.python_source.meanings import Made
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.writer import Writer


def write_constructor(writer: Writer, site: Site) -> None:
    """Write a call of a config class, beside the probe of what it gives to the target."""
    call = cast("ast.Call", site.node)
    model = writer.reader.of(cast("Made", site.function))
    if model is None or model.kind not in ("builds", "kwargs_of", "make_config"):
        writer.copy(site.start, site.end, but=site)
        return
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    keywords = _own_keywords(writer, site, model)
    # Where the order of the fields is not known, it is that of the parameters of the target.
    args = [] if model.has_order and model.is_closed else call.args
    if model.target is None or not (keywords or args):
        writer.out.write("0")
    elif args and not model.has_full_signature:
        writer.report("HZ905", "which fields are given by position", writer.source.place(call))
        writer.out.write("0")
    else:
        own = [keyword for keyword in keywords if keyword.arg not in model.meta]
        bound = 0 if args else len(model.positional)
        write_arguments(
            writer,
            site,
            model.target,
            args,
            own,
            bound=bound,
            is_built=not model.keeps_configs,
            is_typed=not model.converts,
            purpose="constructor",
        )
    writer.out.write(")")


def _own_keywords(writer: Writer, site: Site, model: ConfigModel) -> list[ast.keyword]:
    """Return the fields that a constructor is given, and report those that there are not, or that are missing."""
    call = cast("ast.Call", site.node)
    keywords = [keyword for keyword in call.keywords if keyword.arg is None or not keyword.arg.startswith("_")]
    if model.kind != "kwargs_of":
        keywords = fields_of(writer, keywords, model)
    is_spread = any(isinstance(argument, ast.Starred) for argument in call.args) or any(
        keyword.arg is None for keyword in keywords
    )
    if is_spread or not (model.has_order and model.is_closed):
        return keywords
    by_position = named_positions(writer, call.args, model)
    _report_twice(writer, by_position, keywords)
    given = {keyword.arg for keyword in (*by_position, *keywords)}
    missing = [name for name, value in model.fields.items() if value.node is None and name not in given]
    if missing:
        names = ", ".join(map(repr, missing))
        message = f"the constructor of the config needs {names}, which has no default"
        writer.report("HZ105", message, writer.source.place(call), parameter=missing[0])
    return [*by_position, *(keyword for keyword in keywords if keyword.arg not in {own.arg for own in by_position})]


def _report_twice(writer: Writer, by_position: Iterable[ast.keyword], keywords: Iterable[ast.keyword]) -> None:
    names = {keyword.arg for keyword in by_position}
    for keyword in keywords:
        if keyword.arg in names:
            message = f"the field {keyword.arg!r} is given twice, by position and by name"
            writer.report("HZ108", message, writer.source.place(keyword), parameter=keyword.arg)
