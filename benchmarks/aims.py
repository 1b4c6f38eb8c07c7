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
    "About two fifths of the instructions go into making the class, which plain Python needs as well. What calls on one"
    " target have in common is remembered, wrappers, meta fields and parents included: a factor of 2.5 for plain calls,"
    " of about three for the others. What `abc` keeps of a class is made when somebody asks, where it has no parent: a"
    " tenth."
)
_FIRST = (
    "A plain function is read in one pass over its code, records are few, and a class without bases is made in one"
    " pass: together a factor of 1.4. A sixth of the instructions that are left go into making the class, the others"
    " into many small steps: each parameter, what it was read from, the checks of the arguments."
)
_NODES = (
    "The result is OmegaConf's own container, with a node and its record for each element, as Hydra makes it; half of"
    " the time goes into collecting the last result, which is a cycle. What was tried: setting the attributes of nodes"
    " in place of calling their constructors, and one cache of resolvers for all of them (both in use: each a factor"
    " of 1.5 or more); collecting garbage less often meanwhile (no gain)."
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
    "builds(C)": Aim(25),
    "builds(C, width=2)": Aim(25),
    "builds(f, left=1), target never seen before": Aim(10, _FIRST),
    "builds(f, 1, 2), positional": Aim(25, _CLASS),
    "builds(C, zen_partial=True)": Aim(25),
    "builds, full signature of 3": Aim(25),
    "builds, full signature of 20": Aim(25),
    "builds, full signature of 3, target never seen before": Aim(10, _FIRST),
    "builds(C, nested builds)": Aim(25, _CLASS),
    "builds with zen_meta and zen_wrappers": Aim(25, _CLASS),
    "builds with a parent": Aim(25, _CLASS),
    "builds(f, list of 10,000)": Aim(25),
    "make_config(a=1)": Aim(25),
    "make_config, 10 fields": Aim(25),
    "just(f)": Aim(
        10,
        "Two thirds of the time go into calling the verb and the three hooks that a subclass may override, a third"
        " into the object and its path. A function needs no record of its conversion, nor a search for its path: a"
        " factor of three. Nothing is remembered by function: what would have to be checked costs as much as the path.",
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
