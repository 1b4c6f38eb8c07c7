"""Probes for tasks: whether a config has what the function behind `zen` takes."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Final, cast

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.python_source.config_model import ConfigModel, Given
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.meanings import Api, Definition, StoreObject, Task, Where
from hydra_zen._check.python_source.missing_values import is_missing, write_missing_fields
from hydra_zen._check.python_source.signatures import whole_signature
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
    model = writer.reader.as_given(call.args[0], site.where) if call.args else None
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    if model is not None:
        write_task_probe(writer, site, task, model, set(), set())
        if not (isinstance(call.func, ast.Attribute) and call.func.attr == "validate"):
            write_missing_fields(writer, site, model, built_by(writer, task), set())
        write_root_probes(writer, site, model, set())
    writer.out.write("0)")


def taken_by(writer: Writer, task: Task) -> set[str]:
    """Return the names of the fields that a task takes from a config, as far as they are known."""
    found = _definition(writer, task)
    required, optional = ([], []) if found is None else _parameters(writer, found)
    return (set(required) | set(optional)) - _excluded(task) - {_WHOLE}


def built_by(writer: Writer, task: Task) -> set[str]:
    """Return the names of the fields that are surely instantiated, as the config has them, for a task."""
    if "instantiation_wrapper" in task.options:
        return set()
    earlier = task.options.get("pre_call")
    if earlier is None or (isinstance(earlier, ast.Constant) and earlier.value is None):
        return taken_by(writer, task)
    # It may change the config.
    meaning = writer.reader.resolver.meaning(earlier, task.where)
    return built_by(writer, meaning) if isinstance(meaning, Task) else set()


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
    if "ZenWrapper" in task.options:
        writer.report("HZ905", "a class of its own stands behind `zen`", place)
        return
    name_of_task = found.node.name
    unpacked = taken_by(writer, task)
    # What is called before the task may give the config what it lacks; positional arguments are for the first ones.
    is_open = not model.is_closed or bool(model.positional) or "pre_call" in task.options
    for name in _parameters(writer, found)[0]:
        if name in unpacked and name not in added and not is_open:
            _report_missing(writer, site, name_of_task, name, model)
    if "instantiation_wrapper" not in task.options:
        fields = {name: value for name, value in model.fields.items() if name in unpacked - replaced}
        _write_fields(writer, site, task, name_of_task, model, fields)


def _write_fields(
    writer: Writer, site: Site, task: Task, name_of_task: str, model: ConfigModel, fields: Mapping[str, Given]
) -> None:
    """Write the fields of a config as arguments of a task."""
    place = writer.source.place(site.node)
    target = writer.refer(function_of(task), site.where)
    if target is None or not fields:
        return
    with writer.out.probe(place, name_of_task, TASK):
        writer.open_call(target)
        for name, value in fields.items():
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
    if found is None:
        return None
    if isinstance(found.node, ast.ClassDef):
        return None if whole_signature(found, writer.reader) is None else found
    # What another decorator makes of a function may take anything; a store gives back what it is given.
    others = [node for node in found.node.decorator_list if not _keeps(writer, node, found.where)]
    return None if others else found


def function_of(task: Task) -> Given:
    """Return the function behind a task as an expression."""
    if task.function is not None or task.definition is None:
        return Given(task.function, task.where)
    name = ast.Name(task.definition.node.name, ast.Load())
    return Given(ast.Attribute(name, "func", ast.Load()), task.where)


def _keeps(writer: Writer, decorator: ast.expr, where: Where) -> bool:
    """Tell whether a decorator leaves a function as it is, or as the function of a task."""
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    meaning = writer.reader.resolver.meaning(function, where)
    return isinstance(meaning, StoreObject) or meaning == Api("zen")


def _parameters(writer: Writer, found: Definition) -> tuple[list[str], list[str]]:
    """Return the names of the parameters that a function or class needs, and of those that it can do without."""
    node = found.node
    if isinstance(node, ast.ClassDef):
        known = whole_signature(found, writer.reader) or ()
        required = [parameter.name for parameter in known if parameter.default is None]
        return required, [parameter.name for parameter in known if parameter.default is not None]
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
    value = model.fields.get(name)
    if value is not None and not is_missing(writer, value):
        return
    hint = did_you_mean(name, model.fields) if value is None else ""
    fault = "has no field" if value is None else "gives no value to"
    writer.report(
        "HZ105",
        f"the config {fault} {name!r}, which the task {function!r} takes.{hint}",
        writer.source.place(site.node),
        target=function,
        parameter=name,
        suggestion=nearest(name, model.fields),
    )
