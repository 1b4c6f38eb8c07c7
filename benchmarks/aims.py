"""What each row aims at, and why those that fall short do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Aim:
    """How many times as fast (or small) as hydra-zen 0.17.2 a row is to become.

    Parameters
    ----------
    ratio : float
        The aim. It fails nothing: what a row must show is `at_least` of its case.
    short : str
        Why the row falls short of it, and what was tried; printed where it does.
    """

    ratio: float
    short: str = ""


_CLASS = (
    "About a third of the time goes into making the class, whose metaclass lets configs pickle. What calls on one"
    " target have in common is remembered already, and sibling configs share their fields; that gave a factor of 2.5."
)
_FIRST = (
    "About a third of the time goes into reading the signature of a target that was never seen, a fifth into making"
    " the class. What was tried: records that are cheaper to make, and making a class without bases in one pass (both"
    " in use)."
)
_BASES = (
    "What calls on one target have in common is not remembered where wrappers, meta fields or parents take part: the"
    " key would have to hold their identities."
)
_NODES = (
    "The result is OmegaConf's own container, with a node and its record for each element, as Hydra makes it. What was"
    " tried: setting the attributes of nodes in place of calling their constructors (in use; it halved the time)."
)
_HYDRA_IMPORT = (
    "`import hydra.utils`, which both sides need here, takes most of the time: see the floor. What was tried: modules"
    " that only some programs need are imported late, and garbage is collected less often meanwhile (both in use)."
)

AIMS: Final[dict[str, Aim]] = {
    "import hydra_zen": Aim(4),
    "a module of 300 configs": Aim(4),
    "import hydra_zen, then instantiate": Aim(1, _HYDRA_IMPORT),
    "zen app, start to end": Aim(
        1,
        "To be judged beside Hydra alone. An application composes once where Hydra composes twice, and collects garbage"
        " less often while it starts; what is saved there goes into importing this library.",
    ),
    "zen app, --help": Aim(1),
    "builds(C)": Aim(25, _CLASS),
    "builds(C, width=2)": Aim(25, _CLASS),
    "builds(f, left=1), target never seen before": Aim(10, _FIRST),
    "builds(f, 1, 2), positional": Aim(25, _CLASS),
    "builds(C, zen_partial=True)": Aim(25, _CLASS),
    "builds, full signature of 3": Aim(25, _CLASS),
    "builds, full signature of 20": Aim(25, _CLASS),
    "builds, full signature of 3, target never seen before": Aim(10, _FIRST),
    "builds(C, nested builds)": Aim(25, "Two classes are made. " + _CLASS),
    "builds with zen_meta and zen_wrappers": Aim(25, _BASES),
    "builds with a parent": Aim(25, _BASES),
    "builds(f, list of 10,000)": Aim(25),
    "make_config(a=1)": Aim(25, _CLASS),
    "make_config, 10 fields": Aim(25, _CLASS),
    "just(f)": Aim(
        10,
        "Both sides make one small object and look up one dotted path, in about three microseconds. Nothing was tried:"
        " no program would notice.",
    ),
    "just(list of 10,000)": Aim(25),
    "3 fields, a config class": Aim(60),
    "3 fields, a config instance": Aim(60),
    "3 fields, a keyword overrides one": Aim(60),
    "3 fields, DictConfig": Aim(10),
    "an object for a parameter": Aim(30),
    "a keyword overrides a nested field": Aim(30),
    "100 nested": Aim(100),
    "400 nested": Aim(100),
    "depth 30": Aim(100),
    "100 nested, with ${...}": Aim(20),
    "100 nested, DictConfig": Aim(10),
    "list of 10,000": Aim(50, _NODES),
    'list of 10,000, hydra_convert="all"': Aim(150),
    "dict of 10,000": Aim(50, _NODES),
    'dict of 10,000, hydra_convert="all"': Aim(150),
    "a partial config, and one call of the partial": Aim(40),
    "store of 500 configs, add_to_hydra_store, and compose one": Aim(5),
    "launch, one job": Aim(3),
    "multirun of 10, per job": Aim(
        10, "What one launch costs once is spread over ten jobs only; the row of 100 has the aim."
    ),
    "multirun of 100, per job": Aim(10),
    "multirun of 1,000, per job (hydra-zen: of 100)": Aim(10),
    "multirun of 10 with 30 nested configs, per job": Aim(3),
    "multirun of 10 over a config group, per job": Aim(3),
    "a config of 3 fields, 10,000 kept": Aim(2),
    "a job's result, 200 kept": Aim(2),
}
