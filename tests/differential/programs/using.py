"""Programs around `instantiate`, introspection, YAML and `hydra_zen.funcs`."""
# ruff: noqa: E501  (a program stands on one line)

from differential.programs.syntax import one_per_line, one_per_paragraph

INSTANTIATE = """
instantiate(builds(app.area, 3))
instantiate(builds(app.area, 3)())
instantiate(builds(app.area, w=3), h=4)
instantiate(builds(app.area), 3, 4)
instantiate(builds(app.area, 3), w=4)
instantiate(builds(app.area))
instantiate(builds(app.area, MISSING))
instantiate(builds(app.area, w="${nope}"))
instantiate(builds(app.area, w="x"))
instantiate(builds(targets.fails))
instantiate(builds(dict, a=builds(targets.fails)))
instantiate(builds(targets.returns, builds(app.area, 3)))
instantiate(builds(dict, x=1), x=[1, builds(app.area, 3)])
instantiate(builds(dict, x={"a": 1}), x={"b": 2})
instantiate(builds(dict, x=builds(app.area, w=3)), x={"w": 4})
instantiate(builds(dict, x=1), x=len)
instantiate(builds(dict, x=1), y=targets.Thing(3))
instantiate(builds(dict, x=1), y=1j)
instantiate(builds(targets.returns, 1), targets.Thing(3))
instantiate({"_target_": "app.area", "w": 3})
instantiate(OmegaConf.create({"_target_": "app.area", "w": 3}))
instantiate(OmegaConf.create({"a": {"_target_": "app.area", "w": "${b}"}, "b": 3}))
instantiate([{"_target_": "app.area", "w": 3}, 1])
instantiate(OmegaConf.create([{"_target_": "app.area", "w": 3}, 1]))
instantiate({"a": 1})
instantiate(make_config(a=1, b=[1, builds(app.area, 3)]))
instantiate(targets.Data(1))
instantiate(targets.HandWritten())
instantiate(targets.HandWritten, w=5)
instantiate(None)
instantiate(1)
instantiate("a")
instantiate(1j)
instantiate(app.area)
instantiate()
instantiate({"_target_": "nope.nope"})
instantiate({"_target_": "app.nope"})
instantiate({"_target_": "app.area", "w": 3, "_partial_": True})
instantiate({"_target_": "app.area", "w": 3, "_convert_": "nope"})
instantiate({"_target_": 3})
instantiate({"_target_": app.area, "w": 3})
instantiate(builds(dict, a=[1], b={"c": 1}, hydra_convert="all"))
instantiate(builds(dict, a=[1]), _convert_="all")
instantiate(builds(dict, a=builds(int, 3)), _recursive_=False)
instantiate(builds(app.area), _partial_=True)(3)
instantiate(builds(app.area, zen_partial=True), 3)
instantiate(builds(app.area, zen_partial=True), w=3)(h=4)
instantiate(builds(dict, a=builds(app.area, zen_partial=True)))["a"](5)
instantiate(builds(dict, hydra_defaults=["_self_"], a=1))
instantiate(builds(app.area, 3, hydra_defaults=["_self_"]))
C = builds(dict, a=1, b="${.a}"); instantiate(C, a=3)
C = make_config(p=builds(app.area, w="${q}"), q=3); instantiate(C)
C = make_config(p=builds(app.area, w="${q}"), q=3); instantiate(C, q=4)
C = OmegaConf.structured(builds(app.area, w=3)); instantiate(C, h=5)
C = OmegaConf.create({"_target_": "app.area", "w": 3}); instantiate(C, h=5); C
C = OmegaConf.create({"x": {"_target_": "app.area", "w": "${q}"}, "q": 2}); instantiate(C.x)
instantiate(builds(dict, a=1), _target_wrapper_=None)
instantiate(builds(app.area, 3), _target_wrapper_=app.double)
instantiate(builds(dict, a=builds(app.area, 3)), _target_wrapper_=targets.wrap)
log = []; instantiate(builds(dict, a=builds(app.area, 2, zen_meta={"m": 1})), _target_wrapper_=partial(targets.spy, log)); log
log = []; instantiate(builds(dict, a=just(app.area)), _target_wrapper_=partial(targets.spy, log)); log
log = []; instantiate(builds(app.area, 3, zen_wrappers=app.double), _target_wrapper_=partial(targets.spy, log)); log
log = []; instantiate(builds(app.area, 3, zen_wrappers=partial(app.times, n=3)), _target_wrapper_=partial(targets.spy, log)); log
instantiate(builds(app.area, 3, zen_wrappers=app.double), _target_wrapper_=app.plus_one)
instantiate(builds(app.area, 3, zen_wrappers=partial(app.times, n=3)), _target_wrapper_=app.plus_one)
P = instantiate(builds(app.area, zen_partial=True), _target_wrapper_=app.double); (P.func, P.args, P.keywords, P(2))
P = instantiate(builds(app.area, zen_partial=True, zen_wrappers=app.plus_one), _target_wrapper_=app.double); (P.func, P(2))
P = instantiate(builds(app.area, zen_partial=True), _target_wrapper_=app.double); pickle.loads(pickle.dumps(P))(2)
instantiate(builds(app.area, 3), _target_wrapper_=3)
instantiate(builds(app.area, 3), _target_wrapper_=targets.fails)
instantiate(builds(app.area, 3), _target_wrapper_=lambda f: 1 / 0)
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.partial", "h": 3, "_partial_target_": {"_target_": "hydra_zen.funcs.get_obj", "path": "app.area"}}))(2)
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "app.area", "_zen_partial": True, "w": 3}))()
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "app.area", "_zen_exclude": ["m"], "w": 3, "m": 1}))
instantiate(OmegaConf.create({"_target_": "hydra_zen.wrapper._implementations.Zen", "_args_": [{"path": "app.area", "_target_": "hydra_zen.funcs.get_obj"}]}))(dict(w=3))
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.as_default_dict", "dict_": {"a": 1}, "default_factory": {"path": "builtins.list", "_target_": "hydra_zen.funcs.get_obj"}}))
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.get_obj", "path": "nope.nope"}))
instantiate(OmegaConf.create({"_target_": "os.system", "command": "true"}))
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.get_obj", "path": "os.system"}))
instantiate(OmegaConf.create({"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "os.system", "command": "true"}))
instantiate(builds(app.area, 3), _execution_whitelist_="auto")
"""

