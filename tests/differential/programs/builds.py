"""Programs around `builds`."""
# ruff: noqa: E501  (a program stands on one line)

from itertools import product

from differential.programs.syntax import Program, one_per_line, one_per_paragraph

SHAPE = """
builds(app.area)
builds(app.area, 3)
builds(app.area, 3, 4)
builds(app.area, w=3)
builds(app.area, h=3, w=4)
builds(app.area, w=1, zen_partial=True)
builds(app.area, w=1, zen_partial=False)
builds(app.area, w=1, zen_partial=None)
builds(app.area, 3, zen_partial=True)
builds(app.area, populate_full_signature=True)
builds(app.area, populate_full_signature=True, zen_partial=True)
builds(app.area, 3, populate_full_signature=True)
builds(app.area, w=3, populate_full_signature=True)
builds(app.area, h=3, populate_full_signature=True)
builds(app.mixed, a=9, populate_full_signature=True)
builds(app.mixed, 9, populate_full_signature=True)
builds(app.mixed, 9, 8, d="d", populate_full_signature=True)
builds(app.mixed, zen_partial=True, populate_full_signature=True)
builds(app.anything, z=1, y=2, populate_full_signature=True)
builds(app.anything, 1, 2, z=1)
builds(app.opt, populate_full_signature=True)
builds(app.pos_only, 1, populate_full_signature=True)
builds(app.pos_only, 1, 2, c=4)
builds(targets.positional, 1, 2, c=4, d=5, other=6, populate_full_signature=True)
builds(targets.positional, 1, 2, 3, 4, 5, populate_full_signature=True)
builds(targets.keyword_only, a=1, populate_full_signature=True)
builds(targets.no_annotations, populate_full_signature=True)
builds(targets.takes_args, 1, [2], {"a": 3})
builds(targets.takes_kwargs, kwargs=1, args=2)
builds(targets.takes_kwargs, target=1, defaults=2, self=3, cls=4)
builds(dict, target=1)
builds(dict, y=1, n=2, on=3)
builds(dict, a=1, hydra_recursive=True, hydra_convert="all")
builds(dict, a=1, hydra_recursive=False)
builds(dict, a=1, hydra_convert="none")
builds(dict, a=1, hydra_convert="partial")
builds(dict, a=1, hydra_convert="object")
builds(dict, hydra_defaults=["_self_"])
builds(dict, hydra_defaults=["_self_", {"a": "b"}, {"c": None}, {"d": ["e"]}, {"f": MISSING}], q=1)
builds(app.area, 3, h=4, zen_partial=True, zen_wrappers=app.double, zen_meta=dict(tag="t"), hydra_recursive=True, hydra_convert="all", hydra_defaults=["_self_"])
builds(app.area, MISSING, h=MISSING)
builds(app.area, w="${a.b}")
builds(app.area, w="${..b}", h="a${b}")
builds(app.BigBox.unit)
builds(app.BigBox.helper)
builds(app.BigBox.helper, x=2)
builds(app.Box.Lid, populate_full_signature=True)
builds(app.BigBox, populate_full_signature=True)
builds(app.Mode, 1)
builds(app.Mode, value=1)
builds(targets.Point, 1, populate_full_signature=True)
builds(targets.Pair, 1, populate_full_signature=True)
builds(targets.New, populate_full_signature=True)
builds(targets.Child, a=1, populate_full_signature=True)
builds(targets.WithMeta, populate_full_signature=True)
builds(targets.Thing.make, populate_full_signature=True)
builds(targets.SubThing.make)
builds(targets.Thing.grow, builds(targets.Thing), by=2)
builds(targets.wrapped, populate_full_signature=True)
builds(targets.cached, populate_full_signature=True)
builds(len, [1, 2])
builds(print, 1, sep="")
builds(max, [1, 2])
builds(int, "3")
builds(str.join, "-", ["a", "b"])
builds(re.compile, "a+")
builds(math.hypot, 3, 4)
builds(random.random)._target_
builds(list[int])
builds(List[int])
builds(OrderedDict, {"a": 1})
builds(deque, [1], maxlen=2)
builds(type("Odd", (), {"__module__": "app", "__qualname__": "a."}))
builds(app.area, 1, zen_dataclass={"cls_name": "Q", "module": "app"})
builds(app.area, 1, zen_dataclass={"cls_name": "Q", "frozen": True, "repr": False})
builds(app.area, 1, zen_dataclass={"target": "app.double"})
builds(app.area, w=1, zen_dataclass={"target_repr": False})(h=3)
builds(app.area, w=1)(h=3)
builds(app.area, w=1)()
builds(app.area, w=1, zen_dataclass={"bases": (make_config(h=7),)})
builds(app.area, populate_full_signature=True)(w=7)
builds(app.area, populate_full_signature=True)(7)
builds(lambda x=1: x, populate_full_signature=True, zen_dataclass={"target": "builtins.dict"})
(builds(app.area).__module__, builds(app.area).__qualname__)
[text in builds(targets.Thing).__doc__ for text in ("`targets.Thing`", "A thing with methods.", "partially")]
[text in builds(app.area, zen_partial=True).__doc__ for text in ("`app.area`", "partially")]
builds(app.area, w=1).w
hasattr(builds(app.area, w=[1]), "w")
[type(x).__name__ for x in (builds(app.area, w=1)(), builds(app.area, w=1))]
builds(app.area, w=1)._target_
builds(app.area, zen_partial=True)._partial_
builds(app.area, 1, 2)._args_
hash(builds(app.area, w=1)()) == hash(builds(app.area, w=1)())
outcome(lambda: hash(builds(app.area, w=[1])())) == "TypeError"
[name in inspect.signature(builds).parameters for name in ("zen_partial", "zen_meta", "hydra_convert", "zen_exclude", "frozen")]
[name in inspect.signature(hydrated_dataclass).parameters for name in ("zen_partial", "frozen", "kw_only")]
repr(builds(app.area, w=1)())
repr(builds(app.area, 1, zen_meta={"m": 1})())
C = builds(app.area, w=1); C() == C()
builds(app.area, w=1)() == builds(app.area, w=1)()
builds(app.area, w=1) == builds(app.area, w=1)
C = builds(app.area, w=1); copy.deepcopy(C) is C and copy.deepcopy(C(h=2)) == C(h=2)
C = builds(app.area, w=1); outcome(lambda: pickle.loads(pickle.dumps(C)) is C)
C = builds(app.area, w=1); instantiate(C, h=5)
C = builds(app.area, 3); instantiate(C, 4, 5)
C = builds(app.area, w=3); dataclasses.replace(C(), w=4)
is_dataclass(builds(app.area)) and isinstance(builds(app.area), type)
C = builds(app.mixed, populate_full_signature=True); (hasattr(C, "e"), C(1, 2, "x").e)
str(inspect.signature(builds(app.area, populate_full_signature=True)))
str(inspect.signature(builds(app.opt, populate_full_signature=True)))
issubclass(builds(app.area, builds_bases=(make_config(h=1),)), object)
[f.name for f in fields(builds(app.area, 3, h=4, zen_meta={"m": 1}, hydra_convert="all"))]
[(f.name, f.init) for f in fields(builds(app.area, 3, h=4, zen_meta={"m": 1}, hydra_convert="all"))]
"""

