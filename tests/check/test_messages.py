"""What the types alone do not tell: members of enumerations, lengths of tuples, and which call a root is of."""

import pytest
from check.corpus import TARGETS

from hydra_zen._check.gate import check
from hydra_zen._check.python_source.messages import _tuple_lengths
from hydra_zen._check.settings import Settings

CONFIG = """
a: {_target_: workshop.Model, layers: [], color: RDE}
b: {_target_: workshop.Model, layers: [], color: PINK}
c: {_target_: workshop.Conv, size: 1, kernel: [1, 2, 3]}
d: {_target_: workshop.Conv, size: 1, kernel: [1]}
"""
SAID = [
    "Did you mean 'RED'?",
    ". Its members are RED, GREEN",
    ": 3 items in place of 2",
    ": 1 item in place of 2",
]


@pytest.mark.parametrize("checker", ["runtime", pytest.param("mypy", marks=pytest.mark.slow)])
def test_in_yaml(tmp_path, checker):
    (tmp_path / "config.yaml").write_text(CONFIG)

    settings = Settings(root=tmp_path, checker=checker, search_path=(str(TARGETS),), cache=None)
    found = check([tmp_path], settings)

    assert [finding.code for finding in found] == ["HZ110", "HZ110", "HZ106", "HZ106"]
    assert [finding.message.endswith(said) for finding, said in zip(found, SAID, strict=True)] == [True] * 4


@pytest.mark.slow
def test_in_python(tmp_path):
    source = """
from hydra_zen import builds, instantiate, make_config
from workshop import Conv, Model
builds(Model, layers=[], color="RDE")
builds(Model, layers=[], color="PINK")
builds(Conv, 1, (1, 2, 3))
builds(Conv, 1, kernel=[1])
Root = make_config(seed=1, other="${sede}")
instantiate(
    Root,
)
"""
    (tmp_path / "program.py").write_text(source)
    (tmp_path / "workshop.py").write_text((TARGETS / "workshop.py").read_text())

    found = check([tmp_path / "program.py"], Settings(root=tmp_path, checker="mypy", cache=None))

    assert [finding.message.endswith(said) for finding, said in zip(found, SAID, strict=False)] == [True] * 4
    unknown = found.findings[4]
    assert unknown.code == "HZ401"
    assert unknown.notes == ("in the config that 'instantiate' gets at program.py:9:1",)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("tuple[int, int]", [2]),
        ("Tuple[int] | None", [1]),
        ("tuple[int] | tuple[int, Literal['a', 'b']]", [1, 2]),
        ("tuple[int, ...]", []),
        ("tuple[int, *tuple[str, ...]]", []),
        ("tuple[int, int] | list[int]", []),
        ("list[tuple[int, int]]", []),
        ("(int) -> int", []),
    ],
)
def test_lengths(text, lengths):
    assert _tuple_lengths(text) == lengths
