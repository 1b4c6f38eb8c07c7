"""The cases of the mypy plugin, through the gate with checkers that have no plugins: both find the same."""

from pathlib import Path

import pytest
from check.python.plugin_differences import SEEN_BY_THE_GATE_ALONE, UNSEEN

from hydra_zen._check.checkers.run import select_checker
from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.settings import Settings

ROOT = Path(__file__).parents[3]
CASES = ROOT / "typing_tests" / "plugin"
#: ty reads them all in a few seconds.
SAMPLE = {
    "ty": sorted(CASES.glob("*.py")),
    "pyright": [
        CASES / f"{name}.py"
        for name in (
            "abstract_targets",
            "config_constructors",
            "config_fields",
            "containers_of_configs",
            "dataclass_instances",
            "fields",
            "import_paths",
            "overrides",
            "tasks",
            "tasks_building",
        )
    ],
}


def known(differences, checker):
    return {line for one in differences if checker in (one.checkers or SAMPLE) for line in one.lines}


def described(path, line):
    return f"{path.stem}: {line.partition('#')[0].strip() if '# E: ' in line else line.strip()}"


@pytest.mark.slow
@pytest.mark.parametrize("checker", SAMPLE)
def test_both_find_the_same(checker, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ROOT / ".venv-checkers"))
    files = SAMPLE[checker]
    found = check_python(files, Settings(root=ROOT, checker=checker, cache=None))
    by_gate = {(Path(finding.file).name, finding.line) for finding in found if not finding.code.startswith("HZ9")}
    # What a checker says by itself, it is left to say.
    by_checker = {
        (said.file.name, said.line)
        for said in select_checker(checker, ROOT).check(files, ROOT, search_paths=[ROOT / "src"])
        if said.is_error
    }
    unseen, alone = set(), set()
    for path in files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            where = (path.name, number)
            if "# E: " in line and where not in by_gate | by_checker:
                unseen.add(described(path, line))
            elif "# E: " not in line and where in by_gate:
                alone.add(described(path, line))
    names = {path.stem for path in files}

    def of_sample(lines):
        return {line for line in lines if line.partition(":")[0] in names}

    assert unseen == of_sample(known(UNSEEN, checker))
    assert alone == of_sample(known(SEEN_BY_THE_GATE_ALONE, checker))


def test_every_difference_is_of_a_case():
    cases = {described(path, line) for path in CASES.glob("*.py") for line in path.read_text().splitlines()}
    listed = {line for one in (*UNSEEN, *SEEN_BY_THE_GATE_ALONE) for line in one.lines}
    assert listed <= cases


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["ty", "pyrefly", "mypy"])
def test_nothing_is_wrong_with_correct_programs(checker, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ROOT / ".venv-checkers"))
    programs = ROOT / "typing_tests" / "correct" / "plain"
    found = check_python([programs], Settings(root=programs, checker=checker, cache=None))
    assert [str(finding) for finding in found if not finding.code.startswith("HZ9")] == []