EXCLUDE = """
builds(app.mixed, populate_full_signature=True, zen_exclude=["a", -1])
builds(app.mixed, populate_full_signature=True, zen_exclude=lambda n: n in "abc")
builds(app.mixed, populate_full_signature=True, zen_exclude={"c", "e"})
builds(app.mixed, populate_full_signature=True, zen_exclude={"c": 1})
builds(app.mixed, populate_full_signature=True, zen_exclude=(0, 1))
builds(app.mixed, populate_full_signature=True, zen_exclude=[-1, -2])
builds(app.mixed, 1, populate_full_signature=True, zen_exclude=[0, 1])
builds(app.mixed, populate_full_signature=True, zen_exclude=["nope"])
builds(app.mixed, populate_full_signature=True, zen_exclude=[])
builds(app.mixed, populate_full_signature=True, zen_exclude=[7])
builds(app.mixed, populate_full_signature=True, zen_exclude=[-9])
builds(app.area, w=1, h=2, zen_exclude=["h"])
builds(app.area, w=1, h=2, zen_exclude=[1])
builds(app.area, w=1, zen_exclude=["w"], populate_full_signature=True)
builds(dict, a=1, zen_exclude=["a"])
builds(dict, a=1, zen_exclude=[0])
builds(targets.Thing, populate_full_signature=True, zen_exclude=[0])
builds(app.area, zen_exclude="w")
builds(app.area, zen_exclude=3)
builds(app.area, zen_exclude=[1.5])
builds(app.area, zen_exclude=[None])
builds(app.area, zen_exclude=None)
"""

