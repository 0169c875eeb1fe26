"""Integer model of the market's counters, to compare the contract's Ledger with, step by step.

Source: the design's model of market, engine and tranches (market.py of the design texts, written before any contract
and checked there through 10 random runs of 60,000 messages), reduced to the market: bank, oracle, health, collateral,
tranches and engine are left out, and what they would have decided is an argument. The bodies of the methods are the
design's, line by line, with these differences:

- ACC is 10**18, the scale that the counter table gives to Z, zps and lps (the design's script used 10**30), so Z is
  rescaled above U * 10**36 and a user's units are carried at 10**18 too (rounded up, against the user);
- the rescaling repeats until Z is small enough, where the script divided once;
- surplus goes back to the tranches that covered, also when nothing is held any more ('late_surplus').
"""
W=10**18; ACC=10**18; YEAR=31536000
DELAY=600
class Err(Exception): pass
def req(c,m=''):
    if not c: raise Err(m)
def cdiv(a,b): return -(-a//b)

class Market:
    def __init__(s):
        s.now=1000; s.nd=0
        s.S=10**6; s.idx=W; s.R=s.Sp=0; s.F=s.P=s.lots=0; s.cash=10**6
        s.D=[0]*3; s.I=[W]*3; s.t_acc=s.now; s.cov=700000; s.prem=[W//100,W//20,W//4]; s.fundshare=200000
        s.U=s.Z=s.lps=s.zps=s.epoch=s.scale=s.lps_e=0; s.open=None
        s.users={}; s.reqs={}; s.nreq=0; s.acc={}; s.defs={}
        s.touchuser('seed')['sh']=10**6
    # ---- views
    @property
    def L(s): return cdiv(s.S*s.idx,W)            # lenders' claims, rounded up
    def val(s,n): return n*s.idx//W
    def live_c(s,c): return s.D[c]*s.I[c]//W
    def live(s): return sum(s.live_c(c) for c in range(3))
    def reserve(s): return cdiv(s.Sp*s.idx,W)          # cash owed to pending requests
    def owed(s,a): a=s.acc[a]; return cdiv(a['d']*s.I[a['c']],W)
    def slack(s): return s.cash+s.live()+s.lots-(s.L+s.F+s.P)
    # ---- accrual
    def accrue(s):
        dt=s.now-s.t_acc; s.t_acc=s.now
        if dt<=0: return
        debt=s.live(); tot=s.cash+debt
        if tot<=0 or debt==0: return
        u=debt*W//tot; k=8*W//10
        rb=u*7*W//100//k if u<=k else 7*W//100+(u-k)*45*W//100//(W-k)
        for c in range(3):
            r=rb+s.prem[c]; old=s.live_c(c)
            s.I[c]+=cdiv(s.I[c]*r*dt,YEAR*W)
            x=s.live_c(c)-old
            pr=x*s.prem[c]//r; base=x-pr
            vault=pr*s.cov//10**6; f=vault*s.fundshare//10**6; vault-=f; f+=base*200000//10**6
            s.P+=vault; s.F+=f; s.idx+=(x-vault-f)*W//s.S
    # ---- loss units
    def flush(s):
        if not s.open: return
        d,X=s.open; s.open=None
        if X==0: return
        dz=X*ACC if s.U==0 else X*s.Z//s.U
        if s.U==0: s.Z=0
        s.Z+=dz; s.U+=X; s.lps+=X*ACC//s.S; s.zps+=cdiv(dz*ACC,s.S)
    def touchuser(s,u):
        a=s.users.get(u)
        if a is None:
            a=s.users[u]=dict(sh=0,pend=0,c=0,z=0,got=0,due=0,lps=s.lps,zps=s.zps,ep=s.epoch,sc=s.scale)
            return a
        n=a['sh']
        if a['ep']<s.epoch:      # everything lost up to lps_e has been refunded in full
            a['due']+=a['c']-a['got']+n*(s.lps_e-a['lps']); a['c']=a['got']=a['z']=0
            a['lps']=s.lps_e; a['zps']=0; a['ep']=s.epoch; a['sc']=0
        if a['sc']<s.scale:
            q=(10**15)**(s.scale-a['sc']); a['z']=cdiv(a['z'],q); a['zps']//=q; a['sc']=s.scale
        a['c']+=n*(s.lps-a['lps']); a['z']+=cdiv(n*(s.zps-a['zps']),ACC)
        a['lps'],a['zps']=s.lps,s.zps
        outst=cdiv(a['z']*s.U*ACC,s.Z) if s.Z else 0
        g=max(a['got'],a['c']-outst); a['due']+=g-a['got']; a['got']=g
        return a
    def pay_units(s,x):          # x <= U; cash already moved to R
        s.U-=x
        if s.U==0: s.epoch+=1; s.lps_e=s.lps; s.Z=s.zps=0; s.scale=0
        else:
            while s.Z>s.U*10**36: s.Z=cdiv(s.Z,10**15); s.zps=cdiv(s.zps,10**15); s.scale+=1
    def claim(s,u):
        s.flush(); a=s.touchuser(u); x=a['due']//ACC; a['due']-=x*ACC
        s.R-=x; return x
    # ---- lenders
    def supply(s,u,x):
        req(x>0); s.accrue(); s.flush(); req(s.idx*1000>=W,'wound down'); m=x*W//s.idx; req(m>0,'zero')
        a=s.touchuser(u); s.cash+=x; s.S+=m; a['sh']+=m; return m
    def request(s,u,n):
        s.accrue(); s.flush(); a=s.touchuser(u); req(n>0 and a['sh']-a['pend']>=n)
        s.nreq+=1; s.reqs[s.nreq]=dict(u=u,n=n,v=s.val(n),t=s.now,lps=s.lps); a['pend']+=n; s.Sp+=n; return s.nreq
    def worth(s,r,n,v):       # value at request less what those shares lost since (they keep the loss units), at most the index now
        return min(s.val(n),max(0,v-cdiv(n*(s.lps-r['lps']),ACC)))
    def pay(s,i):
        req(i in s.reqs); r=s.reqs[i]; req(s.now>=r['t']+DELAY,'early'); s.accrue(); s.flush(); a=s.touchuser(r['u'])
        worth=lambda n,v: s.worth(r,n,v)
        n=r['n']; out=worth(n,r['v'])
        if out>s.cash:                               # partial: as many shares as cash pays
            n=n*s.cash//out; req(n>0,'no cash')
        vr=r['v']*n//r['n']; v=s.val(n); out=worth(n,vr)
        s.cash-=out; s.S-=n; s.Sp-=n; a['sh']-=n; a['pend']-=n
        s.F+=v-out
        r['n']-=n; r['v']-=vr
        if r['n']==0: del s.reqs[i]
        return out
    # ---- borrowers
    def borrow(s,a,x):
        s.accrue(); req(0<x<=s.cash-s.reserve(),'cash'); c=s.acc[a]['c']; n=cdiv(x*W,s.I[c])
        s.acc[a]['d']+=n; s.D[c]+=n; s.cash-=x; return n
    def burn(s,a,x):          # x <= owed; returns fall of live debt
        A=s.acc[a]; c=A['c']; o=s.owed(a); old=s.live_c(c); n=A['d'] if x>=o else x*W//s.I[c]
        A['d']-=n; s.D[c]-=n; return old-s.live_c(c)
    def repay(s,a,x):
        s.accrue(); x=min(x,s.owed(a)); req(x>0); s.cash+=x; s.burn(a,x); return x
    def move(s,a,c):
        s.accrue(); A=s.acc[a]; req(c!=A['c']); o=s.owed(a); n=cdiv(o*W,s.I[c]); oc,od=A['c'],A['d']
        s.D[oc]-=od; s.D[c]+=n; A['c'],A['d']=c,n; return n
    def distribute(s):
        s.accrue(); x=min(s.P,max(0,s.cash-s.reserve())); req(x>0); s.P-=x; s.cash-=x; return x
    # ---- losses
    def newdef(s):
        s.nd+=1; s.defs[s.nd]=dict(o=0,loss=0,fund=0,setoff=0,sob=0,base=0,back=0,fb=0,units=0,idx=0,book=0); return s.nd
    def loss(s,d,X):
        q=s.defs[d]; q['loss']+=X; f=min(s.F,X); s.F-=f; q['fund']+=f; X-=f
        k=min(s.P,X); s.P-=k; q['setoff']+=k; X-=k
        s.flush(); s.idx=max(0,s.idx-cdiv(X*W,s.S)); q['o']+=X
        if X: s.open=(d,X)
        return X
    def refill(s,d,cover,money,book=0):
        """money for deficit d, discharging `book` of its lot. returns what goes back to the tranches that covered"""
        q=s.defs[d]; s.cash+=money; s.lots-=book; q['book']-=book
        if cover: q['base']+=money
        if money<book: s.loss(d,book-money); return 0
        r=money-book
        if s.open and s.open[0]==d:
            b=min(r,s.open[1]); s.idx+=b*W//s.S; s.open=(d,s.open[1]-b) if s.open[1]>b else None; q['o']-=b; r-=b; q['idx']+=b
        a=min(r,q['o'])
        if a: s.flush(); s.cash-=a; s.R+=a; q['o']-=a; r-=a; q['units']+=a; s.pay_units(a)
        t=min(r,q['base']-q['back'])
        if t: q['back']+=t; r-=t; s.cash-=t
        k=min(r,q['setoff']-q['sob']); q['sob']+=k; s.P+=k; r-=k; s.F+=r; q['fb']+=r
        return t
    def close(s,a,share):
        """the whole debt of `a` for a lot booked at `share` ppm of it"""
        s.accrue(); d=s.newdef(); drop=s.burn(a,s.owed(a)); book=min(drop,drop*share//10**6)
        s.lots+=book; s.defs[d]['book']=book; s.loss(d,drop-book); return d
    def remark(s,d,x):
        s.accrue(); q=s.defs[d]; req(0<x<=q['book']); s.refill(d,False,0,x)
    # ---- checks
    def check(s):
        e=[]
        if s.slack()<0: e.append(('I1',s.slack()))
        if min(s.cash,s.R,s.L,s.F,s.P,s.lots,s.U)<0: e.append(('neg',))
        if s.lots!=sum(q['book'] for q in s.defs.values()): e.append(('book',))
        if sum(u['sh'] for u in s.users.values())!=s.S or sum(r['n'] for r in s.reqs.values())!=s.Sp: e.append(('S',))
        for c in range(3):
            if sum(a['d'] for a in s.acc.values() if a['c']==c)!=s.D[c]: e.append(('D',c))
        if sum(q['o'] for q in s.defs.values())!=s.U+(s.open[1] if s.open else 0): e.append(('U',))
        for i,q in s.defs.items():
            if q['o']<0 or q['back']>q['base']: e.append(('I6',i))
            if q['loss']!=q['fund']+q['setoff']+q['idx']+q['units']+q['o']: e.append(('deficit identity',i))
        return e
