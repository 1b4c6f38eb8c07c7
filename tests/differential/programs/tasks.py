"""Programs around `zen` and `launch`."""
# ruff: noqa: E501  (a program stands on one line)

from differential.programs.syntax import Program, one_per_line, one_per_paragraph

ZEN = """
zen(app.area)(dict(w=3))
zen(app.area)(dict(w=builds(int, 3), h="${k}", k=4, unused=1))
zen(app.area)("w: 3")
zen(app.area)("w: 3\\nh: ${w}")
zen(app.area)(OmegaConf.create({"w": 3}))
zen(app.area)(make_config(w=3))
zen(app.area)(make_config(w=3)())
zen(app.area)(builds(app.area, w=3))
zen(app.area)(builds(app.area, 3))
zen(app.pos_only)(builds(app.pos_only, 1, 2))
zen(app.pos_only)(builds(app.pos_only, 1))
zen(app.pos_only)(dict(a=1))
zen(app.area)(targets.Data(1))
zen(app.area, exclude="h, ")(dict(w=3, h=9))
zen(app.area, exclude=["h"])(dict(w=3, h=9))
zen(app.area, exclude=("h",))(dict(w=3, h=9))
zen(app.area, exclude="w")(dict(w=3))
zen(app.area, exclude="nope")(dict(w=3))
zen(app.area, exclude=1)
zen(app.area)({})
zen(app.area)(dict(w=MISSING))
zen(app.area)(dict(w=1, h=MISSING))
zen(app.area)(dict(w="${nope}"))
zen(app.area)(dict(w=1, other="${nope}"))
zen(app.area)(dict(w=1, other=builds(targets.fails)))
zen(app.area)(dict(w=builds(targets.fails)))
zen(targets.fails)({})
zen(app.area)([1])
zen(app.area)(ListConfig([1]))
zen(app.area)("- 1")
zen(app.area)("1")
zen(app.area)(1)
zen(app.area)(None)
zen(app.area)()
zen(app.area)({}, {})
zen(lambda a, **k: (a, k), unpack_kwargs=True)({"a": 1, "b": builds(int, 2), 3: 4})
zen(lambda a, **k: (a, k))({"a": 1, "b": 2})
zen(lambda a, **k: (a, k), unpack_kwargs=True, exclude="b")({"a": 1, "b": 2, "c": 3})
zen(lambda **k: k, unpack_kwargs=True)(builds(dict, a=1))
zen(lambda *args, a=1: (args, a))({"a": 2, "args": [1]})
zen(lambda *args, a=1: (args, a))({"a": 2, "_args_": [1]})
zen(lambda zen_cfg: zen_cfg)(dict(a=1, b="${a}"))
zen(lambda zen_cfg: zen_cfg, resolve_pre_call=False)(dict(a=1, b="${a}"))
zen(lambda zen_cfg, a: (type(zen_cfg), a))(make_config(a=1))
zen(lambda zen_cfg, **k: sorted(k), unpack_kwargs=True)(dict(a=1, zen_cfg=2))
zen(lambda zen_cfg, /: zen_cfg)(dict(a=1))
zen(lambda keys: keys)(dict(keys=1))
zen(lambda items, get=3: (items, get))(dict(items=1))
zen(targets.named_like_methods)(dict(keys=0))
zen(targets.named_like_methods)(dict(keys=0, items=5, values=6, get=7, copy=8, pop=9))
zen(lambda x: x)(dict(x=[1, {"a": 2}]))
zen(lambda x: x)(dict(x={"a": [1]}))
zen(lambda x: x)(dict(x=(1, 2)))
zen(lambda x: x)(dict(x=targets.Data(1)))
zen(lambda x: x)(make_config(x=targets.Data(1)))
zen(lambda x: x)(make_config(x=[targets.Data(1)]))
zen(lambda x: x)(make_config(x=app.Plan(steps="${q}"), q=3))
zen(lambda x: x)(make_config(x=builds(app.area, 3)))
zen(lambda x: x)(make_config(x=builds(app.area, zen_partial=True)))(3)
zen(lambda x: x)(make_config(x=just(app.area)))
zen(lambda x: x)(make_config(x=1j))
zen(lambda x: x)(dict(x=None))
zen(lambda x: x)(dict(x=app.Mode.fast))
zen(lambda x: x)(dict(x=Path("p")))
zen(lambda x=[1]: x)({})
zen(lambda x=app.Plan(): x)({})
zen(lambda x=builds(app.area, 3): x)({})
zen(lambda x, y: x is y)(make_config(x=builds(targets.Thing), y="${x}"))
zen(partial(app.area, 3))(dict(h=4))
zen(partial(app.area, w=3))(dict(h=4))
zen(targets.Thing)(dict(size=4))
zen(targets.Data)(dict(x=4))
zen(targets.Thing(2).grow)(dict(by=3))
zen(targets.wrapped)(dict(a=3))
zen(targets.WithCall(3))(dict(x=2))
zen()(app.area)(dict(w=3))
zen(exclude="h")(app.area)(dict(w=3, h=5))
repr(zen(app.area))
repr(zen(lambda x: x))
repr(zen(lambda zen_cfg, x: x))
repr(zen(targets.Thing))
zen(app.area).func
sorted(zen(app.area).parameters)
sorted(zen(lambda zen_cfg, a, *b, **c: 1).parameters)
zen(app.area).pre_call
zen(app.area, pre_call=len).pre_call
pickle.loads(pickle.dumps(zen(app.area)))(dict(w=2))
pickle.loads(pickle.dumps(zen(app.area, exclude="h")))(dict(w=2, h=9))
instantiate(just(zen(app.area, exclude="h")))(dict(w=3, h=9))
just(zen(app.area, pre_call=[targets.plus, targets.plus], unpack_kwargs=True))
just(zen(app.area, pre_call=targets.plus, resolve_pre_call=False, run_in_context=True))
log = []; zen(log.append, pre_call=[lambda c: log.append("p1"), lambda c: c.update(object=9)])(dict(object=1)); log
log = []; zen(lambda x: log.append(x), pre_call=[lambda c: log.append("p1"), lambda c: c.update(x=9)])(dict(x=1)); log
log = []; zen(lambda x: log.append(x), pre_call=lambda c: log.append(c.y))(dict(x=1, y="${x}")); log
log = []; zen(lambda x: log.append(x), pre_call=zen(lambda y: log.append(y)))(dict(x=1, y="${x}")); log
log = []; zen(lambda x: log.append(x), pre_call=(f for f in [lambda c: log.append("p")]))(dict(x=1)); log
log = []; zen(lambda x: log.append(x), pre_call=[])(dict(x=1)); log
log = []; zen(lambda x: log.append(x), pre_call=[None, lambda c: log.append("p")])(dict(x=1)); log
log = []; zen(lambda x: log.append(x), pre_call=lambda c, d=1: log.append("p"))(dict(x=1)); log
log = []; zen(lambda x: log.append(x), pre_call=lambda *a, **k: log.append(len(a)))(dict(x=1)); log
log = []; zen(lambda x: log.append(x), pre_call=lambda c: log.append(OmegaConf.is_interpolation(c, "y")), resolve_pre_call=False)(dict(x=1, y="${x}")); log
log = []; zen(lambda x: log.append(x), pre_call=targets.plus)(dict(x=1)); log
zen(lambda x: x, pre_call=lambda c: 1 / 0)(dict(x=1))
zen(app.area, pre_call=lambda: 1)
zen(app.area, pre_call=lambda a, b: 1)
zen(app.area, pre_call=[len, lambda a, b: 1])
zen(app.area, pre_call=3)
zen(app.area, pre_call=[3])
zen(dict)
zen(range(1))
zen(False)
zen(3)
zen("a")
zen(app.area, unpack_kwargs=1)
zen(app.area, resolve_pre_call=1)
zen(app.area, run_in_context=1)
zen(app.area, nonsense=1)
zen(targets.coroutine, run_in_context=True)
zen(app.area, run_in_context=True, pre_call=zen(app.area, run_in_context=True))
__import__("asyncio").run(zen(targets.coroutine)(dict(x=5)))
zen(app.area, run_in_context=True)(dict(w=3))
zen(app.area).validate({})
zen(app.area).validate(dict(w=1))
zen(app.area).validate(dict(w=MISSING))
zen(app.area).validate([1])
zen(app.area).validate("w: 1")
zen(app.area).validate("h: 1")
zen(app.area).validate(make_config("w"))
zen(app.area, exclude="w").validate({})
zen(app.area).validate(builds(app.area, 3))
zen(app.pos_only).validate(dict(_args_=[1, 2]))
zen(app.pos_only).validate(dict(_args_=[1]))
zen(app.pos_only).validate(dict(_args_=1))
zen(app.pos_only).validate({})
zen(lambda keys: keys).validate({})
zen(app.area, pre_call=zen(lambda seed: 1)).validate(dict(w=1))
zen(app.area).validate(dict(w=1, nope=builds(targets.fails)))
zen(app.area).instantiate(builds(app.area, 3))
zen(app.area).instantiate(OmegaConf.create({"a": [1]}))
C = OmegaConf.create({"w": 1, "h": "${w}"}); zen(app.area)(C); OmegaConf.to_container(C)
C = OmegaConf.create({"w": 1, "h": "${w}"}); zen(lambda w, h: (w, h), pre_call=lambda c: c.update(w=5))(C); OmegaConf.to_container(C)
C = OmegaConf.create({"w": 1, "h": "${w}"}); OmegaConf.set_readonly(C, True); zen(app.area)(C)
C = {"w": 1, "h": "${w}"}; zen(app.area)(C); C
C = make_config(a=1, q="${a}")(); zen(lambda q: q)(C), C.q
(zen(app.area).__doc__ is not None, hasattr(zen(app.area), "__wrapped__"))
log = []; zen(app.area, instantiation_wrapper=partial(targets.spy, log))(dict(w=builds(int, 3))); log
log = []; zen(app.area, instantiation_wrapper=partial(targets.spy, log), pre_call=lambda c: 1)(dict(w=3)); log
zen(app.area, instantiation_wrapper=app.double)(dict(w=builds(app.area, 3)))
zen(app.area, instantiation_wrapper=3)(dict(w=3))
zen(app.area).hydra_main(config_name="nope", execution_whitelist=[])
"""