ERRORS = """
builds()
builds(hydra_target=int)
builds(target=int)
builds(target=int, x=1)
builds("builtins.int")
builds(1)
builds(None)
builds([1])
builds({"_target_": "app.area"})
builds(just(app.area))
builds(builds(app.area, w=1)())
builds(OmegaConf.create({"_target_": "app.area"}))
builds(lambda: 1)
builds(lambda x: x, 1, populate_full_signature=True)
builds(targets.WithCall())
builds(zen(app.area))
builds(targets.Thing().grow, 2)
builds(partial(lambda x: x, 1))
builds(app)
builds(Union[int, str])
builds(app.area, q=1)
builds(app.area, width=1)
builds(app.area, 1, 2, 3)
builds(app.area, 1, w=2)
builds(app.pos_only, a=1)
builds(app.pos_only, b=1)
builds(targets.positional, 1, 2, args=1)
builds(targets.takes_args, args=1)
builds(targets.takes_args, x=1)
builds(targets.keyword_only, 1)
builds(targets.Thing, self=1)
builds(targets.Thing, 1, 2)
builds(targets.Point, z=1)
builds(targets.New, c=1)
builds(app.area, builds_bases=(make_config(q=1),))
builds(app.area, builds_bases=[make_config(w=1)])
builds(app.area, builds_bases=make_config(w=1))
builds(app.area, builds_bases=(int,))
builds(app.area, builds_bases=(make_config(w=1)(),))
builds(app.area, builds_bases=None)
builds(dict, populate_full_signature=True)
builds(np, 1) if "np" in globals() else builds(print, populate_full_signature=True)
builds(app.area, populate_full_signature=1)
builds(app.area, populate_full_signature=None)
builds(dict, zen_partial=1)
builds(dict, zen_partial="yes")
builds(dict, hydra_convert="most")
builds(dict, hydra_convert=1)
builds(dict, hydra_convert=None)
builds(dict, hydra_recursive=1)
builds(dict, hydra_recursive="no")
builds(dict, zen_meta=1)
builds(dict, zen_meta=["a"])
builds(dict, zen_meta={1: 2})
builds(dict, zen_meta={"a b": 2})
builds(app.area, zen_meta={"w": 1})
builds(dict, a=1, zen_meta={"a": 1})
builds(targets.positional, 1, 2, zen_meta={"a": 1})
builds(targets.takes_kwargs, zen_meta={"kwargs": 1})
builds(dict, **{"a b": 1})
builds(dict, **{"class": 1})
builds(dict, **{"": 1})
builds(dict, zen_wrappers=3)
builds(dict, zen_wrappers=[3])
builds(dict, zen_wrappers={app.double})
builds(dict, zen_wrappers=False)
builds(dict, zen_wrappers=(w for w in [app.double]))
builds(dict, zen_wrappers=[[app.double]])
builds(dict, zen_wrappers=lambda f: f)
builds(dict, hydra_defaults=["_self_", "_self_"])
builds(dict, hydra_defaults="_self_")
builds(dict, hydra_defaults=("_self_",))
builds(dict, hydra_defaults={"a": "b"})
builds(dict, hydra_defaults=[1])
builds(dict, hydra_defaults=[["a"]])
builds(dict, hydra_defaults=[{1: "a"}])
builds(dict, hydra_defaults=[{"a": 1}])
builds(dict, hydra_defaults=[{"a": {"b": "c"}}])
builds(dict, hydra_defaults=[None])
builds(dict, hydra_defaults=[])
builds(dict, hydra_defaults=["a"])
builds(dict, hydra_defaults=ListConfig(["_self_"]))
builds(dict, hydra_defaults=[DictConfig({"a": "b"}), "_self_"])
builds(dict, defaults=1, hydra_defaults=["_self_"])
builds(dict, zen_dataclass=1)
builds(dict, zen_dataclass={"nope": 1})
builds(dict, zen_dataclass={"cls_name": "a b"})
builds(dict, zen_dataclass={"cls_name": 1})
builds(dict, zen_dataclass={"cls_name": None})
builds(dict, zen_dataclass={"module": "a b"})
builds(dict, zen_dataclass={"module": "a.class"})
builds(dict, zen_dataclass={"module": 1})
builds(dict, zen_dataclass={"module": "my.mod"}).__module__
builds(dict, zen_dataclass={"frozen": 1})
builds(dict, zen_dataclass={"eq": None})
builds(dict, zen_dataclass={"bases": (int,)})
builds(dict, zen_dataclass={"bases": 1})
builds(dict, zen_dataclass={"namespace": {1: 2}})
builds(dict, zen_dataclass={"namespace": 1})
builds(dict, zen_dataclass={"target": "a b"})
builds(dict, zen_dataclass={"target": 1})
builds(dict, zen_dataclass={"target": ""})
builds(dict, zen_convert={"nope": True})
builds(dict, zen_convert={"dataclass": 1})
builds(dict, zen_convert=1)
builds(dict, zen_convert=["dataclass"])
builds(dict, frozen=True)
builds(dict, dataclass_name="Old")
warned(lambda: builds(dict, dataclass_name="Old"))
warned(lambda: builds(dict, frozen=True))
warned(lambda: builds(dict, hydra_defaults=["a"]))
warned(lambda: builds(app.area, w=1, zen_partial=True))
builds(dict, x=[object()])
builds(dict, x=object())
builds(dict, x=dataclasses.MISSING)
builds(app.area, object())
builds(targets.unsupported_default)
builds(targets.unsupported_default, populate_full_signature=True)
builds(targets.unsupported_default, a=1, populate_full_signature=True)
builds(app.area, w="a")
builds(app.area, w=None)
builds(app.area, w=1.5)
builds(app.area, w=[1])
builds(targets.fails)
"""

