"""The two lists that say what Hydra shall do with an override's values: take them as one list, or sweep over them."""

from __future__ import annotations

from collections import UserList
from typing import Generic, TypeVar

T = TypeVar("T")


class hydra_list(UserList[T], Generic[T]):  # noqa: N801  a public name of long standing
    """A list that overrides a field with one list, and is never swept over.

    Parameters
    ----------
    initlist : Iterable[T], optional
        The elements: None, bool, int, float, str, Path, Enum, and lists, tuples and mappings of these.

    See Also
    --------
    multirun : the values that a sweep gives to a field one after the other.

    Notes
    -----
    A plain list or tuple given as an override means the same.

    Examples
    --------
    >>> from hydra_zen import hydra_list, launch, make_config
    >>> job = launch(make_config(x=None), lambda cfg: sum(cfg.x), x=hydra_list([1, 2, 3]), version_base="1.3")
    >>> job.return_value
    6
    """


class multirun(UserList[T], Generic[T]):  # noqa: N801  a public name of long standing
    """The values that a sweep gives to a field, one job after the other.

    Every value arrives in its job as it stands here: the str ``"1,2"`` is one value and stays a str.

    Parameters
    ----------
    initlist : Iterable[T], optional
        The values to sweep over, each of any kind that an override may have.

    See Also
    --------
    hydra_list : a list that is one value.

    Examples
    --------
    >>> from hydra_zen import launch, make_config, multirun
    >>> (jobs,) = launch(
    ...     make_config(x=None), lambda cfg: cfg.x, x=multirun([1, None, "a,b"]), multirun=True, version_base="1.3"
    ... )  # doctest: +ELLIPSIS
    [...
    >>> [job.return_value for job in jobs]
    [1, None, 'a,b']
    """
