"""Configs as YAML text and YAML files."""

from __future__ import annotations

import os
import stat
import uuid
from dataclasses import is_dataclass
from pathlib import Path
from typing import IO, Any

from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._authoring.just import just
from hydra_zen._base.guards import is_tuple
from hydra_zen._base.messages import show_typed
from hydra_zen._base.yaml_paths import read_paths_of_newer_python
from hydra_zen._instantiate.mirror import structured
from hydra_zen.errors import HydraZenTypeError

read_paths_of_newer_python()


def to_yaml(cfg: Any, *, resolve: bool = False, sort_keys: bool = False) -> str:
    r"""Return the YAML of a config, or of any value that a config can hold.

    Parameters
    ----------
    cfg : Any
        A dataclass, DictConfig or ListConfig, or a value; values are converted as `just` does it. A tuple is written as
        a list, a scalar as a document of its own.
    resolve : bool
        Whether to write what ``${...}`` refers to in its place.
    sort_keys : bool
        Whether to sort keys instead of keeping their order.

    Returns
    -------
    str
        Fields that must be provided appear as ``???``.

    Raises
    ------
    HydraZenUnsupportedPrimitiveError
        The value cannot stand in a config.
    omegaconf.errors.OmegaConfBaseException
        A dataclass has an annotation that OmegaConf does not support, or a reference leads nowhere.

    Examples
    --------
    >>> from hydra_zen import builds, to_yaml
    >>> print(to_yaml(builds(dict, x=1, z=2j)))
    _target_: builtins.dict
    x: 1
    z:
      real: 0.0
      imag: 2.0
      _target_: builtins.complex
    <BLANKLINE>
    >>> to_yaml((1, "1"))
    "- 1\n- '1'\n"
    """
    value = cfg if is_dataclass(cfg) else just(cfg)
    if is_dataclass(value):
        value = structured(value)
    if isinstance(value, (dict, list, DictConfig, ListConfig)):
        return OmegaConf.to_yaml(value, resolve=resolve, sort_keys=sort_keys)
    if is_tuple(value):
        return OmegaConf.to_yaml(list(value), resolve=resolve, sort_keys=sort_keys)
    # OmegaConf writes containers only; the only value of a dict, without its key, is a document.
    return OmegaConf.to_yaml({"_": value}, resolve=resolve).removeprefix("_: ")


def save_as_yaml(config: Any, f: str | Path | IO[str], resolve: bool = False) -> None:
    r"""Write the YAML of a config to a file.

    The YAML is complete before the file is touched, and a file is replaced in one step: it holds the old text or the
    new, whatever happens.

    Parameters
    ----------
    config : Any
        What `to_yaml` accepts.
    f : str | pathlib.Path | IO[str]
        The path of the file, or a text file that is open for writing.
    resolve : bool
        Whether to write what ``${...}`` refers to in its place.

    Raises
    ------
    TypeError
        `f` is neither a path nor a file.

    Examples
    --------
    >>> import io
    >>> from hydra_zen import save_as_yaml
    >>> file = io.StringIO()
    >>> save_as_yaml({"x": 1}, file)
    >>> file.getvalue()
    'x: 1\n'
    """
    if isinstance(f, (str, os.PathLike)):
        _replace(Path(f), to_yaml(config, resolve=resolve))
    elif callable(getattr(f, "write", None)):
        f.write(to_yaml(config, resolve=resolve))
    else:
        msg = f"`f` must be a path or a text file that is open for writing, got {show_typed(f)}."
        raise HydraZenTypeError(msg, parameter="f", value=f, expected="str, pathlib.Path or a text file")


def load_from_yaml(file_: str | Path | IO[Any]) -> DictConfig | ListConfig:
    """Read a config from a YAML file.

    Parameters
    ----------
    file_ : str | pathlib.Path | IO
        The path of the file, or a file that is open for reading.

    Returns
    -------
    DictConfig | ListConfig

    Raises
    ------
    OSError
        The file cannot be read, or holds a single scalar.
    TypeError
        `file_` is neither a path nor a file.
    yaml.YAMLError
        The file holds no YAML, or a key twice.

    Examples
    --------
    >>> import io
    >>> from hydra_zen import load_from_yaml
    >>> load_from_yaml(io.StringIO("x: [1, 2]"))
    {'x': [1, 2]}
    """
    if not (isinstance(file_, (str, Path)) or hasattr(file_, "read")):
        msg = f"`file_` must be a path or a file that is open for reading, got {show_typed(file_)}."
        raise HydraZenTypeError(msg, parameter="file_", value=file_, expected="str, pathlib.Path or a file")
    return OmegaConf.load(file_)


def _replace(path: Path, text: str) -> None:
    """Give the file at `path` the content `text` in one step."""
    target = Path(os.path.realpath(path))
    mode = target.stat().st_mode if target.exists() else None
    # A pipe or a device has no content to keep, and must not become a file; a folder may be closed to new files.
    if not os.access(target.parent, os.W_OK) or (mode is not None and not stat.S_ISREG(mode)):
        path.write_text(text, encoding="utf-8")
        return
    draft = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        draft.write_text(text, encoding="utf-8")
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