CLASSES = """
    class Mine(hydra_zen.wrapper.Zen):
        CFG_NAME = "cfg"
    zen(lambda cfg, a: (type(cfg), a), ZenWrapper=Mine)(dict(a=1))

    class Mine(hydra_zen.wrapper.Zen):
        @staticmethod
        def instantiate(value): return "made"
    zen(lambda a: a, ZenWrapper=Mine)(dict(a=[1]))

    class Mine(hydra_zen.wrapper.Zen):
        def __call__(self, cfg): return ("mine", super().__call__(cfg))
    zen(lambda a: a, ZenWrapper=Mine)(dict(a=[1]))

    class Mine(hydra_zen.wrapper.Zen):
        def validate(self, cfg): raise ZeroDivisionError
    zen(lambda a: a, ZenWrapper=Mine).validate({})

    import contextvars
    V = contextvars.ContextVar("V", default=0)
    zen(lambda a: V.get(), pre_call=lambda c: V.set(5), run_in_context=True)(dict(a=1)), V.get()

    import contextvars
    V = contextvars.ContextVar("V", default=0)
    zen(lambda a: (V.get(), V.set(3))[0], run_in_context=True)(dict(a=1)), V.get()

    log = []
    async def pre(cfg): log.append("pre")
    async def task(x): log.append(x)
    import asyncio
    asyncio.run(zen(task, pre_call=pre)(dict(x=1)))
    log

    @zen
    def task(x, y=2): return x, y
    task(dict(x=1))

    @zen(pre_call=lambda c: c.update(x=5))
    def task(x, y=2): return x, y
    task(dict(x=1))

    class A:
        @zen
        def __init__(self): pass
    A
"""

