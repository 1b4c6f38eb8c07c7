"""What is wrong under some choices alone says under which; and stays where it stands."""

import json
from pathlib import Path

import pytest
from check.corpus import HERE, TARGETS

from hydra_zen._check.findings import Report
from hydra_zen._check.gate import check
from hydra_zen._check.report import FORMS
from hydra_zen._check.settings import Settings

ENVIRONMENT = Path(__file__).parents[2] / ".venv-checkers"
TREE = {
    "train.yaml": (
        "defaults:\n  - size: small\n  - kind: known\n  - _self_\n"
        "layer:\n  _target_: workshop.Layer\n  size: ${size.value}\n  activation: ${kind.name}\n"
        "always:\n  _target_: workshop.Layer\n  sise: 1\n  size: 1\n"
    ),
    "size/small.yaml": "value: 1\n",
    "size/large.yaml": "value: large\n",
    "kind/known.yaml": "name: relu\n",
    "kind/other.yaml": "nam: tanh\n",
    "experiment/wide.yaml": "# @package _global_\ndefaults:\n  - override /size: large\nalways:\n  size: wide\n",
}
OF_THE_LAYER = "the value of ${size.value} stands at size/large.yaml:1:8"


@pytest.fixture
def notes_of(tmp_path, monkeypatch):
    """Return a function from settings to the notes of each finding, by its line."""
    for name, text in TREE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    def notes_of(**changes):
        if changes.get("checker", "runtime") != "runtime":
            monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))
        settings = Settings(
            **{"root": tmp_path, "checker": "runtime", "search_path": (str(TARGETS),), "cache": None, **changes}
        )
        report = check([tmp_path], settings)
        return {(f.file, f.line, f.code): f.notes for f in report}, report

    return notes_of


@pytest.mark.parametrize(
    "checker",
    [
        "runtime",
        *(
            pytest.param(
                name, marks=[pytest.mark.slow, pytest.mark.skipif(not ENVIRONMENT.exists(), reason="no checkers")]
            )
            for name in ("mypy", "pyright", "pyrefly", "ty")
        ),
    ],
)
def test_what_the_primary_config_shows_by_itself_needs_no_choices(notes_of, checker):
    notes, _ = notes_of(checker=checker, all_choices=True)

    assert notes == {
        ("train.yaml", 11, "HZ104"): (),
        ("train.yaml", 7, "HZ403"): (OF_THE_LAYER, "while composing: train size=large"),
        ("train.yaml", 8, "HZ401"): ("while composing: train kind=other",),
        ("experiment/wide.yaml", 5, "HZ106"): ("while composing: train +experiment=wide",),
    }


def test_an_experiment_is_named_where_it_shows_what_is_wrong(notes_of):
    notes, report = notes_of()

    note = "while composing: train +experiment=wide"
    assert notes["train.yaml", 7, "HZ403"] == (OF_THE_LAYER, note)
    finding = next(found for found in report if found.code == "HZ403")
    for form in FORMS.values():
        assert note in form(Report.of([finding]))
    assert note in json.loads(FORMS["json"](Report.of([finding])))["findings"][0]["notes"]


def test_a_forgotten_override_is_placed_at_the_entry_that_lacks_it(tmp_path):
    for name, text in {
        "config.yaml": "defaults:\n  - size: large\n  - _self_\n",
        "size/small.yaml": "value: 1\n",
        "size/large.yaml": "value: 2\n",
        "experiment/one.yaml": "# @package _global_\ndefaults:\n  - /size: small\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    (finding,) = check([tmp_path], Settings(root=tmp_path, checker="runtime", cache=None))

    assert (str(finding.place), finding.suggestion) == ("experiment/one.yaml:3:12", "override /size: small")
    assert "the group 'size' has a choice already, at config.yaml:2:11; to change it" in finding.message


def test_what_hydra_says_of_an_override_is_completed():
    tree = HERE / "yaml" / "mistakes" / "lab"

    report = check([tree], Settings(root=tree, checker="runtime", search_path=(str(TARGETS),), cache=None))

    notes = {finding.file: finding.notes[0] for finding in report if finding.code == "HZ304"}
    assert notes == {
        "experiment/too_late.yaml": (
            "the entry that chooses 'late' comes after this config in the defaults list; put it before"
        ),
        "experiment/no_package.yaml": (
            "'experiment/no_package' is for the package 'experiment';"
            " if it is for the whole config, begin it with `# @package _global_`"
        ),
    }
