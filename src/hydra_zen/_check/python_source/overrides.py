"""Probes for jobs: whether overrides match the config, and whether the config suits the task."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from hydra_zen._base.hydra_runs import parse_override
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Place
from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_model import ConfigModel
from hydra_zen._check.python_source.instantiations import configs_in, write_missing
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.meanings import Api, Task, Where
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.tasks import write_task_probe
from hydra_zen._check.python_source.writer import Writer

#: Probes of the value of an override.
OVERRIDDEN: Final = "overridden"
_OPTIONS: Final = frozenset(
    {
        "config",
        "task_function",
        "overrides",
        "multirun",
        "version_base",
        "to_dictconfig",
        "config_name",
        "job_name",
        "with_log_configuration",
        "execution_whitelist",
        "on_error",
        "config_dir",
    }
)
_SWEEPS: Final = ("multirun", "hydra_list")
#: How many values of a sweep are looked at.
_MOST_VALUES: Final = 100


@dataclass(frozen=True, slots=True)
class Override:
    """One override, from text or from Python.

    Attributes
    ----------
    prefix : str
        ``"+"``, ``"++"`` or ``"~"``.
    values : list[str]
        The values as Python expressions; none where they are not known.
    """

    prefix: str
    key: str
    values: tuple[str, ...]
    place: Place


def write_job(writer: Writer, site: Site) -> None:
    """Write a call of `launch` or its kin, beside probes of the overrides and of the task."""
    call = cast("ast.Call", site.node)
    arguments = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    arguments |= dict(zip(("config", "task_function", "overrides"), call.args, strict=False))
    config = arguments.get("config")
    model = None if config is None else writer.reader.model(config, site.where)
    given = list(_overrides(writer, call, arguments, site.where))
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    if model is None:
        if given:
            writer.report("HZ903", "not checked: the config is only known when it runs", writer.source.place(call))
    else:
        _write_probes(writer, site, model, arguments.get("task_function"), given)
    writer.out.write("0)")


def _write_probes(
    writer: Writer, site: Site, model: ConfigModel, task: ast.expr | None, given: list[Override]
) -> None:
    for override in given:
        _check_override(writer, site, model, override)
    added = {override.key.split(".", 1)[0] for override in given}
    meaning = None if task is None else writer.reader.resolver.meaning(task, site.where)
    if isinstance(meaning, Task):
        write_task_probe(writer, site, meaning, model, added)
    elif meaning == Api("instantiate"):
        write_missing(writer, site, model, {override.key for override in given})
    write_root_probes(writer, site, model, added)


def _overrides(
    writer: Writer, call: ast.Call, arguments: dict[str, ast.expr], where: Where
) -> Iterator[Override]:
    node = arguments.get("overrides")
    if isinstance(node, (ast.List, ast.Tuple)):
        for item in node.elts:
            if isinstance(item, ast.Constant) and isinstance(item.value, str):
                yield from _from_line(writer, item, item.value)
            else:
                writer.report("HZ903", "not checked: the override is only known when it runs", writer.source.place(item))
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield _from_value(writer, key.value, value, writer.source.place(key), where)
    elif node is not None and not (isinstance(node, ast.Constant) and node.value is None):
        writer.report("HZ903", "not checked: the overrides are only known when it runs", writer.source.place(node))
    for keyword in call.keywords:
        if keyword.arg is None and isinstance(keyword.value, ast.Dict):
            for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield _from_value(writer, key.value, value, writer.source.place(key), where)
        elif keyword.arg is not None and keyword.arg not in _OPTIONS:
            yield _from_value(writer, keyword.arg, keyword.value, writer.source.place(keyword), where)


def _from_line(writer: Writer, node: ast.Constant, line: str) -> Iterator[Override]:
    """Read an override in Hydra's grammar."""
    place = writer.source.place(node)
    try:
        parsed = parse_override(line)
        values = _values(parsed)
    except Exception as error:  # noqa: BLE001  Hydra's parser raises errors of many kinds, all about the line
        message = str(error).split("\n", 1)[0]
        writer.report("HZ404", f"not an override in Hydra's grammar: {message}", place, given=line)
        return
    key = parsed.key_or_group
    is_group = "/" in key or parsed.package is not None
    if key == "hydra" or key.startswith(("hydra.", "hydra/")) or is_group:
        return
    prefix = {"ADD": "+", "FORCE_ADD": "++", "DEL": "~"}.get(cast("Any", parsed.type).name, "")
    yield Override(prefix, key, tuple(values), place)


