"""The attributes of configs: read from the class, from instances, and assigned to; nested ones too."""

from dataclasses import dataclass
from typing import Any

from hydra_zen import ZenField, builds, make_config, make_custom_builds_fn


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "x") -> None: ...


class Model:
    def __init__(self, size: int, optimizer: Optimizer, depth: int = 1) -> None: ...


def loose(size: int, **others: int) -> None: ...


Conf = builds(Optimizer, lr=0.1)
rate: float = Conf.lr
rate = Conf().lr
text: str = Conf.lr  # E: Incompatible types in assignment (expression has type "float", variable has type "str")
text = Conf().lr  # E: Incompatible types in assignment (expression has type "float", variable has type "str")
text = builds(Optimizer, name="a").name
text = builds(Optimizer, name="a")().name
Conf.lrr  # E: "Builds" has no attribute "lrr"
Conf().lrr  # E: "Builds" has no attribute "lrr"
builds(Optimizer, lr=0.1).name  # E: "Builds" has no attribute "name"
Conf._target_
Conf.__name__
Conf.__doc__
Conf.__module__
Conf.__dataclass_fields__

# --- assignment -------------------------------------------------------------------------------------------------------
conf = Conf()
conf.lr = 0.2
conf.lr = 1
conf.lr = "fast"  # E: Incompatible types in assignment (expression has type "str", variable has type "float")
conf.lr = "${rate}"
conf.lr = "???"
conf.name = "a"  # E: "Builds" has no attribute "name"
conf.lr += 1.0
if rate:
    conf.lr = [1]  # E: Incompatible types in assignment (expression has type "list[int]", variable has type "float")


def assign(holder: list[Any]) -> None:
    for number in holder:
        inner = Conf()
        inner.lr = number
        inner.lr = "slow"  # E: Incompatible types in assignment (expression has type "str", variable has type "float")


# --- nested -----------------------------------------------------------------------------------------------------------
ModelConf = builds(Model, size=1, optimizer=Conf)
rate = ModelConf.optimizer.lr
rate = ModelConf().optimizer.lr
ModelConf.optimizer.lrr  # E: "Builds" has no attribute "lrr"
text = ModelConf.optimizer.lr  # E: Incompatible types in assignment (expression has type "float"
model = ModelConf()
model.optimizer.lr = 1.5
model.optimizer = builds(Optimizer)
model.optimizer = Conf()
model.optimizer = builds(Model)  # E: Incompatible types in assignment
model.size = builds(Optimizer)  # E: Incompatible types in assignment
size: int = model.size

# --- the whole signature ----------------------------------------------------------------------------------------------
Full = builds(Model, populate_full_signature=True)
size = Full.depth
size = builds(Optimizer, populate_full_signature=True).lr  # E: Incompatible types in assignment
Full.dept  # E: "BuildsWithSig" has no attribute "dept"
Part = builds(Model, populate_full_signature=True, zen_exclude=["depth"])
Part.depth  # E: "Builds" has no attribute "depth"
Part.size
Part2 = builds(Model, populate_full_signature=True, zen_exclude=[-1, "size"])
Part2.size  # E: "Builds" has no attribute "size"
Part2.depth  # E: "Builds" has no attribute "depth"
Unknown = builds(Model, populate_full_signature=True, zen_exclude=lambda name: name == "x")
Unknown.anything

# --- meta fields, and bases -------------------------------------------------------------------------------------------
Meta = builds(Optimizer, lr=0.1, zen_meta={"note": "a", "inner": Conf})
text = Meta.note
rate = Meta.inner.lr
Meta.noted  # E: "Builds" has no attribute "noted"
Child = builds(Model, size=2, builds_bases=(ModelConf,))
rate = Child.optimizer.lr
size = Child.size
Child.sise  # E: "Builds" has no attribute "sise"
names: dict[str, str] = {}
builds(Optimizer, zen_meta=names).anything
builds(Optimizer, **names).anything
builds(loose, size=1, more=2).more
builds(loose, size=1, more=2).less  # E: "Builds" has no attribute "less"

# --- make_config ------------------------------------------------------------------------------------------------------
Config = make_config("path", lr=0.1, model=ModelConf, parts=[1, 2], nothing=None, free="${lr}", label="a")
rate = Config.lr
text = Config.lr  # E: Incompatible types in assignment (expression has type "float", variable has type "str")
size = Config.model.size
Config.model.sise  # E: "Builds" has no attribute "sise"
Config.pat  # E: "DataClass" has no attribute "pat"
Config(path="a").path
Config(path="a").nothing.anything
Config(path="a", lrr=1)  # E: Unexpected keyword argument "lrr" for "Config"; did you mean "lr"?
Config()  # E: Missing positional argument "path" in call to "Config"
Config(path="a", lr="anything goes where there is no hint")
size = Config.free
Based = make_config(extra=1, bases=(Config,))
rate = Based.lr
size = Based.extra
Based.other  # E: "DataClass" has no attribute "other"
Hinted = make_config(ZenField(int, 1, name="count"), rate=ZenField(float), other=ZenField(default="a"))
size = Hinted.count
text = Hinted.count  # E: Incompatible types in assignment (expression has type "int", variable has type "str")
Hinted(rate=1.0, count=2)
Hinted(rate="a")  # E: Argument "rate" to "Config" has incompatible type "str"; expected "float"
Hinted(rate="${x}")
Hinted()  # E: Missing positional argument "rate" in call to "Config"
dynamic: dict[str, Any] = {}
make_config(**dynamic).anything
make_config(*names).anything
Grouped = make_config("db", hydra_defaults=["_self_", {"db": "mysql"}])
Grouped("a").server


@dataclass
class Base:
    x: int = 1


size = make_config(y=1, bases=(Base,)).x
make_config(y=1, bases=(Base,)).z  # E: "DataClass" has no attribute "z"

# --- builders with other defaults -------------------------------------------------------------------------------------
pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
fbuilds = make_custom_builds_fn(populate_full_signature=True)
mbuilds = make_custom_builds_fn(zen_meta={"note": 1})
rate = pbuilds(Optimizer).lr
pbuilds(Optimizer).lrr  # E: "PartialBuildsUnbound" has no attribute "lrr"
rate = fbuilds(Optimizer).lr
fbuilds(Optimizer).lrr  # E: has no attribute "lrr"
mbuilds(Optimizer, lr=0.1).note
make_custom_builds_fn(zen_partial=True)(Optimizer, lr=0.1).name  # E: "PartialBuilds" has no attribute "name"


# --- what two assignments make of a variable --------------------------------------------------------------------------
def branches(first: bool) -> None:
    if first:
        Chosen = builds(Optimizer, lr=0.1)
    else:
        Chosen = builds(Optimizer, name="a")
    Chosen(name="b")
    Chosen(lr=0.1)
    Chosen.name
    Again = builds(Optimizer, lr=0.1)
    Again.lr
    Again = builds(Optimizer, name="a")
    Again.name
    listed = [builds(Optimizer, lr=0.1), builds(Optimizer, name="a")]
    listed[1].name
    either = builds(Optimizer, lr=0.1) if first else builds(Optimizer, name="a")
    either.name


class Holder:
    conf = builds(Optimizer, lr=0.1)

    def read(self) -> float:
        self.conf.lrr  # E: "Builds" has no attribute "lrr"
        return self.conf.lr

    def make(self) -> None:
        self.conf(lr=1)
        self.conf(lrr=1)  # E: Unexpected keyword argument "lrr" for "Builds_Optimizer"; did you mean "lr"?
