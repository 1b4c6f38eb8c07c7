"""Probes for jobs: whether overrides match the config, and whether the config suits the task."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, cast

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.python_source.config_model import ConfigModel, Given, is_parameter_name, items_in
from hydra_zen._check.python_source.conversions import other_forms
from hydra_zen._check.python_source.interpolations import write_root_probes
from hydra_zen._check.python_source.job_overrides import Override, read_overrides
from hydra_zen._check.python_source.meanings import Api, Task
from hydra_zen._check.python_source.missing_values import write_missing, write_missing_fields
from hydra_zen._check.python_source.override_prefixes import report_prefix
from hydra_zen._check.python_source.sites import Site
from hydra_zen._check.python_source.target_knowledge import complete
from hydra_zen._check.python_source.tasks import built_by, function_of, taken_by, write_task_probe
from hydra_zen._check.python_source.writer import Writer

#: Probes of the value of an override.
OVERRIDDEN: Final = "overridden"
#: Those of an override that may add a field which is no argument.
ADDED: Final = "added"
_TYPED_KINDS: Final = frozenset({"builds", "dataclass", "task"})


def write_job(writer: Writer, site: Site) -> None:
    """Write a call of `launch` or its kin, beside probes of the overrides and of the task."""
    call = cast("ast.Call", site.node)
    arguments = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    arguments |= dict(zip(("config", "task_function", "overrides", "multirun"), call.args, strict=False))
    config = arguments.get("config")
    model = None if config is None else writer.reader.as_given(config, site.where)
    given = read_overrides(writer, call, arguments, site.where, runs_once=_runs_once(site, arguments.get("multirun")))
    writer.forms("also(")
    writer.copy(site.start, site.end, but=site)
    writer.out.write(", ")
    if model is None:
        if given.known:
            writer.report("HZ903", "the config is only known when it runs", writer.source.place(call))
    else:
        is_typed = _is_false(arguments.get("to_dictconfig"))
        is_open = given.is_open or _may_choose(model, given.known)
        job = _Job(writer, site, given.known, is_typed=is_typed, is_open=is_open)
        job.write(Given(config, site.where), model, arguments.get("task_function"))
    writer.out.write("0)")


def _runs_once(site: Site, multirun: ast.expr | None) -> bool:
    """Tell whether a call surely runs one job."""
    if site.function == Api("hydra_multirun"):
        return False
    return site.function == Api("hydra_run") or _is_false(multirun)


def _is_false(node: ast.expr | None) -> bool:
    return node is None or (isinstance(node, ast.Constant) and node.value is False)


def _may_choose(model: ConfigModel, given: Iterable[Override]) -> bool:
    """Tell whether an override may choose an option of a config group, which may bring any field."""
    return any(
        override.may_add
        and "." not in override.key
        and override.key not in model.fields
        and any(value.startswith(("'", '"')) for value in override.values)
        for override in given
    )


class _Job:
    """What is written for one job."""

    def __init__(self, writer: Writer, site: Site, given: list[Override], *, is_typed: bool, is_open: bool) -> None:
        self.writer = writer
        self.site = site
        self.given = given
        #: Whether the fields of the config keep their types.
        self.is_typed = is_typed
        #: Whether overrides that are not known may add to it.
        self.is_open = is_open

    def write(self, config: Given, model: ConfigModel, task: ast.expr | None) -> None:
        """Write the probes of the overrides, and of the task."""
        writer, site, given = self.writer, self.site, self.given
        if self.is_open:
            model = replace(model, unknown=model.unknown or "overrides may bring more")
        for number, override in enumerate(given):
            earlier = {other.key for other in given[:number] if other.may_add}
            if not any(override.key == key or override.key.startswith(f"{key}.") for key in earlier):
                self._check(model, override, given[:number])
        added = {override.key.split(".", 1)[0] for override in given}
        overridden = {override.key for override in given}
        meaning = None if task is None else writer.reader.resolver.meaning(task, site.where)
        if isinstance(meaning, Task):
            replaced = [override for override in given if "." not in override.key and override.prefix != "~"]
            write_task_probe(writer, site, meaning, model, added, {override.key for override in replaced})
            self._write_for_task(model, meaning, replaced)
            write_missing_fields(writer, site, model, built_by(writer, meaning), overridden)
        elif meaning == Api("instantiate"):
            write_missing(writer, site, config, overridden, is_open=self.is_open)
        write_root_probes(writer, site, model, overridden)

    def _write_for_task(self, model: ConfigModel, task: Task, replaced: Iterable[Override]) -> None:
        """Write the values of overrides as arguments of the task."""
        taken = taken_by(self.writer, task)
        # OmegaConf converts what is given to the fields of a dataclass.
        task_model = ConfigModel(kind="task", target=function_of(task))
        if self.is_typed and model.kind == "dataclass":
            task_model = replace(task_model, fields=model.fields)
        for override in replaced:
            # With a defaults list or a config group, text may choose an option.
            is_field = override.key in model.fields or model.unknown is None
            is_choice = model.unknown is not None and any(value.startswith(("'", '"')) for value in override.values)
            if is_field and not is_choice and override.key in taken:
                self._write_probe(task_model, override, override.key)

    def _check(self, root: ConfigModel, override: Override, earlier: Sequence[Override]) -> None:
        """Report an override that matches nothing, or write the probe of its values."""
        keys = override.key.split(".")
        owner: ConfigModel | Mapping[str, Given] = root
        for number, key in enumerate(keys):
            value = owner.fields.get(key) if isinstance(owner, ConfigModel) else owner.get(key)
            if value is None and self._is_unknown(owner, override, key):
                _report(self.writer, owner, override, key)
                return
            nested = None if value is None else self._owner(value)
            if number == len(keys) - 1:
                report_prefix(self.writer, override, value, owner if number else None, earlier)
                self._check_values(owner, nested, override, key)
                return
            if nested is None:
                self._check_scalar(value, override, keys[number + 1])
                return
            owner = nested

    def _check_scalar(self, value: Given | None, override: Override, key: str) -> None:
        """Report a key below a number, or a text that is no interpolation."""
        node = None if value is None else value.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, (int, float, str)):
            return
        if "${" not in str(node.value) and not override.may_add and not self.is_open:
            _report(self.writer, {}, override, key)

    def _owner(self, value: Given) -> ConfigModel | Mapping[str, Given] | None:
        """Return what a value has in it."""
        if value.node is None:
            return None
        items = items_in(value)
        return dict(items) if items is not None else self.writer.reader.model(value.node, value.where)

    def _is_unknown(self, owner: ConfigModel | Mapping[str, Given], override: Override, key: str) -> bool:
        if self.is_open or override.may_add or key.startswith("_") or key.isdigit():
            return False
        # A dict without items may be there to be filled.
        return owner.is_closed if isinstance(owner, ConfigModel) else bool(owner) and "..." not in owner

    def _check_values(
        self,
        owner: ConfigModel | Mapping[str, Given],
        nested: ConfigModel | Mapping[str, Given] | None,
        override: Override,
        key: str,
    ) -> None:
        """Write the values of an override as arguments; what is merged into a config, as overrides of its fields."""
        if override.prefix == "~" or not isinstance(owner, ConfigModel):
            return
        kept: list[str] = []
        for value in override.values:
            items = _items(value)
            is_other_target = items is not None and "_target_" in items
            # With a defaults list, text may choose an option of a group.
            is_choice = owner.unknown is not None and _text(value) is not None
            if is_other_target or is_choice or (value == "None" and isinstance(nested, ConfigModel)):
                continue
            if items is None or not isinstance(nested, ConfigModel):
                kept.append(value)
                continue
            for name, item in items.items():
                inner = replace(override, key=f"{override.key}.{name}", values=(item,))
                if name not in nested.fields and self._is_unknown(nested, override, name):
                    _report(self.writer, nested, inner, name)
                below = nested.fields.get(name)
                self._check_values(nested, None if below is None else self._owner(below), inner, name)
        if self.is_typed:
            self._write_probe(owner, replace(override, values=tuple(kept)), key)

    def _write_probe(self, model: ConfigModel, override: Override, name: str) -> None:
        writer, site = self.writer, self.site
        own = model.target if model.target is not None else model.itself
        target = None if own is None else writer.refer(own, site.where)
        is_argument = name not in model.meta and is_parameter_name(name) and not name.startswith("_")
        if target is None or not is_argument or model.converts or model.kind not in _TYPED_KINDS:
            return
        purpose = ADDED if override.may_add or self.is_open else OVERRIDDEN
        for value in override.values:
            with writer.out.probe(override.place, target, purpose) as probe:
                writer.open_call(target)
                writer.out.write(f"{FORMS}.anything, " * len(model.positional))
                with writer.out.slot(override.place, name=name, path=override.key) as slot:
                    slot.text = _text(value)
                    slot.is_converted = name in model.fields or model.has_full_signature
                    slot.number = value if value.lstrip("-").isdigit() else None
                    slot.also = tuple(_other_forms(value, slot.text))
                    writer.out.write(value)
                writer.out.write(")")
            complete(writer, probe, own, site.where)
            writer.out.write(", ")


def _report(writer: Writer, owner: ConfigModel | Mapping[str, Given], override: Override, key: str) -> None:
    names = owner.fields if isinstance(owner, ConfigModel) else owner
    hint = did_you_mean(key, names)
    writer.report(
        "HZ304",
        f"the override {override.key!r} matches nothing: the config has no field {key!r}.{hint}"
        f" To add it, write '+{override.key}'.",
        override.place,
        config_path=override.key,
        suggestion=nearest(key, names),
    )


def _items(expression: str) -> dict[str, str] | None:
    """Return the items of a dict that is written out as an expression; None for anything else."""
    node = ast.parse(expression, mode="eval").body
    if not isinstance(node, ast.Dict):
        return None
    return {
        str(key.value): ast.unparse(value)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant)
    }


def _other_forms(expression: str, text: str | None) -> Iterator[str]:
    """Yield what OmegaConf may make of the value of an override, as expressions."""
    if text is not None:
        yield from other_forms(text)
    elif not expression.startswith(("[", "{")):
        yield ascii(expression)


def _text(expression: str) -> str | None:
    """Return the text that an expression is a literal of."""
    return ast.literal_eval(expression) if expression.startswith(("'", '"')) else None
