"""Programs around stores."""
# ruff: noqa: E501  (a program stands on one line)

import random

from differential.programs.syntax import Program, one_per_line, one_per_paragraph

STORE = """
s = ZenStore("s"); s(app.area) is app.area, s
s = ZenStore(); s(app.area, w=3); s[None, "area"]
s = ZenStore(); s(app.area, w=3, zen_partial=True, name="n", group="a/b", package="p", provider="q"); list(s)
s = ZenStore(); s(app.area, name=lambda t: t.__name__ * 2, group=lambda t: t.__module__, package=lambda t: None); s
s = ZenStore(); g = s(group="g", h=3); g(app.area, name="a3"); s == g, len(s), s["g", "a3"]
s = ZenStore(); g = s(group="g", h=3)(h=4, w=1)(zen_partial=True); g(app.area, w=2); s["g", "area"]
s = ZenStore(); s(name="n")(app.area); s
s = ZenStore(); s(None) == s, s() == s
s = ZenStore(); s(app.area); s(app.area)
s = ZenStore(overwrite_ok=True); s(app.area, w=1); s(app.Box); s(app.area, w=2); s, s[None, "area"]
s = ZenStore(); s(app.area, nope=1); s[None, "area"]
s = ZenStore(deferred_to_config=False); s(app.area, nope=1)
s = ZenStore(); s({})
s = ZenStore(); s(partial(app.area, 3))
s = ZenStore(); s(app.Plan())
s = ZenStore(); s(app.area, group=1)
s = ZenStore(); s(app.area, name=1)
s = ZenStore(); s(app.area, package=1)
s = ZenStore(); s(app.area, name=lambda t: 1)
s = ZenStore(); s(app.area, group=lambda t: 1)
s = ZenStore(); s(app.area, app.Box)
s = ZenStore(); s(app.area, provider=3); s
s = ZenStore(); s("x", name="n"); s[None, "n"]
s = ZenStore(); s(3, name="n"); s[None, "n"]
s = ZenStore(); s(lambda x: x, name="n"); s[None, "n"]
s = ZenStore(); s(3, name="n", to_config=lambda x: {"v": x}); s[None, "n"]
s = ZenStore(); s(app.area, to_config=just); s[None, "area"]
s = ZenStore(); s(app.area, to_config=lambda t, **kw: kw, a=1); s[None, "area"]
s = ZenStore(); s(app.area, to_config=3); s[None, "area"]
s = ZenStore(); s(app.area, to_config=lambda t: 1 / 0); s[None, "area"]
s = ZenStore(); s(dict); s[None, "dict"]
s = ZenStore(); s(dict, populate_full_signature=False, a=1); s[None, "dict"]
s = ZenStore(); s(app.Plan); s[None, "Plan"]
s = ZenStore(); s(app.Plan, steps=3); s[None, "Plan"]
s = ZenStore(); s(app.Plan, nope=3); s[None, "Plan"]
s = ZenStore(); s(app.Plan, zen_meta={"m": 1}); s[None, "Plan"]
s = ZenStore(); s(app.Plan(3), name="n"); s[None, "n"]
s = ZenStore(); s(app.Plan(3), name="n", steps=4); s[None, "n"]
s = ZenStore(); s(make_config(a=1), name="n"); s[None, "n"]
s = ZenStore(); C = make_config(a=1); s(C, name="n"); s[None, "n"] is C
s = ZenStore(); s(make_config(a=1), name="n", a=2); s[None, "n"]
s = ZenStore(); s(make_config(a=1), name="n", b=2); s[None, "n"]
s = ZenStore(); s(make_config(a=1), name="n", hydra_defaults=["_self_"]); s[None, "n"]
s = ZenStore(); s(make_config(a=1), name="n", zen_partial=True); s[None, "n"]
s = ZenStore()(zen_partial=True); s(make_config(a=1), name="n"); s[None, "n"]
s = ZenStore(); s(make_config("a", "b"), name="n", a=1); s[None, "n"]
s = ZenStore(); s(builds(app.area, w=2), name="n"); s[None, "n"]
s = ZenStore(); s(builds(app.area, w=2), name="n", w=3); s[None, "n"]
s = ZenStore(); s(builds(app.area, w=2), name="n", h=3); s[None, "n"]
s = ZenStore(); s(builds(app.area, populate_full_signature=True), name="n", h=3); s[None, "n"]
s = ZenStore(); s(builds(app.area, w=2)(), name="n"); s[None, "n"]
s = ZenStore(); s(just(app.area), name="n"); s[None, "n"]
s = ZenStore(); s({"a": 1j}, name="n"); s[None, "n"]
s = ZenStore(); s({"a": 1}, name="n", b=2); s[None, "n"]
s = ZenStore(); s({"a": 1}, name="n", zen_partial=True); s[None, "n"]
s = ZenStore()(b=2, zen_partial=True); s({"a": 1}, name="n"); s[None, "n"]
s = ZenStore(); s([1, 2j], name="n"); s[None, "n"]
s = ZenStore(); s([1], name="n", b=2); s[None, "n"]
s = ZenStore(); s(OmegaConf.create({"a": 1}), name="n"); s[None, "n"]
s = ZenStore(); s(OmegaConf.create({"a": 1}), name="n", b=2); s[None, "n"]
s = ZenStore(); s(OmegaConf.create([1]), name="n"); s[None, "n"]
s = ZenStore(); s(OmegaConf.create([1]), name="n", b=2); s[None, "n"]
s = ZenStore(); s(partial(app.area, w=3), name="n", h=1); s[None, "n"]
s = ZenStore(); s(app.anything, target=1); s[None, "anything"]
s = ZenStore(); s(targets.named_like_options, name="n", group="g"); s["g", "n"]
s = ZenStore(); s(app.area); s[None, "area"] is s[None, "area"], s.get_entry(None, "area")["node"] is s[None, "area"]
s = ZenStore(); s(app.area, w=1); s.get_entry(None, "area")
s = ZenStore(); s(app.area, w=1); e = s.get_entry(None, "area"); e["name"] = "x"; s
s = ZenStore(); s["a"], s[None], s[""]
s = ZenStore(); s["a", "b"]
s = ZenStore(); s[1]
s = ZenStore(); s["a", "b", "c"]
s = ZenStore(); s[["a"]]
s = ZenStore(); s.get_entry("a", "b")
s = ZenStore(); del s["a", "b"]
s = ZenStore(); s(app.area, group="a"); del s["a"]
s = ZenStore(); s(app.area, group="a"); s.delete_entry("a", "area"); s, s.has_enqueued()
s = ZenStore(); s(app.area, group="a/b"); s(app.Box); [k in s for k in (None, "a", "a/b", "a/", "b", "", ("a/b", "area"), (None, "Box"), ("a", "area"), 1, ())]
s = ZenStore(); [] in s
s = ZenStore(); len(s), bool(s), s.groups, s.name, list(s)
s = ZenStore(); s(app.area, group="b"); s(app.area); s(app.area, group="a/b"); s.groups, len(s), bool(s), s
s = ZenStore(); s(app.area, group="a"); s(app.Box, group="a/b"); s(app.Plan, group="ab"); sorted(s["a"]), sorted(s["a/b"]), sorted(s["ab"]), s["a/"]
s = ZenStore(); s == s.copy(), s != s, s == 1, s == s(group="a")
s = ZenStore(); copy.copy(s) == s, copy.deepcopy(s) == s
s = ZenStore(); hash(s)
s = ZenStore(); s.x = 1
s = ZenStore(); s(app.area, w=1); t = pickle.loads(pickle.dumps(s)); t == s, t, instantiate(t[None, "area"])
ZenStore(deferred_to_config=1)
ZenStore(deferred_hydra_store=1)
ZenStore(overwrite_ok=1)
ZenStore(warn_node_kwarg=1)
ZenStore("a", True)
ZenStore(nonsense=1)
warned(lambda: ZenStore()(name="n", node=1))
warned(lambda: ZenStore(warn_node_kwarg=False)(name="n", node=1))
warned(lambda: ZenStore()(app.anything, node=1))
s = ZenStore(); s(app.anything, node=1); s[None, "anything"]
s = ZenStore("s"); s.copy().name, s.copy("t").name, s.copy().copy().name, s.merge(s).name, (s | s).name, s.merge(s, "u").name
s = ZenStore(); s(app.area, w=1); c = s.copy(); c(app.Box); del c[None, "area"]; s, c
s = ZenStore(); s({"a": [1]}, name="n"); c = s.copy(); c[None, "n"]["a"].append(2); s[None, "n"]
s = ZenStore()(group="g", h=9); c = s.copy(); c(app.area, w=1); c["g", "area"]
s = ZenStore(); s(app.area, group="a"); s(app.Box, group="b"); [s.copy_with_mapped_groups(m) for m in ({}, {"a": "c"}, {"a": None}, {"x": "y"}, lambda g: f"z/{g}")]
s = ZenStore(); s(app.area, group="a"); s(app.area, group="b"); s.copy_with_mapped_groups({"a": "b"})
s = ZenStore(); s(app.area, group="a"); s(app.area, group="b"); s.copy_with_mapped_groups({"a": "b"}, overwrite_ok=True)
s = ZenStore(); s(app.area, group="a", w=1); s(app.area, group="b", w=2); s.copy_with_mapped_groups({"a": "b", "b": "a"})["a", "area"].w
s = ZenStore(); s(app.area, group="a"); s.copy_with_mapped_groups(3)
s = ZenStore(); s(app.area, group="a"); s.copy_with_mapped_groups({"a": 3}).groups
s = ZenStore(); s(app.area); t = ZenStore("t"); t(app.area, w=3); t(app.Box); s.update(t); s, s[None, "area"], t
s = ZenStore(); s(app.area); t = ZenStore("t"); t(app.Box); s |= t; s, t
s = ZenStore("s"); s(app.area); t = ZenStore("t"); t(app.Box); s | t, s, t
s = ZenStore(); s.update(s); s
s = ZenStore(); s.update(3)
s = ZenStore(); s.merge({})
s = ZenStore(); s | 3
s = ZenStore(); s(app.area, w=1); s.add_to_hydra_store(); pushed(), in_hydra("area.yaml"), s.has_enqueued()
s = ZenStore(); s(app.area, w=1, group="a/b", name="n"); s.add_to_hydra_store(); pushed(), in_hydra("a/b/n.yaml")
s = ZenStore(); s(app.area, package="p", provider="q"); s.add_to_hydra_store(); n = ConfigStore.instance().load("area.yaml"); (n.package, n.provider, n.group, n.name)
s = ZenStore(); s(app.area); s.add_to_hydra_store(); s.add_to_hydra_store(); pushed()
s = ZenStore(); s(app.area); s.add_to_hydra_store(); s.enqueue_all(); s.has_enqueued(), outcome(s.add_to_hydra_store), outcome(lambda: s.add_to_hydra_store(True)), s.has_enqueued()
s = ZenStore(overwrite_ok=True); s(app.area); s.add_to_hydra_store(); s(app.area, w=4); s.add_to_hydra_store(); in_hydra("area.yaml").w
s = ZenStore(); s(app.area); s.add_to_hydra_store(); t = ZenStore(); t(app.area); t.add_to_hydra_store()
s = ZenStore(); s(app.area); t = s(group="g"); t.has_enqueued(), t.add_to_hydra_store(), s.has_enqueued()
s = ZenStore(); s(app.area); del s[None, "area"]; s.add_to_hydra_store(); pushed()
s = ZenStore(deferred_hydra_store=False); s(app.area); pushed(), s.has_enqueued()
s = ZenStore(deferred_hydra_store=False); s(app.area); s2 = ZenStore(deferred_hydra_store=False); outcome(lambda: s2(app.area)), s2, s2.has_enqueued()
s = ZenStore(deferred_hydra_store=False); s(app.area, group="a"); s.copy_with_mapped_groups({"a": "b"}); pushed()
s = ZenStore(deferred_hydra_store=False); t = ZenStore(); t(app.area); s |= t; pushed(), s.has_enqueued()
s = ZenStore(); s(app.area, nope=1); s.add_to_hydra_store()
s = ZenStore(); s(3, name="n", to_config=lambda x: object()); s.add_to_hydra_store()
s = ZenStore(); s(app.area, w="a"); s.add_to_hydra_store()
s = ZenStore(); s({"x": 1}, name="model"); s({"x": 2}, name="small", group="model"); s.add_to_hydra_store(); pushed()
s = ZenStore(); s({"x": 1}, name="a.yaml"); s.add_to_hydra_store(); pushed()
s = ZenStore(); s({"x": 1}, name="m.yaml"); s.add_to_hydra_store(); s({"x": 2}, name="n", group="m.yaml"); s.add_to_hydra_store()
s = ZenStore(); s(HydraConf(run=RunDir("x"))); s, s.get_entry("hydra", "config")["provider"]
s = ZenStore(); s(HydraConf); s, s["hydra", "config"] is HydraConf
s = ZenStore(); s(HydraConf); s(HydraConf)
s = ZenStore(); s(HydraConf); s.add_to_hydra_store(); s.enqueue_all(); s.add_to_hydra_store()
s = ZenStore(); s(HydraConf(run=RunDir("x"))); s.add_to_hydra_store(); in_hydra("hydra/config.yaml").run.dir
s = ZenStore(); s(HydraConf(), name="n", group="g"); s
s = ZenStore(); s(HydraConf(), provider="me"); s.get_entry("hydra", "config")["provider"]
s = ZenStore()(name="n", group="g"); s(HydraConf()); s
s = ZenStore()(group="g"); s(HydraConf); s
s = ZenStore()(group="hydra"); s(HydraConf()); s
s = ZenStore(); s(HydraConf, run=RunDir("x")); s["hydra", "config"] is HydraConf
s = ZenStore(); s(HydraConf(), run=RunDir("x")); s["hydra", "config"]
s = ZenStore(); s(app.area); (len(s._queue), (None, "area") in s._queue, sorted(s._queue, key=str))
s = ZenStore(); s(app.area); s(app.Box, group="g"); s._queue == {(None, "area"), ("g", "Box")}
store.name, type(store).__name__
from hydra_zen.wrapper import default_to_config; default_to_config(app.area, w=3)
from hydra_zen.wrapper import default_to_config; default_to_config(target=app.area, w=3)
from hydra_zen.wrapper import default_to_config; default_to_config()
from hydra_zen.wrapper import default_to_config; s = ZenStore()(to_config=partial(default_to_config, CustomBuildsFn=DefaultBuilds)); s(app.area, w=1); s[None, "area"]
"""

