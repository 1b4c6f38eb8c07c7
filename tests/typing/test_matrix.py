"""What the type checkers see is what the matrix of docs/typing.md says."""

import pytest

from typing_tests import matrix
from typing_tests.behaviours import HERE, read_sections
from typing_tests.checkers import BY_NAME, CHECKERS, ENVIRONMENT, OLDEST
from typing_tests.messages import PRINTERS, SCREEN
from typing_tests.reasons import REASONS
from typing_tests.run import run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("checkers"),
    pytest.mark.skipif(
        not (ENVIRONMENT / "bin" / "ty").exists(), reason="the type checkers are not installed: `make checkers`"
    ),
]


@pytest.fixture(scope="module")
def results():
    return run()


@pytest.fixture(scope="module")
def minimal_results():
    return run(folders=("minimal",))


def test_every_failure_has_a_reason_and_every_reason_a_failure(results):
    assert results.unexplained() == []


def test_the_document_holds_the_matrix(results):
    assert matrix.documented() == matrix.render(results).strip()


@pytest.mark.parametrize("python", ["3.10", "3.12", "3.13"])
@pytest.mark.parametrize("name", ["mypy", "pyright"])
def test_the_matrix_holds_for_other_versions_of_python(name, python):
    assert run([BY_NAME[name]], python).unexplained() == []


@pytest.mark.parametrize("checker", OLDEST, ids=lambda checker: checker.name)
def test_the_oldest_checkers_see_as_much(checker):
    if not checker.program.exists():
        pytest.skip("the oldest checkers are not installed: `make checkers`")
    assert [line for line in run([checker]).unexplained() if "is green now" not in line] == []


@pytest.mark.parametrize("reason", [item for item in REASONS if item.case], ids=lambda item: item.case)
def test_a_minimal_case_shows_what_the_checker_gets_wrong(reason, minimal_results):
    (section,) = (item for item in minimal_results.sections if item.path.name == reason.case)
    red = {
        checker.name
        for checker in minimal_results.checkers
        if any(not minimal_results.is_green(item, checker) for item in section.behaviours)
    }
    assert set(reason.checkers) <= red


def test_every_minimal_case_belongs_to_a_reason():
    assert {path.name for path in (HERE / "minimal").glob("*.py")} == {item.case for item in REASONS if item.case}


@pytest.mark.parametrize("printer", PRINTERS, ids=lambda printer: printer.name)
def test_messages_about_one_line_fit_a_screen(printer):
    heights = printer.heights(sorted((HERE / "fail").glob("*.py")))
    assert heights
    assert {place: height for place, height in heights.items() if height > SCREEN[printer.name]} == {}


def test_there_are_enough_behaviours_and_none_twice():
    names = [item.name for section in read_sections() for item in section.behaviours]
    assert len(names) == len(set(names))
    assert len(names) >= 150


def test_reasons_name_behaviours_and_checkers_that_exist():
    names = {item.name for section in read_sections() for item in section.behaviours}
    for reason in REASONS:
        assert set(reason.behaviours) <= names
        assert set(reason.checkers) <= {checker.name for checker in CHECKERS}
