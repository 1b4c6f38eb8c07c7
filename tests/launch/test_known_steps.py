"""The steps of Hydra and OmegaConf that are taken in a shorter way are still the ones that are known.

Where one of these fails: read what has changed, change the shorter way with it if need be, run
``HYDRA_ZEN_EXAMPLES=2000 pytest tests/launch/test_against_hydra.py``, and write down the new digest.
"""

import hashlib
import importlib
import inspect
import operator

import pytest

from hydra_zen._base import hydra_composition, hydra_runs
from hydra_zen._launch import launch, multirun

COMPOSING = "hydra_zen._base.hydra_composition, hydra_loader, hydra_sources"
RUNNING = "hydra_zen._base.hydra_jobs, hydra_zen._launch.in_turn"
COPYING = "hydra_zen._base.omegaconf_trees"
WRITING = "hydra_zen._base.omegaconf_yaml_text"
#: From what is known to the digest of its source, and to where the shorter way is.
KNOWN = {
    "hydra._internal.config_loader_impl:ConfigLoaderImpl.load_configuration": ("1d6c5826303fef02", COMPOSING),
    "hydra._internal.config_loader_impl:ConfigLoaderImpl._load_configuration_impl": ("ba4fea48e20ae6c5", COMPOSING),
    "hydra._internal.config_loader_impl:ConfigLoaderImpl._compose_config_from_defaults_list": (
        "3826991da2512301",
        COMPOSING,
    ),
    "hydra._internal.config_loader_impl:ConfigLoaderImpl.load_sweep_config": ("0774dd25362e8261", COMPOSING),
    "hydra._internal.config_loader_impl:ConfigLoaderImpl._process_config_searchpath": ("699711692948da60", COMPOSING),
    "hydra._internal.config_loader_impl:ConfigLoaderImpl._apply_overrides_to_config": ("87bb6149a124c455", COMPOSING),
    "hydra._internal.config_loader_impl:get_overrides_dirname": ("1ebf865de1af92b6", COMPOSING),
    "hydra._internal.defaults_list:Overrides.__init__": ("83199057f4c2b6de", COMPOSING),
    "hydra._internal.config_repository:ConfigRepository.initialize_sources": ("ad03c2dd91ad643c", COMPOSING),
    "hydra._internal.config_repository:ConfigRepository.load_config": ("ab0da2438c2cfb74", COMPOSING),
    "hydra._internal.config_repository:ConfigRepository._find_object_source": ("f35f4aed712e30f7", COMPOSING),
    "hydra._internal.config_repository:CachingConfigRepository": ("99c07d869c5b3214", COMPOSING),
    "hydra.core.utils:run_job": ("ac88508c4a4b8314", RUNNING),
    "hydra.core.utils:_save_config": ("32d7fd3ea2b87a86", RUNNING),
    "hydra._internal.core_plugins.basic_launcher:BasicLauncher.launch": ("5b776d0fc495e2e7", RUNNING),
    "hydra.core.hydra_config:HydraConfig.set_config": ("3a8139ce9cd243ca", RUNNING),
    "omegaconf.omegaconf:OmegaConf.masked_copy": ("9ec67cdc758d32fa", RUNNING),
    "omegaconf.dictconfig:DictConfig.__deepcopy__": ("28a7b0a8c64c46f8", COPYING),
    "omegaconf.listconfig:ListConfig.__deepcopy__": ("370202899b8fbc98", COPYING),
    "omegaconf.base:UnionNode.__deepcopy__": ("821e81d3f74b5b36", COPYING),
    "omegaconf.nodes:ValueNode._deepcopy_impl": ("5231ec7657880c9e", COPYING),
    "omegaconf.basecontainer:BaseContainer._to_content": ("42df7f4d49760876", COPYING),
    "omegaconf.omegaconf:OmegaConf.to_yaml": ("0dee9ea94cc8582d", WRITING),
    "omegaconf._utils:OmegaConfDumper": ("98cb7348e2353fce", WRITING),
    "omegaconf._utils:get_omega_conf_dumper": ("82e876ae68357a36", WRITING),
}


def digest(source):
    return hashlib.sha256(" ".join(source.split()).encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_step(name):
    module, _, path = name.partition(":")
    expected, place = KNOWN[name]

    source = inspect.getsource(operator.attrgetter(path)(importlib.import_module(module)))

    assert digest(source) == expected, f"{name} has changed: see whether {place} still does the same"


def test_the_short_way_is_open():
    assert hydra_composition.ARE_KNOWN


def test_everything_works_without_the_short_ways(monkeypatch):
    """With versions of Hydra and OmegaConf that are not known, the steps are theirs alone."""
    taken = []
    monkeypatch.setattr(hydra_composition, "ARE_KNOWN", False)
    monkeypatch.setattr(hydra_runs, "ARE_KNOWN", False)
    monkeypatch.setattr(hydra_composition.Compositions, "_composed", lambda *args, **kwargs: taken.append(args))

    (jobs,) = launch({"a": 1}, lambda cfg: cfg.a, a=multirun([2, 3]), multirun=True, version_base="1.3")
    job = launch({"a": 1}, lambda cfg: cfg.a, a=4, version_base="1.3")

    assert [one.return_value for one in [*jobs, job]] == [2, 3, 4]
    assert job.hydra_cfg.hydra.overrides.task == ["a=4"] and taken == []


def test_a_replaced_run_job_is_called(monkeypatch):
    """Who replaces a function of Hydra's means it to be called."""
    import hydra.core.utils

    called = []
    run_job = hydra.core.utils.run_job

    def spy(*args, **kwargs):
        called.append(kwargs["job_dir_key"])
        return run_job(*args, **kwargs)

    monkeypatch.setattr(hydra.core.utils, "run_job", spy)

    assert launch({"a": 1}, lambda cfg: cfg.a, version_base="1.3").return_value == 1
    assert called == ["hydra.run.dir"]