RESERVED = [
    Program("builds: reserved names", f"builds(dict, {form.format(name=name)})")
    for name in (
        "_target_", "_partial_", "_recursive_", "_convert_", "_args_", "hydra_x", "zen_x", "_zen_x", "_zen_target",
        "_zen_exclude", "hydra_args",
    )
    for form in ("**{{'{name}': 1}}", "zen_meta={{'{name}': 1}}")
]  # fmt: skip

BASES = """
A = builds(app.mixed, a=1, b=2, d="d", populate_full_signature=True); builds(A, c=5.0, populate_full_signature=True)
builds(builds(app.area))
builds(builds(app.area, w=1))
builds(builds(app.area, w=1), w=2)
builds(builds(app.area, w=1), h=2)
builds(builds(app.area, w=1), populate_full_signature=True)
builds(builds(app.area, populate_full_signature=True), w=2, populate_full_signature=True)
builds(builds(app.area, 3))
builds(builds(app.area, 3, zen_partial=True))
builds(builds(app.area, w=3, zen_meta={"m": 1}))
builds(builds(app.area, w=3, zen_wrappers=app.double))
builds(builds(app.area, w=3), zen_partial=True)
builds(builds(app.area, w=3, populate_full_signature=True), zen_convert={"flat_target": False})
builds(builds(app.area, w=3), builds_bases=(builds(app.area, w=3),))
builds(targets.HandWritten)
builds(targets.HandWritten, w=4)
builds(targets.HandWritten, populate_full_signature=True)
builds(targets.HandWritten, w=4, zen_convert={"flat_target": False})
builds(partial(app.area, 3), h=4)
builds(partial(app.area, 3), 4)
builds(partial(app.area, w=3), w=5)
builds(partial(app.area, w=3), populate_full_signature=True)
builds(partial(partial(app.area, 3), h=7))
builds(partial(app.area, 3), 4, 5)
builds(partial(app.area, 3), w=5)
builds(partial(app.area), q=1)
builds(partial(app.area, 1, 2, 3))
builds(partial(dict, a=1), b=2, zen_partial=True)
builds(app.area, h=4, builds_bases=(builds(app.area, 3),))
builds(app.area, builds_bases=(builds(app.area, w=3, h=4),))
builds(app.area, h=1, builds_bases=(builds(app.area, w=3, h=4),))
builds(app.area, 5, builds_bases=(builds(app.area, 3),))
builds(app.area, w=5, builds_bases=(builds(app.area, 3),))
builds(app.area, 5, builds_bases=(builds(app.area, w=3),))
builds(app.area, populate_full_signature=True, builds_bases=(make_config(h=9),))
builds(app.area, populate_full_signature=True, builds_bases=(make_config(w=9),))
builds(app.area, populate_full_signature=True, builds_bases=(builds(app.area, 9),))
builds(app.mixed, populate_full_signature=True, builds_bases=(make_config(c=9),))
builds(app.anything, populate_full_signature=True, builds_bases=(make_config(c=9),))
builds(app.anything, builds_bases=(make_config(a=1), make_config(a=2, b=3)))
builds(app.anything, builds_bases=(make_config(a=[1]), make_config("b")))
builds(app.anything, builds_bases=(targets.Data,), x=1)
builds(app.anything, builds_bases=(targets.Frozen,))
builds(app.anything, builds_bases=(targets.Frozen,), zen_dataclass={"frozen": True})
builds(app.anything, builds_bases=(builds(dict, a=1, hydra_convert="all", hydra_recursive=False),))
builds(app.anything, builds_bases=(builds(dict, a=1, hydra_convert="all"),), hydra_convert="none")
builds(app.anything, builds_bases=(builds(dict, hydra_defaults=["_self_"]),))
builds(dict, builds_bases=(builds(dict, zen_partial=True),))
builds(dict, builds_bases=(builds(dict, zen_partial=False), builds(dict, zen_partial=True)))
builds(dict, builds_bases=(builds(dict, zen_partial=True),), zen_partial=False)
builds(dict, builds_bases=(builds(dict, zen_partial=True),), zen_meta={"m": 1})
builds(dict, builds_bases=(builds(dict, zen_partial=True, zen_meta={"m": 1}),))
builds(dict, builds_bases=(builds(dict, zen_partial=True, zen_meta={"m": 1}),), zen_partial=False)
builds(dict, builds_bases=(builds(dict, zen_partial=False, zen_meta={"m": 1}), builds(dict, zen_partial=True)))
builds(dict, builds_bases=(builds(dict, zen_partial=True), builds(dict, zen_partial=False, zen_meta={"m": 1})))
builds(app.anything, zen_meta={"q": 1}, builds_bases=(builds(app.anything, zen_partial=True),))
builds(app.area, zen_meta={"q": None}, builds_bases=(builds(dict, w=2, q=1),))
builds(dict, a=1, builds_bases=(builds(dict, zen_meta={"m": 1}),))
builds(dict, zen_meta={"n": 1}, builds_bases=(builds(dict, zen_meta={"m": 1}),))
builds(app.area, w=1, builds_bases=(builds(app.area, zen_meta={"m": 1}),))
builds(app.area, w=1, zen_meta={"m": 2}, builds_bases=(builds(app.area, zen_meta={"m": 1}),))
builds(app.area, w=1, zen_meta={"n": 2}, builds_bases=(builds(app.area, zen_meta={"m": 1}),))
builds(app.area, w=1, builds_bases=(builds(app.area, zen_wrappers=app.double),))
builds(app.area, w=1, zen_wrappers=app.plus_one, builds_bases=(builds(app.area, zen_wrappers=app.double),))
builds(app.area, w=1, zen_wrappers=[], builds_bases=(builds(app.area, zen_wrappers=app.double),))
builds(app.area, w=1, zen_wrappers=None, builds_bases=(builds(app.area, zen_wrappers=app.double),))
builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, 1j)]),))
builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, object())]),))
builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, field(default_factory=lambda: {1j}))]),))
builds(app.anything, builds_bases=(make_dataclass("D", [("a", list, field(default_factory=lambda: [1]))]),))
make_config(bases=(make_dataclass("D", [("a", Any, 1j)]),))
make_config(bases=(make_dataclass("D", [("a", Any, field(default_factory=lambda: {1j}))]),))
builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, len)]),))
builds(app.anything, builds_bases=(make_dataclass("D", [("a", int, 1)]),), a=2)
A = builds(dict, a=1); B = builds(dict, builds_bases=(A,), b=2); (issubclass(B, A), B)
A = builds(dict, a=1); isinstance(builds(dict, builds_bases=(A,))(), A)
"""