PARAGRAPHS = """
    s = ZenStore()
    @s
    @s(name="b", h=3)
    def f(w=1, h=2): return w * h
    (s, f())

    class Mine(ZenStore):
        pass
    s = Mine("m")
    [type(x).__name__ for x in (s(group="g"), s.copy(), s | s, s.merge(ZenStore()), s.copy_with_mapped_groups({}))]

    s = ZenStore()
    s(make_config(shape=None, size=2, hydra_defaults=["_self_", {"shape": "box"}]), name="main")
    s(builds(app.Box, side="${size}"), name="box", group="shape")
    s(app.area, w="${size}", group="shape")
    s.add_to_hydra_store()
    with initialize(version_base="1.3", config_path=None):
        a, b = compose("main"), compose("main", ["shape=area", "size=4"])
    (OmegaConf.to_yaml(a), OmegaConf.to_yaml(b))

    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            return super()._make_hydra_compatible(4 if value == 3 else value, **kw)
    from hydra_zen.wrapper import default_to_config
    s = ZenStore()(to_config=partial(default_to_config, CustomBuildsFn=Mine))
    s(app.area, w=3)
    s[None, "area"]

    s = ZenStore()
    class f:
        def __init__(self, x=1): pass
    s(f, name="n")
    t = s.copy()
    (t[None, "n"] is s[None, "n"], (s | t)[None, "n"] is s[None, "n"])

    s = ZenStore()
    for i in range(8):
        s({"i": i}, name=f"n{i}", group="g")
    ConfigStore.instance().store(name="n7", node={"i": 0}, group="g")
    (outcome(s.add_to_hydra_store), pushed())

    s = ZenStore(deferred_hydra_store=False)
    s({"i": 1}, name="a")
    t = ZenStore()
    t({"i": 2}, name="b")
    t({"i": 3}, name="a")
    (outcome(lambda: s.update(t)), s, s.has_enqueued())
"""


