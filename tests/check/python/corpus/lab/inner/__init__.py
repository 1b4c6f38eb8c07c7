from .. import _builders
from .._builders import strictly as deep_builds

also = _builders.mk
