"""What a program waits for before its first config is instantiated, or its task is called: modules and collections."""

import gc
import subprocess
import sys

import pytest

from hydra_zen._base.collection import seldom_collected

FIRST = "from hydra_zen import builds, instantiate; instantiate(builds(dict, a=1))"
APP = """
import gc, sys
from hydra_zen import make_config, store, zen

def task(width: int, height: int) -> None:
    {task}

if __name__ == "__main__":
    store(make_config(width=2, height=3), name="app")
    store.add_to_hydra_store()
    zen(task).hydra_main(config_path=None, config_name="app", version_base="1.3")
"""
PRINT_MODULES = "print(*sorted(sys.modules))"
#: Modules of ours that a first `instantiate` loads, those of the verb that made the config included.
MOST_MODULES = 104
COUNT_COLLECTIONS = """
import gc
seen = []
gc.callbacks.append(lambda phase, info: seen.append(info["generation"]) if phase == "start" else None)
{program}
print(len(seen))
"""


def output(*command, folder=None):
    done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


def loaded_by(program):
    return set(output("-c", f"{program}\nimport sys; {PRINT_MODULES}").split())


def app_output(folder, task, *arguments):
    (folder / "app.py").write_text(APP.format(task=task), encoding="utf-8")
    return output("app.py", *arguments, folder=folder)


def test_a_first_instantiate_loads_what_it_runs():
    modules = loaded_by(FIRST)

    ours = {name for name in modules if name.partition(".")[0] == "hydra_zen"}
    assert len(ours) <= MOST_MODULES
    # What other configs, errors, and wrappers need.
    assert ours.isdisjoint(
        {
            "hydra_zen._base.config_types",
            "hydra_zen._base.cycles",
            "hydra_zen._base.hydra_policed_partials",
            *(
                f"hydra_zen._instantiate.{name}"
                for name in ("defaults_list", "failures", "mirror", "node_plan", "opened", "references", "wrapped")
            ),
        }
    )
    assert modules - ours <= loaded_by("import hydra.utils")


def test_an_application_loads_nothing_of_others_that_one_of_hydras_does_not(tmp_path):
    on_hydra = (
        f"import hydra, sys\n@hydra.main(config_path=None, version_base='1.3')\ndef task(cfg): {PRINT_MODULES}\ntask()"
    )
    (tmp_path / "on_hydra.py").write_text(on_hydra, encoding="utf-8")

    modules = set(app_output(tmp_path, PRINT_MODULES).split())

    ours = {name for name in modules if name.partition(".")[0] == "hydra_zen"}
    assert modules - ours <= set(output("on_hydra.py", folder=tmp_path).split())
    # None of the values of this task is a config.
    assert not any(name.startswith("hydra_zen._instantiate") for name in ours)


def test_fewer_collections_than_importing_hydra_alone_takes():
    ours, alone = (
        int(output("-c", COUNT_COLLECTIONS.format(program=program))) for program in (FIRST, "import hydra.utils")
    )

    assert ours < alone / 3


@pytest.mark.parametrize("arguments", [(), ("--multirun",)])
def test_a_task_finds_collection_as_the_program_set_it(tmp_path, arguments):
    usual = output("-c", "import gc; print(gc.get_threshold())").strip()

    assert usual in app_output(tmp_path, "print(gc.get_threshold())", *arguments)


class TestSeldomCollected:
    @pytest.fixture(autouse=True)
    def threshold(self):
        before = gc.get_threshold()
        gc.set_threshold(300, 7, 8)
        yield
        gc.set_threshold(*before)

    def test_lasts_as_long_as_the_block(self):
        with seldom_collected():
            inside = gc.get_threshold()

        assert inside[0] > 10_000
        assert inside[1:] == (7, 8)
        assert gc.get_threshold() == (300, 7, 8)

    def test_ends_with_an_exception(self):
        with pytest.raises(ZeroDivisionError), seldom_collected():
            1 / 0  # noqa: B018

        assert gc.get_threshold() == (300, 7, 8)

    def test_one_in_another_changes_nothing(self):
        with seldom_collected():
            outer = gc.get_threshold()
            with seldom_collected():
                assert gc.get_threshold() == outer
            assert gc.get_threshold() == outer

        assert gc.get_threshold() == (300, 7, 8)

    @pytest.mark.parametrize("number", [0, 10**9])
    def test_leaves_a_program_alone_that_collects_more_seldom_or_never(self, number):
        gc.set_threshold(number, 7, 8)

        with seldom_collected():
            assert gc.get_threshold()[0] == number

    def test_leaves_alone_what_is_chosen_meanwhile(self):
        with seldom_collected():
            gc.set_threshold(1234, 5, 6)

        assert gc.get_threshold() == (1234, 5, 6)
