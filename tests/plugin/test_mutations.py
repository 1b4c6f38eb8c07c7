"""Mistakes made in correct programs are caught where they stand."""

import pytest

from typing_tests.checkers import ENVIRONMENT
from typing_tests.mutation.misses import REASONS
from typing_tests.mutation.run import COUNT, PROGRAMS, SHARE, all_mutants, check, chosen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("checkers"),
    pytest.mark.skipif(
        not (ENVIRONMENT / "bin" / "mypy").exists(), reason="the type checkers are not installed: `make checkers`"
    ),
]


def test_nearly_all_are_caught_and_the_others_have_a_reason(tmp_path):
    result = check(chosen(), tmp_path)

    assert len(result.caught) + len(result.missed) == COUNT
    assert result.share >= SHARE, result.report()
    assert result.unexplained() == [], result.report()


def test_reasons_are_about_mistakes_that_are_made():
    made = {(mutant.program, mutant.was.strip('"')) for mutant in chosen()}

    assert {mistake for reason in REASONS for mistake in reason.mistakes} <= made


def test_the_choice_is_the_same_every_time_and_from_all_programs():
    first, second = chosen(), chosen()

    assert first == second
    assert len({mutant.name for mutant in first}) == COUNT
    assert len({mutant.program for mutant in first}) >= 60
    assert {mutant.operator for mutant in first} == set(all_mutants())


def test_a_mutant_differs_from_its_program_in_the_lines_that_it_names():
    texts = {path.stem: path.read_text().splitlines() for path in PROGRAMS}

    for mutant in chosen(100):
        lines = mutant.text.splitlines()
        was = texts[mutant.program]
        assert lines[: mutant.first - 1] == was[: mutant.first - 1]
        assert lines[mutant.first - 1] != was[mutant.first - 1] or mutant.last > mutant.first
        tail = len(lines) - mutant.last
        assert tail == 0 or lines[-tail:] == was[-tail:]
