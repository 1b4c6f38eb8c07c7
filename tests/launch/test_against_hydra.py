"""Jobs and sweeps are what Hydra itself makes of them: files, results, configs, logs, exceptions.

Generated configs and overrides, wrong ones among them, go through `launch` and through Hydra's own `run` and
`multirun`, with nothing of this library in between.
"""

import logging
import os
import re
import shutil
import tempfile
import warnings
from collections import Counter
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

import hydra.core.utils
import pytest
from hydra._internal.config_loader_impl import ConfigLoaderImpl
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra._internal.hydra import Hydra
from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra
from hydra.core.hydra_config import HydraConfig
from hydra.core.plugins import Plugins
from hydra.version import base_at_least, setbase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from omegaconf import MISSING, OmegaConf

from hydra_zen import launch
from hydra_zen._base.hydra_composition import Compositions
from hydra_zen._base.omegaconf_trees import are_same
from hydra_zen._launch.isolation import isolate, store_config

#: More examples are run by ``HYDRA_ZEN_EXAMPLES=1000 pytest tests/launch/test_against_hydra.py``.
EXAMPLES = int(os.environ.get("HYDRA_ZEN_EXAMPLES", "20"))
VERSIONS = st.sampled_from(["1.1", "1.2", "1.3"])


class Colour(Enum):
    red = 1
    blue = 2


@dataclass
class Inner:
    c: int = 1
    d: float | None = 0.5


@dataclass
class Typed:
    n: int = 1
    s: str = "text"
    colour: Colour = Colour.red
    path: Path = Path("a/b")
    inner: Inner = field(default_factory=Inner)
    words: list[str] = field(default_factory=lambda: ["w"])
    table: dict[str, int] = field(default_factory=lambda: {"k": 1})
    both: int | str = 3
    must: int = MISSING


@dataclass
class WithDefaults:
    defaults: list[Any] = field(default_factory=lambda: ["_self_", {"grp": "one"}])
    a: Any = 1
    grp: Any = MISSING


@dataclass
class MissingChoice:
    defaults: list[Any] = field(
        default_factory=lambda: ["_self_", {"grp": "???"}, {"override hydra/job_logging": "none"}]
    )
    a: Any = 1
    grp: Any = None


CONFIGS = {
    "plain": {
        "a": 1,
        "b": {"c": 2, "d": [1, {"e": 2}]},
        "l": [1, 2],
        "ref": "${b}",
        "text": "${a} and ${b.c}",
        "when": "${now:%f}",
        "job": "${hydra:job.num}",
        "none": None,
        "there": "${hydra:runtime}",
    },
    "typed": Typed,
    "typed instance": Typed(n=5, words=[]),
    "defaults": WithDefaults,
    "missing choice": MissingChoice,
    "empty": {},
    "hydra inside": {"a": 1, "hydra": {"job": {"name": "mine", "env_set": {"HZ_X": "${hydra.job.num}"}}}},
    "reads the app": {
        "a": 1,
        "name": "q",
        "hydra": {"job": {"chdir": "${flag}"}, "sweep": {"subdir": "${name}${hydra.job.num}"}},
        "flag": True,
    },
    "texts": {
        "a": "two\nlines",
        "b": "é€ 😀",
        "c": "yes",
        "d": " x: y",
        "e": "1e3",
        "f": "x" * 200 + " y" * 90,
        "g": 1.5,
        "h": True,
    },
    "read only": OmegaConf.create({"a": 1, "b": {"c": 2}}, flags={"readonly": True}),
}
VALUES = [
    "a=2", "a=x", "a='x y'", "a=null", "a=1.0", "a=[1,2]", "a={x: 1}", "a=${b.c}", "a=${now:%f}", "a=${hydra:job.num}",
    "a=${hydra.job.num}", "a=${nowhere}", "b.c=5", "b.c=x", "b={c: 7}", "b.d.1.e=3", "b.d.5=3", "l.0=9", "l=[]", "~b",
    "~b.c", "~b.c=2", "~b.c=3", "~nope", "~none", "~text", "+new=1", "+a=1", "+b.new=1", "++a=3", "++new.deep.er=1",
    "nope=1", "+none=1", "ref.c=3", "ref={c: 4}", "+ref.z=1", "there.cwd=x", "there={cwd: y}", "n=3", "n=x", "n=1.5", "s=5",
    "colour=blue", "colour=green", "path=/x", "inner.c=4", "inner={c: 1}", "inner=null", "inner.d=null", "inner.nope=1",
    "words=[a,b]", "words=null", "words.0=z", "table={k: 2}", "+table.z=3", "table.k=x", "both=text", "both=[1]", "must=3",
    "must=???", "when=1", "flag=false", "name=w", "c=no", "e='1'", 'a="q: ["', "b/c=3", "a", "=", "a=[1", "a=b=c", "a:b=1",
    "text=${a}", "++text=3", "+text=3", "a=-0.0", "a=true",
]  # fmt: skip
CHOICES = [
    "grp=two", "grp=nope", "+grp=two", "~grp", "grp=null", "grp@here=two", "+grp@here=two", "grp=[one,two]", "++grp=two",
    "grp={x: 5}", "+other=o", "grp.x=5", "grp.y=5",
]  # fmt: skip
OF_HYDRA = [
    "hydra.job.name=other", "hydra.job.chdir=true", "hydra.job.env_set={HZ_Y: '1'}", "hydra.job.env_copy=[HOME]",
    "hydra.output_subdir=null", "hydra.output_subdir=conf", "hydra.runtime.cwd=x", "hydra/job_logging=disabled",
    "hydra/hydra_logging=disabled", "hydra/job_logging=stdout", "hydra.verbose=true", "hydra.verbose=[x]",
    "hydra.job.config.override_dirname.exclude_keys=[a]", "hydra.job.config.override_dirname.kv_sep=':'",
    "hydra.sweep.subdir=${hydra.job.num}_${hydra.job.override_dirname}", "hydra.run.dir=run/${hydra.job.override_dirname}",
    "hydra.nope=1", "+hydra.nope=1", "hydra.sweeper.max_batch_size=2", "+hydra.sweeper.params={a: '1,2'}",
    "hydra.job.config.override_dirname.item_sep=${hydra.job.name}", "hydra.job.chdir=null", "hydra/launcher=nope",
    "hydra.sweep.dir=sweep/${a}", "hydra.searchpath=[pkg://nowhere]", "~hydra.job.name", "hydra={verbose: true}",
    "hydra.mode=RUN", "hydra.mode=x", "~hydra.mode",
]  # fmt: skip
SWEEPS = [
    "a=1,2", "a=range(3)", "a=x,null,[1]", "b.c=1,x", "n=1,2", "n=1,x", "nope=1,2", "+new=1,2", "~b,~none", "grp=one,two",
    "grp=one,nope", "+grp=one,two", "a=interval(0,1)", "hydra.job.name=a,b", "colour=red,blue", "a=choice(1,'2')", "l=[1],[2]",
    "grp=glob(*)", "inner.c=1,2", "a='1,2'",
]  # fmt: skip