LAUNCH = """
launch(make_config("a", b=1), lambda c: dict(c), version_base="1.3", a=2, overrides={"+c": None}).return_value
launch(make_config("a", b=1), lambda c: dict(c), version_base="1.3", a=2, overrides={"+c": None}).overrides
launch(make_config(a=1), zen(lambda a: a), version_base="1.3").return_value
launch(make_config(a=1), instantiate, version_base="1.3").return_value
launch(builds(app.area, w=1), instantiate, version_base="1.3", w=4).return_value
launch(make_config(a=1)(), zen(lambda a: a), version_base="1.3").return_value
launch({"a": 1}, zen(lambda a: a), version_base="1.3").return_value
launch(OmegaConf.create({"a": 1}), zen(lambda a: a), version_base="1.3").return_value
launch(make_config(a=1), zen(lambda a: a), ["a=3"], version_base="1.3").return_value
launch(make_config(a=1, b=2), lambda c: dict(c), ["a=3"], version_base="1.3", b=4).overrides
launch(make_config(a=1), lambda c: dict(c), ["+b=3", "~a"], version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "text"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": 1e-7}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": True}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "true"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": ""}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "two words"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "k=v"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "1,2"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "[1, 2]"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "{b: 1}"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": "it's"}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": hydra_list([1, 2])}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": hydra_list(["x", "y,z"])}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": [1, 2]}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": {"b": 1}}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": {1: 2}}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": Path("p")}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": app.Mode.fast}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": 1j}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {"a": object()}, version_base="1.3")
launch(make_config(a=1), lambda c: dict(c), {"a": multirun([1, 2])}, version_base="1.3").return_value
launch(make_config(a=1), lambda c: dict(c), {1: 2}, version_base="1.3")
launch(make_config(a=1), lambda c: dict(c), 3, version_base="1.3")
launch(make_config(a=1), lambda c: dict(c), ("a=3",), version_base="1.3").return_value
O = ["a=3"]; launch(make_config(a=1, b=1), lambda c: dict(c), O, version_base="1.3", b=3); O
launch(make_config(a=1), lambda c: dict(c), ["b=3"], version_base="1.3")
launch(make_config(a=ZenField(int, 1)), lambda c: dict(c), ["a=x"], version_base="1.3")
launch(make_config(a=ZenField(int, 1)), lambda c: dict(c), ["a=x"], version_base="1.3", to_dictconfig=True).return_value
launch(make_config(a=1), lambda c: 1 / 0, version_base="1.3")
launch(make_config(a=1), 3, version_base="1.3")
launch(3, lambda c: 1, version_base="1.3")
launch([1], lambda c: 1, version_base="1.3")
launch(ListConfig([1]), lambda c: 1, version_base="1.3")
launch(make_config(a=1))
launch(make_config(a=1), lambda c: launch(make_config(b=2), zen(lambda b: b), version_base="1.3").return_value + c.a, version_base="1.3").return_value
launch(make_config(a=1), lambda c: os.getcwd() != START, version_base="1.3").return_value if False else launch(make_config(a=1), lambda c: 1, version_base="1.3", job_name="mine").task_name
launch(make_config(a=1), lambda c: 1, version_base="1.3", config_name="mine", job_name="j").cfg
launch(make_config(a=1), lambda c: sorted(p.name for p in Path.cwd().iterdir()), version_base="1.1").return_value
sorted(p.name for p in Path(launch(make_config(a=1), lambda c: 1, version_base="1.3", job_name="j", overrides={"hydra.run.dir": "out"}).hydra_cfg.hydra.runtime.output_dir).rglob("*.yaml"))
launch(make_config(a=1), lambda c: 1, version_base="1.3", overrides={"hydra.run.dir": "out", "a": 5}); Path("out/.hydra/overrides.yaml").read_text()
launch(make_config(a=1, b="${a}"), lambda c: 1, version_base="1.3", overrides={"hydra.run.dir": "out", "a": 5}); Path("out/.hydra/config.yaml").read_text()
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun([1, 2]))[0]]
[j.return_value for j in launch(make_config(a=0, b=0), lambda c: (c.a, list(c.b)), multirun=True, version_base="1.3", a=multirun([1, 2]), overrides={"b": hydra_list([3, 4])})[0]]
[j.return_value for j in launch(make_config(a=0, b=0), lambda c: (c.a, c.b), multirun=True, version_base="1.3", overrides=["a=1,2", "b=3,4"])[0]]
[j.overrides for j in launch(make_config(a=0, b=0), lambda c: 1, multirun=True, version_base="1.3", overrides=["a=1,2", "b=3,4"])[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a="1,2,3")[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a="range(1,4)")[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3")[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun(["x", "y"]))[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun(["a,b", "c"]))[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun([None, 1.5, True]))[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun([[1], [2]]))[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun([{"k": 1}]))[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun([hydra_list([1, 2]), hydra_list([3])]))[0]]
[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a=multirun([]))[0]]
launch(make_config(a=0), lambda c: 1 / c.a, multirun=True, version_base="1.3", a=multirun([1, 0]))
(type(multirun([1])).__mro__[1].__name__, multirun([1, 2]) == [1, 2], list(hydra_list([1, 2])))
launch(make_config(a=1), lambda c: 1, version_base="1.3", execution_whitelist=["a"])
launch(make_config(a=1), lambda c: 1, version_base="1.3", multirun=True, overrides={"hydra/sweeper": "nope"})
launch(make_config(a=app.area), zen(lambda a: a), version_base="1.3").return_value
launch(make_config(a=builds(app.area, w="${b}"), b=2), zen(lambda a: a), version_base="1.3", b=5).return_value
ConfigStore.instance().repo.keys() - {"hydra"} if launch(make_config(a=1), lambda c: 1, version_base="1.3") else None
[len(__import__("logging").getLogger().handlers) == N for N in [len(__import__("logging").getLogger().handlers)] if launch(make_config(a=1), lambda c: 1, version_base="1.3")]
"""

