"""Programs around `make_config`, `ZenField`, `hydrated_dataclass`, `kwargs_of`, `make_custom_builds_fn`, `BuildsFn`."""
# ruff: noqa: E501  (a program stands on one line)

from differential.programs.syntax import one_per_line, one_per_paragraph

MAKE_CONFIG = """
make_config()
make_config("a")
make_config("a", "b")
make_config(a=1)
make_config("a", ZenField(int, 2, "b"), c=[1], d=ZenField(hint=str))
make_config(a=1, b="${a}")
make_config(a=ZenField(int, "${z}"), z=1)
make_config(a=ZenField(int), b=1)
make_config(a=ZenField(int, "x"))
make_config(a=ZenField(default=1))
make_config(a=ZenField(default=targets.Data(2)))
make_config(a=ZenField(default=targets.Data(2), zen_convert={"dataclass": False}))
make_config(a=targets.Data(2))
make_config(a=targets.Data(2), zen_convert={"dataclass": True})
make_config(a=targets.Data)
make_config(a=make_config(b=1))
make_config(a=make_config(b=1)())
make_config(a=builds(app.area, 3))
make_config(a=builds(app.area, 3)())
make_config(a=[builds(app.area, 3)], b={"k": app.area})
make_config(a=1, hydra_convert="all")
make_config(a=[1], hydra_convert="object")
make_config(a=1, hydra_recursive=False)
make_config(a=builds(app.area, 3), hydra_recursive=False)
make_config(a=1, hydra_defaults=["_self_"])
make_config(a=1, defaults=["_self_"])
make_config(a=1, hydra_defaults=["_self_", {"b": "c"}])
make_config(a=1, bases=(make_config(b=2),))
make_config(a=1, bases=(make_config(a=2),))
make_config(a=1, bases=(targets.Data,))
make_config(x=1, bases=(targets.Data,))
make_config(a=1, bases=(builds(dict, b=2),))
make_config(b=3, bases=(builds(dict, b=2, zen_partial=True),))
make_config(b=3, bases=(builds(dict, b=2, zen_meta={"m": 1}),))
make_config("a", bases=(make_config("b"),))
make_config("a", bases=(make_config(b=1),))
make_config("a", bases=(make_config(b=1),), zen_dataclass={"kw_only": True})
make_config(a=1, zen_dataclass={"bases": (make_config(b=2),)})
make_config(a=1, zen_dataclass={"cls_name": "Q", "module": "app", "frozen": True})
make_config(a=1, zen_dataclass={"cls_name": "Q"})(a=2)
make_config(a=1, zen_dataclass={"namespace": {"double": lambda self: self.a * 2}})().double()
make_config(a=1, zen_dataclass={"kw_only": True})
make_config(a=1, zen_dataclass={"slots": True})().a
make_config(a=1, zen_dataclass={"order": True})
make_config(a=1, zen_dataclass={"eq": False})() == make_config(a=1)()
make_config(a=1, config_name="Old")
make_config(a=1, frozen=True)
warned(lambda: make_config(a=1, config_name="Old"))
warned(lambda: make_config(a=1, frozen=True))
make_config(1)
make_config(None)
make_config("a", "a")
make_config("a", a=1)
make_config("a b")
make_config("class")
make_config("")
make_config(**{"a b": 1})
make_config(ZenField(int))
make_config(ZenField(int, 1, "a"), a=2)
make_config(ZenField(int, 1, "a"), ZenField(int, 2, "a"))
make_config(x=ZenField(name="y"))
make_config(x=ZenField(name="x", default=1))
Z = ZenField(int, 1); make_config(a=Z, b=Z)
Z = ZenField(int, 1); make_config(a=Z); make_config(b=Z)
make_config(_target_="a")
make_config(_zen_x=1)
make_config(hydra_x=1)
make_config(zen_x=1)
make_config("_zen_x")
make_config("_target_")
make_config("hydra_x")
make_config("zen_x")
make_config(ZenField(str, "builtins.dict", "_target_"), a=1)
make_config(defaults=["_self_"], hydra_defaults=["_self_"])
make_config(hydra_defaults=[1])
make_config(defaults=1)
make_config(defaults=ZenField(list, ["_self_"]))
make_config(hydra_convert="nope")
make_config(hydra_recursive=1)
make_config(zen_convert={"nope": 1})
make_config(zen_dataclass={"nope": 1})
make_config(zen_dataclass={"cls_name": None}, a=1)
make_config(bases=(int,))
make_config(bases=(make_config()(),))
make_config(bases=[make_config(a=1)])
make_config(a=object())
make_config(a={1j: 1})
make_config(bases=(builds(str, zen_partial=True), builds(int, zen_partial=True, zen_meta={"a": 1})))
make_config(bases=(builds(str), builds(int, zen_meta={"a": 1})))
type(instantiate(make_config(a=1)))
type(instantiate(make_config(a=1, hydra_convert="all")))
C = make_config(a=1, hydra_convert="object"); type(instantiate(C)) is C
(make_config().__name__, make_config().__module__)
repr(make_config(a=1)())
C = make_config(a=1); C() == C(1) and hash(C()) == hash(C(1))
make_config(a=1)() == make_config(a=1)()
C = make_config(a=1); outcome(lambda: pickle.loads(pickle.dumps(C())) == C())
str(inspect.signature(make_config("a", ZenField(int, 2, "b"), c=[1], d=ZenField(hint=str))))
ZenField(int).hint
ZenField(int, 1).default.default
ZenField(int, [1]).default.default_factory()
ZenField(int).name.__name__
ZenField(int, name="x").name
ZenField(int, name=1)
ZenField(int, object())
ZenField(int, field(default=1))
ZenField(hint=Union[int, str]).hint
ZenField(hint="int").hint
ZenField(int).default()
ZenField(int, 1) == ZenField(int, 1)
ZenField(int, 1, zen_convert={"nope": 1})
repr(ZenField(int, name="a"))[:25]
hash(ZenField(int, name="q")) == hash(ZenField(int, name="q"))
"""

