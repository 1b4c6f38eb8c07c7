exec(open('/tmp/sig/probe.py').read().split('import abc')[0])
def f(a, *args, b=1, c=2, **kw): pass
for i in range(-6,6): t(i, lambda: builds(f, populate_full_signature=True, zen_exclude=[i]))
def g(a,/, b=1): pass
for i in range(-2,2): t(i, lambda: builds(g, populate_full_signature=True, zen_exclude=[i]))