META = """
builds(app.anything, a="${.m}", zen_meta={"m": 4})
builds(app.area, w=1, zen_meta={"m": [1, {"a": 1j}]})
builds(app.area, w="${.m}", zen_meta={"m": builds(int, 4)})
builds(app.area, w=1, zen_meta={})
builds(app.area, w=1, zen_meta=None)
builds(app.area, w=1, zen_meta={"m": MISSING})
builds(app.area, w=1, zen_meta={"m": 1, "n": 2}, zen_partial=True)
C = builds(app.anything, a="${.m}", zen_meta={"m": 4}); instantiate(C, m=5)
C = builds(app.anything, a="${.m}", zen_meta={"m": 4}); (uses_zen_processing(C), get_target(C), is_partial_builds(C))
builds(app.area, 3, zen_wrappers=[app.double, None, just(app.plus_one), partial(app.times, n=10)])
builds(app.area, 3, zen_wrappers=app.double)
builds(app.area, 3, zen_wrappers=[app.double])
builds(app.area, 3, zen_wrappers=(app.double, app.plus_one))
builds(app.area, 3, zen_wrappers=(app.plus_one, app.double))
builds(app.area, 3, zen_wrappers=None)
builds(app.area, 3, zen_wrappers=[])
builds(app.area, 3, zen_wrappers=[None, None])
builds(app.area, 3, zen_wrappers="app.double")
builds(app.area, 3, zen_wrappers=["app.double", "app.plus_one"])
builds(app.area, 3, zen_wrappers=builds(app.times, n=3, zen_partial=True))
builds(app.area, 3, zen_wrappers=builds(app.times, n=3, zen_partial=True)())
builds(app.area, 3, zen_wrappers=builds(targets.tagging, "t"))
builds(app.area, 3, zen_wrappers=[builds(app.times, n=3, zen_partial=True), app.double])
builds(app.area, 3, zen_wrappers=partial(app.times, n=3))
builds(app.area, 3, zen_wrappers="${.wr}", zen_meta={"wr": None})
builds(app.area, 3, zen_wrappers="${.wr}", zen_meta={"wr": app.double})
builds(app.area, 3, zen_wrappers=["${..wr}", app.double], zen_meta={"wr": app.plus_one})
builds(app.area, 3, zen_wrappers="${.wr}", zen_meta={"wr": "app.double"})
builds(app.area, 3, zen_wrappers="${.wr}", zen_meta={"wr": 3})
warned(lambda: builds(app.area, 3, zen_wrappers="${..wr}", zen_meta={"wr": None}))
warned(lambda: builds(app.area, 3, zen_wrappers=["${.wr}", None, app.double], zen_meta={"wr": None}))
warned(lambda: builds(app.area, 3, zen_wrappers="${.wr}", zen_meta={"wr": None}))
warned(lambda: builds(app.area, 3, zen_wrappers=builds(app.times, n=3, zen_partial=True), hydra_recursive=False))
builds(app.area, 3, zen_wrappers="app.nope")
builds(app.area, 3, zen_wrappers="${nope}")
builds(app.area, zen_partial=True, zen_wrappers=app.double)
P = instantiate(builds(app.area, zen_partial=True, zen_wrappers=app.double)); (P.func, P.args, P.keywords, P(3))
P = instantiate(builds(app.area, zen_partial=True, zen_wrappers=app.double)); pickle.loads(pickle.dumps(P))(3)
P = instantiate(builds(app.area, zen_partial=True)); (type(P).__mro__[-2], P.func, P(w=2))
P = instantiate(builds(app.area, 3, zen_partial=True, zen_meta={"m": 1})); (P.func, P.args, P.keywords, P(4))
P = instantiate(builds(app.area, zen_partial=True)); (isinstance(P, partial), P(3))
builds(app.area, zen_wrappers=[app.double])._zen_wrappers
builds(app.area, zen_wrappers=[app.double, app.plus_one])._zen_wrappers
(uses_zen_processing(builds(dict, zen_wrappers=[None])), uses_zen_processing(builds(dict, zen_meta={})))
"""

