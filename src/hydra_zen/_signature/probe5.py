exec(open('/tmp/sig/probe.py').read().split('import abc')[0])
import pydantic, inspect
from pydantic import BaseModel, Field
from typing import *
class M(BaseModel):
    a: int
    b: List[str] = Field(default_factory=lambda: ['x'])
    c: Optional[float] = Field(default=None, alias='see')
    d: str = Field()
    e: int = Field(default=3)
    _p: int = 3
class X(BaseModel):
    model_config = dict(extra='allow', populate_by_name=True)
    a: 'int' = Field(alias='aa', default=1)
    z: "Undefined" = 3
class Own(BaseModel):
    a: int = 1
    def __init__(self, q, **kw): super().__init__(a=q, **kw)
class Sub(M): f: int = 1
@pydantic.dataclasses.dataclass
class PD:
    a: int
    b: List[str] = Field(default_factory=lambda: ['x'])
    c: int = Field(default=3)
    d: list = dataclasses.field(default_factory=list)
for C in (M,X,Own,Sub,PD):
    print(inspect.signature(C))
    try: print(C.__fields__ if not hasattr(C,'model_fields') else C.model_fields)
    except Exception as e: print(e)
    print([k for k in C.__dict__ if 'sig' in k or 'pydantic' in k or 'init' in k])
    print([ (p.name, type(p.default)) for p in inspect.signature(C).parameters.values()])
    t(C, lambda: builds(C, populate_full_signature=True))
    t('q', lambda: builds(C, nope=1))
    t('a', lambda: builds(C, a=1, c=1))
    t('see', lambda: builds(C, see=1))
from pydantic import v1
class V(v1.BaseModel):
    a: int
    b: List[str] = v1.Field(default_factory=lambda: ['x'])
    c: Optional[int] = None
    e: int = v1.Field(3)
print(inspect.signature(V), [(f.name, f.outer_type_, f.allow_none, f.required, f.default_factory, f.default) for f in V.__fields__.values()])
t(V, lambda: builds(V, populate_full_signature=True))
t(V, lambda: builds(V, q=1))
