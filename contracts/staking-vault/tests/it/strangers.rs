//! No message of a stranger delays, blocks or dilutes another's exit: whatever strangers send, an exit is submitted an interval
//! after it was queued, is paid its part of the buffer at once and the rest an unbonding period and two blocks later, and gets at
//! least what its shares were worth when they were queued; and rewards vest exactly over the time for which they accrued, so that
//! neither those who leave nor those who stay lose any. Over every message that there is, the owner's included, sent by accounts
//! without a role.

use crate::support::{holding, Vault, DAY, DENOM, INTERVAL, UNBONDING};
use cosmwasm_std::{coins, BankMsg, CosmosMsg, DistributionMsg, Response, StakingMsg, WasmMsg};
use dice::Dice;
use interfaces::staking_vault::{
    event, Action, BatchStatus, ConfigResponse, ExecuteMsg, QueryMsg, ReceiveMsg, ValidatorStatus, ValidatorWeight,
};
use interfaces::AssetUnchecked;
use std::collections::{BTreeMap, BTreeSet};

const VALIDATORS: [&str; 3] = ["v1", "v2", "v3"];
const STRANGERS: [&str; 3] = ["mallory", "trudy", "eve"];

/// The vault and a chain that does what it is told, honestly: no slash, no refusal.
struct World {
    vault: Vault,
    dice: Dice,
    bonded: BTreeMap<String, u128>,
    /// Completion and amount of each unbonding.
    unbonding: Vec<(u64, u128)>,
    /// Shares of each stranger.
    shares: BTreeMap<&'static str, u128>,
    /// What ann was paid out of each batch: coins, and in how many payments.
    paid: BTreeMap<u64, (u128, u128)>,
    /// When the chain last sent the rewards of each validator to the collector.
    sent_at: BTreeMap<String, u64>,
    /// Since when the rewards at the collector accrued.
    oldest: Option<u64>,
    /// Sweeps whose rewards vest more slowly than the parameter says.
    slow: usize,
    tried: BTreeSet<&'static str>,
    done: BTreeSet<&'static str>,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut vault = holding(&VALIDATORS.map(|name| (name, 1_000_000)), 50_000);
        vault.govern(|params| {
            params.instant.target = cosmwasm_std::Decimal::percent(1);
            params.fee = cosmwasm_std::Decimal::zero();
        });
        let bonded = VALIDATORS.map(|name| (name.to_string(), 1_000_000)).into_iter().collect();
        let shares = STRANGERS.map(|name| (name, 300_000)).into_iter().collect();
        let now = vault.env.block.time.seconds();
        let sent_at = VALIDATORS.map(|name| (name.to_string(), now)).into_iter().collect();
        let (paid, oldest, slow, tried, done) = Default::default();
        let (dice, unbonding) = (Dice::new(seed), vec![]);
        Self { vault, dice, bonded, unbonding, shares, paid, sent_at, oldest, slow, tried, done }
    }

    fn now(&self) -> u64 {
        self.vault.env.block.time.seconds()
    }

    /// The next block, after this one's EndBlock has paid what was complete.
    fn pass(&mut self, seconds: u64) {
        let now = self.now();
        let paid: u128 = self.unbonding.iter().filter(|(at, _)| *at <= now).map(|(_, amount)| amount).sum();
        self.unbonding.retain(|(at, _)| *at > now);
        self.vault.add_balance(paid);
        self.vault.pass(seconds);
        self.tell();
    }

    fn tell(&mut self) {
        let held: Vec<_> = self.bonded.iter().map(|(name, amount)| (name.as_str(), *amount)).collect();
        self.vault.chain_says(&held);
    }

    /// Does what a response says, in its order.
    fn follow(&mut self, response: &Response) {
        for event in response.events.iter().filter(|event| event.ty == "staking_vault.claim") {
            let of = |key: &str| event.attributes.iter().find(|one| one.key == key).unwrap().value.clone();
            let number = |key: &str| of(key).parse::<u128>().unwrap();
            if of("owner") == self.vault.addr("ann").as_str() {
                let paid = self.paid.entry(number("batch") as u64).or_default();
                *paid = (paid.0 + number("amount"), paid.1 + 1);
            }
        }
        for sent in &response.messages {
            match &sent.msg {
                CosmosMsg::Staking(StakingMsg::Delegate { validator, amount }) => {
                    self.sends_rewards(validator);
                    self.vault.set_balance(self.vault.balance() - amount.amount.u128());
                    *self.bonded.get_mut(validator).unwrap() += amount.amount.u128();
                }
                CosmosMsg::Staking(StakingMsg::Undelegate { validator, amount }) => {
                    self.sends_rewards(validator);
                    let amount = amount.amount.u128();
                    *self.bonded.get_mut(validator).unwrap() -= amount;
                    self.unbonding.push((self.now() + UNBONDING, amount));
                    self.vault.accept(sent, UNBONDING, amount);
                }
                CosmosMsg::Bank(BankMsg::Send { amount, .. }) => {
                    let paid: u128 = amount.iter().map(|coin| coin.amount.u128()).sum();
                    self.vault.set_balance(self.vault.balance() - paid);
                }
                CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, .. })
                    if *contract_addr == self.vault.addr("collector").as_str() =>
                {
                    let rewards = self.dice.scaled(20_000);
                    let second = self.vault.swept(response, rewards);
                    self.check_age(&second);
                    self.follow(&second);
                }
                CosmosMsg::Distribution(DistributionMsg::WithdrawDelegatorReward { validator }) => {
                    self.sends_rewards(validator);
                }
                CosmosMsg::Wasm(_) => {}
                other => panic!("{other:?}"),
            }
        }
        self.tell();
    }

    /// The chain sends what a validator's stake earned so far to the collector.
    fn sends_rewards(&mut self, validator: &str) {
        let now = self.now();
        let since = self.sent_at.insert(validator.into(), now).unwrap();
        self.oldest = Some(self.oldest.map_or(since, |oldest| oldest.min(since)));
    }

    /// What a sweep collects vests over its age, and at least over the period of the parameters.
    fn check_age(&mut self, swept: &Response) {
        let compound = swept.events.iter().find(|event| event.ty == event::COMPOUND).unwrap();
        let period = compound.attributes.iter().find(|one| one.key == "period").unwrap();
        let age = self.now() - self.oldest.take().unwrap_or(self.now());
        assert_eq!(period.value.parse::<u64>().unwrap(), age.max(DAY));
        self.slow += usize::from(age > DAY);
    }

    /// One message of a stranger, and whether it went through.
    fn stranger(&mut self) {
        let who = *self.dice.pick(&STRANGERS).unwrap();
        let (msg, funds) = self.draw(who);
        let name = name(&msg);
        self.tried.insert(name);
        let hook = match &msg {
            ExecuteMsg::Receive(hook) => Some(hook_name(&cosmwasm_std::from_json(&hook.msg).unwrap())),
            _ => None,
        };
        let sender = if matches!(msg, ExecuteMsg::Receive(_)) { "lst" } else { who };
        let moved = match &msg {
            ExecuteMsg::Receive(hook) => hook.amount.u128(),
            _ => 0,
        };
        let attached = if funds > 0 { coins(funds, DENOM) } else { vec![] };
        let Ok(response) = self.vault.run_with(sender, msg, &attached) else { return };
        self.done.insert(hook.unwrap_or(name));
        self.vault.add_balance(funds);
        *self.shares.get_mut(who).unwrap() -= moved;
        let minted = response.events.iter().find(|event| event.ty == "staking_vault.stake");
        let minted = minted.and_then(|event| event.attributes.iter().find(|one| one.key == "shares"));
        *self.shares.get_mut(who).unwrap() += minted.map_or(0, |shares| shares.value.parse::<u128>().unwrap());
        self.follow(&response);
    }

    fn account(&mut self) -> String {
        let name = *self.dice.pick(&["ann", "mallory", "trudy"]).unwrap();
        self.vault.addr(name).into()
    }

    fn recipient(&mut self) -> Option<String> {
        self.dice.one_in(2).then(|| self.account())
    }

    fn skip(&mut self) -> Option<Vec<String>> {
        self.dice.one_in(3).then(|| vec![VALIDATORS[self.dice.index(3)].into()])
    }

    fn hook(&mut self, who: &'static str) -> ExecuteMsg {
        let amount = self.dice.amount(self.shares[who]).min(self.shares[who]);
        let recipient = self.recipient();
        let msg = match self.dice.below(3) {
            0 => ReceiveMsg::InstantUnstake { min_amount: 0u128.into(), recipient },
            _ => ReceiveMsg::Unstake { recipient, min_amount: None },
        };
        let msg = cosmwasm_std::to_json_binary(&msg).unwrap();
        ExecuteMsg::Receive(cw20::Cw20ReceiveMsg { sender: self.vault.addr(who).into(), amount: amount.into(), msg })
    }

    fn draw(&mut self, who: &'static str) -> (ExecuteMsg, u128) {
        let batch = 1 + self.dice.below(3);
        let limit = self.dice.one_in(2).then(|| 1 + self.dice.below(2) as u32);
        let validator = String::from(VALIDATORS[self.dice.index(3)]);
        let params = self.vault.ask::<ConfigResponse>(QueryMsg::Config {}).params;
        let msg = match self.dice.below(24) {
            0 | 1 => {
                let recipient = self.recipient();
                return (ExecuteMsg::Stake { min_shares: None, recipient }, self.dice.scaled(5_000_000));
            }
            2..=4 => self.hook(who),
            5 | 6 => ExecuteMsg::SubmitBatch { skip: self.skip() },
            7 | 8 => ExecuteMsg::Settle { limit },
            9 => ExecuteMsg::Claim { batches: vec![batch] },
            10 => ExecuteMsg::ClaimFor { owner: self.account(), batches: vec![batch] },
            11 | 12 => ExecuteMsg::AssignClaim { batch, recipient: self.account() },
            13 => {
                let assets = [DENOM, "uusd"].map(|denom| AssetUnchecked::Native(denom.into()));
                ExecuteMsg::SweepOthers { assets: assets[self.dice.index(2)..].to_vec() }
            }
            14 => ExecuteMsg::RecoverLst { amount: 1u128.into(), recipient: Some(self.account()) },
            15 => ExecuteMsg::Sync {},
            16 | 17 => ExecuteMsg::Compound { limit, skip: self.skip() },
            18 => ExecuteMsg::Rebalance { limit },
            19 => ExecuteMsg::SetValidators { validators: vec![ValidatorWeight { validator, weight: 0, cap: None }] },
            20 => ExecuteMsg::SetValidatorStatus { validator, status: ValidatorStatus::Quarantined },
            21 => ExecuteMsg::UpdateParams { params: Box::new(params) },
            22 => match self.dice.below(3) {
                0 => ExecuteMsg::SetGuardian { guardian: Some(self.account()) },
                1 => ExecuteMsg::Pause { action: Action::SubmitBatch, seconds: 86_400 },
                _ => ExecuteMsg::Unpause { action: Action::Stake },
            },
            _ => ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        };
        (msg, 0)
    }

    /// Strangers do what they like until then, with gifts of coins in between.
    fn until(&mut self, end: u64) {
        while self.now() < end {
            for _ in 0..self.dice.below(4) {
                self.stranger();
            }
            if self.dice.one_in(20) {
                self.vault.add_balance(self.dice.scaled(100_000));
            }
            let step = self.dice.scaled(30_000) as u64;
            self.pass(step.min(end - self.now()));
        }
    }
}