INTROSPECT = """
get_target(builds(app.area))
get_target(builds(app.area)())
get_target(builds(app.area, zen_partial=True))
get_target(builds(app.area, zen_meta={"m": 1}))
get_target(builds(app.area, zen_wrappers=app.double, zen_partial=True))
get_target(just(app.area))
get_target(just(1j))
get_target(just({1}))
get_target(OmegaConf.create({"_target_": "app.area"}))
get_target(OmegaConf.structured(builds(app.area, zen_meta={"m": 1})))
get_target({"_target_": "app.area"})
get_target(targets.HandWritten)
get_target(targets.HandWritten())
get_target(OmegaConf.create({"_target_": "hydra_zen.funcs.partial", "_partial_target_": {"_target_": "hydra_zen.funcs.get_obj", "path": "app.area"}}))
get_target(make_config(a=1))
get_target(targets.Data)
get_target(1)
get_target(app.area)
get_target(OmegaConf.create({"_target_": "app.nope"}))
get_target(OmegaConf.create({"_target_": "nope.nope"}))
get_target(builds(dict, path="x"))
get_target(builds(app.area, zen_dataclass={"slots": True, "cls_name": "S", "module": "app"}))
is_partial_builds(builds(app.area))
is_partial_builds(builds(app.area, zen_partial=True))
is_partial_builds(builds(app.area, zen_partial=True)())
is_partial_builds(builds(app.area, zen_partial=False))
is_partial_builds(builds(app.area, zen_partial=True, zen_meta={"m": 1}))
is_partial_builds(OmegaConf.create({"_target_": "app.area", "_partial_": True}))
is_partial_builds({"_target_": "app.area", "_partial_": True})
is_partial_builds(just(app.area))
is_partial_builds(partial(app.area))
is_partial_builds(1)
is_partial_builds(make_config(_partial_=1) if False else make_config(a=1))
uses_zen_processing(builds(app.area))
uses_zen_processing(builds(app.area, zen_meta={"m": 1}))
uses_zen_processing(builds(app.area, zen_wrappers=app.double))
uses_zen_processing(OmegaConf.structured(builds(app.area, zen_meta={"m": 1})))
uses_zen_processing({"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "app.area"})
uses_zen_processing(1)
isinstance(builds(int), hydra_zen.typing.Builds)
isinstance(builds(int)(), hydra_zen.typing.Builds)
isinstance(just(int), hydra_zen.typing.Just)
isinstance(builds(int), hydra_zen.typing.Just)
isinstance(builds(int, zen_partial=True), hydra_zen.typing.HydraPartialBuilds)
isinstance(builds(int), hydra_zen.typing.HydraPartialBuilds)
isinstance(builds(int, zen_partial=False), hydra_zen.typing.HydraPartialBuilds)
isinstance(builds(int, zen_partial=False, zen_meta={"m": 1}), hydra_zen.typing.ZenPartialBuilds)
isinstance(builds(int, zen_partial=True, zen_meta={"m": 1}), hydra_zen.typing.ZenPartialBuilds)
isinstance(partial(int), hydra_zen.typing.Partial)
isinstance(int, hydra_zen.typing.Partial)
hydra_zen.typing.Partial[int].__origin__ is hydra_zen.typing.Partial
"""

