"""The fields of configs where they are named: in constructors, in overrides, as attributes."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Place
from hydra_zen._check.python_source.config_model import ConfigModel
from hydra_zen._check.python_source.writer import Writer

_HOW_TO_HAVE_MORE = (
    ": a constructor takes what `builds` was given, or every parameter with `populate_full_signature=True`"
)


def fields_of(
    writer: Writer, keywords: Iterable[ast.keyword], model: ConfigModel, why: str = _HOW_TO_HAVE_MORE
) -> list[ast.keyword]:
    """Return the keywords that a config has a field for, and report the others."""
    kept: list[ast.keyword] = []
    for keyword in keywords:
        if keyword.arg is None or keyword.arg in model.fields or not model.is_closed:
            kept.append(keyword)
        else:
            report_unknown(writer, model, keyword.arg, writer.source.place(keyword), why if model.target else "")
    return kept


def report_unknown(writer: Writer, model: ConfigModel, name: str, place: Place, why: str = "") -> None:
    """Report a name that is no field of a config."""
    hint = did_you_mean(name, model.fields)
    suggestion = nearest(name, model.fields)
    writer.report(
        "HZ104", f"the config has no field {name!r}{why}.{hint}", place, parameter=name, suggestion=suggestion
    )


def named_positions(writer: Writer, args: Sequence[ast.expr], model: ConfigModel) -> list[ast.keyword]:
    """Return the positional arguments of a constructor by the names of their fields, and report those beyond."""
    names = list(model.fields)
    for argument in args[len(names) :]:
        writer.report("HZ107", f"the constructor takes at most {len(names)} arguments", writer.source.place(argument))
    return [
        ast.copy_location(ast.keyword(name, argument), argument) for name, argument in zip(names, args, strict=False)
    ]