ANNOTATIONS = """
annotations(builds(targets.typed, populate_full_signature=True))
annotations(builds(targets.modern, populate_full_signature=True))
annotations(builds(targets.containers, populate_full_signature=True))
annotations(builds(targets.none_defaults, populate_full_signature=True))
annotations(builds(targets.bad_hint, populate_full_signature=True))
annotations(builds(targets.bad_hint, b=3))
annotations(builds(targets.malformed_hint, populate_full_signature=True))
annotations(builds(targets.malformed_hint, b=3))
annotations(builds(targets.typed_keywords, 1, depth=2, populate_full_signature=True))
builds(targets.typed_keywords, 1, depth=2, populate_full_signature=True)
builds(targets.typed_keywords, 1, nope=2)
builds(targets.typed_keywords, 1, depth=2)
annotations(builds(targets.Data, populate_full_signature=True))
annotations(builds(targets.Derived, populate_full_signature=True))
annotations(builds(targets.Nested, populate_full_signature=True))
annotations(builds(targets.WithInit, populate_full_signature=True))
annotations(builds(targets.Pair, populate_full_signature=True))
annotations(builds(targets.Pair[int], 1))
annotations(builds(app.mixed, a=1, populate_full_signature=True))
annotations(builds(app.area, w=builds(int, 3)))
annotations(builds(app.area, w="${a}"))
annotations(builds(app.area, w="${a}${b}"))
annotations(builds(app.area, w="a${b}"))
annotations(builds(app.area, w="${}"))
annotations(builds(app.area, w=builds(int, 3), hydra_recursive=False))
annotations(builds(app.area, w="${a}", hydra_recursive=False))
annotations(builds(app.area, 1, zen_meta={"m": 1}, zen_partial=True))
annotations(builds(targets.typed, 1, d="${x}", zen_partial=True))
annotations(make_config(a=ZenField(int, 1), b=ZenField(List[int], [1]), c=ZenField(Optional[str], None)))
annotations(make_config(a=ZenField(int, "${z}"), b=ZenField(int, builds(int, 1)), c=ZenField(hint=complex, default=1j)))
annotations(make_config("x", a=1, b=[1]))
annotations(kwargs_of(app.area))
instantiate(builds(targets.modern, b=[1], populate_full_signature=True, hydra_convert="all"))
instantiate(builds(targets.none_defaults, populate_full_signature=True))
instantiate(builds(targets.none_defaults, a="x"))
instantiate(builds(targets.typed, 1, d=["x"]))
instantiate(builds(targets.typed, 1, e={"a": 1j}, hydra_convert="all"))["e"]
instantiate(builds(targets.typed, 1, n="red"))["n"]
instantiate(builds(targets.typed, 1, n=targets.Color.blue))["n"]
instantiate(builds(targets.typed, 1, i="nope"))["i"]
instantiate(builds(targets.typed, "1"))["a"]
instantiate(builds(targets.typed, a="1"))["a"]
instantiate(builds(targets.typed, 1, o="x/y"))["o"]
instantiate(builds(targets.typed, 1, d=[builds(int, 3)], hydra_convert="all"))["d"]
instantiate(builds(targets.typed, 1, d=["${oc.env:NOPE,3}"], hydra_convert="all"))["d"]
instantiate(builds(targets.containers, c=(1, "a"), hydra_convert="all"))
instantiate(builds(targets.containers, b=(1, 2), hydra_convert="all"))
instantiate(builds(targets.containers, a=[(1, 2)], hydra_convert="all"))
instantiate(builds(targets.containers, d={targets.Color.red: 1}, hydra_convert="all"))
"""