YAML = """
to_yaml(builds(app.area, 3, h=4))
to_yaml(builds(app.area, w="${h}", h=4), resolve=True)
to_yaml(builds(app.area, w="${h}", h=4))
to_yaml(builds(app.area, w=3, h=4), sort_keys=True)
to_yaml(make_config(b=1, a="${b}"), resolve=True, sort_keys=True)
to_yaml(make_config("a"))
to_yaml(make_config(a="${nope}"), resolve=True)
to_yaml({"a": 1, "b": [1j]})
to_yaml([1, 2])
to_yaml((1, 2))
to_yaml(1)
to_yaml("a")
to_yaml("a: 1")
to_yaml(None)
to_yaml(Path("p"))
to_yaml(app.Mode.fast)
to_yaml(OmegaConf.create({"a": 1}))
to_yaml(OmegaConf.create([1]))
to_yaml(targets.Data(1))
to_yaml(targets.Data)
to_yaml(app.Plan())
to_yaml(app.area)
to_yaml(1, 2)
to_yaml()
load_from_yaml("nope.yaml")
save_as_yaml(builds(app.area, 3), "c.yaml"); open("c.yaml").read()
save_as_yaml(builds(app.area, w="${h}", h=1), "c.yaml", resolve=True); open("c.yaml").read()
save_as_yaml(1j, Path("c.yaml")); instantiate(load_from_yaml(Path("c.yaml")))
save_as_yaml([1j, sum], "c.yaml"); instantiate(load_from_yaml("c.yaml"))
save_as_yaml({"a": 1}, "c.yaml"); load_from_yaml("c.yaml")
save_as_yaml([1], "c.yaml"); load_from_yaml("c.yaml")
f = open("c.yaml", "w"); save_as_yaml({"a": 1}, f); f.close(); load_from_yaml(open("c.yaml"))
save_as_yaml(1, "c.yaml")
save_as_yaml(builds(app.area, 3), 3)
save_as_yaml(builds(app.area, 3), "no/such/folder.yaml")
"""

FUNCS = """
hydra_zen.funcs.get_obj(path="app.area")
hydra_zen.funcs.get_obj(path="app.Box.Lid")
hydra_zen.funcs.get_obj(path="app.Box.unit")()
hydra_zen.funcs.get_obj(path="app")
hydra_zen.funcs.get_obj(path="app.nope")
hydra_zen.funcs.get_obj(path="nope")
hydra_zen.funcs.get_obj(path="")
hydra_zen.funcs.get_obj(path="app.Box.nope")
hydra_zen.funcs.get_obj("app.area")
hydra_zen.funcs.partial(_partial_target_=app.area, h=3)(2)
hydra_zen.funcs.partial(2, _partial_target_=app.area)()
hydra_zen.funcs.as_default_dict({"a": 1}, default_factory=list)
hydra_zen.funcs.as_default_dict({"a": 1}, default_factory=None)
hydra_zen.funcs.zen_processing(3, _zen_target="app.area")
hydra_zen.funcs.zen_processing(3, _zen_target="app.area", _zen_partial=True)(4)
hydra_zen.funcs.zen_processing(3, _zen_target="app.area", _zen_exclude=["m"], m=3)
hydra_zen.funcs.zen_processing(3, _zen_target="app.area", _zen_wrappers="app.double")
hydra_zen.funcs.zen_processing(3, _zen_target="app.area", _zen_wrappers=["app.double", None, app.plus_one])
hydra_zen.funcs.zen_processing(3, _zen_target="app.area", _zen_wrappers=3)
hydra_zen.funcs.zen_processing(3, _zen_target="app.area", _zen_wrappers=["app.nope"])
hydra_zen.funcs.zen_processing(3, _zen_target="app.nope")
hydra_zen.funcs.zen_processing(_zen_target="targets.fails")
hydra_zen.funcs.partial_with_wrapper((app.double,), app.area, 3)()
P = hydra_zen.funcs.partial_with_wrapper((app.double,), app.area, 3); (P.func, P.args, P.keywords, P(4), P.wrappers)
P = hydra_zen.funcs.partial_with_wrapper((app.plus_one,), hydra_zen.funcs.partial_with_wrapper((app.double,), app.area, 3), h=1); (P.func, P.args, P.keywords, P(), P.wrappers)
P = hydra_zen.funcs.partial_with_wrapper((app.double,), app.area, 3); pickle.loads(pickle.dumps(P))()
isinstance(hydra_zen.funcs.partial_with_wrapper((app.double,), app.area, 3), partial)
sorted({'get_obj', 'partial', 'zen_processing'} - set(hydra_zen.funcs.__all__))
"""