HYDRATED = """
    @hydrated_dataclass(app.area)
    class H:
        "doc"
        w: int
        h: int = 5
    (to_yaml(H(w=2)), instantiate(H(w=2)), H.__doc__, H.__name__, H.__module__, str(inspect.signature(H)))

    @hydrated_dataclass(app.area, 3)
    class H:
        h: int = 5
    H

    @hydrated_dataclass(app.area, zen_partial=True)
    class H:
        h: int = 5
    H

    @hydrated_dataclass(app.area, zen_meta={"m": 1}, zen_wrappers=app.double, hydra_convert="all", hydra_recursive=True)
    class H:
        w: int = 5
    H

    @hydrated_dataclass(app.area, frozen=True)
    class H:
        w: int = 5
    outcome(lambda: setattr(H(), "w", 3))

    @hydrated_dataclass(app.mixed, populate_full_signature=True)
    class H:
        c: float = 2.5
    H

    @hydrated_dataclass(app.area, populate_full_signature=True)
    class H:
        h: int = 9
    H

    @hydrated_dataclass(app.area)
    class H:
        q: int = 1
    H

    @hydrated_dataclass(app.area)
    class H:
        w: Any = 1j
    H

    @hydrated_dataclass(dict)
    class H:
        w: Any = len
    H

    @hydrated_dataclass(dict)
    class H:
        w: Any = mutable_value([1, 2j])
    H

    @hydrated_dataclass(dict)
    class H:
        w: list = field(default_factory=lambda: [1])
        x: Union[int, str] = 1
    (annotations(H), instantiate(H))

    @hydrated_dataclass(dict)
    class H:
        w: List[int] = field(default_factory=lambda: [1])
        def double(self): return self.w * 2
    H().double()

    @hydrated_dataclass(dict)
    class A:
        w: int = 1
    @hydrated_dataclass(dict)
    class B(A):
        x: int = 2
    (B, issubclass(B, A))

    @hydrated_dataclass(dict, zen_partial=True)
    class A:
        w: int = 1
    @hydrated_dataclass(dict)
    class B(A):
        x: int = 2
    B

    @hydrated_dataclass(target=app.area)
    class H:
        w: int = 1
    H

    @hydrated_dataclass(dict, order=True, eq=True, unsafe_hash=False)
    class H:
        w: int = 1
    (H(1) < H(2), outcome(lambda: hash(H())))

    import typing
    T = typing.TypeVar("T")
    @hydrated_dataclass(dict)
    class H(typing.Generic[T]):
        w: T = 1
    (to_yaml(H), instantiate(H(w=2)))

    @hydrated_dataclass(dict, kw_only=True)
    class H:
        a: int = 1
        b: int
    H(b=2)

    @hydrated_dataclass(dict, zen_exclude=["a"])
    class H:
        a: int = 1
    H

    @hydrated_dataclass(dict, hydra_defaults=["_self_"])
    class H:
        a: int = 1
    H

    @hydrated_dataclass(dict, hydra_partial=True)
    class H:
        a: int = 1
    H

    @hydrated_dataclass(dict, nonsense=True)
    class H:
        a: int = 1
    H

    @hydrated_dataclass(3)
    class H:
        a: int = 1
    H

    @hydrated_dataclass(dict, zen_convert={"dataclass": False})
    class H:
        a: Any = field(default_factory=lambda: targets.Data(1))
    to_yaml(H)

    @hydrated_dataclass(lambda x: x)
    class H:
        x: int = 1
    H

    hydrated_dataclass(dict)(targets.Data(1))

    @hydrated_dataclass(dict)
    class H:
        pass
    (H, H())

    @hydrated_dataclass(targets.Data)
    class H:
        x: int = 3
    H

    @hydrated_dataclass(builds(app.area, w=3, populate_full_signature=True))
    class H:
        h: int = 3
    H
"""