def _values(parsed: Any) -> list[str]:
    """Return the values of a parsed override as Python expressions."""
    if parsed.is_sweep_override():
        if parsed.is_choice_sweep() or parsed.is_range_sweep():
            found = [value for value, _ in zip(parsed.sweep_iterator(transformer=_same), range(_MOST_VALUES), strict=False)]
            return [_expression(value) for value in found]
        return []
    return [] if parsed.is_delete() else [_expression(parsed.value())]


def _same(value: Any) -> Any:
    return value


def _expression(value: Any) -> str:
    """Return the value of an override as an expression; text with an interpolation may be anything."""
    text = getattr(value, "text", value)
    if isinstance(text, str):
        return f"{FORMS}.anything" if "${" in text or text == "???" else ascii(text)
    if isinstance(text, (list, tuple)):
        return "[" + ", ".join(map(_expression, cast("list[Any]", text))) + "]"
    if isinstance(text, dict):
        pairs = cast("dict[Any, Any]", text).items()
        return "{" + ", ".join(f"{_expression(key)}: {_expression(item)}" for key, item in pairs) + "}"
    return ascii(text) if isinstance(text, (bool, int, float, type(None))) else f"{FORMS}.anything"


def _from_value(writer: Writer, key: str, node: ast.expr, place: Place, where: Where) -> Override:
    """Read an override that is given as a value of Python."""
    prefix = key[: len(key) - len(key.lstrip("+~"))]
    nodes = [node]
    if isinstance(node, ast.Call):
        meaning = writer.reader.resolver.meaning(node.func, where)
        if isinstance(meaning, Api) and meaning.name in _SWEEPS and node.args:
            inner = node.args[0]
            if not isinstance(inner, (ast.List, ast.Tuple)):
                nodes = []
            else:
                nodes = list(inner.elts) if meaning.name == "multirun" else [inner]
    values = [_literal(item) for item in nodes]
    return Override(prefix, key.lstrip("+~"), tuple(filter(None, values)), place)


def _literal(node: ast.expr) -> str | None:
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    if isinstance(value, str):
        return _values_of_text(value)
    return _expression(value)


def _values_of_text(value: str) -> str:
    return f"{FORMS}.anything" if "${" in value or "," in value else ascii(value)


def _check_override(writer: Writer, site: Site, root: ConfigModel, override: Override) -> None:
    """Report an override that matches nothing, or write the probe of its values."""
    model: ConfigModel = root
    keys = override.key.split(".")
    for number, key in enumerate(keys):
        is_last = number == len(keys) - 1
        known = model.unknown is not None or model.has_full_signature or (is_last and override.prefix in ("+", "++"))
        if key not in model.fields and not known and not key.startswith("_"):
            _report(writer, model, override, key)
            return
        if is_last:
            break
        value = model.fields.get(key)
        nested = [] if value is None else [inner for path, inner in configs_in(writer, value, "") if not path]
        if not nested:
            return
        model = nested[0]
    if override.prefix != "~" and model.kind in ("builds", "dataclass"):
        _write_probe(writer, site, model, override, keys[-1])


def _report(writer: Writer, model: ConfigModel, override: Override, key: str) -> None:
    hint = did_you_mean(key, model.fields)
    writer.report(
        "HZ304",
        f"the override {override.key!r} matches nothing: the config has no field {key!r}.{hint}"
        f" To add it, write '+{override.key}'.",
        override.place,
        config_path=override.key,
        suggestion=nearest(key, model.fields),
    )


def _write_probe(writer: Writer, site: Site, model: ConfigModel, override: Override, name: str) -> None:
    target = None if model.target is None else writer.refer(model.target, site.where)
    if target is None or name in model.meta or not name.isidentifier() or name.startswith("_"):
        return
    for value in override.values:
        with writer.out.probe(override.place, target, OVERRIDDEN):
            writer.out.write(f"{FORMS}.partial({target}, " if writer.shared.checks_partial else f"({target})(")
            writer.out.write(f"{FORMS}.anything, " * len(model.positional))
            with writer.out.slot(override.place, name=name, path=override.key) as slot:
                slot.text = value
                writer.out.write(value)
            writer.out.write(")")
        writer.out.write(", ")
