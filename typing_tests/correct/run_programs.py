"""``python run_programs.py FILE...``: run programs one after the other, each as a main program in a folder of its own."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import runpy
import sys
import tempfile
import traceback

from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra


def failure(program: str) -> str | None:
    """Run the program at a path; return what it said if it failed."""
    sys.argv = [program]
    stock = set(ConfigStore.instance().repo)
    output = io.StringIO()
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
                runpy.run_path(program, run_name="__main__")
        except (Exception, SystemExit):
            return output.getvalue() + traceback.format_exc()
        finally:
            os.chdir(before)
            GlobalHydra.instance().clear()
            logging.shutdown()
            logging.getLogger().handlers.clear()
            for name in set(ConfigStore.instance().repo) - stock:
                del ConfigStore.instance().repo[name]
    return None


def main() -> int:
    """Run all programs, print the failures, return how many there were."""
    programs = [os.path.abspath(name) for name in sys.argv[1:]]
    failures = {program: said for program in programs if (said := failure(program))}
    for program, said in failures.items():
        print(f"{program} failed:\n{said}")
    return len(failures)


if __name__ == "__main__":
    sys.exit(main())