KWARGS_OF = """
kwargs_of(app.area)
kwargs_of(app.area)(w=1)
kwargs_of(app.area, w=3)
kwargs_of(app.area, zen_exclude=["w"])
kwargs_of(app.area, zen_exclude=[0])
kwargs_of(app.area, zen_exclude=[0, 1])
kwargs_of(app.area, zen_exclude=lambda n: n == "h")
kwargs_of(lambda x, y=2: None)
kwargs_of(lambda x, y=2: None)(x=1)
repr(kwargs_of(lambda x, y=2: None)(x=1))
kwargs_of(app.pos_only)
kwargs_of(app.anything)
kwargs_of(app.anything, x=1)
kwargs_of(targets.Thing)
kwargs_of(targets.Data)
kwargs_of(partial(app.area, 3))
kwargs_of(partial(app.area, w=3))
kwargs_of(builds(app.area, populate_full_signature=True))
kwargs_of(app.area, zen_dataclass={"cls_name": "Q"})
kwargs_of(app.area, w=1, zen_dataclass={"target": "app.area"})
kwargs_of(app.area, zen_dataclass={"nope": 1})
kwargs_of(app.area, q=1)
kwargs_of(dict)
kwargs_of(3)
kwargs_of()
kwargs_of(targets.WithCall())
kwargs_of(app.area, zen_exclude="w")
kwargs_of(app.area, w=object())
kwargs_of(app.area, w=1j)
kwargs_of(app.area, zen_partial=True, w=1)
kwargs_of(app.area, hydra_convert="all", w=1)
kwargs_of(targets.named_like_methods)
kwargs_of(targets.Thing.make)
kwargs_of(targets.Thing().grow)
"""

CUSTOM = """
make_custom_builds_fn()(app.area, 3)
make_custom_builds_fn(zen_partial=True)(app.area)
make_custom_builds_fn(zen_partial=True)(app.area, 3, zen_partial=False)
make_custom_builds_fn(populate_full_signature=True)(app.area)
make_custom_builds_fn(populate_full_signature=True)(app.area, w=1, populate_full_signature=False)
make_custom_builds_fn(populate_full_signature=True, zen_exclude=["h"])(app.area)
make_custom_builds_fn(zen_meta={"m": 1})(app.area, 3)
make_custom_builds_fn(zen_meta={"m": 1})(app.area, 3, zen_meta={"n": 2})
make_custom_builds_fn(zen_wrappers=app.double)(app.area, 3)
make_custom_builds_fn(zen_wrappers=app.double)(app.area, 3, zen_wrappers=app.plus_one)
make_custom_builds_fn(zen_wrappers=app.double)(app.area, 3, zen_wrappers=[])
make_custom_builds_fn(hydra_convert="all")(dict, a=[1])
make_custom_builds_fn(hydra_convert="all", hydra_recursive=False)(dict, a=[builds(int)], hydra_convert="none")
make_custom_builds_fn(zen_dataclass={"cls_name": "N", "module": "m"})(int)
make_custom_builds_fn(zen_dataclass={"cls_name": "N", "frozen": True})(int, zen_dataclass={"cls_name": "O"})
make_custom_builds_fn(zen_dataclass={"target": "builtins.list"})(app.area, 3)
make_custom_builds_fn(zen_dataclass={"target_repr": False})(app.area, w=3)()
make_custom_builds_fn(zen_convert={"dataclass": False})(dict, a=targets.Data(1))
make_custom_builds_fn(zen_convert={"dataclass": False})(dict, a=targets.Data(1), zen_convert={"flat_target": True})
make_custom_builds_fn(frozen=True)(int)
warned(lambda: make_custom_builds_fn(frozen=True))
make_custom_builds_fn().__name__
make_custom_builds_fn(builds_fn=DefaultBuilds)(int)
make_custom_builds_fn(zen_partial=True)(app.area, builds_bases=(builds(app.area, w=1),))
make_custom_builds_fn(builds_bases=())
make_custom_builds_fn(hydra_defaults=["_self_"])
make_custom_builds_fn(dataclass_name="a")
make_custom_builds_fn(nonsense=1)
make_custom_builds_fn(app.area)
make_custom_builds_fn(zen_partial=1)
make_custom_builds_fn(populate_full_signature=1)
make_custom_builds_fn(hydra_convert="nope")
make_custom_builds_fn(hydra_recursive=1)
make_custom_builds_fn(zen_meta={"_target_": 1})
make_custom_builds_fn(zen_meta=1)
make_custom_builds_fn(zen_wrappers=1)
make_custom_builds_fn(zen_exclude="a")
make_custom_builds_fn(zen_convert={"nope": 1})
make_custom_builds_fn(zen_dataclass={"nope": 1})
make_custom_builds_fn(zen_meta={"w": 1})(app.area)
make_custom_builds_fn(hydra_partial=True)(app.area)
builds(app.area, hydra_partial=True)
builds(app.area, 3, hydra_partial=False)
builds(app.area, hydra_partial=True, zen_partial=False)
DefaultBuilds.builds(app.area, 3)
DefaultBuilds.just(1j)
DefaultBuilds.make_config(a=1)
DefaultBuilds.kwargs_of(app.area)
DefaultBuilds().builds(app.area, 3)
BuildsFn.builds(app.area, 3)
issubclass(DefaultBuilds, BuildsFn)
builds == DefaultBuilds.builds
"""

