"""The results of jobs side by side: as records, and as a table to print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Final

from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.core.utils import JobStatus

from hydra_zen._base.guards import is_list_or_tuple, is_mapping
from hydra_zen._base.hydra_runs import parse_override
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen.errors import HydraZenValueError

_RESULT: Final = "return_value"
_LONGEST_CELL: Final = 60


def to_records(jobs: Iterable[Any]) -> list[dict[str, Any]]:
    """Return one dict for each job: its overrides, then what it gave back.

    Parameters
    ----------
    jobs : Iterable[JobReturn] or Iterable[Iterable[JobReturn]]
        The jobs of a batch, or the batches that `launch` and `hydra_multirun` return.

    Returns
    -------
    list[dict[str, Any]]
        Each has the key ``job`` (the number of the job), a key for every override with its value, ``status``,
        and a key for every field of what the task returned if that is a dataclass, a named tuple or a mapping; else it
        is under ``return_value``. A failed job has its exception under ``return_value``. `pandas.DataFrame` and
        `csv.DictWriter` take such a list.

    See Also
    --------
    to_table : the same as text.

    Examples
    --------
    >>> import os, tempfile
    >>> from hydra_zen import launch, make_config, to_records
    >>> os.chdir(tempfile.mkdtemp())
    >>> job = launch(make_config(x=1), lambda cfg: {"half": cfg.x / 2}, version_base="1.3", x=3)
    >>> to_records([job])
    [{'job': 0, 'x': 3, 'status': 'COMPLETED', 'half': 1.5}]
    """
    flat = [job for entry in jobs for job in ([entry] if isinstance(entry, HydraJobReturn) else entry)]
    return [_record(number, job) for number, job in enumerate(flat)]


def to_table(jobs: Iterable[Any], columns: Sequence[str] | None = None) -> str:
    """Return the overrides and results of jobs as a table in plain text.

    Parameters
    ----------
    jobs : Iterable[JobReturn] or Iterable[Iterable[JobReturn]]
        The jobs of a batch, or the batches that `launch` and `hydra_multirun` return.
    columns : Sequence[str], optional
        Which results to show, by their keys in `to_records`. If it is not given: numbers, strings and other small
        values.

    Returns
    -------
    str
        A line for each job; floats with four digits. The status of jobs is shown unless all have completed.

    Raises
    ------
    HydraZenValueError
        No job has a result of the name of one of the `columns`.

    See Also
    --------
    to_records : the same as data.

    Examples
    --------
    >>> import os, tempfile
    >>> from hydra_zen import launch, make_config, multirun, to_table
    >>> os.chdir(tempfile.mkdtemp())
    >>> (jobs,) = launch(
    ...     make_config(x=1, y=2), lambda cfg: cfg.x / cfg.y, multirun=True, x=multirun([1, 10]), y=3
    ... )  # doctest: +ELLIPSIS
    [...
    >>> print(to_table(jobs))
    job   x  y  return_value
    ---  --  -  ------------
      0   1  3        0.3333
      1  10  3         3.333
    """
    records = to_records(jobs)
    chosen = _columns(records, columns)
    lines = [list(chosen), *([_text(record.get(key)) for key in chosen] for record in records)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(chosen))]
    is_number = [all(_is_number(line[i]) for line in lines[1:]) for i in range(len(chosen))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(line, widths, is_number, strict=True)
        ).rstrip()
        for line in lines
    )


def _record(number: int, job: HydraJobReturn) -> dict[str, Any]:
    """Return the record of one job."""
    overrides = dict(_given(line) for line in job.overrides or ())
    record = {"job": number, **overrides, "status": job.status.name}
    if job.status != JobStatus.COMPLETED:
        return {**record, _RESULT: job._return_value}
    result = job.return_value
    for key, value in _results(result).items():
        # A result that is called like an override must not hide it.
        record[f"{_RESULT}.{key}" if key in record else key] = value
    return record


def _given(line: str) -> tuple[str, Any]:
    """Return the key and the value of an override."""
    override = parse_override(line)
    key = override.key_or_group if override.package is None else f"{override.key_or_group}@{override.package}"
    return (f"~{key}", None) if override.is_delete() else (key, override.value())


def _results(result: Any) -> dict[str, Any]:
    """Return what a task gave back, by name."""
    if is_dataclass(result) and not isinstance(result, type):
        return {field.name: getattr(result, field.name) for field in fields(result)}
    if is_mapping(result):
        return {str(key): value for key, value in result.items()}
    names: Sequence[str] | None = getattr(result, "_fields", None)
    if is_list_or_tuple(result) and names is not None:
        return dict(zip(names, result, strict=True))
    return {_RESULT: result}


def _columns(records: list[dict[str, Any]], asked: Sequence[str] | None) -> list[str]:
    """Return the keys of the columns to show."""
    keys = list(dict.fromkeys(key for record in records for key in record))
    if all(record["status"] == "COMPLETED" for record in records):
        keys = [key for key in keys if key != "status"]
    results = {key for record in records for key in list(record)[list(record).index("status") + 1 :]}
    if asked is None:
        return [key for key in keys if key not in results or all(_is_small(r.get(key)) for r in records)]
    for key in asked:
        if records and key not in results:
            known = sorted(results)
            msg = f"`columns` names {key!r}, but the jobs have the results {known}.{did_you_mean(key, known)}"
            raise HydraZenValueError(msg, parameter="columns", value=key, suggestion=nearest(key, known))
    shown = [key for key in keys if key not in results]
    failures = [_RESULT] if "status" in shown and _RESULT not in asked else []
    return [*shown, *asked, *failures]


def _is_small(value: Any) -> bool:
    """Tell whether a value fits a cell."""
    return value is None or isinstance(value, (bool, int, float, complex, str, Enum, BaseException))


def _text(value: Any) -> str:
    """Return the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, BaseException):
        value = f"{type(value).__name__}: {value}"
    text = f"{value:.4g}" if isinstance(value, float) else str(value)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_CELL else f"{line[: _LONGEST_CELL - 3]}..."


def _is_number(text: str) -> bool:
    """Tell whether a cell is to be aligned as a number."""
    try:
        float(text or "0")
    except ValueError:
        return False
    return True
