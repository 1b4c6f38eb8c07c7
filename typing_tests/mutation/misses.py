"""Why some mistakes are not caught."""

from __future__ import annotations

from dataclasses import dataclass

from typing_tests.mutation.mutants import Mutant


@dataclass(frozen=True)
class Reason:
    """One reason for not catching some mistakes."""

    #: The program and what was changed there.
    mistakes: frozenset[tuple[str, str]]
    why: str


REASONS = (
    Reason(
        frozenset(
            {
                ("experiments_by_name", "data.path=other.csv"),
                ("experiments_by_name", "model"),
                ("experiments_by_name", "epochs"),
                ("filled_by_groups", "database=large"),
                ("choosing_classes", "rooms=3"),
                ("choosing_classes", "lamp=bright"),
            }
        ),
        "a config with a defaults list has fields, and takes overrides, that only composition brings",
    ),
    Reason(
        frozenset({("search_space", "fold"), ("search_space", "forest.count"), ("search_space", "forest.tree.depth")}),
        "the overrides are in a variable, which may change before the call",
    ),
)


def reason_for(mutant: Mutant) -> str | None:
    """Return why `mutant` is not caught, if that is known."""
    place = (mutant.program, mutant.was.strip('"'))
    return next((reason.why for reason in REASONS if place in reason.mistakes), None)