NAMES = """
sorted(set(["BuildsFn", "DefaultBuilds", "MISSING", "builds", "just", "zen", "store", "launch"]) - set(hydra_zen.__all__))
hydra_zen.MISSING is __import__("omegaconf").MISSING
type(hydra_zen.__version__)
[issubclass(getattr(hydra_zen.errors, n), e) for n, e in [("HydraZenDeprecationWarning", FutureWarning), ("HydraZenUnsupportedPrimitiveError", ValueError), ("HydraZenValidationError", Exception)]]
[getattr(hydra_zen.structured_configs, n).__name__ for n in ("builds", "just", "hydrated_dataclass", "mutable_value", "make_config", "ZenField", "make_custom_builds_fn")]
sorted(__import__("hydra_zen.wrapper").wrapper.__all__)
hydra_zen.typing.ZenConvert(dataclass=True)
hydra_zen.typing.DataclassOptions(cls_name="a")
sorted(set(["Builds", "CustomConfigType", "DataclassOptions", "HydraPartialBuilds", "HydraSupportedType", "Just", "Partial", "PartialBuilds", "StoreEntry", "SupportedPrimitive", "ZenConvert", "ZenPartialBuilds", "ZenWrappers"]) - set(hydra_zen.typing.__all__))
isinstance(int, hydra_zen.typing.PartialBuilds)
hydra_zen.nonsense
from hydra_zen.experimental import hydra_run; hydra_run.__name__
from hydra_zen._launch import OverrideDict, _NotSet; type(_NotSet).__name__
from hydra_zen._compatibility import HYDRA_VERSION; tuple(HYDRA_VERSION)[:2]
from hydra_zen.wrapper._implementations import Zen, ZenStore; (Zen.__name__, ZenStore.__name__)
from hydra_zen.wrapper import Zen; Zen is type(zen(app.area))
"""

