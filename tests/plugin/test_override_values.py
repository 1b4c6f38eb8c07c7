"""Values of overrides for typed fields: the plugin refuses what OmegaConf refuses, and nothing else."""

import pytest
from hydra.core.override_parser.overrides_parser import OverridesParser
from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException
from plugin.running import mypy

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("plugin")]

PROGRAM = """\
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Optional
from hydra_zen import launch


class Mode(Enum):
    red = 1
    blue = 2


@dataclass
class Plan:
    epochs: int = 1


@dataclass
class Conf:
    integer: int = 1
    number: float = 1.0
    flag: bool = True
    text: str = "a"
    path: Path = Path("a")
    mode: Mode = Mode.red
    maybe: Optional[int] = None
    maybe_mode: Optional[Mode] = None
    integers: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    table: dict[str, float] = field(default_factory=dict)
    pair: tuple[int, int] = (1, 2)
    anything: Any = 1
    plan: Plan = field(default_factory=Plan)


def task(cfg: Any) -> None: ...


"""
NAMESPACE = {"__name__": __name__}
exec(PROGRAM.replace("from hydra_zen import launch\n", ""), NAMESPACE)
CONF = NAMESPACE["Conf"]
VALUES = [
    *("1", "-1", "1_000", "1.5", "1e3", "inf", "true", "False", "null", "abc", "'1'", "'1.5'", "'true'", "yes", "off"),
    *("red", "Mode.blue", "green", "RED", "[1,2]", "[a]", "['1']", "[]", "[1.5]", "[null]", "[[1]]", "[1,2,3]"),
    *("{a: 1}", "{a: x}", "{}", "{epochs: 2}", "{epochs: x}", "{epoch: 2}", "", "a b", "'a, b'", "a/b", "???", "2"),
]
FIELDS = list(CONF.__dataclass_fields__)
CASES = [(name, value) for name in FIELDS for value in VALUES]
FIRST_LINE = PROGRAM.count("\n") + 1
PARSER = OverridesParser.create()


#: OmegaConf looks neither at the length of a tuple nor at lists in lists.
ONLY_OURS = {
    ("pair", "[]"),
    ("pair", "['1']"),
    ("pair", "[1,2,3]"),
    ("pair", "[[1]]"),
    ("integers", "[[1]]"),
    ("texts", "[[1]]"),
}
#: A number may be the value of a member of an Enum.
ONLY_OMEGACONF = {(name, value) for name in ("mode", "maybe_mode") for value in ("-1", "1_000")}


def refused(name, value):
    """Whether OmegaConf refuses a value for a field."""
    try:
        OmegaConf.update(OmegaConf.structured(CONF), name, PARSER.parse_override(f"{name}={value}").value(), merge=True)
    except OmegaConfBaseException:
        return True
    return False


@pytest.fixture(scope="module")
def reported(mypy_folder):
    path = mypy_folder / "override_values.py"
    path.write_text(PROGRAM + "".join(f'launch(Conf, task, ["{name}={value}"])\n' for name, value in CASES))
    lines = {line for (_, line), messages in mypy(mypy_folder, path).items() if messages}
    return {case for number, case in enumerate(CASES, FIRST_LINE) if number in lines}


@pytest.mark.parametrize("name", FIELDS)
def test_values(reported, name):
    ours = {value for value in VALUES if (name, value) in reported}

    theirs = {value for value in VALUES if refused(name, value)}
    assert ours - theirs == {value for field, value in ONLY_OURS if field == name}
    assert theirs - ours == {value for field, value in ONLY_OMEGACONF if field == name}
