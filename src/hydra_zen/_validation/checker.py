"""The run-time type checker behind the checks: typeguard, which looks at every item and says what is wrong.

Other checkers look at one item of a container, picked at random, so that a config would pass or fail by chance.
"""

from __future__ import annotations

import warnings
from functools import cache
from types import ModuleType
from typing import Any

from hydra_zen._validation.without_checker import Undecided, plain_contradiction
from hydra_zen.errors import HydraZenImportError


@cache
def require_checker() -> ModuleType:
    """Return typeguard, or say how to install it."""
    try:
        import typeguard
    except ImportError as error:
        msg = (
            "Checking values against annotations (`zen_validate=True`, `_validate_=True`) needs typeguard, which is not"
            ' installed. Install it with: pip install "hydra-zen-typed[validate]"'
        )
        raise HydraZenImportError(msg) from error
    return typeguard


def contradiction(value: Any, annotation: Any) -> str | None:
    """Return what speaks against `value` being an instance of `annotation`, or None.

    What the checker cannot make sense of is no contradiction. Simple annotations are judged without it too.

    Raises
    ------
    HydraZenImportError
        Only typeguard can tell, and it is not installed.
    """
    try:
        typeguard = require_checker()
    except HydraZenImportError:
        try:
            return plain_contradiction(value, annotation)
        except Undecided:
            pass
        raise
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", typeguard.TypeHintWarning)
            typeguard.check_type(
                value,
                annotation,
                forward_ref_policy=typeguard.ForwardRefPolicy.IGNORE,
                collection_check_strategy=typeguard.CollectionCheckStrategy.ALL_ITEMS,
            )
    except typeguard.TypeCheckError as error:
        return str(error)
    except Exception:  # noqa: BLE001  the classes at hand may answer `isinstance` with anything at all
        return None
    return None