THIRD_PARTY = """
    from hydra_zen.third_party.beartype import validates_with_beartype
    builds(app.area, w=3, zen_wrappers=validates_with_beartype)

    from hydra_zen.third_party.beartype import validates_with_beartype
    validates_with_beartype(app.area)("x")

    from hydra_zen.third_party.beartype import validates_with_beartype
    def f(x: Tuple[int, int]): return x
    validates_with_beartype(f)([1, 2])

    from hydra_zen.third_party.beartype import validates_with_beartype
    def f(x: Optional[Tuple[int, int]] = None, y: deque = deque(), *, z: "tuple" = ()): return x, y, z
    validates_with_beartype(f)([1, 2], [3], z=ListConfig([4]))

    from hydra_zen.third_party.beartype import validates_with_beartype
    def f(x: targets.Point): return x
    validates_with_beartype(f)([1, 2])

    from hydra_zen.third_party.beartype import validates_with_beartype
    def f(x: Union[int, Tuple[int, int]]): return x
    validates_with_beartype(f)([1, 2])

    from hydra_zen.third_party.beartype import validates_with_beartype
    def f(x: tuple[int, int] | None): return x
    validates_with_beartype(f)([1, 2])

    from hydra_zen.third_party.beartype import validates_with_beartype
    class A:
        def __init__(self, x: Tuple[int, int]): self.x = x
    B = validates_with_beartype(A)
    (type(B).__name__, B([1, 2]).x)

    from hydra_zen.third_party.beartype import validates_with_beartype
    B = validates_with_beartype(targets.Checked)
    (outcome(lambda: B("a").x), outcome(lambda: targets.Checked("a").x))

    from hydra_zen.third_party.beartype import validates_with_beartype
    validates_with_beartype(targets.no_annotations) is targets.no_annotations

    from hydra_zen.third_party.pydantic import pydantic_parser
    instantiate(builds(app.area, w="3", zen_wrappers=pydantic_parser, zen_partial=True), _convert_="all")("2", h="3") if False else pydantic_parser(app.area)("3", h="4")

    from hydra_zen.third_party.pydantic import pydantic_parser
    outcome(lambda: pydantic_parser(app.area)("x"))

    from hydra_zen.third_party.pydantic import pydantic_parser
    instantiate(builds(targets.Thing, size="7", zen_dataclass={"cls_name": "A"}), _target_wrapper_=pydantic_parser)

    from hydra_zen.third_party.pydantic import pydantic_parser
    def f(p: Path, t: Tuple[int, ...]): return p, t
    pydantic_parser(f)("a", [1, "2"])

    from hydra_zen.third_party.pydantic import pydantic_parser
    (pydantic_parser(len) is len, pydantic_parser(dict) is dict, type(pydantic_parser(targets.Thing)).__name__)

    from hydra_zen.third_party.pydantic import pydantic_parser
    zen(app.area, instantiation_wrapper=pydantic_parser)(dict(w="3", h="4"))

    from hydra_zen.third_party.pydantic import pydantic_parser
    P = instantiate(builds(app.area, zen_partial=True), _target_wrapper_=pydantic_parser)
    (P.func, P("4"))

    from hydra_zen.third_party.pydantic import pydantic_parser
    B = pydantic_parser(targets.Parsed)
    (vars(B("3")), outcome(lambda: B("x")), getattr(targets.Parsed, "__annotations__", {}), isinstance(B, type))

    from hydra_zen.third_party.pydantic import pydantic_parser
    def f(x: int, y: int = None): return x, y
    zen(pydantic_parser(f))(dict(x="3"))

    from hydra_zen.third_party.pydantic import pydantic_parser
    def f(x: int, y: int = None): return x, y
    pydantic_parser(pydantic_parser(f))("3")

    from hydra_zen.third_party.pydantic import validates_with_pydantic
    validates_with_pydantic(app.area)("3")

    import pydantic
    class M(pydantic.BaseModel):
        x: int
        y: str = "y"
        z: list = pydantic.Field(default_factory=lambda: [1])
    M.__module__, M.__qualname__ = "models", "M"
    annotations(builds(M, populate_full_signature=True))

    import pydantic
    class M(pydantic.BaseModel):
        x: int
        y: str = "y"
        z: list = pydantic.Field(default_factory=lambda: [1])
        w: int = pydantic.Field(default=3)
    M.__module__ = "models"
    to_yaml(builds(M, populate_full_signature=True))

    import pydantic
    class M(pydantic.BaseModel):
        x: int
    builds(M, nope=1)

    import pydantic
    @pydantic.dataclasses.dataclass
    class M:
        x: int
        y: list = pydantic.Field(default_factory=lambda: [1])
    M.__module__ = "models"
    (to_yaml(builds(M, populate_full_signature=True)), annotations(builds(M, populate_full_signature=True)))

    import pydantic
    class M(pydantic.BaseModel):
        x: int
        y: list = [1]
    to_yaml(just(M(x=1)))

    import pydantic
    just(pydantic.Field(default=3))

    import pydantic
    just(pydantic.Field(default_factory=list))

    import pydantic
    just(pydantic.Field())

    import numpy as np
    (just(np.add).path, just(np.sum).path, just(np.linalg.norm).path, just(np.array).path, just(np.random.rand).path)

    import numpy as np
    instantiate(builds(np.add, 1.0, 2.0))

    import numpy as np
    builds(np.add, populate_full_signature=True)

    import numpy as np
    just(np.float64(1.5))

    import numpy as np
    just(np.array([1, 2]))

    import numpy as np
    just(np.dtype("int8"))

    import numpy as np
    builds(np.linspace, 0, 1, populate_full_signature=True, zen_exclude=["device"])._target_
"""

PROGRAMS = [
    *one_per_line("instantiate", INSTANTIATE),
    *one_per_line("introspection", INTROSPECT),
    *one_per_line("YAML", YAML),
    *one_per_line("hydra_zen.funcs", FUNCS),
    *one_per_line("names", NAMES),
    *one_per_paragraph("third parties", THIRD_PARTY),
]
