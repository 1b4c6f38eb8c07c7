"""The programs of the tutorials, run from end to end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hydra_zen import load_from_yaml

pytestmark = pytest.mark.slow

PROGRAMS = Path(__file__).parent / "programs"


def output_of(directory: Path, program: str, *arguments: str) -> list[str]:
    """Return the lines that a program prints, without Hydra's own."""
    done = subprocess.run(
        [sys.executable, str(PROGRAMS / program), *arguments],
        cwd=directory,
        env={**os.environ, "PYTHONWARNINGS": "error::UserWarning:hydra_zen"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line for line in done.stdout.splitlines() if "[HYDRA]" not in line]


def test_a_first_application(tmp_path: Path) -> None:
    mario = ["player1: mario", "player2: luigi"]

    assert output_of(tmp_path, "game.py", "player1=yoshi", "hydra.job.chdir=true") == [
        *mario,  # the config is instantiated before the job starts
        "player1: yoshi",
        "player2: luigi",
    ]
    (players,) = tmp_path.glob("outputs/*/*/players.txt")
    assert players.read_text() == "yoshi & luigi\n"
    assert load_from_yaml(players.parent / ".hydra" / "config.yaml").player1 == "yoshi"
    assert output_of(tmp_path, "game.py", "--config-name", "mirror", "player1=a,b", "--multirun")[2:] == [
        "player1: a",
        "player2: a",
        "player1: b",
        "player2: b",
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["player.name=ash"], ["ash level 1 hits for 2 and has 10 gold, tunic, ('stick',)"]),
        (
            ["player=rakesh", "player/attack=spell", "player/inventory=advanced", "+company=two"],
            [
                "rakesh level 300 hits for 305 and has 500 gold, armor, ('wand', 'dagger')",
                "meets friend level 300 hits for 305 and has 10 gold, tunic, ('stick',)",
                "meets stranger level 300 hits for 305 and has 10 gold, tunic, ('stick',)",
            ],
        ),
    ],
)
def test_an_application_of_many_parts(tmp_path: Path, arguments: list[str], expected: list[str]) -> None:
    assert output_of(tmp_path, "hierarchy.py", *arguments) == expected


EXPECTED = {
    "injection.py": [line for seed in (1, 2, 1) for line in (f"seed {seed}, 9 at most", "drawing took some time")],
    "callbacks.py": [
        "times: run of 1",
        "times: job starts with 1",
        "task 1",
        "times: job returned 10",
        "times: over",
        "times: sweep",
        "times: job starts with 2",
        "task 2",
        "times: job returned 20",
        "times: job starts with 3",
        "task 3",
        "times: job returned 30",
        "times: sweep over",
    ],
    "classifiers.py": [
        *(f"{'stripes':8} {name:9} good" for name in ("nearest", "nearest9", "line", "curve")),
        *(
            f"{'circles':8} {name:9} {verdict}"
            for name, verdict in {"nearest": "good", "nearest9": "good", "line": "poor", "curve": "good"}.items()
        ),
    ],
    "parsing.py": [
        "plain ['1', '2'] green",
        "parsed (1.0, 2.5) red",
        "parsed ValidationError",
        "checked (1.0, 2.0) red",
        "checked BeartypeCallHintParamViolation",
        "around (1.0, 2.5) red",
        "job 3 red box at (1.0, 2.0)",
        "job ValidationError",
    ],
}


@pytest.mark.parametrize("program", EXPECTED)
def test_a_program_without_arguments(tmp_path: Path, program: str) -> None:
    assert output_of(tmp_path, program) == EXPECTED[program]