/// The name of a message; a new one does not compile without a line here.
fn name(msg: &ExecuteMsg) -> &'static str {
    match msg {
        ExecuteMsg::Stake { .. } => "stake",
        ExecuteMsg::Receive(_) => "receive",
        ExecuteMsg::SubmitBatch { .. } => "submit_batch",
        ExecuteMsg::Settle { .. } => "settle",
        ExecuteMsg::Claim { .. } => "claim",
        ExecuteMsg::ClaimFor { .. } => "claim_for",
        ExecuteMsg::AssignClaim { .. } => "assign_claim",
        ExecuteMsg::SweepOthers { .. } => "sweep_others",
        ExecuteMsg::RecoverLst { .. } => "recover_lst",
        ExecuteMsg::Sync {} => "sync",
        ExecuteMsg::Compound { .. } => "compound",
        ExecuteMsg::Rebalance { .. } => "rebalance",
        ExecuteMsg::SetValidators { .. } => "set_validators",
        ExecuteMsg::SetValidatorStatus { .. } => "set_validator_status",
        ExecuteMsg::UpdateParams { .. } => "update_params",
        ExecuteMsg::SetGuardian { .. } => "set_guardian",
        ExecuteMsg::Pause { .. } => "pause",
        ExecuteMsg::Unpause { .. } => "unpause",
        ExecuteMsg::UpdateOwnership(_) => "update_ownership",
    }
}

