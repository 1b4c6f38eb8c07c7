"""Command line applications, started as a shell starts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.shell import APPS, run

from hydra_zen import load_from_yaml

pytestmark = pytest.mark.slow


class TestOneFunction:
    """A function in a store, and its command line."""

    def test_runs_and_returns_nothing(self, tmp_path: Path) -> None:
        done = run(tmp_path, "basic.py", "n=3", "scale=0.5", "tags=[a,'b c']")

        assert done.lines == ["result 1.5 ['a', 'b c']", "returned None"], done.error
        assert done.code == 0
        (saved,) = tmp_path.glob("outputs/*/*/.hydra/config.yaml")
        assert load_from_yaml(saved) == {"_target_": "__main__.task", "n": 3, "scale": 0.5, "tags": ["a", "b c"]}
        assert list(saved.parents[1].glob("*.log")) == [saved.parents[1] / "basic.log"]

    @pytest.mark.parametrize(
        ("arguments", "text"),
        [
            (["n=many"], "Value 'many' of type 'str' could not be converted to Integer"),
            (["m=1"], "Could not override 'm'"),
            ([], "zen[task(n, scale, tags)](cfg, /): `cfg` is missing the following fields: n. Left at '???': n."),
        ],
    )
    def test_says_what_is_wrong(self, tmp_path: Path, arguments: list[str], text: str) -> None:
        done = run(tmp_path, "basic.py", *arguments)

        assert done.code == 1
        assert text in done.error
        assert not done.out

    def test_sends_its_jobs_to_other_processes(self, tmp_path: Path) -> None:
        done = run(tmp_path, "basic.py", "hydra/launcher=shipping", "n=3,4", "--multirun")

        assert done.lines == ["result 3.0 None", "result 4.0 None", "returned None"], done.error
        assert len(list(tmp_path.glob("multirun/*/*"))) == 1


class TestGroups:
    """Config groups inside config groups, defaults lists, experiments."""

    def test_help_lists_groups_and_fields(self, tmp_path: Path) -> None:
        done = run(tmp_path, "groups.py", "--help")

        assert "groups is powered by Hydra." in done.out
        for line in (
            "experiment: rich",
            "player: base, brinda, rakesh",
            "player/inventory: advanced, starter",
            "voice: loud, soft",
            "  name: ???",
            "    weapon: stick",
        ):
            assert line in done.lines

    def test_cfg_prints_the_config(self, tmp_path: Path) -> None:
        done = run(tmp_path, "groups.py", "player=rakesh", "player/inventory=advanced", "--cfg", "job", "-p", "player")

        assert done.lines == [
            "# @package player",
            "_target_: __main__.Character",
            "name: rakesh",
            "level: 300",
            "inventory:",
            "  gold: 500",
            "  weapon: wand",
        ]

    def test_an_experiment_overrides_groups_and_values(self, tmp_path: Path) -> None:
        done = run(tmp_path, "groups.py", "+experiment=rich", "voice=loud", "player.level=2")

        assert done.lines == [
            (
                "BRINDA LEVEL 2 WITH [('GOLD', 500), ('WEAPON', 'WAND')] | seed 7 | paces 7 "
                "| +experiment=rich,player.level=2,voice=loud"
            )
        ], done.error

    def test_multirun_sweeps_groups_and_values(self, tmp_path: Path) -> None:
        done = run(tmp_path, "groups.py", "player=brinda,rakesh", "player.inventory.gold=1,2", "seed=3", "--multirun")

        results = [line for line in done.lines if "|" in line]
        assert [line.split(" | ")[0] for line in results] == [
            f"{who} with [('gold', {gold}), ('weapon', 'stick')]"
            for who in ("brinda level 1", "rakesh level 300")
            for gold in (1, 2)
        ], done.error
        assert sorted(path.name for path in tmp_path.glob("multirun/*/*/*") if path.is_dir()) == ["0", "1", "2", "3"]

    def test_an_unknown_option_is_named(self, tmp_path: Path) -> None:
        done = run(tmp_path, "groups.py", "player=brindo")

        assert done.code == 1
        assert "Could not find 'player/brindo'" in done.error
        assert "brinda" in done.error

    @pytest.mark.parametrize(
        ("line", "options"),
        [
            ("player=", ["player=base", "player=brinda", "player=rakesh"]),
            ("player=brinda player.inventory.w", ["player.inventory.weapon="]),
            ("player/inventory=a", ["player/inventory=advanced"]),
        ],
    )
    def test_the_shell_completes(self, tmp_path: Path, line: str, options: list[str]) -> None:
        typed = f"groups.py {line}"
        done = run(tmp_path, "groups.py", "-sc", "query=bash", COMP_LINE=typed, COMP_POINT=str(len(typed)))

        assert done.out.split() == options, done.error


class TestConfigFiles:
    """A directory of YAML files beside the function."""

    def test_is_found_from_anywhere(self, tmp_path: Path) -> None:
        done = run(tmp_path, "from_files.py", "model=large", "+name=x")

        assert done.lines == ["size 10 rate 10 name x job from_files"], done.error

    def test_the_shell_may_name_another_config(self, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "own.yaml").write_text("model: {_target_: __main__.Model, size: 7}\nrate: 1\n")

        assert run(tmp_path, "from_files.py", "--config-name", "other", "rate=2").lines == [
            "size 1 rate 2 name other job from_files"
        ]
        own = run(tmp_path, "from_files.py", "--config-path", str(tmp_path / "mine"), "--config-name", "own")
        assert own.lines == ["size 7 rate 1 name unnamed job from_files"]

    def test_belongs_to_the_module_of_the_function(self, tmp_path: Path) -> None:
        done = run(tmp_path, "package", "x=6")

        assert done.lines == ["x 6 | job task"], done.error


class TestHydrasOwnDecorator:
    """`hydra.main` around a function made by `zen`, with pre-calls and configs of ours."""

    def test_runs(self, tmp_path: Path) -> None:
        done = run(tmp_path, "hydra_main.py", "high=3")

        assert done.lines == ["seeded", "2 numbers the same again"], done.error
        assert list(tmp_path.glob("outputs/*/*/hydra_main.log"))

    def test_sweeps_in_other_processes(self, tmp_path: Path) -> None:
        done = run(tmp_path, "hydra_main.py", "-m", "--config-name=draw_more", "hydra/launcher=shipping", "n=1,5")

        assert done.lines == ["seeded", "1 numbers the same again", "seeded", "5 numbers the same again"], done.error


class TestKindsOfTasks:
    """Whatever `zen` wraps can be an application."""

    WHITELIST = "`execution_whitelist` needs Hydra 1.4 or later; Hydra 1.3"

    def test_all_of_them(self, tmp_path: Path) -> None:
        kinds = ["function", "lambda", "partial", "class", "decorated", "async"]
        done = run(tmp_path, "kinds.py", ",".join(kinds), "x=3")

        assert done.lines[0].startswith(self.WHITELIST)
        assert done.lines[1:] == [
            "function 3 | job kinds",
            "lambda 3 | job kinds",
            "function 3 | job kinds",
            "class 3 | job kinds",
            "decorated | job kinds",
            "function 3 | job kinds",
            "async 4 | job kinds",
        ], done.error

    def test_all_of_them_in_other_processes(self, tmp_path: Path) -> None:
        done = run(tmp_path, "kinds.py", "lambda,partial,class,async", "hydra/launcher=shipping", "x=3", "-m")

        assert [line.split()[0] for line in done.lines[1:]] == ["lambda", "function", "class", "async"], done.error

    def test_an_exception_ends_the_program_and_shows_where_it_came_from(self, tmp_path: Path) -> None:
        done = run(tmp_path, "kinds.py", "fails", "x=3")

        assert done.code == 1
        assert "Error executing job with overrides: ['x=3']" in done.error
        assert "LookupError: no 3" in done.error
        assert str(APPS / "kinds.py") in done.error