@contextmanager
def stored_groups():
    repo = ConfigStore.instance().repo
    before = repo.copy()
    store = ConfigStore.instance().store
    store("one", {"x": 1}, group="grp")
    store("two", Inner, group="grp")
    store("o", {"o": "${grp}"}, group="other", package="_global_")
    try:
        yield
    finally:
        repo.clear()
        repo.update(before)


class FixedTime(datetime):
    """Two runs of the same jobs must see the same time."""

    @classmethod
    def now(cls, tz=None):
        return datetime(2020, 1, 2, 3, 4, 5, 6)


def task(cfg):
    """Return everything that a job can see."""
    logging.getLogger("task").info("value %s", OmegaConf.to_container(cfg))
    shown = HydraConfig.get()
    seen = {
        "here": os.getcwd(),
        "hydra": OmegaConf.to_container(shown),
        "hydra is read-only": OmegaConf.is_readonly(shown),
        "struct": OmegaConf.is_struct(cfg),
        "environment": {key: value for key, value in os.environ.items() if key.startswith("HZ_")},
        "job": tried(lambda: shown.job.num),
        "directory": tried(lambda: shown.runtime.output_dir),
        "resolved": tried(lambda: OmegaConf.to_container(cfg, resolve=True)),
        "parent": tried(lambda: OmegaConf.to_container(shown._get_root(), resolve=False)),
        "level": logging.getLogger().level,
        "handlers": [type(handler).__name__ for handler in logging.getLogger().handlers],
    }
    if seen["resolved"] == {"a": 2}:
        raise LookupError("two")
    return seen


