import sys, typing, collections, enum, pathlib, dataclasses, datetime, fractions, decimal, functools, inspect
from typing import *
from hydra_zen import builds, make_config, ZenField
import numpy as np
def t(label, f):
    try:
        r = f()
        if isinstance(r, type) and dataclasses.is_dataclass(r):
            r = [(f.name, getattr(f.type,'__name__',f.type) if isinstance(f.type,type) and not hasattr(f.type,'__args__') else f.type) for f in dataclasses.fields(r)]
        print(label, '->', r)
    except BaseException as e:
        print(label, '!!', type(e).__name__, str(e)[:300].replace('\n',' '))
class A: pass
class N(typing.NamedTuple):
    a: int
    b: str = 'x'
class NewOnly:
    def __new__(cls, x: int, y=2): return super().__new__(cls)
class Both:
    def __new__(cls, x: int, y=2): return super().__new__(cls)
    def __init__(self, z, w=1): pass
class NewAny:
    def __new__(cls, *a, **k): return super().__new__(cls)
    def __init__(self, z:int, w=1): pass
class P1:
    def __init__(self, z:int): pass
class P2(P1):
    def __new__(cls, q: int): return super().__new__(cls)
class P3(P2): pass
class E(enum.Enum):
    a=1
class VarSelf:
    def __init__(*args, x=1): pass
class Meta(type):
    def __call__(cls, m): return super().__call__()
class M(metaclass=Meta):
    def __init__(self): pass
class Proto(Protocol):
    x: int
class Ex(ValueError): pass
import abc
for T in [A, N, NewOnly, Both, NewAny, P2, P3, E, VarSelf, M, Proto, Ex, int, float, str, list, tuple, dict, set, range, bytes, complex, Exception, ValueError, object, collections.deque, collections.Counter, collections.OrderedDict, collections.defaultdict, fractions.Fraction, decimal.Decimal, pathlib.Path, datetime.date, datetime.timedelta, functools.partial, slice, type, map, zip, print, len, sum, np.add, np.array, np.random.rand, np.mean, np.ndarray, list[int], List[int], staticmethod, property, str.join]:
    t(f'{T!r} q=1', lambda: builds(T, q=1))
    t(f'{T!r} 1,2,3', lambda: builds(T, 1,2,3,4,5,6,7,8,9,10,11,12))
    t(f'{T!r} full', lambda: builds(T, populate_full_signature=True))