MUTABLE = """
builds(dict, v=mutable_value([1, [2]]))
builds(dict, zen_meta={"v": mutable_value([1, [2]])})
C = builds(dict, v=mutable_value([[1]])); C().v[0] is C().v[0]
builds(targets.typed, 1, d=mutable_value([1]))
C = builds(dict, a=[1]); C().a is C().a
C = builds(dict, a=[[1]]); C().a[0] is C().a[0]
C = builds(dict, a={"b": []}); C().a["b"] is C().a["b"]
C = builds(app.mixed, populate_full_signature=True, a=1, b=2, d="d"); x = C(); x.e.append(9); C().e
C = builds(dict, a=targets.Data(1), zen_convert={"dataclass": False}); C().a is C().a
C = builds(dict, a={1, 2}); C().a is C().a
C = builds(dict, a=DictConfig({"x": 1})); C().a is C().a
C = make_config(a=[[1]]); C().a[0] is C().a[0]
Z = {"cls_name": "Q", "target": "app.area"}; builds(app.area, 1, zen_dataclass=Z); Z
Z = {"module": "app"}; make_config(a=1, config_name="Q", zen_dataclass=Z); Z
V = [1, [2]]; C = builds(dict, a=V); V[1].append(3); instantiate(C, _convert_="all")
"""