def tried(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__, str(error)


class Loader(ConfigLoaderImpl):
    """Hydra's own, with version 1.1's default written out, as a launch does to spare its users a warning."""

    def load_configuration(self, *args, **kwargs):
        config = super().load_configuration(*args, **kwargs)
        if config.hydra.job.chdir is None and not base_at_least("1.2"):
            config.hydra.job.chdir = True
        return config


def by_hydra(config, lines, multirun, version):
    """Run the jobs with Hydra alone."""
    with ExitStack() as stack:
        isolate(stack)
        setbase(version)
        Plugins.instance()
        store_config(stack, "zen_launch", config)
        search_path = ConfigSearchPathImpl()
        search_path.append("hydra", "pkg://hydra.conf")
        search_path.append("schema", "structured://")
        runner = Hydra("zen_launch", Loader(search_path))
        GlobalHydra.instance().initialize(runner)
        if multirun:
            return runner.multirun("zen_launch", task, lines)
        return runner.run("zen_launch", task, lines)


def by_launch(config, lines, multirun, version):
    return launch(config, task, lines, multirun=multirun, version_base=version)


def outcome(run, folder, config, lines, multirun, version):
    """Return the results or the exception, and the text of every file."""
    here = os.getcwd()
    folder.mkdir()
    os.chdir(folder)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                result = run(config, lines, multirun, version)
            except Exception as error:
                result = error
        files = {
            str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
        }
        return result, files
    finally:
        os.chdir(here)
        shutil.rmtree(folder)


def without_times(files):
    return {
        name: b"\n".join(line.partition(b"][")[2] or line for line in text.split(b"\n"))
        if name.endswith(".log")
        else text
        for name, text in files.items()
    }


def described(error):
    chain = []
    while error is not None:
        # A launch adds what it thinks was meant.
        chain.append((type(error), re.sub(r"\nDid you mean '[^']*'\?$", "", str(error))))
        error = error.__cause__
    return chain


def assert_same_job(ours, theirs):
    assert ours.overrides == theirs.overrides
    assert ours.status == theirs.status
    assert ours.task_name == theirs.task_name
    assert ours.working_dir == theirs.working_dir
    if isinstance(theirs._return_value, Exception):
        assert described(ours._return_value) == described(theirs._return_value)
    else:
        assert ours.return_value == theirs.return_value
    assert are_same(theirs.cfg, ours.cfg)
    assert are_same(theirs.hydra_cfg, ours.hydra_cfg)
    assert ours.hydra_cfg.hydra._get_parent() is ours.hydra_cfg


@pytest.fixture(autouse=True, scope="module")
def fixed_time():
    patch = pytest.MonkeyPatch()
    patch.setattr(hydra.core.utils, "datetime", FixedTime)
    yield
    patch.undo()


def compare(config, lines, multirun, version):
    root = Path(tempfile.mkdtemp())
    try:
        with stored_groups():
            theirs, their_files = outcome(by_hydra, root / "w", CONFIGS[config], list(lines), multirun, version)
        with stored_groups():
            ours, our_files = outcome(by_launch, root / "w", CONFIGS[config], list(lines), multirun, version)
    finally:
        shutil.rmtree(root)
    if isinstance(theirs, Exception) or isinstance(ours, Exception):
        assert described(ours) == described(theirs)
    else:
        batches = zip(ours, theirs, strict=True) if multirun else [([ours], [theirs])]
        for batch in batches:
            for our_job, their_job in zip(*batch, strict=True):
                assert_same_job(our_job, their_job)
    assert without_times(our_files) == without_times(their_files)
    return "failed" if isinstance(theirs, Exception) else "ran"


@st.composite
def jobs(draw):
    """Draw a config and overrides, most of which fit it."""
    name = draw(st.sampled_from(sorted(CONFIGS)))
    keys = set(OmegaConf.structured(CONFIGS[name])) | {"hydra", "hydra/job_logging", "grp", "other"}
    fitting = [line for line in [*VALUES, *CHOICES, *OF_HYDRA, *SWEEPS] if key_of(line) in keys or line[0] == "+"]
    values = st.sampled_from([line for line in fitting if line not in SWEEPS])
    any_line = st.sampled_from([*VALUES, *CHOICES, *OF_HYDRA])
    lines = draw(st.lists(st.one_of(values, values, values, values, any_line), max_size=3, unique=True))
    sweeps = draw(
        st.lists(st.sampled_from([line for line in fitting if line in SWEEPS] or SWEEPS), max_size=2, unique=True)
    )
    return name, lines, sweeps


def key_of(line):
    return line.lstrip("+~").partition("=")[0].partition(".")[0].partition("@")[0]


@pytest.fixture
def compositions(monkeypatch):
    """Count the configs that a launch asks for, and those among them that need no composition by Hydra of their own."""
    counted = Counter()
    composed = Compositions.composed

    def count(self, *args, **kwargs):
        config = composed(self, *args, **kwargs)
        counted["all"] += 1
        counted["short"] += config is not None
        return config

    monkeypatch.setattr(Compositions, "composed", count)
    return counted


@pytest.mark.parametrize(("multirun", "least_share"), [(False, 0.1), (True, 0.2)], ids=["one job", "sweep"])
def test_generated_jobs(multirun, least_share, compositions, request, capsys):
    runs = Counter()

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(jobs(), VERSIONS)
    def compare_both(job, version):
        config, lines, sweeps = job
        runs[compare(config, [*lines, *sweeps] if multirun else lines, multirun, version)] += 1

    compare_both()
    share = compositions["short"] / compositions["all"]
    told = f"{runs['ran']} ran, {runs['failed']} failed, no difference"
    with capsys.disabled():
        print(f" {request.node.name}: {told}, {share:.0%} of {compositions['all']} configs by the short way ", end="")  # noqa: T201
    assert share > least_share
