"""What the source of a target adds to its probes: names to suggest, and enumerations that text may become."""

from __future__ import annotations

from collections.abc import Iterator

from hydra_zen._check.probes.module import FORMS
from hydra_zen._check.probes.probe import Probe, Slot
from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Where
from hydra_zen._check.python_source.signatures import Parameter, choices, parameter_for, parameters_of, private_fields
from hydra_zen._check.python_source.writer import Writer


def complete(writer: Writer, probe: Probe, target: Given | None, where: Where, *, bound: int = 0) -> None:
    """Let a probe know the parameters of its target, and its slots the enumerations that text may name."""
    if target is None or target.node is None:
        return
    meaning = writer.reader.resolver.meaning(target.node, target.where)
    parameters = parameters_of(meaning, writer.reader)
    probe.parameters = tuple(parameter.name for parameter in parameters)
    probe.private = private_fields(meaning, writer.reader)
    for position, slot in enumerate(probe.slots):
        parameter = parameter_for(parameters, slot.name, bound + position)
        if parameter is not None:
            slot.also = (*slot.also, *_other_forms(writer, slot, parameter, where))


def _other_forms(writer: Writer, slot: Slot, parameter: Parameter, where: Where) -> Iterator[str]:
    """Yield what a value becomes for the sake of the annotation of its parameter, as expressions."""
    if slot.is_mapping and _takes_dataclass(writer, parameter):
        yield f"{FORMS}.anything"
    if slot.text is None and slot.number is None:
        return
    enumerations = choices(parameter.annotation, writer.reader)
    slot.members = tuple(name for _, members in enumerations for name in members)
    for enumeration, members in enumerations:
        name = writer.refer(enumeration, where)
        if name is None:
            continue
        if slot.number is not None:
            yield f"{name}({slot.number})"
            continue
        member = (slot.text or "").rpartition(".")[2]
        if member.isidentifier() and member in members:
            yield f"{name}.{member}"


def _takes_dataclass(writer: Writer, parameter: Parameter) -> bool:
    """Tell whether a parameter is annotated with a dataclass, which a dict may be merged into."""
    annotation = parameter.annotation
    if annotation.node is None:
        return False
    model = writer.reader.model(annotation.node, annotation.where)
    return model is not None and model.kind == "dataclass"
