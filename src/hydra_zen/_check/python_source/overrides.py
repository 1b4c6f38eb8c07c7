"""Probes for jobs: whether overrides match the config, and whether the config suits the task."""

from __future__ import annotations

import ast
from typing import Final, cast

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_parameter_name
from hydra_zen._check.python_source.instantiations import configs_in, write_missing
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.job_overrides import Override, read_overrides
from hydra_zen._check.python_source.meanings import Api, Task
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.tasks import taken_by, write_task_probe
from hydra_zen._check.python_source.writer import Writer

#: Probes of the value of an override.
OVERRIDDEN: Final = "overridden"


def write_job(writer: Writer, site: Site) -> None:
    """Write a call of `launch` or its kin, beside probes of the overrides and of the task."""
    call = cast("ast.Call", site.node)
    arguments = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    arguments |= dict(zip(("config", "task_function", "overrides"), call.args, strict=False))
    config = arguments.get("config")
    model = None if config is None else writer.reader.model(config, site.where)
    given = list(read_overrides(writer, call, arguments, site.where))
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    if model is None:
        if given:
            writer.report("HZ903", "the config is only known when it runs", writer.source.place(call))
    else:
        _write_probes(writer, site, model, arguments.get("task_function"), given)
    writer.out.write("0)")


def _write_probes(writer: Writer, site: Site, model: ConfigModel, task: ast.expr | None, given: list[Override]) -> None:
    for override in given:
        _check_override(writer, site, model, override)
    added = {override.key.split(".", 1)[0] for override in given}
    meaning = None if task is None else writer.reader.resolver.meaning(task, site.where)
    if isinstance(meaning, Task):
        replaced = [override for override in given if "." not in override.key and override.prefix != "~"]
        write_task_probe(writer, site, meaning, model, added, {override.key for override in replaced})
        taken = taken_by(writer, meaning)
        task_model = ConfigModel(kind="task", target=Given(meaning.function, meaning.where))
        for override in replaced:
            # What is no field may be a config group of the defaults list.
            is_field = override.key in model.fields or model.unknown is None
            if is_field and override.key in taken and meaning.function is not None:
                _write_probe(writer, site, task_model, override, override.key)
    elif meaning == Api("instantiate"):
        write_missing(writer, site, model, {override.key for override in given})
    write_root_probes(writer, site, model, added)


def _check_override(writer: Writer, site: Site, root: ConfigModel, override: Override) -> None:
    """Report an override that matches nothing, or write the probe of its values."""
    model: ConfigModel = root
    keys = override.key.split(".")
    for number, key in enumerate(keys):
        is_last = number == len(keys) - 1
        known = model.unknown is not None or model.has_full_signature or override.prefix in ("+", "++")
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
    if target is None or name in model.meta or not is_parameter_name(name) or name.startswith("_"):
        return
    for value in override.values:
        with writer.out.probe(override.place, target, OVERRIDDEN) as probe:
            writer.open_call(target)
            writer.out.write(f"{FORMS}.anything, " * len(model.positional))
            with writer.out.slot(override.place, name=name, path=override.key) as slot:
                slot.text = _text(value)
                slot.is_converted = name in model.fields or model.has_full_signature
                slot.also = () if slot.text is not None else (ascii(value),)
                writer.out.write(value)
            writer.out.write(")")
        complete(writer, probe, model.target, site.where)
        writer.out.write(", ")


def _text(expression: str) -> str | None:
    """Return the text that an expression is a literal of."""
    return ast.literal_eval(expression) if expression.startswith(("'", '"')) else None
