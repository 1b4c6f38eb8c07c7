import sys; sys.argv=['x']
exec(open('/tmp/sig/probe.py').read().split('import abc')[0])
def s(a,b,c=1,*,d,e=2): pass
def va(*args, **kw): pass
for ex in [[0],[7],[-1],[-9],[True],['a'],['nope'],['a',-1], {'a':1}, (x for x in 'ab'), 'a', 3, [1.0], [None], lambda n: 'yes', None, b'a', []]:
    for pop in (True, False):
        t(f'{ex!r} {pop}', lambda: builds(s, b=5, zen_exclude=ex, populate_full_signature=pop))
    t(f'dict {ex!r} ', lambda: builds(dict, b=5, zen_exclude=ex))
t('kw', lambda: builds(s, q=1)); t('kw2', lambda: builds(s, q=1, r=2)); t('many', lambda: builds(s, 1,2,3,4)); t('both', lambda: builds(s, 1, a=2))
t('va', lambda: builds(va, args=1, kw=2))
def po(a,/,b): pass
t('po', lambda: builds(po, a=1))
def po2(a,/,**k): pass
t('po2', lambda: builds(po2, a=1)); t('po2b', lambda: builds(po2, 3, a=1))
t('inh', lambda: builds(s, builds_bases=(make_config(zz=1),)))
t('inh2', lambda: builds(s, 1, builds_bases=(builds(s, a=1),)))
t('inh3', lambda: builds(s, a=1, builds_bases=(builds(s, 1),)))
t('inh4', lambda: builds(s, a=1, builds_bases=(builds(s, 1,2,3),)))
t('inhm', lambda: builds(s, 3, builds_bases=(builds(dict, a=1),), zen_meta=dict(a=1)))
t('inhm', lambda: builds(s, 3, zen_meta=dict(a=1)))
calls=[]
def fac(): calls.append(1); return [1]
@dataclasses.dataclass
class D:
    x: list = dataclasses.field(default_factory=fac)
builds(D); print(calls); builds(D, populate_full_signature=True); print(calls); builds(D, x=[3], populate_full_signature=True); print(calls)
builds(D, zen_exclude=['x'], populate_full_signature=True); print(calls)
