from ._builders import *
from .inner import deep_builds as deep