/// The same of what comes with LST.
fn hook_name(msg: &ReceiveMsg) -> &'static str {
    match msg {
        ReceiveMsg::Unstake { .. } => "receive: unstake",
        ReceiveMsg::InstantUnstake { .. } => "receive: instant_unstake",
    }
}

/// What strangers may send at all.
const OPEN: [&str; 11] = [
    "assign_claim",
    "claim",
    "claim_for",
    "compound",
    "receive: instant_unstake",
    "receive: unstake",
    "settle",
    "stake",
    "submit_batch",
    "sweep_others",
    "sync",
];

#[test]
fn no_strangers_message_delays_blocks_or_dilutes_anothers_exit() {
    let (mut tried, mut done) = (BTreeSet::new(), BTreeSet::new());
    let (mut at_once, mut slow) = (0, 0);
    for seed in 0..24 {
        let mut world = World::new(seed);
        let start = world.now() + world.dice.scaled(400_000) as u64;
        world.until(start);

        let shares = 1 + world.dice.scaled(1_000_000);
        let ledger = world.vault.ledger();
        let worth = shares * ledger.base.u128() / ledger.shares.u128();
        let batch = open_batch(&world.vault);
        world.vault.unstake("ann", shares).unwrap();

        // An interval later it is on its way, or anybody can send it there.
        world.until(start + INTERVAL);
        if world.vault.batch(batch).status == BatchStatus::Open {
            let sent = world.vault.run("keeper", ExecuteMsg::SubmitBatch { skip: None }).unwrap();
            world.follow(&sent);
        }
        let submitted = world.vault.batch(batch);
        assert_ne!(submitted.status, BatchStatus::Open, "seed {seed}");

        // Her part of what the buffer paid is there at once.
        let part = submitted.settled.u128() * shares / submitted.shares.u128().max(1);
        if !world.paid.contains_key(&batch) && part > 0 {
            let paid = world.vault.claim("ann", &[batch]).unwrap();
            world.follow(&paid);
            assert!(world.paid[&batch].0 >= part, "seed {seed}: {:?} of {part}", world.paid);
            at_once += 1;
        }

        // What is on its way is here an unbonding period later, marked in one block and booked in the next.
        world.until(start + INTERVAL + UNBONDING);
        for _ in 0..2 {
            let settled = world.vault.settle();
            world.follow(&settled);
            world.pass(6);
        }
        // A stranger may have had her paid already, or have given her shares in the batch, which take nothing of her own.
        if world.vault.claims("ann").iter().any(|claim| claim.batch == batch) {
            let paid = world.vault.claim("ann", &[batch]).unwrap();
            world.follow(&paid);
        }
        let (amount, payments) = world.paid[&batch];
        assert!(amount + payments >= worth, "seed {seed}: {amount} in {payments} payments, {worth}");
        slow += world.slow;
        tried.extend(world.tried);
        done.extend(world.done);
    }
    assert_eq!(done.into_iter().collect::<Vec<_>>(), OPEN);
    assert_eq!(tried.len(), 19, "{tried:?}");
    assert!(at_once > 5 && slow > 100, "{at_once} {slow}");
}

fn open_batch(vault: &Vault) -> u64 {
    vault
        .ask::<Vec<interfaces::staking_vault::BatchResponse>>(QueryMsg::Batches { start_after: None, limit: Some(100) })
        .last()
        .unwrap()
        .id
}