BUILDS_FN = """
    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if isinstance(value, Decimal): return cls.builds(Decimal, str(value))
            return super()._make_hydra_compatible(value, **kw)
    Mine.builds(dict, xs=[Decimal("1.5")], hydra_convert="all")

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if isinstance(value, Decimal): return cls.builds(Decimal, str(value))
            return super()._make_hydra_compatible(value, **kw)
    Mine.make_config(a=Decimal(1), b={"k": Decimal(2)})

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if isinstance(value, Decimal): return cls.builds(Decimal, str(value))
            return super()._make_hydra_compatible(value, **kw)
    Mine.just([Decimal(1), partial(dict, a=Decimal(2))])[1]

    class Mine(BuildsFn):
        @classmethod
        def _sanitized_type(cls, type_, **kw):
            return Any
    annotations(Mine.builds(app.area, populate_full_signature=True))["h"]

    class Mine(BuildsFn):
        def _sanitized_type(cls, *args, **kwargs):
            return Any
    annotations(Mine.builds(app.area, w=1))["w"]

    class Mine(BuildsFn):
        @classmethod
        def _get_obj_path(cls, target):
            return "app.Box" if target is app.area else super()._get_obj_path(target)
    (Mine.builds(app.area, 1), Mine.just(app.area))

    class Mine(BuildsFn):
        @classmethod
        def _get_obj_path(cls, target):
            return "app.Box" if target is app.area else super()._get_obj_path(target)
    Mine.just(app.area)

    class Mine(BuildsFn):
        @classmethod
        def _just(cls, obj):
            return cls.builds(getattr, app.__name__)
    Mine.just(app.area)

    class Mine(BuildsFn):
        _default_dataclass_options_for_kwargs_of = {"cls_name": "Mine"}
    Mine.kwargs_of(app.area).__name__

    seen = []
    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            seen.append(repr(value))
            return super()._make_hydra_compatible(value, **kw)
    Mine.builds(dict, a=[1, {"k": (2,)}])
    sorted(seen)

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if value == 3: return 4
            return super()._make_hydra_compatible(value, **kw)
    make_custom_builds_fn(builds_fn=Mine, populate_full_signature=True)(app.area, w=3)

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if value == 3: return 4
            return super()._make_hydra_compatible(value, **kw)
    make_config(a=ZenField(int, 3, _builds_fn=Mine))

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if value == 3: return 4
            return super()._make_hydra_compatible(value, **kw)
    Mine.make_config(a=ZenField(int, 3))

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if value == 3: return 4
            return super()._make_hydra_compatible(value, **kw)
    mutable_value([3, [3]], BuildsFunction=Mine).default_factory()
"""

PROGRAMS = [
    *one_per_line("make_config, ZenField", MAKE_CONFIG),
    *one_per_paragraph("hydrated_dataclass", HYDRATED),
    *one_per_line("kwargs_of", KWARGS_OF),
    *one_per_line("make_custom_builds_fn", CUSTOM),
    *one_per_paragraph("BuildsFn", BUILDS_FN),
]
