"""What the source of a target adds to its probes: names to suggest, and enumerations that text may become."""

from __future__ import annotations

from collections.abc import Iterable

from hydra_zen._check.probes.probe import Probe
from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Where
from hydra_zen._check.python_source.signatures import choices, parameter_for, parameters_of
from hydra_zen._check.python_source.writer import Writer


def complete(writer: Writer, probe: Probe, target: Given | None, where: Where, *, bound: int = 0) -> None:
    """Let a probe know the parameters of its target, and its slots the enumerations that text may name."""
    if target is None or target.node is None:
        return
    meaning = writer.reader.resolver.meaning(target.node, target.where)
    parameters = parameters_of(meaning, writer.reader)
    probe.parameters = tuple(parameter.name for parameter in parameters)
    for position, slot in enumerate(probe.slots):
        parameter = parameter_for(parameters, slot.name, bound + position) if slot.text is not None else None
        if parameter is not None and slot.text is not None:
            enumerations = choices(parameter.annotation, writer.reader)
            slot.members = tuple(name for _, members in enumerations for name in members)
            slot.also = tuple(_members_called(writer, enumerations, slot.text, where))


def _members_called(
    writer: Writer, enumerations: Iterable[tuple[Given, tuple[str, ...]]], text: str, where: Where
) -> list[str]:
    """Return the members of enumerations that `text` names, as expressions."""
    found: list[str] = []
    for enumeration, members in enumerations:
        name = writer.refer(enumeration, where)
        if name is not None and text in members and text.isidentifier():
            found.append(f"{name}.{text}")
    return found