TARGETS = """
builds(targets.Data, 1, populate_full_signature=True)
builds(targets.Data, x=1, zs=[3])
builds(targets.Derived, x=1, populate_full_signature=True)
builds(targets.Derived, x=1, total=3)
builds(targets.WithInit, a=1, populate_full_signature=True)
builds(targets.WithInit, a=1, seed=9)
builds(targets.KeywordOnly, populate_full_signature=True)
builds(targets.KeywordOnly, b=1, populate_full_signature=True)
builds(targets.KeywordOnly, 1)
builds(targets.Nested, populate_full_signature=True)
builds(targets.Nested, data=targets.Data(5), many=[targets.Data(6)])
builds(targets.Options, depth=1)
builds(targets.Options, depth=1, populate_full_signature=True)
builds(targets.Options, nope=1)
builds(targets.Pair[int], 1, right=2)
builds(targets.Pair[int], left=1, populate_full_signature=True)
builds(targets.Pair[int], nope=1)
builds(targets.Frozen, populate_full_signature=True)
builds(targets.Frozen, x=2)
builds(make_config(a=1))
builds(make_config(a=1), a=2)
builds(dict, x=make_config(a=1))
builds(dict, x=make_config(a=1)())
builds(dict, x=make_config(a=1), zen_convert={"dataclass": False})
builds(dict, x=targets.Data)
builds(dict, x=targets.Data(1))
builds(dict, x=targets.Data(1), hydra_convert="all")
builds(dict, x=targets.Data(1), zen_convert={"dataclass": False})
builds(dict, x=targets.Data(1), zen_convert={"dataclass": False}, hydra_convert="object")
builds(dict, x=builds(app.area, 3))
builds(dict, x=builds(app.area, 3)())
builds(dict, x=[builds(app.area, 3), {"k": builds(app.area, 4)}])
builds(dict, x=builds(app.area, 3), hydra_recursive=False)
builds(dict, x=builds(app.area, zen_partial=True))
builds(dict, x=targets.HandWritten())
builds(dict, x={targets.Frozen()}, zen_convert={"dataclass": False})
builds(dict, x=deque([targets.Derived(1)]), zen_convert={"dataclass": False})
builds(dict, x=[targets.Derived(1)], zen_convert={"dataclass": False})
builds(dict, x=targets.HandWritten)
builds(targets.Thing, size=builds(app.area, 3))
builds(dict, a=1, b="${.a}")
builds(dict, a=builds(dict, b="${..c}"), c=5)
builds(dict, fromkeys=1)
builds(dict.fromkeys, ["a"])
builds(str.upper, "a")
"""


def generated() -> list[Program]:
    """Return every combination of some options."""
    positional = ("", "2", "2, 3")
    keywords = ("", "h=4")
    partials = ("", "zen_partial=True", "zen_partial=False")
    metas = ("", "zen_meta={'m': 1}")
    wrappers = ("", "zen_wrappers=app.double")
    full = ("", "populate_full_signature=True")
    result = []
    for choice in product(positional, keywords, partials, metas, wrappers, full):
        options = ", ".join(part for part in ("app.area", *choice) if part)
        result.append(Program("builds: combined options", f"builds({options})"))
    return result


PROGRAMS = [
    *one_per_line("builds: shape", SHAPE),
    *one_per_line("builds: zen_exclude", EXCLUDE),
    *one_per_line("builds: errors", ERRORS),
    *RESERVED,
    *one_per_line("builds: inheritance and nesting", BASES),
    *one_per_line("builds: meta fields and wrappers", META),
    *one_per_line("builds: annotations", ANNOTATIONS),
    *one_per_line("builds: mutable values", MUTABLE),
    *one_per_line("builds: kinds of targets", TARGETS),
    *generated(),
    *one_per_paragraph(
        "builds: local targets",
        """
        def local(x=1): return x
        builds(local)

        class Local:
            def method(self): return 1
        builds(Local)

        def outer():
            def inner(x=1): return x
            return inner
        builds(outer())

        def outer():
            class Inner:
                def __init__(self, x=1): self.x = x
            return Inner
        builds(outer(), x=2)

        def outer():
            def inner(x=1): return x
            return inner
        builds(outer(), zen_dataclass={"target": "builtins.dict"}, populate_full_signature=True)

        def outer():
            class Whole(int): pass
            return Whole(3)
        just(outer())

        class Signed:
            __signature__ = inspect.Signature([inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY)])
            __module__ = "app"
            def __init__(self, **kw): pass
        builds(Signed, b=1)
        """,
    ),
]