def sequences(count: int) -> list[Program]:
    """Return random sequences of operations on two stores and their mirrors."""
    result = []
    for seed in range(count):
        pick = random.Random(seed)
        stores = ["s", "t"]
        lines = [f"s, t = ZenStore('s', overwrite_ok={pick.random() < 0.5}), ZenStore('t')"]
        for step in range(8):
            a, b = pick.choice(stores), pick.choice(stores)
            name, group, other = (
                pick.choice("xyz"),
                pick.choice(["None", "'g'", "'g/h'"]),
                pick.choice(["None", "'k'", "'g'"]),
            )
            new = f"v{step}"
            operation = pick.choice(
                ["put"] * 4 + ["mirror", "copy", "map", "update", "merge", "delete", "enqueue", "push"]
            )
            lines.append(
                {
                    "put": f"log(lambda: {a}({{'v': {step}}}, name='{name}', group={group}) and 1)",
                    "mirror": f"{new} = {a}(group={group})",
                    "copy": f"{new} = {a}.copy()",
                    "map": f"{new} = log(lambda: {a}.copy_with_mapped_groups({{{group}: {other}}}, overwrite_ok=True))",
                    "update": f"log(lambda: {a}.update({b}))",
                    "merge": f"{new} = {a} | {b}",
                    "delete": f"log(lambda: {a}.delete_entry({group}, '{name}'))",
                    "enqueue": f"{a}.enqueue_all()",
                    "push": f"log(lambda: {a}.add_to_hydra_store(True))",
                }[operation]
            )
            if operation in ("mirror", "copy", "map", "merge"):
                stores.append(new)
        shown = ", ".join(
            f"{store}, {store}.has_enqueued(), sorted({store}._queue, key=str), list({store})" for store in stores
        )
        text = "\n".join(
            ["L = []", "def log(call): L.append(outcome(call)); return L[-1]", *lines, f"[{shown}, pushed()]"]
        )
        result.append(Program("store: sequences", text))
    return result


PROGRAMS = [
    *one_per_line("store", STORE),
    *one_per_paragraph("store", PARAGRAPHS),
    *sequences(60),
]
