"""With the mypy plugin in the project's settings, what it finds of configs is told too, once."""

import pytest

from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.python_source.plugin_run import without_repeats

SOURCE = """\
from hydra_zen import builds, launch, make_config, zen


class Adam:
    def __init__(self, lr: float = 0.1) -> None: ...


def task(epochs: int) -> None: ...


def half(x: int) -> float:
    return x / 2


builds(Adam, rl=1)
builds(Adam, lr=half("a"))
builds(Adam, lr="fast")
launch(make_config(epochs=1), zen(task), ["epoch=2"])
number: int = "a"
conf = builds(Adam, lr=0.1)
value: str = conf().lr
other: str = builds(Adam)
"""


def test_what_is_known_is_not_told_again():
    def finding(code, line):
        return Finding(code=code, message="m", place=Place(file="a.py", line=line))

    known = [finding("HZ104", 1), finding("HZ106", 2), finding("HZ110", 3), finding("HZ109", 4)]
    repeats = [finding("HZ104", 1), finding("HZ106", 3), finding("HZ106", 4)]
    assert without_repeats([*repeats, finding("HZ106", 1), finding("HZ104", 2)], known) == [
        finding("HZ106", 1),
        finding("HZ104", 2),
    ]


@pytest.mark.slow
def test_what_only_the_plugin_finds_of_configs_is_told(found, monkeypatch):
    monkeypatch.setattr("hydra_zen._check.python_source.check.confirm", lambda readings, check: [])
    texts = found({"a.py": SOURCE, "mypy.ini": "[mypy]\nplugins = hydra_zen_mypy\n"}, "mypy")
    seen = [(text.split(":")[1], text.split(" ")[1]) for text in texts]
    assert seen == [("18", "HZ304"), ("15", "HZ104"), ("17", "HZ106"), ("21", "HZ106")]
