"""Probes for tasks: whether a config has what the function behind `zen` takes."""

from __future__ import annotations

import ast
from typing import Final, cast

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.python_source.config_model import ConfigModel, Given
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.meanings import Definition, StoreObject, Task, Where
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.value_text import text_of, value_text
from hydra_zen._check.python_source.writer import Writer

#: Probes of the fields of a config against the parameters of a task.
TASK: Final = "task"
#: A parameter that takes the whole config.
_WHOLE: Final = "zen_cfg"


def write_task_call(writer: Writer, site: Site) -> None:
    """Write a call of ``zen(f)``, beside the probe of the config."""
    call = cast("ast.Call", site.node)
    task = cast("Task", site.function)
    model = writer.reader.model(call.args[0], site.where) if call.args else None
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    if model is not None:
        write_task_probe(writer, site, task, model, set(), set())
        write_root_probes(writer, site, model, set())
    writer.out.write("0)")


def taken_by(writer: Writer, task: Task) -> set[str]:
    """Return the names of the fields that a task takes from a config, as far as they are known."""
    found = _definition(writer, task)
    if found is None:
        return set()
    required, optional = _parameters(cast("ast.FunctionDef", found.node))
    return (set(required) | set(optional)) - _excluded(task) - {_WHOLE}


def write_task_probe(
    writer: Writer, site: Site, task: Task, model: ConfigModel, added: set[str], replaced: set[str]
) -> None:
    """Write the call of a task with the fields of a config.

    Parameters
    ----------
    writer : Writer
    site : Site
    task : Task
    model : ConfigModel
    added : set[str]
        Fields that something else gives, or gives something to.
    replaced : set[str]
        Those of them that have another value than in the config.
    """
    place = writer.source.place(site.node)
    found = _definition(writer, task)
    if found is None:
        writer.report("HZ905", "the function behind `zen` is not known here", place)
        return
    node = cast("ast.FunctionDef", found.node)
    unpacked = taken_by(writer, task)
    for name in _parameters(node)[0]:
        known = model.unknown is not None or model.has_full_signature
        if name in unpacked and name not in model.fields and name not in added and not known:
            _report_missing(writer, site, node.name, name, model)
    given = {name: value for name, value in model.fields.items() if name in unpacked - replaced}
    target = None if task.function is None else writer.refer(Given(task.function, task.where), site.where)
    if target is None or not given:
        return
    with writer.out.probe(place, node.name, TASK):
        writer.open_call(target)
        for name, value in given.items():
            text = value_text(writer, value, site.where)
            if text is None:
                continue
            with writer.out.slot(place, name=name, path=name) as slot:
                slot.text = text_of(value.node)
                slot.is_converted = model.kind == "builds"
                writer.out.write(text)
            writer.out.write(", ")
        writer.out.write(")")
    writer.out.write(", ")


def _definition(writer: Writer, task: Task) -> Definition | None:
    found = task.definition
    if found is None and task.function is not None:
        meaning = writer.reader.resolver.meaning(task.function, task.where)
        found = meaning if isinstance(meaning, Definition) else None
    if found is None or isinstance(found.node, ast.ClassDef):
        return None
    # What another decorator makes of a function may take anything; a store gives back what it is given.
    others = [node for node in found.node.decorator_list if not _is_store(writer, node, found.where)]
    return None if others and (task.definition is None or len(others) > 1) else found


def _is_store(writer: Writer, decorator: ast.expr, where: Where) -> bool:
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(writer.reader.resolver.meaning(function, where), StoreObject)


def _parameters(node: ast.FunctionDef) -> tuple[list[str], list[str]]:
    """Return the names of the parameters that a function needs, and of those that it can do without."""
    arguments = node.args
    positional = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args)]
    count = len(positional) - len(arguments.defaults)
    required, optional = positional[:count], positional[count:]
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        (required if default is None else optional).append(argument.arg)
    return required, optional


def _excluded(task: Task) -> set[str]:
    node = task.options.get("exclude")
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {name.strip() for name in node.value.split(",")}
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return {str(item.value) for item in node.elts if isinstance(item, ast.Constant)}
    return set()


def _report_missing(writer: Writer, site: Site, function: str, name: str, model: ConfigModel) -> None:
    hint = did_you_mean(name, model.fields)
    writer.report(
        "HZ105",
        f"the config has no field {name!r}, which the task {function!r} takes.{hint}",
        writer.source.place(site.node),
        target=function,
        parameter=name,
        suggestion=nearest(name, model.fields),
    )
