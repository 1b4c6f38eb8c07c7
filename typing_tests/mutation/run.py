"""``python -m typing_tests.mutation.run [--count N] [--misses]``: how many of the wrong programs mypy with the plugin catches."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from typing_tests.checkers import ENVIRONMENT, HERE, ROOT
from typing_tests.mutation.misses import reason_for
from typing_tests.mutation.mutants import Mutant
from typing_tests.mutation.operators import OPERATORS
from typing_tests.mutation.program import Program

PROGRAMS = sorted((HERE / "correct" / "plain").glob("*.py"))
COUNT = 600
#: The part of the wrong programs that must be caught.
SHARE = 0.97


@dataclass(frozen=True)
class Result:
    """Which mutants were caught, and what mypy said of the others."""

    caught: tuple[Mutant, ...]
    missed: tuple[tuple[Mutant, tuple[str, ...]], ...]

    @property
    def share(self) -> float:
        """The part that was caught."""
        return len(self.caught) / (len(self.caught) + len(self.missed))

    def unexplained(self) -> list[Mutant]:
        """Return the misses that no reason is known for."""
        return [mutant for mutant, _ in self.missed if reason_for(mutant) is None]

    def report(self) -> str:
        """Return the figures by kind of mistake, and the misses."""
        kinds = Counter(mutant.operator for mutant in self.caught)
        missed = Counter(mutant.operator for mutant, _ in self.missed)
        lines = [f"{kind:24}{kinds[kind]:5} of {kinds[kind] + missed[kind]:4}" for kind in sorted(kinds | missed)]
        total = f"{len(self.caught)} of {len(self.caught) + len(self.missed)} mistakes are caught at their lines"
        misses = [
            f"missed: {mutant.program}:{mutant.first}: {mutant.operator}: {' '.join(mutant.was.split())[:70]} -> "
            f"{mutant.now[:70]}\n        {reason_for(mutant) or 'no reason is known'}"
            + "".join(f"\n        elsewhere: {said}" for said in elsewhere)
            for mutant, elsewhere in self.missed
        ]
        return "\n".join([*misses, *lines, f"{total}: {self.share:.1%}"])


def all_mutants(programs: Iterable[Path] = PROGRAMS) -> dict[str, list[Mutant]]:
    """Return all mutants by operator, without those that two operators make alike."""
    found: dict[str, dict[str, Mutant]] = defaultdict(dict)
    for path in programs:
        program = Program.read(path)
        for operator in OPERATORS:
            found[operator.__name__].update({mutant.name: mutant for mutant in operator(program)})
    return {operator: list(mutants.values()) for operator, mutants in found.items()}


def chosen(count: int = COUNT) -> list[Mutant]:
    """Return `count` mutants, as many of each kind as there are in turn, the same in every run."""
    by_name = [sorted(mutants, key=lambda mutant: mutant.name[-8:]) for mutants in all_mutants().values()]
    in_turn = (mutant for row in zip_longest(*by_name) for mutant in row if mutant is not None)
    return sorted(list(in_turn)[:count], key=lambda mutant: mutant.name)


def check(mutants: Sequence[Mutant], folder: Path) -> Result:
    """Run mypy once over all mutants, each a module of its own in `folder`."""
    for mutant in mutants:
        (folder / f"{mutant.name}.py").write_text(mutant.text, encoding="utf-8")
    config = folder / "mypy.ini"
    config.write_text(f"[mypy]\nstrict = true\nplugins = hydra_zen_mypy\ncache_dir = {ROOT}/.mypy_cache/mutation\n")
    done = subprocess.run(
        [str(ENVIRONMENT / "bin" / "mypy"), "--config-file", str(config), "--output", "json", "."],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for line in done.stdout.splitlines():
        if line.startswith("{") and (found := json.loads(line))["severity"] == "error":
            said[Path(found["file"]).stem].append((found["line"], f"{found['line']}: {found['message']}"))
    if not said:
        raise RuntimeError(done.stderr or done.stdout)
    caught: list[Mutant] = []
    missed: list[tuple[Mutant, tuple[str, ...]]] = []
    for mutant in mutants:
        if any(mutant.first <= line <= mutant.last for line, _ in said[mutant.name]):
            caught.append(mutant)
        else:
            missed.append((mutant, tuple(text.splitlines()[0][:160] for _, text in said[mutant.name])))
    return Result(tuple(caught), tuple(missed))


def main() -> int:
    """Print the figures; fail if too few mistakes are caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT, help="how many wrong programs to make")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = check(chosen(options.count), Path(folder))
    print(result.report())
    return int(result.share < SHARE)


if __name__ == "__main__":
    sys.exit(main())
