"""What lenders, borrowers, buyers and the engine do in a random life; each method is one choice, most of them a line."""

from integers import ONE

USERS = [f"u{i}" for i in range(5)]
HOUR = 3600


class Actors:
    # ---- lenders

    def supply(self):
        name, amount = self.rng.choice(USERS), self.amount(10 ** self.rng.randint(3, self.largest))
        shares = self.harmless(lambda: self.do(f"supply {name} {amount} {self.stake()}"), name, gains=False)
        if shares:
            gets = self.m.exit_value(int(shares), self.m.hole(self.tranche))
            self.fault("exit above entry", gets > amount)

    def request(self):
        name = self.rng.choice(list(self.m.lenders))
        if name == "seed":
            return
        lender = self.m.lenders[name]
        free = lender.shares - lender.pending
        if free:
            shares = free if self.rng.random() < 0.4 else self.amount(free)
            self.do(f"request {name} {shares} {self.m.value(shares) * self.rng.randint(0, 100) // 100}")

    def pay(self):
        m = self.m
        if not m.requests:
            return
        number = self.rng.choice(list(m.requests))
        name = m.requests[number].lender
        hole, shares = m.hole(self.stake()), m.shares
        net = m.cash + m.live_debt() - m.reserves() - hole
        stakes = self.stakes()
        paid = self.harmless(lambda: self.do(f"pay {number} {self.stake()}"), name, gains=False)
        if paid:
            amount, burned = map(int, paid.split())
            self.fault("a leaver takes more than its share", amount * shares > burned * net + shares)
            moved = max(abs(a - b) for a, b in zip(stakes, self.stakes()))
            self.fault("a leaver changes what stakers get back", m.provisions > 0 and moved > 2)
            if m.lenders[name].is_empty():
                self.do(f"forget {name}")

    def stakes(self):
        """What stakers keep if a part of the provisions comes true."""
        m, t = self.m, self.tranche
        return [t - min(t, max(0, m.provisions * part // 8 - m.fund - m.owed)) for part in range(9)]

    def pass_over(self):
        if self.m.requests:
            self.do(f"pass {self.rng.choice(list(self.m.requests))}")

    def lapse(self):
        if self.m.requests:
            self.do(f"lapse {self.rng.choice(list(self.m.requests))}")

    def claim(self):
        name = self.rng.choice(list(self.m.lenders))
        self.do(f"claim {name}")
        if self.m.lenders[name].is_empty():
            self.do(f"forget {name}")

    # ---- borrowers, buyers

    def worth(self, name):
        return self.collateral[name] * self.price // ONE

    def discount(self, name):
        """5 %, and under water to 25 % between the first and the fifth hour."""
        water = max(0, min(self.m.now - self.under.get(name, self.m.now) - HOUR, 4 * HOUR))
        return 5 * ONE // 100 + 20 * ONE // 100 * water // (4 * HOUR)

    def mark(self, name):
        m, a = self.m, self.m.accounts[name]
        if self.worth(name) < m.live(a) + a.off + a.suspended:
            self.under.setdefault(name, m.now)
        else:
            self.under.pop(name, None)
        worth = self.worth(name)
        mark = max(0, m.live(a) - worth * (ONE - self.discount(name)) // ONE)
        owed = m.all_owed(a)
        if mark != a.mark or (a.fixed is not None and not mark and owed <= worth * 95 // 100):
            self.do(f"mark {name} {mark} {worth * 95 // 100}")
            self.fault("a mark changes what is owed", abs(m.all_owed(a) - owed) > 2 + m.classes[a.cls].index // ONE)

    def borrow(self):
        m, name = self.m, self.rng.choice(list(self.m.accounts))
        a = m.accounts[name]
        if a.fixed is not None or a.mark or a.off or a.suspended:
            return
        amount = self.amount(m.available() * self.rng.randint(1, 10) // (300 if self.generous else 10))
        if self.do(f"borrow {name} {amount}"):
            value = m.live(a) * 100 // self.rng.randint(60, 93)
            self.collateral[name] = max(self.collateral[name], value * ONE // self.price + 1)

    def repay(self, name, amount):
        """A repayment and the mark after it; the tranche has what comes back to it."""
        m, a = self.m, self.m.accounts[name]
        owed = m.all_owed(a)
        done = self.do(f"repay {name} {amount} {a.deficit}")
        if done:
            taken, returned = map(int, done.split())
            self.tranche += returned
            expected = owed - taken
            self.fault("a repayment forgives", m.all_owed(a) < expected)
            self.fault("a repayment adds debt", m.all_owed(a) > expected + 2 + 2 * (m.classes[a.cls].index // ONE))
            self.mark(name)
        return done

    def repay_some(self):
        name = self.rng.choice(list(self.m.accounts))
        a = self.m.accounts[name]
        owed = self.m.all_owed(a)
        if owed:
            self.mark(name)
            amount = self.amount(owed + self.rng.randint(0, 3))
            self.harmless(lambda: self.repay(name, amount))

    def sell(self):
        """A buyer takes collateral of an account under water; one with nothing left is closed."""
        if not self.under:
            return
        m, name = self.m, self.rng.choice(sorted(self.under))
        a = m.accounts[name]
        part = self.rng.choice([1, 10, 50, 100])
        self.mark(name)
        units = self.collateral[name] * part // 100 if part < 100 else self.collateral[name]
        value = -(-units * self.price // ONE)
        pay = min(m.all_owed(a), -(-value * (ONE - self.discount(name)) // ONE))
        self.collateral[name] -= units
        if pay:
            self.harmless(lambda: self.repay(name, pay))
        if self.collateral[name] == 0:
            self.close(name)

    def move(self):
        name = self.rng.choice(list(self.m.accounts))
        if not self.m.accounts[name].off:
            self.do(f"move {name} {self.rng.randrange(3)}")

    # ---- losses

    def deficit_of(self, name):
        return self.m.accounts[name].deficit or len(self.m.deficits) + 1

    def cover(self, number, amount):
        done = self.do(f"cover {number} {amount}")
        if done:
            self.tranche = max(0, self.tranche + int(done.split()[2]) - amount)  # late cover may come from elsewhere
        return done

    def lose(self, line, number):
        """A loss and the whole of its cover are one transaction that costs nobody more than the marks said."""

        def whole():
            shortfall = self.do(line)
            if shortfall is None:
                return None
            amount = min(int(shortfall), self.tranche)
            return self.cover(number, amount) if amount else shortfall

        old = self.m.deficits[number].outstanding if number in self.m.deficits else 0
        if self.rng.random() < 0.6:
            # Cover repays what the deficit lost earlier first: then those who lost it gain what lenders do not get.
            return whole() if old else self.harmless(whole, gains=False)
        done = self.do(line)
        if done and self.rng.random() < 0.5:
            self.supply()  # somebody comes between a loss and its cover
        return done

    def write_down(self):
        m = self.m
        names = [name for name, a in m.accounts.items() if a.mark]
        if names:
            name = self.rng.choice(names)
            self.mark(name)
            a, number = m.accounts[name], self.deficit_of(name)
            if a.mark:
                amount = a.mark if self.rng.random() < 0.85 else self.amount(a.mark)
                owed, rounding = m.all_owed(a), 2 + 2 * (m.classes[a.cls].index // ONE)
                self.lose(f"write_down {name} {amount} {number}", number)
                self.fault("a write-down changes what is owed", abs(m.all_owed(a) - owed) > rounding)
                self.mark(name)

    def close(self, name):
        a = self.m.accounts[name]
        if self.m.live(a):
            self.mark(name)
            number = self.deficit_of(name)
            self.lose(f"close {name} {number}", number)
            if self.rng.random() < 0.7:
                self.do(f"forget {name}")
                self.under.pop(name, None)

    def late_cover(self):
        """Cover after others came and went. A generous life leaves one unit lost, so that loss units are rescaled."""
        deficits = self.m.deficits
        lost = [i for i, d in deficits.items() if d.outstanding]
        uncovered = [i for i, d in deficits.items() if d.outstanding + d.kept > d.kept_back]
        owing = lost if self.generous and lost else uncovered
        if not owing:
            return
        number = self.rng.choice(owing)
        d = deficits[number]
        if not self.generous:
            self.cover(number, self.amount(d.outstanding + d.kept - d.kept_back))
        elif len(lost) != 1 or self.rng.random() < 0.02:
            self.cover(number, d.outstanding or d.kept - d.kept_back)
        elif d.outstanding > 1:
            self.cover(number, d.outstanding - 1)
