"""`validate`: the check of one config in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any, Final

from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import MISSING_TEXT, TARGET
from hydra_zen._base.reading import has_target
from hydra_zen._check.findings import Finding, Report
from hydra_zen._check.judge.calls import Call, calls_in
from hydra_zen._check.judge.interpolations import Resolver
from hydra_zen._check.judge.runtime import RuntimeJudge
from hydra_zen._check.judge.trees import check_tree
from hydra_zen._check.judge.values import Values
from hydra_zen._check.made_configs import plain_config
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode, from_plain
from hydra_zen._check.settings import Settings
from hydra_zen._check.yaml_source.source_file import read_file
from hydra_zen._signature.read import read_signature
from hydra_zen._target.kinds import name_of
from hydra_zen._validation.nested import target_of
from hydra_zen._zen.task import Zen
from hydra_zen.errors import HydraZenTypeError

_OF_TYPES: Final = frozenset({"HZ106", "HZ109", "HZ110", "HZ403"})


def validate(cfg: Any, *, against: Callable[..., Any] | type[Any] | None = None) -> Report:
    """Check a config, at any depth, against the signatures of what it would call; call nothing.

    Targets are imported. For each: does it exist, is it callable, does it take these arguments, and are they of the
    right types, nested configs being judged by what they build. Every interpolation must lead somewhere, and fit the
    parameter that it feeds. All errors are gathered; the command ``hydra-zen check`` does the same for files.

    Parameters
    ----------
    cfg : dataclass (type or instance), DictConfig, ListConfig, mapping, list, or pathlib.Path
        The config; or the YAML file that holds it, whose lines are named by the errors then.
    against : Callable, optional
        Whose signature the fields of `cfg` shall fit, in place of its ``_target_``: a function such as the task of a
        job (also one wrapped by `zen`, whose parameters take what they need and leave the rest), a class, or the
        dataclass that is the schema of `cfg`.

    Returns
    -------
    Report
        True if nothing is wrong. ``report.errors`` holds a record for each error, with a stable code, the config path,
        the target, the parameter, what was expected and given, the nearest valid name, and the file and line where
        known; ``report.unchecked`` says what could not be judged, and why.

    Raises
    ------
    HydraZenTypeError
        `cfg` is no config, or `against` is not callable.

    See Also
    --------
    instantiate : with ``_validate_=True``, checks the arguments of each target just before it is called.

    Examples
    --------
    >>> from hydra_zen import builds, make_config, validate
    >>> def train(lr: float, epochs: int = 1) -> float:
    ...     return lr
    >>> report = validate({"log": {"_target_": "logging.Formatter", "ftm": "%(message)s", "style": 3}})
    >>> bool(report)
    False
    >>> [(error.code, error.config_path, error.suggestion) for error in report.errors]
    [('HZ104', 'log.ftm', 'fmt')]

    The fields of a config against the task that will get them:

    >>> Config = make_config(lr="fast", seed=1)
    >>> print(validate(Config, against=train))
    lr: HZ106 argument 'lr' of train: expected float, got 'fast' (type str)
    >>> validate(make_config(lr=0.1), against=train).raise_if_errors()
    """
    if against is not None and not callable(against):
        msg = f"`against` must be callable, got {show_typed(against)}"
        raise HydraZenTypeError(msg, parameter="against", value=against, expected="a callable")
    if isinstance(cfg, Path):
        file = read_file(cfg, Settings(root=Path.cwd()))
        return _report(file.root or MappingNode(place=file.start), against, list(file.findings))
    report = _report(from_plain(plain_config(cfg)), against, [])
    refused = None if _OF_TYPES & {finding.code for finding in report} else _refused(cfg)
    return report if refused is None else Report.of([*report, refused])


def _report(root: Node, against: Any, found: list[Finding]) -> Report:
    judge = RuntimeJudge()
    if against is not None:
        found += _against(root, against, judge)
        if isinstance(root, MappingNode):
            root = MappingNode({key: entry for key, entry in root.entries.items() if key != TARGET}, root.place)
    return Report.of([*found, *check_tree(root, judge)])


def _refused(cfg: Any) -> Finding | None:
    """Return the finding for a field of a dataclass that contradicts its own annotation."""
    if not is_dataclass(cfg):
        return None
    try:
        OmegaConf.structured(cfg, flags={"allow_objects": True})
    except OmegaConfBaseException as error:
        path = str(error.full_key or error.key or "")
        name = path.rpartition(".")[2] or None
        return Finding(code="HZ106", message=str(error).splitlines()[0], config_path=path, parameter=name)
    return None


def _against(root: Node, against: Any, judge: RuntimeJudge) -> list[Finding]:
    """Return what keeps the fields of a config from being the arguments of a callable."""
    if not isinstance(root, MappingNode):
        message = f"a list has no fields that could be arguments of {name_of(against)}"
        return [Finding(code="HZ204", message=message, place=root.place)]
    given_by_zen: tuple[str, ...] = ()
    if isinstance(against, Zen):
        against, given_by_zen = against.func, (against.CFG_NAME,)
    elif has_target(against):
        against = target_of(against)
    resolver = Resolver(root)
    call = _call(root, against)
    if TARGET not in root.entries and not is_dataclass(against):
        # A task takes what it has parameters for; the config of a job holds more than that.
        info = read_signature(against)
        taken = {name: entry for name, entry in call.kwargs.items() if name in info.nameable}
        call = replace(call, kwargs=call.kwargs if info.accepts_any_keyword else taken)
    for name in given_by_zen:
        if name in read_signature(against).nameable:
            call.kwargs[name] = Entry(ScalarNode(MISSING_TEXT))
    return list(judge.judge([call], Values(resolver)))


def _call(root: MappingNode, against: Any) -> Call:
    """Return the call that a config describes if it targets `against`."""
    stated = MappingNode({**root.entries, TARGET: Entry(ScalarNode(against, root.place))}, root.place)
    return next(call for call in calls_in(stated) if isinstance(call, Call))
