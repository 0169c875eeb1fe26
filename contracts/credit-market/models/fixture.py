"""Writes tests/fixtures/model.json: random messages with every counter after each of them.

    python3 models/fixture.py > tests/fixtures/model.json

One line per successful message: [what, result, changes]. `changes` are the counters that differ from the line before,
"name=value" separated by blanks, so that a reader rebuilds the whole state after every message; a counter that was
never named is zero. Every 25th message "dues" lists what each lender could claim, a test of the user records.
"""
import copy,json,random
from market import *
USERS=['u%d'%i for i in range(5)]; BORROWERS=['b%d'%i for i in range(5)]; STEPS=2000
# seed, largest supply, and whether recoveries come in full or all but a unit, so that units are rescaled and repaid
RUNS=((1,14,False),(2,6,False),(3,14,True))

def amt(r,hi):
    if hi<=0: raise Err('zero')
    return r.choice([1,hi,r.randint(1,hi),r.randint(1,max(1,hi//10)),r.randint(1,min(hi,100))])

def step(m,r,big,generous):
    """one random message: its name with arguments, and its result"""
    k=r.random()
    if generous and r.random()<.35:
        l=[d for d,q in m.defs.items() if q['o'] or q['book']]; req(l); d=r.choice(l); q=m.defs[d]; m.accrue()
        if q['book']: y=q['book']; return f'sale {d} {y} {y}',m.refill(d,False,y,y)
        x=q['o']-1 if len(l)==1 and r.random()<.9 else q['o']; req(x); return f'cover {d} {x}',m.refill(d,True,x)
    if k<.12: u=r.choice(USERS); x=amt(r,10**r.randint(3,big)); return f'supply {u} {x}',m.supply(u,x)
    if k<.22:
        u=r.choice(USERS); a=m.users.get(u); n=amt(r,a['sh']-a['pend'] if a else 0); return f'request {u} {n}',m.request(u,n)
    if k<.32:
        req(m.reqs); i=r.choice(list(m.reqs)); return f'pay {i}',m.pay(i)
    if k<.36: u=r.choice(list(m.users)); return f'claim {u}',m.claim(u)
    if k<.50:
        b=r.choice(BORROWERS); x=amt(r,(m.cash-m.reserve())*r.randint(1,10)//(300 if generous else 10)); return f'borrow {b} {x}',m.borrow(b,x)
    if k<.56: b=r.choice(BORROWERS); x=amt(r,m.owed(b)+r.randint(0,3)); return f'repay {b} {x}',m.repay(b,x)
    if k<.61: b=r.choice(BORROWERS); c=r.randrange(3); return f'move {b} {c}',m.move(b,c)
    if k<.71: t=r.choice([1,5,30,300,600,3600,86400*r.randint(1,20)]); m.now+=t; return f'time {t}',0
    if k<.73:
        m.cov=r.choice([0,10**6,r.randint(1,10**6)]); m.prem=[r.randint(1,10**18) for _ in range(3)]
        return 'rates %d %d %d %d'%(m.cov,*m.prem),0
    if k<.76: return 'distribute',m.distribute()
    if k<.82:
        b=r.choice([b for b in BORROWERS if m.acc[b]['d']] or ['']); req(b)
        h=r.choice([0,10**6,r.randint(0,10**6),r.randint(800000,10**6)]); return f'close {b} {h}',m.close(b,h)
    d=r.choice(list(m.defs)) if m.defs else 0; req(d); q=m.defs[d]
    if m.open and r.random()<.4: d=m.open[0]; q=m.defs[d]
    if k<.90:
        o=q['o']; x=amt(r,max(1,o+r.choice([0,0,-o//2,7,o//3]))); m.accrue(); return f'cover {d} {x}',m.refill(d,True,x)
    if k<.97:
        if q['book']:
            y=amt(r,q['book']); x=y*r.randint(300000,1400000)//10**6; x=r.choice([x,y,0])
        else: y=0; x=amt(r,q['o']+r.choice([0,3]))
        m.accrue(); return f'sale {d} {x} {y}',m.refill(d,False,x,y)
    x=amt(r,q['book']); m.remark(d,x); return f'remark {d} {x}',0

def state(m):
    o=m.open or (0,0)
    v=dict(cash=m.cash,R=m.R,S=m.S,idx=m.idx,Sp=m.Sp,F=m.F,P=m.P,lots=m.lots,open=o[0],X=o[1],
        U=m.U,Z=m.Z,zps=m.zps,lps=m.lps,epoch=m.epoch,scale=m.scale,lpse=m.lps_e)
    for c in range(3): v[f'D{c}']=m.D[c]; v[f'I{c}']=m.I[c]
    for b in BORROWERS: v[b]=m.acc[b]['d']; v[b+'c']=m.acc[b]['c']
    for u,a in m.users.items(): v[u]=a['sh']; v[u+'p']=a['pend']
    for d,q in m.defs.items():
        for k,x in q.items(): v[f'd{d}.{k}']=x
    for i,q in m.reqs.items(): v[f'r{i}']=q['n']; v[f'r{i}v']=q['v']
    return {k:x for k,x in v.items() if x}

def dues(m):
    w=copy.deepcopy(m); w.flush(); d=[w.touchuser(u)['due']//ACC for u in sorted(w.users)]
    assert sum(d)<=w.R,(d,w.R); return ' '.join(map(str,d))

def run(seed,big,generous):
    r=random.Random(seed); m=Market()
    for b in BORROWERS: m.acc[b]=dict(c=r.randrange(3),d=0)
    old={}; lines=[]; start={b:m.acc[b]['c'] for b in BORROWERS}; counts={}
    while len(lines)<STEPS:
        if m.L*400<m.S: break                      # wound down: nothing more to see
        w=copy.deepcopy(m)
        try: what,out=step(m,r,big,generous)
        except Err: m=w; continue
        assert not m.check(),(what,m.check())
        new=state(m); diff=[f'{k}={new.get(k,0)}' for k in sorted(set(old)|set(new)) if old.get(k,0)!=new.get(k,0)]
        lines.append([what,str(out),' '.join(diff)]); old=new; counts[what.split()[0]]=counts.get(what.split()[0],0)+1
        if len(lines)%25==0: lines.append(['dues',dues(m),''])
    return dict(seed=seed,classes=[start[b] for b in BORROWERS],lines=lines),counts,m

if __name__=='__main__':
    import sys
    runs=[]
    for seed,big,generous in RUNS:
        doc,counts,m=run(seed,big,generous); runs.append(doc)
        print(seed,len(doc['lines']),counts,'deficits',m.nd,'epochs',m.epoch,'scale',m.scale,'idx',m.idx,'slack',m.slack(),file=sys.stderr)
    print('['+',\n'.join('{"seed":%d,"classes":%s,"lines":[\n%s\n]}'%(d['seed'],json.dumps(d['classes']),',\n'.join(json.dumps(l) for l in d['lines'])) for d in runs)+']')
