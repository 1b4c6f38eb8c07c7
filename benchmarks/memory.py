"""How much memory configs and job results hold."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.case import NOT_SLOWER

#: The answer goes to a file, since Hydra prints too.
_MEASURED = """
import gc, sys, tracemalloc
from pathlib import Path
{imports}
kept = [make(i) for i in range(3)]
gc.collect()
tracemalloc.start()
kept = {keep}
gc.collect()
held = tracemalloc.get_traced_memory()[0] / len(kept)
Path(sys.argv[1]).write_text(str(held))
"""


@dataclass(frozen=True)
class Memory:
    """A program that makes many objects, keeps them, and tells how many bytes each of them holds."""

    title: str
    imports: str
    keep: str
    at_least: float = NOT_SLOWER

    def program(self) -> str:
        """Return the program, which writes its answer to the file that its first argument names."""
        return _MEASURED.format(imports=self.imports, keep=self.keep)


MEMORY = (
    Memory(
        "a config of 3 fields, 10,000 kept",
        "from hydra_zen import builds\n"
        "from benchmarks import targets\n"
        "def make(i): return builds(targets.Three, width=i, populate_full_signature=True)",
        "[make(i) for i in range(10_000)]",
    ),
    Memory(
        "a job's result, 200 kept",
        "from hydra_zen import launch, make_config\n"
        "C = make_config(width=2, height=3)\n"
        "def make(i): return launch(C, lambda cfg: cfg.width, overrides=[f'width={i}'], version_base='1.3')\n",
        "launch(C, lambda cfg: cfg.width, overrides=['width=range(200)'], multirun=True, version_base='1.3')[0]",
        at_least=2,
    ),
)