GROUPS = """
    store = ZenStore()
    store(app.Box, group="shape", name="box", side=3.0)
    store(app.BigBox, group="shape", name="big")
    store.add_to_hydra_store()
    C = make_config(shape=None, hydra_defaults=["_self_", {"shape": "box"}])
    launch(C, instantiate, version_base="1.3").return_value

    store = ZenStore()
    store(app.Box, group="shape", name="box", side=3.0)
    store(app.BigBox, group="shape", name="big")
    store.add_to_hydra_store()
    C = make_config(shape=None, hydra_defaults=["_self_", {"shape": "box"}])
    launch(C, zen(lambda shape: type(shape).__name__), version_base="1.3", shape="big").return_value

    store = ZenStore()
    store(app.Box, group="shape", name="box", side=3.0)
    store(app.BigBox, group="shape", name="big")
    store.add_to_hydra_store()
    C = make_config(shape=None, hydra_defaults=["_self_", {"shape": "box"}])
    [j.return_value for j in launch(C, zen(lambda shape: type(shape).__name__), version_base="1.3", shape=multirun(["box", "big"]), multirun=True)[0]]

    store = ZenStore()
    store(make_config(a=5), group="exp", name="one", package="_global_")
    store.add_to_hydra_store()
    launch(make_config(a=1), zen(lambda a: a), version_base="1.3", overrides=["+exp=one"]).return_value

    with initialize(version_base="1.3", config_path=None):
        X = launch(make_config(a=1), zen(lambda a: a), version_base="1.3").return_value
    X

    store = ZenStore()
    store(HydraConf(run=RunDir("elsewhere")))
    store.add_to_hydra_store()
    launch(make_config(a=1), lambda c: 1, version_base="1.3")
    Path("elsewhere/.hydra/config.yaml").read_text()
"""

PROGRAMS = [
    *one_per_line("zen", ZEN),
    *one_per_paragraph("zen: subclasses, contexts, decorators", CLASSES),
    *one_per_line("launch", LAUNCH),
    *one_per_paragraph("launch: groups", GROUPS),
    *(Program("launch", f"launch(make_config(a=1), lambda c: c.a, version_base='1.3', a={value}).return_value") for value in (
        "'a b'", "'a:b'", "'a/b'", "'${b}'", "'null'", "'1'", "'1.5'", "'a-b'", "'\"q\"'", "'(x)'", "float('inf')",
        "float('nan')", "-3", "10**20", "None", "(1, 2)", "{}", "[]", "{'k': None}", "b'x'", "{1}", "'é'",
    )),
]  # fmt: skip
