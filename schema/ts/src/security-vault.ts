// Generated from schema/security-vault.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/** An asset in a message, not validated. */
export type AssetUnchecked = {
  /** A native coin, by its bank denom. */
  native: string;
} | {
  /** A cw20 token, by its address. */
  cw20: string;
};
/**
 * Instantiation message. Funds: exactly the native genesis stake; cw20 genesis stake must have been minted to the
 * predicted address before.
 *
 * Errors: `OutOfRange`, `GenesisFunds`, `FloorOutOfReach`, and those of `ExecuteMsg::Stake`.
 */
export interface InstantiateMsg {
  /** Stake created at instantiation. In the voting tranche it votes at once. */
  genesis: GenesisStake[];
  /** The account that may pause; none when absent. */
  guardian?: string | null;
  /** The owner: the timelock. */
  owner: string;
  /** The parameters. */
  params: Params;
  /** The first tranches; ids count up from 1 in this order. */
  tranches: NewTranche[];
  /** The terms on which stake votes; none when no stake does. */
  votes?: VotingTerms | null;
}
/** Stake created at instantiation. */
export interface GenesisStake {
  /** The amount of the tranche's asset. */
  amount: Uint128;
  /** The owner of the stake. */
  owner: string;
  /** The id of the tranche. */
  tranche: number;
}
/** Governance-set parameters. */
export interface Params {
  /**
   * The largest part of a tranche's assets that may be on hold while the tranche accepts stake, and the least part
   * whose reserve stops payouts: claims below it are too small to close a tranche. Unit: fraction. Range: 0 to 0.1.
   * Default: 0.01. Too low lets a small deficit close a large tranche to new stakers, or a small provision keep stakers
   * in; too high lets new stakers pay a large part of a deficit that is older than their stake.
   */
  max_entry_hold: Decimal;
  /**
   * The longest time that holds reduce a payout, or a reserve stops it, after the end of its cooldown. Unit: seconds.
   * Range: 1 to 15552000. Default: 2592000. Too low lets stakers leave before a deficit is covered, which hurts
   * lenders; too high lets a faulty slasher or reserver lock stakers in.
   */
  max_hold: number;
  /**
   * The time over which a reward vests. Unit: seconds. Range: 1 to 15552000. Default: 86400. Too low lets stake that
   * comes just before a reward take most of it from the other stakers; too high pays stakers late.
   */
  reward_period: number;
  /**
   * The account that receives slashed stake. Unit: address. Range: any account. Default: the treasury. A wrong account
   * costs the treasury what is slashed.
   */
  slash_recipient: string;
}
/** A tranche to be added. */
export interface NewTranche {
  /** The asset that is staked. */
  asset: AssetUnchecked;
  /**
   * The operator's part of rewards and emissions. Unit: fraction. Range: 0 to 0.3. Default: 0. Too low does not pay the
   * operator; too high costs stakers their rewards.
   */
  commission: Decimal;
  /**
   * The time from the start of a cooldown to its payout. Unit: seconds. Range: 1 to 15552000. Default: 1209600 for a
   * market, 1814400 for a reporter. Too low lets stakers leave ahead of a loss that they see coming, which hurts those
   * who stay; too high deters stakers.
   */
  cooldown: number;
  /**
   * Assets that cover leaves in the tranche, and shares that the first staker gives up. Unit: smallest units of the
   * asset. Range: 1 or more. Default: 1000000. Too low makes shares easy to inflate, which hurts later stakers; too
   * high costs the first staker.
   */
  floor: Uint128;
  /**
   * The locks that stakers may choose, for more weight in rewards and votes; at most `super::MAX_LOCKS`, each longer
   * than the one before and of no less weight.
   */
  locks: Lock[];
  /**
   * The largest amount that places no hold. Unit: smallest units of the asset. Range: 0 or more. Default: 1000000. Too
   * low lets dust close the tranche to new stakers; too high lets stakers leave ahead of a deficit.
   */
  min_hold: Uint128;
  /** The account that the stake secures, such as a reporter: it earns the commission and sets it. None when absent. */
  operator?: string | null;
  /**
   * The market whose provisions may reserve this tranche's stake; none when absent. The vault queries its need before a
   * payout.
   */
  reserver?: string | null;
  /**
   * Tokens that stakers are rewarded in besides the tranche's own asset; at most 7, and more by
   * `super::ExecuteMsg::ListReward`.
   */
  rewards: AssetUnchecked[];
  /** The events that may take its stake; they never change. */
  rules: SlashRules;
  /**
   * The order in which losses reach the tranches of one slasher: higher pays later. For readers; the slasher decides.
   * Range: 0 to 255. Default: 0.
   */
  seniority: number;
  /**
   * The contract for which a part of each reward is set aside, such as the oracle, whose reporters protect the same
   * lenders. Unit of the part: fraction. Range: 0 to 0.5. Default: 0.1 in the market's tranche for the oracle, none in
   * others. Too low pays reporters nothing for the debts that depend on them; too high costs stakers their premium.
   */
  share?: RecipientForString | null;
  /** Cap and target size. */
  size: TrancheSize;
  /**
   * The only contract that may hold, cover, restore and slash. A wrong one can take everything above the floor from the
   * stakers.
   */
  slasher: string;
}
/** A lock that stakers of a tranche may choose. It changes their weight in rewards and votes, and nothing else. */
export interface Lock {
  /**
   * Time for which shares cannot start a cooldown. Unit: seconds. Range: 1 to 126144000. Default: 2592000, 7776000 and
   * 31536000. Too low pays for no commitment, which hurts the other stakers; too high deters stakers.
   */
  seconds: number;
  /**
   * Weight of a locked share in rewards and votes. Unit: hundredths of an unlocked share. Range: 100 to 1000. Default:
   * 125, 160 and 250. Too low attracts no locks; too high takes rewards and votes from unlocked stake.
   */
  weight: number;
}
/** The events that may take stake of a tranche. They never change. */
export interface SlashRules {
  /** An exploit that governance finds: `super::ExecuteMsg::ReportExploit`. */
  exploit: Limit;
  /**
   * The time from an exploit's report to its slash, in which it can be withdrawn. Unit: seconds. Range: 1 to 15552000.
   * Default: 604800. Too low gives stakers no time to object; too high keeps payouts reduced for long.
   */
  exploit_delay: number;
  /** A fault that the slasher proves, as the oracle does: `super::ExecuteMsg::Slash`. */
  fault: Limit;
  /**
   * The window over which the parts of several events add up; it begins with the first event after the previous window.
   * Unit: seconds. Range: 1 to 15552000. Default: 2592000. Too low makes the limits protect stakers little; too high
   * leaves them used up for long.
   */
  period: number;
  /** Who receives slashed stake, besides `super::Params::slash_recipient`, which receives the rest. */
  recipients: RecipientForString[];
  /**
   * A deficit of a market: `super::ExecuteMsg::Cover` and `super::ExecuteMsg::Seize`. The part of a deficit above a
   * limit is never charged later: the tranche is a reinsurer up to the limit.
   */
  shortfall: Limit;
}
/** Limit of one kind of event. Zeros exclude the kind. */
export interface Limit {
  /**
   * The largest part of the assets that one event takes; a deficit is one event. Unit: fraction. Range: 0 to 1.
   * Default: 1. Too low leaves lenders without the cover that they expect; too high lets one event take more than
   * stakers accept.
   */
  per_event: Decimal;
  /**
   * The largest part that all events of a window take, of the assets at its beginning. Unit: fraction. Range: 0 to 1.
   * Default: 1. Too low leaves cover idle while lenders lose; too high lets a series of events take more than one may.
   */
  per_period: Decimal;
}
/** Who receives a part of what is slashed. */
export interface RecipientForString {
  /** The account. */
  address: string;
  /**
   * Its part. Unit: fraction. Range: 0 to 1, and 1 with the other recipients' parts. A wrong account costs the treasury
   * this part of what is slashed.
   */
  part: Decimal;
}
/** Cap and target size of a tranche. Amounts in the smallest unit of its asset. */
export interface TrancheSize {
  /**
   * Assets above which no stake enters. Unit: smallest units of the asset. Range: 0 or more; none when absent. Default:
   * none. Too low turns away cover; too high lets one tranche, or one reporter, grow too large.
   */
  cap?: Uint128 | null;
  /**
   * Assets at which emissions are paid in full. With `x = assets / target` an emission pays `x * (2 - x)` of its rate
   * up to the target, and `1 / x` of it above. Unit: smallest units of the asset. Range: 1 or more; always in full when
   * absent. Default: none. Too low pays little for needed stake; too high pays for stake that is not needed.
   */
  target?: Uint128 | null;
}
/** The terms on which stake votes. */
export interface VotingTerms {
  /**
   * The time from staking to the first vote. Unit: seconds. Range: 1 to 2592000. Default: 172800. Too low lets stake
   * arrive for one vote; too high deters stakers.
   */
  delay: number;
  /**
   * The least stake by which votes are measured: `total` never falls below its value in votes. Unit: smallest units of
   * the tranche's asset. Range: `unit` up to the stake whose votes are written. Default: 1000000000000. Too low lets a
   * few stakers govern after the others have left; too high stops governance after some have left.
   */
  floor: Uint128;
  /**
   * The tranche whose stake votes; it never changes. Unit: id of a tranche. Range: a tranche of the instantiation
   * message. Default: the tranche of the governance token. A tranche of another token gives its holders all power.
   */
  tranche: number;
  /**
   * Shares of one vote; it never changes. Unit: shares of the tranche. Range: 1 or more. Default: 1000000. Too low
   * makes weights overflow after collapses; too high leaves small stakers without a vote.
   */
  unit: Uint128;
}
/**
 * Messages the contract executes. A message that takes no funds rejects them with `Payment`; one that takes funds takes
 * exactly one coin.
 */
export type ExecuteMsg = {
  /**
   * Stakes native coins in a tranche and mints `floor(amount * shares / assets)` shares to the sender. Refused while
   * anything is reserved, or more than `Params::max_entry_hold` of the assets is on hold. When shares are worth less
   * than a thousandth of a unit, a new share epoch begins first: all shares together become as many as there are
   * assets, and the stake enters at par. The first staker of an epoch gives up `floor` shares for good. Callable by
   * anyone; funds: the tranche's denom. Errors: `Payment`, `NotFound`, `Pause`, `WrongAsset`, `LockForOther`,
   * `UnknownTier`, `EntryReserved`, `EntryHeld`, `AboveCap`, `BelowFloor`, `NoShares`.
   */
  stake: {
    /** The account that gets the shares; the sender when absent. For another account only tier 0. */
    recipient?: string | null;
    /**
     * The tier that the shares enter: 0, or absent, without a lock; n by the tranche's n-th lock, as with
     * `ExecuteMsg::Lock`.
     */
    tier?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Receives cw20 tokens with a `ReceiveMsg`. Callable by any cw20 token, as the hook of its `Send`; the hook acts on
   * the token that calls, on no other. Errors: `ZeroAmount`, and those of the message inside.
   */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Locks shares of the sender, and gives them the weight of the lock in rewards and votes. All shares of a tier are
   * locked until the last of them is: a later entry renews the lock of the whole tier. After the end of the lock, any
   * message that touches the position returns its shares to tier 0. A lock does not change who bears losses. Callable
   * by stakers. Errors: `Payment`, `NotFound`, `ZeroAmount`, `UnknownTier`, `ShorterLock`, `NotEnoughShares`.
   */
  lock: {
    /** The tier that the shares leave: 0, a tier of a shorter lock, or `tier` itself to renew its lock. */
    from: number;
    /** The number of shares, above zero. */
    shares: Uint128;
    /** The tier that they enter: n by the tranche's n-th lock, counted from 1. */
    tier: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Returns shares whose locks have ended to tier 0, in the positions of several owners; until then they keep the
   * weight of the lock. Callable by anyone. Errors: `Payment`, `NotFound`, `TooManyOwners`.
   */
  expire: {
    /** The owners, at most 30; those without an ended lock stay as they are. */
    owners: string[];
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Starts the cooldown of shares of the sender that are not locked. From this second they earn no rewards and count as
   * no security, but they can be slashed and charged until they are paid out. Callable by stakers. Errors: `Payment`,
   * `NotFound`, `Pause`, `ZeroAmount`, `NotEnoughShares`.
   */
  start_cooldown: {
    /** The number of shares, above zero. */
    shares: Uint128;
    /** Where the payout goes; to the sender, without a message, when absent. */
    target?: PayoutTarget | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Cancels a cooldown of the sender and returns its shares to a tier: they earn and count again. Permitted under holds
   * and a reserve, because nothing enters or leaves the tranche. Callable by stakers. Errors: `Payment`, `NotFound`,
   * `UnknownTier`.
   */
  cancel_cooldown: {
    /** The id of the cooldown. */
    id: number;
    /** The tier that the shares enter, 0 when absent; another one locks them. */
    tier?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Burns the shares of a cooldown that has ended and pays their worth to their owner, or to the target of the
   * cooldown. Callable by anyone. Returns `PayoutResponse` as data.
   *
   * While assets are on hold or reserved the shares are paid only `worth * (1 - (held + reserved) / assets)`, and the
   * forfeited rest stays in the tranche. Only the owner may accept that, by naming `min_amount`. From
   * `Params::max_hold` after the end of the cooldown holds no longer count; the reserve always does.
   *
   * The vault first asks the tranche's reserver, if any, for its need and reserves that; when the query fails the
   * reserve stays as it is. A reserve of `Params::max_entry_hold` of the assets or more stops payouts until
   * `Params::max_hold` after the end of their cooldown. Errors: `Payment`, `NotFound`, `Cooling`, `PayoutReserved`,
   * `PayoutHeld`, `BelowMinimum`, `TargetOfOwner`.
   */
  payout: {
    /** The id of the cooldown. */
    id: number;
    /**
     * The least amount to accept, in the tranche's asset. Without it a payout that holds or a reserve reduce is
     * refused.
     */
    min_amount?: Uint128 | null;
    /** The owner of the cooldown. */
    owner: string;
    /**
     * Target that replaces the one of the cooldown, for example because that one refuses the payout. Only from the
     * owner.
     */
    target?: PayoutTarget | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Pays the sender's rewards and recoveries of a tranche. Callable by stakers, also former ones. Errors: `Payment`,
   * `NotFound`, `UnknownReward`, `NothingToClaim`.
   */
  claim: {
    /**
     * The assets to claim; all when absent. Recoveries are in the tranche's own asset. To leave out a token whose
     * transfers fail, name the others; what is due in that token stays due.
     */
    assets?: AssetUnchecked[] | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Adds a reward that vests to the stakers of a tranche over `Params::reward_period`. Callable by anyone; funds: the
   * tranche's own asset or a listed native token. Errors: `Payment`, `NotFound`, `UnknownReward`.
   */
  reward: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Adds to the budget of the emission of a token; see `ExecuteMsg::SetEmission`. Unpaid amounts stay in the budget.
   * Callable by anyone; funds: the tranche's own asset or a listed native token. Errors: `Payment`, `NotFound`,
   * `UnknownReward`.
   */
  fund: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Sets the emission of a listed token: an amount per day to the stakers of the tranche, until it ends or its budget
   * is empty. It pays less to a tranche smaller or larger than its target; see `TrancheSize::target`. Callable by the
   * owner. Errors: `Payment`, `Ownership`, `NotFound`, `UnknownReward`.
   */
  set_emission: {
    /** The token. */
    asset: AssetUnchecked;
    /**
     * Its end. Unit: seconds since the epoch. Range: any. Too early pays less than was promised; too late continues
     * without a new decision.
     */
    ends_at: number;
    /**
     * The emission at the target size. Unit: smallest units of the token per day. Range: 0 or more. Default: 0. Too low
     * attracts no stake; too high spends the budget on stake that is not needed.
     */
    per_day: Uint128;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Changes the part of the stakers' rewards and emissions that goes to the tranche's operator. A lower one counts at
   * once, a higher one `COMMISSION_NOTICE` later, so that stakers who reject it can start a cooldown before; locked
   * shares cannot. Callable by the operator. Errors: `Payment`, `NotFound`, `Unauthorized`, `OutOfRange`.
   */
  set_commission: {
    /**
     * The new commission. Unit: fraction. Range: 0 to 0.3. Default: 0. Too low does not pay the operator; too high
     * costs stakers their rewards.
     */
    commission: Decimal;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Pays the operator's commission. A token that cannot be sent makes a claim of all fail; name the others. Callable by
   * anyone. Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`.
   */
  claim_commission: {
    /** The reward tokens to pay; all of them when absent. */
    assets?: AssetUnchecked[] | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Sends the rewards that are set aside to the contract that shares them, each token by a message `reward` with the
   * tranche's id. Rewards that it refuses stay set aside. Callable by anyone. Errors: `Payment`, `NotFound`,
   * `UnknownReward`, `NothingToClaim`, and the contract's.
   */
  share_rewards: {
    /** The reward tokens to send; all of them when absent. */
    assets?: AssetUnchecked[] | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Names the contract that shares the rewards of a tranche, and its part of later ones; rewards already set aside go
   * to the new contract. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `OutOfRange`.
   */
  set_share: {
    /**
     * The contract and its part; none when absent. Unit of the part: fraction. Range: 0 to 0.5. Default: as
     * `NewTranche::share`. Too low pays reporters nothing; too high costs stakers their premium.
     */
    share?: RecipientForString | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Sets, changes or removes a hold: an amount of assets that payouts leave in the tranche; large holds close it to new
   * stake. An amount of at most `min_hold` removes the hold. Callable by the tranche's slasher. Errors: `Payment`,
   * `NotFound`, `Unauthorized`, `OutOfRange`.
   */
  hold: {
    /** Assets that must stay. */
    amount: Uint128;
    /** The id that the slasher gives the hold, below `FINDING_HOLD`. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Replaces the reserve: stake for losses that a market provides for but has not recognised. While it is above zero
   * the tranche accepts no stake, and payouts are stopped or reduced; see `ExecuteMsg::Payout`. A cover takes reserved
   * stake like any other and leaves the reserve unchanged. Callable by the tranche's reserver; a tranche without one
   * rejects every sender. Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  reserve: {
    /** Assets that open provisions may claim; may exceed what the tranche has. 0 ends the reserve. */
    need: Uint128;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Charges a deficit to the tranche: pays the new part of `amount` to the sender in the tranche's own asset, as far as
   * assets above the floor allow, on hold or not, and gives the shares loss units for it. An amount that was charged
   * before is never charged again, not even the part that the tranche could not pay then: later stake does not bear it.
   * Paying zero is not an error. Callable by the tranche's slasher. Returns `CoverResponse` as data. Errors: `Payment`,
   * `NotFound`, `Unauthorized`.
   */
  cover: {
    /** Total need of the deficit from this tranche, from its beginning. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. Its asset must be the one that the slasher needs. */
    tranche: number;
  };
} | {
  /**
   * Repays the loss units of the shares; the excess becomes a reward. Callable by the tranche's slasher; funds: the
   * tranche's denom. An excess is not an error. Errors: `Payment`, `NotFound`, `Unauthorized`, `WrongAsset`.
   */
  restore: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Charges a deficit as `ExecuteMsg::Cover` does, in a tranche whose asset is not the one that the slasher needs: the
   * seized stake stays in the vault, owed to the deficit, until the slasher collects or releases it. No token is
   * called. Callable by the tranche's slasher. Returns `CoverResponse` as data. Errors: `Payment`, `NotFound`,
   * `Unauthorized`.
   */
  seize: {
    /** Total need of the deficit from this tranche, from its beginning, in the tranche's asset. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Sends seized stake of a deficit to the slasher, who sells it. Callable by the tranche's slasher. Returns
   * `CoverResponse` as data. Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  collect: {
    /** The most to send; at most the seized amount is sent. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Returns seized stake that the deficit does not need, in kind: to the loss units of the shares; the excess becomes a
   * reward. Callable by the tranche's slasher. Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  release: {
    /** The most to return; at most the seized amount is returned. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Repays a deficit in another asset than the tranche's. The vault offers it for the tranche's own asset, first at
   * `ask` for the whole, falling linearly to one unit within `EXCHANGE_PERIOD`; the proceeds go to the loss units as
   * with `ExecuteMsg::Restore`. More of the same asset joins the offer at its present price and restarts the period.
   * Callable by the tranche's slasher; funds: one coin. Errors: `Payment`, `NotFound`, `Unauthorized`, `OwnAsset`.
   */
  restore_other: {
    /**
     * The first price of the funds sent, in the tranche's asset. It should be above the market's price: buyers wait
     * until it is fair.
     */
    ask: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Buys all or a part of what `ExecuteMsg::RestoreOther` offers, at the present price. Callable by anyone; funds: the
   * tranche's asset; the excess returns. Errors: `Payment`, `NotFound` (tranche, offer), `WrongAsset`, `BelowMinimum`.
   */
  exchange: {
    /** The asset to buy. */
    asset: AssetUnchecked;
    /** The least amount to receive. */
    min_amount: Uint128;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Takes a fraction of all assets of a tranche, cooling ones included, as far as `SlashRules::fault` allows. An id
   * that was used before takes nothing. Callable by the tranche's slasher. Returns `SlashResponse` as data. Errors:
   * `Payment`, `NotFound`, `Unauthorized`.
   */
  slash: {
    /** The fraction to take; above one it counts as one. */
    fraction: Decimal;
    /** The slasher's id of the slash. */
    id: number;
    /** Reward for proving the fault, paid at once out of the slash; none when absent. */
    reward?: SlashReward | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Reports an exploit that governance found and that the tranche's stake has to pay for. Until it is resolved or
   * withdrawn, the part to be slashed is on hold, which does not limit cover. At most `MAX_FINDINGS` are open per
   * tranche. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `NeverSlashed`, `OutOfRange`.
   */
  report_exploit: {
    /** The part of the assets to take, as far as the limits allow. Unit: fraction. Range: 0 to 1. */
    fraction: Decimal;
    /** Public reason. Unit: text. Range: at most 256 bytes. */
    reason: string;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Slashes the tranche for a reported exploit once its delay is over. Callable by anyone. Returns `SlashResponse` as
   * data. Errors: `Payment`, `NotFound`, `TooEarly`.
   */
  resolve_exploit: {
    /** The id of the finding. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Withdraws a reported exploit. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`. */
  withdraw_exploit: {
    /** The id of the finding. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Sends slashed stake to the recipient it belongs to. Callable by anyone. Errors: `Payment`, `NothingToSweep`. */
  sweep_slashed: {
    /** The slashed asset. */
    asset: AssetUnchecked;
    /** The recipient; `Params::slash_recipient` when absent. */
    recipient?: string | null;
  };
} | {
  /**
   * Writes the votes of a staker: the weight of the shares that have waited `VotingTerms::delay` and are not cooling
   * down; locked shares have the weight of their lock while it lasts. `total` rises at once; falls of earlier blocks
   * are applied too. Replaces a weight of an older share epoch, which no longer counts. Callable by anyone. Errors:
   * `Payment`, `NotFound` (voting tranche), `TooManyVotes`.
   */
  write_votes: {
    /** The staker. */
    owner: string;
  };
} | {
  /**
   * Sets the floor and the delay of votes. The floor must not exceed the written votes, or no vote could change it
   * again. Running delays are unchanged. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound` (voting
   * tranche), `OutOfRange`, `FloorOutOfReach`.
   */
  set_votes: {
    /** See `VotingTerms::delay`. */
    delay: number;
    /** See `VotingTerms::floor`. */
    floor: Uint128;
  };
} | {
  /**
   * Adds an empty tranche. Callable by the owner. Errors: `Payment`, `Ownership`, `OutOfRange`, `RewardListed`,
   * `TooManyRewards`.
   */
  add_tranche: NewTranche;
} | {
  /**
   * Replaces the size terms of a tranche. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`,
   * `OutOfRange`.
   */
  set_size: {
    /** The new terms. */
    size: TrancheSize;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Replaces the reserver of a tranche and frees its reserve. The old reserver must no longer list the tranche, or not
   * answer. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `ReserverInUse`.
   */
  set_reserver: {
    /** The new reserver; none when absent. */
    reserver?: string | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Lists a further token that a tranche can pay rewards in, for good; at most `MAX_REWARDS` with its own asset.
   * Callable by the owner: anyone else could fill the list, or list a token whose transfers fail. Errors: `Payment`,
   * `Ownership`, `NotFound`, `RewardListed`, `TooManyRewards`.
   */
  list_reward: {
    /** The token. */
    asset: AssetUnchecked;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Replaces all parameters. Callable by the owner. Errors: `Payment`, `Ownership`, `OutOfRange`. */
  update_params: {
    /** The new parameters. */
    params: Params;
  };
} | {
  /** Names the guardian. Callable by the owner. Errors: `Payment`, `Admin`. */
  set_guardian: {
    /** The new guardian; none when absent. */
    guardian?: string | null;
  };
} | {
  /**
   * Pauses an action, at most 72 h in any 30 d. Callable by the guardian; see `crate::shared::pause`. Errors:
   * `Payment`, `Admin`.
   */
  pause: {
    /** The action. */
    action: Action;
    /** The length of the pause. Unit: seconds. Range: 1 to 259200. */
    seconds: number;
  };
} | {
  /** Ends a pause early. Callable by the guardian and the owner. Errors: `Payment`, `Admin`. */
  unpause: {
    /** The action. */
    action: Action;
  };
} | {
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  update_ownership: Action2;
};
/**
 * Binary is a wrapper around Vec<u8> to add base64 de/serialization with serde. It also adds some helper methods to
 * help encode inline.
 *
 * This is only needed as serde-json-{core,wasm} has a horrible encoding for Vec<u8>. See also
 * <https://github.com/CosmWasm/cosmwasm/blob/main/docs/MESSAGE_TYPES.md>.
 */
export type Binary = string;
/**
 * Actions that the guardian can pause. All others cannot be paused.
 *
 * - `stake`: `ExecuteMsg::Stake`.
 * - `start_cooldown`: `ExecuteMsg::StartCooldown`.
 */
export type Action = "stake" | "start_cooldown";
/**
 * Actions that can be taken to alter the contract's ownership
 *
 * - `accept_ownership`: Accept the pending ownership transfer. Can only be called by the pending owner.
 * - `renounce_ownership`: Give up the contract's ownership and the possibility of appointing a new owner. Can only be
 *   invoked by the contract's current owner. Any existing pending ownership transfer is canceled.
 */
export type Action2 = {
  /**
   * Propose to transfer the contract's ownership to another account, optionally with an expiry time.
   *
   * Can only be called by the contract's current owner.
   *
   * Any existing pending ownership transfer is overwritten.
   */
  transfer_ownership: {
    expiry?: Expiration | null;
    new_owner: string;
  };
} | "accept_ownership" | "renounce_ownership";
/**
 * Expiration represents a point in time when some event happens. It can compare with a BlockInfo and will return
 * is_expired() == true once the condition is hit (and for every block in the future)
 */
export type Expiration = {
  /** AtHeight will expire when `env.block.height` >= height */
  at_height: number;
} | {
  /** AtTime will expire when `env.block.time` >= time */
  at_time: Timestamp;
} | {
  /** Never will never expire. Used to express the empty variant */
  never: Record<string, never>;
};
/**
 * A point in time in nanosecond precision.
 *
 * This type can represent times from 1970-01-01T00:00:00Z to 2554-07-21T23:34:33Z.
 */
export type Timestamp = Uint64;
/**
 * A thin wrapper around u64 that is using strings for JSON encoding/decoding, such that the full u64 range can be used
 * for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint64 = string;
/** Cw20ReceiveMsg should be de/serialized under `Receive()` variant in a ExecuteMsg */
export interface Cw20ReceiveMsg {
  amount: Uint128;
  msg: Binary;
  sender: string;
}
/** Recipient of a payout. */
export interface PayoutTarget {
  /**
   * When present the recipient is a contract that is called with a `PayoutHook` that carries these bytes: native coins
   * come with the call, a cw20 comes as a `Send` whose message is the hook. The contract recognises a payout by its
   * sender: the vault, or the token with the vault as the account that sent.
   */
  msg?: Binary | null;
  /** The account that receives it. */
  recipient: string;
}
/** Part of a slash for whoever proved its reason. */
export interface SlashReward {
  /**
   * Part of the slash, rounded down. Unit: fraction. Range: 0 to 0.1; a higher value counts as 0.1, or stakers could
   * profit from slashing themselves.
   */
  part: Decimal;
  /** The account that is paid. */
  recipient: string;
}
/** Queries the contract answers. */
export type QueryMsg = {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns one tranche. Errors: `NotFound`. */
  tranche: {
    /** The id of the tranche. */
    id: number;
  };
} | {
  /** Returns tranches by ascending id. */
  tranches: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Returns the active stake of several tranches now: one query for a whole power table. */
  active: {
    /** The tranches, in any order; unknown ones count zero. */
    tranches: number[];
  };
} | {
  /** Returns the position of an owner in a tranche. Errors: `NotFound`. */
  position: {
    /** The owner. */
    owner: string;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns all positions in a tranche by ascending address of the owner. Errors: `NotFound`. */
  positions: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last owner of the previous page. */
    start_after?: string | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns an owner's unpaid cooldowns in a tranche by ascending id. */
  cooldowns: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The owner. */
    owner: string;
    /** The last id of the previous page. */
    start_after?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns the holds on a tranche by ascending id. */
  holds: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns the charge of a deficit to a tranche; zeros for an unknown deficit. */
  deficit: {
    /** The slasher's id of the deficit. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Returns recoveries, seized stake, offers and rewards that the vault owes the stakers of a tranche. Errors:
   * `NotFound`.
   */
  owed: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Returns the slashing rules of a tranche, the amounts that they permit now, and reported exploits. Errors:
   * `NotFound`.
   */
  rules: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns slashed stake that is not yet swept, by ascending asset and recipient. */
  slashed: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last entry of the previous page. */
    start_after?: SlashedKey | null;
  };
} | {
  /** Returns the state of the votes. Errors: `NotFound` (voting tranche). */
  votes: Record<string, never>;
} | {
  /** Returns the votes of a staker. Errors: `NotFound` (voting tranche). */
  voter: {
    /** The staker. */
    owner: string;
  };
} | {
  /** Returns no admin: members follow from stake, and nobody sets them. Of cw4. */
  admin: Record<string, never>;
} | {
  /** Returns `total`, now or at the beginning of a block. Of cw4. */
  total_weight: {
    /** The height of the block; now when absent. */
    at_height?: number | null;
  };
} | {
  /**
   * Returns the stakers with a written weight by ascending address. Weights that a later share epoch voided are listed
   * as 0 until they are written again, so that a page reads no more records than it has entries. Of cw4.
   */
  list_members: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last address of the previous page. */
    start_after?: string | null;
  };
} | {
  /**
   * Returns the weight with which a staker may vote now. With a height it is the lower of the weight at the beginning
   * of that block and the weight now: stake that has left since does not vote. Of cw4.
   */
  member: {
    /** The staker. */
    addr: string;
    /** The height at which the proposal began; now when absent. */
    at_height?: number | null;
  };
} | {
  /** Returns no hooks: the vault calls nobody when weights change. Of cw4. */
  hooks: Record<string, never>;
} | {
  /** Returns the last pause of each action. */
  pauses: Record<string, never>;
} | {
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent. Jobs that belong to no cooldown or position are on the first page only.
   */
  due: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: DueCursor | null;
  };
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** A validated asset, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
/**
 * A human readable address.
 *
 * In Cosmos, this is typically bech32 encoded. But for multi-chain smart contracts no assumptions should be made other
 * than being UTF-8 encoded and of reasonable length.
 *
 * This type represents a validated address. It can be created in the following ways 1. Use `Addr::unchecked(input)` 2.
 * Use `let checked: Addr = deps.api.addr_validate(input)?` 3. Use `let checked: Addr =
 * deps.api.addr_humanize(canonical_addr)?` 4. Deserialize from JSON. This must only be done from JSON that was
 * validated before such as a contract's state. `Addr` must not be used in messages sent by the user because this would
 * result in unvalidated instances.
 *
 * This type is immutable. If you really need to mutate it (Really? Are you sure?), create a mutable copy using `let mut
 * mutable = Addr::to_string()` and operate on that `String` instance.
 */
export type Addr = string;
/** Where a page of due work begins. */
export type DueCursor = {
  /** At the findings. */
  findings: {
    /** Last finding of the previous page; from the first one when absent. */
    start_after?: FindingKey | null;
  };
} | {
  /** At the slashed stake. */
  slashed: {
    /** Last asset and recipient of the previous page; from the first ones when absent. */
    start_after?: SlashedKey | null;
  };
} | {
  /** At the tranches whose rewards are shared. */
  tranches: {
    /** Last tranche of the previous page; from the first one when absent. */
    start_after?: number | null;
  };
} | {
  /** At the cooldowns. */
  cooldowns: {
    /** Last cooldown of the previous page; from the first one when absent. */
    start_after?: CooldownKey | null;
  };
} | {
  /** At the positions. */
  positions: {
    /** Last position of the previous page; from the first one when absent. */
    start_after?: PositionKey | null;
  };
};
/** Names an entry of slashed stake, for paging. */
export interface SlashedKey {
  /** The asset. */
  asset: Asset;
  /** The account that it belongs to. */
  recipient: string;
}
/** Key of a finding. */
export interface FindingKey {
  /** Id of the finding. */
  id: number;
  /** Id of the tranche. */
  tranche: number;
}
/** Key of a cooldown. */
export interface CooldownKey {
  /** Id of the cooldown. */
  id: number;
  /** Owner of the shares. */
  owner: string;
  /** Id of the tranche. */
  tranche: number;
}
/** Key of a position. */
export interface PositionKey {
  /** Owner of the shares. */
  owner: string;
  /** Id of the tranche. */
  tranche: number;
}
/** Migration message, without arguments. */
export interface MigrateMsg {}
/** Messages that a cw20 `Send` to the vault can carry. */
export type ReceiveMsg = {
  /** See `ExecuteMsg::Stake`. */
  stake: {
    /** The account that gets the shares; the sender when absent. */
    recipient?: string | null;
    /** The tier that the shares enter; 0 when absent. */
    tier?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** See `ExecuteMsg::Reward`. */
  reward: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** See `ExecuteMsg::Fund`. */
  fund: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** See `ExecuteMsg::Exchange`. */
  exchange: {
    /** The asset to buy. */
    asset: AssetUnchecked;
    /** The least amount to receive. */
    min_amount: Uint128;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** See `ExecuteMsg::Restore`. */
  restore: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
};
/** Active stake of several tranches. */
export interface ActiveResponse {
  /** One item per requested tranche, in the same order. */
  tranches: Active[];
}
/** Active stake of one tranche. */
export interface Active {
  /** Value of the shares that are not cooling down, rounded down. */
  assets: Uint128;
  /** The part of `assets` above holds, reserve and floor, which may back new debt. */
  slashable: Uint128;
  /** The id of the tranche. */
  tranche: number;
}
export interface AdminResponse {
  admin?: string | null;
}
/** The configuration. */
export interface ConfigResponse {
  /** The account that may pause; none when absent. */
  guardian?: Addr | null;
  /** The parameters. */
  params: Params;
}
export type ArrayOfCooldownResponse = CooldownResponse[];
/** A cooldown. */
export interface CooldownResponse {
  /** Its id, unique in the vault. */
  id: number;
  /** The first moment of its payout, in seconds since the epoch. */
  payable_at: number;
  /** The shares that leave, in shares of the present epoch. */
  shares: Uint128;
  /** Recipient of its payout; the owner when absent. */
  target?: PayoutTarget | null;
}
/** Charge of a deficit to a tranche, in its asset. */
export interface DeficitResponse {
  /** Total amount requested, as of its last cover. */
  asked: Uint128;
  /** Amount that the tranche paid for it. */
  paid: Uint128;
  /** Amount recovered for it, in the tranche's asset; sales of other assets are not counted by deficit. */
  restored: Uint128;
  /** The part of `paid` that is seized: neither collected nor released. */
  seized: Uint128;
}
/** A message that the vault accepts from anyone now. */
export type DueJob = {
  /** `resolve_exploit` is accepted. */
  resolve_exploit: {
    /** First moment at which it was accepted, in seconds since the epoch. */
    due_at: number;
    /** Id of the finding. */
    id: number;
    /** Id of the tranche. */
    tranche: number;
  };
} | {
  /** `sweep_slashed` sends slashed stake to its recipient. */
  sweep_slashed: {
    /** Amount, in units of the asset. */
    amount: Uint128;
    /** The asset. */
    asset: Asset;
    /** The recipient. */
    recipient: string;
  };
} | {
  /**
   * `share_rewards` sends a part of the rewards to the contract that shares them. One job per token, so that a refused
   * token stops no other.
   */
  share_rewards: {
    /** Amount, in units of the token. */
    amount: Uint128;
    /** The token. */
    asset: Asset;
    /** Id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * `payout` pays a cooldown in full. A payout that a hold or a reserve reduces is not listed: only its owner may
   * accept less.
   */
  payout: {
    /** Payment, in units of the tranche's asset. */
    amount: Uint128;
    /** First moment of its payout, in seconds since the epoch. */
    due_at: number;
    /** Id of the cooldown. */
    id: number;
    /** Owner of the shares. */
    owner: string;
    /** Id of the tranche. */
    tranche: number;
  };
} | {
  /** `expire` ends locks of an owner, whose weight counts until then. */
  expire: {
    /** End of the first of these locks, in seconds since the epoch. */
    due_at: number;
    /** Owner of the shares. */
    owner: string;
    /** Id of the tranche. */
    tranche: number;
  };
};
/** A page of due work. */
export interface DueResponse {
  /** The jobs; may be empty while `next` is present. */
  jobs: DueJob[];
  /** `start_after` of the next page; absent on the last one. */
  next?: DueCursor | null;
}
export type ArrayOfHoldResponse = HoldResponse[];
/** A hold. */
export interface HoldResponse {
  /** Assets that must stay. */
  amount: Uint128;
  /** The slasher's id of the hold. */
  id: number;
}
export interface HooksResponse {
  hooks: string[];
}
export interface MemberListResponse {
  members: Member[];
}
/**
 * A group member has a weight associated with them. This may all be equal, or may have meaning in the app that makes
 * use of the group (eg. voting power)
 */
export interface Member {
  addr: string;
  weight: number;
}
export interface MemberResponse {
  weight?: number | null;
}
/** Debts of the vault to the stakers of a tranche, besides the tranche's assets. */
export interface OwedResponse {
  /** Recoveries in other assets, offered for the tranche's asset. */
  offers: OfferResponse[];
  /** Unclaimed recoveries, in the tranche's asset. */
  recovered: Uint128;
  /** Rewards, one item per listed token, the tranche's own asset first. */
  rewards: RewardResponse[];
  /** Stake that is seized for deficits and neither collected nor released, in the tranche's asset. */
  seized: Uint128;
}
/** An asset that is offered for the tranche's own. */
export interface OfferResponse {
  /** Amount still on offer. */
  amount: Uint128;
  /** The asset. */
  asset: Asset;
  /** The price of all of it now, in the tranche's asset. */
  price: Uint128;
}
/** Rewards of a tranche in one token. */
export interface RewardResponse {
  /** The token. */
  asset: Asset;
  /** Unclaimed commission of the operator. */
  commission: Uint128;
  /** The emission. */
  emission: Emission;
  /** Amount set aside for the contract that shares the rewards. */
  shared: Uint128;
  /** Received and not claimed, the budget of the emission, the commission and the share included. */
  unpaid: Uint128;
  /** The part of `unpaid` that has not vested yet, rounded up. */
  unvested: Uint128;
  /** When all of it will have vested, in seconds since the epoch; later if for a time nobody earns it. */
  vested_at: number;
}
/** The emission of one token to the stakers of a tranche. */
export interface Emission {
  /** Its end, in seconds since the epoch. */
  ends_at: number;
  /** Remaining budget. */
  funded: Uint128;
  /** Moment up to which it is paid, in seconds since the epoch. */
  paid_until: number;
  /** Amount at the target size, in units of the token per day. */
  per_day: Uint128;
}
/** The contract's ownership info */
export interface OwnershipForString {
  /** The contract's current owner. `None` if the ownership has been renounced. */
  owner?: string | null;
  /**
   * The deadline for the pending owner to accept the ownership. `None` if there isn't a pending ownership transfer, or
   * if a transfer exists and it doesn't have a deadline.
   */
  pending_expiry?: Expiration | null;
  /**
   * The account who has been proposed to take over the ownership. `None` if there isn't a pending ownership transfer.
   */
  pending_owner?: string | null;
}
export type ArrayOfPauseResponse = PauseResponse[];
/** The last pause of one action, as returned by queries. */
export interface PauseResponse {
  /** Name of the action, in snake case. */
  action: string;
  /** End of the pause, in seconds since the epoch; in the past for a pause that has ended. */
  expires_at: number;
  /**
   * Start of the guardian's pause, in seconds since the epoch; zero when the present guardian has not paused the
   * action.
   */
  paused_at: number;
}
/** Position of an owner in a tranche. */
export interface PositionResponse {
  /** Value of all these shares in the tranche's asset, rounded down. */
  assets: Uint128;
  /** Shares in cooldown. */
  cooling: Uint128;
  /** The locked part of them, one item per lock of the tranche. */
  locked: Locked[];
  /** Loss that is not yet recovered, in the tranche's asset, rounded up. */
  outstanding_loss: Uint128;
  /** Recoveries that a claim pays now, in the tranche's asset. */
  recovered: Uint128;
  /** Rewards that a claim pays now; assets with nothing due are left out. */
  rewards: AssetAmount[];
  /** Shares that are not cooling down, locked or not. */
  shares: Uint128;
  /** Weight of these shares in rewards and votes, in hundredths of shares. */
  weight: Uint128;
}
/** Shares of one owner under one lock. */
export interface Locked {
  /** Their number. */
  shares: Uint128;
  /** The end of the lock, in seconds since the epoch; from then on a message that touches the position unlocks them. */
  until: number;
}
/** An amount of an asset. */
export interface AssetAmount {
  /** Amount, in the asset's smallest unit. */
  amount: Uint128;
  /** Asset. */
  asset: Asset;
}
export type ArrayOfOwnedPosition = OwnedPosition[];
/** A position with its owner. */
export interface OwnedPosition {
  /** The owner. */
  owner: Addr;
  /** The position. */
  position: PositionResponse;
}
/** The slashing rules of a tranche, and the amounts that they permit now. */
export interface RulesResponse {
  /** The most that one reported exploit may take now. */
  exploit: Uint128;
  /** The most that one more fault may take now, in the tranche's asset. */
  fault: Uint128;
  /** Exploits that are reported and not resolved. */
  findings: Finding[];
  /** The rules. */
  rules: SlashRules;
  /** The most that one new deficit may take now. */
  shortfall: Uint128;
  /** The end of the present window, in seconds since the epoch; in the past when none runs. */
  window_ends_at: number;
}
/** A reported exploit. */
export interface Finding {
  /** The part of the assets that it takes, as far as the limits allow. */
  fraction: Decimal;
  /** Its id, unique in the vault. */
  id: number;
  /** Reason given by governance. */
  reason: string;
  /** The first moment of its slash, in seconds since the epoch. */
  resolvable_at: number;
}
export type ArrayOfSlashedResponse = SlashedResponse[];
/** Slashed stake that is not yet swept. */
export interface SlashedResponse {
  /** The amount. */
  amount: Uint128;
  /** The asset. */
  asset: Asset;
  /** The account that it belongs to. */
  recipient: Addr;
}
export interface TotalWeightResponse {
  weight: number;
}
/** A tranche. Amounts are in the smallest unit of its asset. */
export interface TrancheResponse {
  /** The asset that is staked. */
  asset: Asset;
  /** Assets, counted internally. */
  assets: Uint128;
  /** The operator's part of rewards and emissions now. */
  commission: Decimal;
  /** The time from the start of a cooldown to its payout, in seconds. */
  cooldown: number;
  /** Shares in cooldown. */
  cooling: Uint128;
  /** Total taken by cover. */
  covered: Uint128;
  /** The number of share epochs that ended; see `super::ExecuteMsg::Stake`. */
  epoch: number;
  /** Assets that cover leaves in the tranche, and shares without an owner. */
  floor: Uint128;
  /** Sum of the holds. */
  held: Uint128;
  /** The id of the tranche. */
  id: number;
  /** The locks that stakers may choose. */
  locks: Lock[];
  /** The largest amount that places no hold. */
  min_hold: Uint128;
  /** A higher commission that was announced; none when absent. */
  next_commission?: NextCommission | null;
  /** The account that its stake secures; none when absent. */
  operator?: Addr | null;
  /** Assets taken by deficits and not repaid. */
  outstanding_loss: Uint128;
  /** Total paid out to stakers. */
  paid_out: Uint128;
  /** The reserve for open provisions. */
  reserved: Uint128;
  /** The market whose provisions may reserve stake; none when absent. */
  reserver?: Addr | null;
  /** The order in which losses reach the tranches of one slasher: higher pays later. */
  seniority: number;
  /** The contract for which a part of each reward is set aside; none when absent. */
  share?: RecipientForAddr | null;
  /** All shares, including cooling ones and those without an owner. */
  shares: Uint128;
  /** Cap and target size. */
  size: TrancheSize;
  /** Total taken by slashes. */
  slashed: Uint128;
  /** The only contract that may hold, cover, restore and slash. */
  slasher: Addr;
  /** Total paid in by stakers. */
  staked: Uint128;
  /** Sum of the positions' weights, in hundredths of shares. */
  weight: Uint128;
}
/** A commission that was announced. */
export interface NextCommission {
  /** The moment from which it counts, in seconds since the epoch. */
  at: number;
  /** The commission. */
  commission: Decimal;
}
/** Who receives a part of what is slashed. */
export interface RecipientForAddr {
  /** The account. */
  address: Addr;
  /**
   * Its part. Unit: fraction. Range: 0 to 1, and 1 with the other recipients' parts. A wrong account costs the treasury
   * this part of what is slashed.
   */
  part: Decimal;
}
export type ArrayOfTrancheResponse = TrancheResponse[];
/** The votes of one staker. */
export interface VoterResponse {
  /** Shares behind the written weight. */
  counted: Uint128;
  /** Shares that do not vote yet, the earliest first. */
  pending: PendingVotes[];
  /** The written weight. */
  weight: number;
}
/** Shares that do not vote yet. */
export interface PendingVotes {
  /** The moment from which anyone may write their votes, in seconds since the epoch. */
  at: number;
  /** Number of shares. */
  shares: Uint128;
}
/** The state of the votes. */
export interface VotesResponse {
  /**
   * Whether `total` is `VOID_TOTAL`, out of reach of all votes: from the first stake of a new share epoch until votes
   * are written in a later block, and after a loss so large that the floor in votes exceeds the range of `total`.
   */
  is_void: boolean;
  /** Sum of the written weights. */
  sum: number;
  /** The terms. */
  terms: VotingTerms;
  /** The `total` that proposals are measured by: at least `sum`, and at least the floor at the share price. */
  total: number;
}
export interface SecurityVaultReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns one tranche. Errors: `NotFound`. */
  tranche: (message: {
    /** The id of the tranche. */
    id: number;
  }) => Promise<TrancheResponse>;
  /** Returns tranches by ascending id. */
  tranches: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfTrancheResponse>;
  /** Returns the active stake of several tranches now: one query for a whole power table. */
  active: (message: {
    /** The tranches, in any order; unknown ones count zero. */
    tranches: number[];
  }) => Promise<ActiveResponse>;
  /** Returns the position of an owner in a tranche. Errors: `NotFound`. */
  position: (message: {
    /** The owner. */
    owner: string;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<PositionResponse>;
  /** Returns all positions in a tranche by ascending address of the owner. Errors: `NotFound`. */
  positions: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last owner of the previous page. */
    startAfter?: string;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<ArrayOfOwnedPosition>;
  /** Returns an owner's unpaid cooldowns in a tranche by ascending id. */
  cooldowns: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The owner. */
    owner: string;
    /** The last id of the previous page. */
    startAfter?: number;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<ArrayOfCooldownResponse>;
  /** Returns the holds on a tranche by ascending id. */
  holds: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<ArrayOfHoldResponse>;
  /** Returns the charge of a deficit to a tranche; zeros for an unknown deficit. */
  deficit: (message: {
    /** The slasher's id of the deficit. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<DeficitResponse>;
  /**
   * Returns recoveries, seized stake, offers and rewards that the vault owes the stakers of a tranche. Errors:
   * `NotFound`.
   */
  owed: (message: {
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<OwedResponse>;
  /**
   * Returns the slashing rules of a tranche, the amounts that they permit now, and reported exploits. Errors:
   * `NotFound`.
   */
  rules: (message: {
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<RulesResponse>;
  /** Returns slashed stake that is not yet swept, by ascending asset and recipient. */
  slashed: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last entry of the previous page. */
    startAfter?: SlashedKey;
  }) => Promise<ArrayOfSlashedResponse>;
  /** Returns the state of the votes. Errors: `NotFound` (voting tranche). */
  votes: () => Promise<VotesResponse>;
  /** Returns the votes of a staker. Errors: `NotFound` (voting tranche). */
  voter: (message: {
    /** The staker. */
    owner: string;
  }) => Promise<VoterResponse>;
  /** Returns no admin: members follow from stake, and nobody sets them. Of cw4. */
  admin: () => Promise<AdminResponse>;
  /** Returns `total`, now or at the beginning of a block. Of cw4. */
  totalWeight: (message: {
    /** The height of the block; now when absent. */
    atHeight?: number;
  }) => Promise<TotalWeightResponse>;
  /**
   * Returns the stakers with a written weight by ascending address. Weights that a later share epoch voided are listed
   * as 0 until they are written again, so that a page reads no more records than it has entries. Of cw4.
   */
  listMembers: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last address of the previous page. */
    startAfter?: string;
  }) => Promise<MemberListResponse>;
  /**
   * Returns the weight with which a staker may vote now. With a height it is the lower of the weight at the beginning
   * of that block and the weight now: stake that has left since does not vote. Of cw4.
   */
  member: (message: {
    /** The staker. */
    addr: string;
    /** The height at which the proposal began; now when absent. */
    atHeight?: number;
  }) => Promise<MemberResponse>;
  /** Returns no hooks: the vault calls nobody when weights change. Of cw4. */
  hooks: () => Promise<HooksResponse>;
  /** Returns the last pause of each action. */
  pauses: () => Promise<ArrayOfPauseResponse>;
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent. Jobs that belong to no cooldown or position are on the first page only.
   */
  due: (message: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: DueCursor;
  }) => Promise<DueResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class SecurityVaultQueryClient implements SecurityVaultReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.tranche = this.tranche.bind(this);
    this.tranches = this.tranches.bind(this);
    this.active = this.active.bind(this);
    this.position = this.position.bind(this);
    this.positions = this.positions.bind(this);
    this.cooldowns = this.cooldowns.bind(this);
    this.holds = this.holds.bind(this);
    this.deficit = this.deficit.bind(this);
    this.owed = this.owed.bind(this);
    this.rules = this.rules.bind(this);
    this.slashed = this.slashed.bind(this);
    this.votes = this.votes.bind(this);
    this.voter = this.voter.bind(this);
    this.admin = this.admin.bind(this);
    this.totalWeight = this.totalWeight.bind(this);
    this.listMembers = this.listMembers.bind(this);
    this.member = this.member.bind(this);
    this.hooks = this.hooks.bind(this);
    this.pauses = this.pauses.bind(this);
    this.due = this.due.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  tranche = async ({
    id
  }: {
    id: number;
  }): Promise<TrancheResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      tranche: {
        id
      }
    });
  };
  tranches = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfTrancheResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      tranches: {
        limit,
        start_after: startAfter
      }
    });
  };
  active = async ({
    tranches
  }: {
    tranches: number[];
  }): Promise<ActiveResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      active: {
        tranches
      }
    });
  };
  position = async ({
    owner,
    tranche
  }: {
    owner: string;
    tranche: number;
  }): Promise<PositionResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      position: {
        owner,
        tranche
      }
    });
  };
  positions = async ({
    limit,
    startAfter,
    tranche
  }: {
    limit?: number;
    startAfter?: string;
    tranche: number;
  }): Promise<ArrayOfOwnedPosition> => {
    return this.client.queryContractSmart(this.contractAddress, {
      positions: {
        limit,
        start_after: startAfter,
        tranche
      }
    });
  };
  cooldowns = async ({
    limit,
    owner,
    startAfter,
    tranche
  }: {
    limit?: number;
    owner: string;
    startAfter?: number;
    tranche: number;
  }): Promise<ArrayOfCooldownResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      cooldowns: {
        limit,
        owner,
        start_after: startAfter,
        tranche
      }
    });
  };
  holds = async ({
    limit,
    startAfter,
    tranche
  }: {
    limit?: number;
    startAfter?: number;
    tranche: number;
  }): Promise<ArrayOfHoldResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      holds: {
        limit,
        start_after: startAfter,
        tranche
      }
    });
  };
  deficit = async ({
    id,
    tranche
  }: {
    id: number;
    tranche: number;
  }): Promise<DeficitResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      deficit: {
        id,
        tranche
      }
    });
  };
  owed = async ({
    tranche
  }: {
    tranche: number;
  }): Promise<OwedResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      owed: {
        tranche
      }
    });
  };
  rules = async ({
    tranche
  }: {
    tranche: number;
  }): Promise<RulesResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      rules: {
        tranche
      }
    });
  };
  slashed = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: SlashedKey;
  }): Promise<ArrayOfSlashedResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      slashed: {
        limit,
        start_after: startAfter
      }
    });
  };
  votes = async (): Promise<VotesResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      votes: {}
    });
  };
  voter = async ({
    owner
  }: {
    owner: string;
  }): Promise<VoterResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      voter: {
        owner
      }
    });
  };
  admin = async (): Promise<AdminResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      admin: {}
    });
  };
  totalWeight = async ({
    atHeight
  }: {
    atHeight?: number;
  }): Promise<TotalWeightResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      total_weight: {
        at_height: atHeight
      }
    });
  };
  listMembers = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<MemberListResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      list_members: {
        limit,
        start_after: startAfter
      }
    });
  };
  member = async ({
    addr,
    atHeight
  }: {
    addr: string;
    atHeight?: number;
  }): Promise<MemberResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      member: {
        addr,
        at_height: atHeight
      }
    });
  };
  hooks = async (): Promise<HooksResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      hooks: {}
    });
  };
  pauses = async (): Promise<ArrayOfPauseResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      pauses: {}
    });
  };
  due = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: DueCursor;
  }): Promise<DueResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      due: {
        limit,
        start_after: startAfter
      }
    });
  };
  ownership = async (): Promise<OwnershipForString> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ownership: {}
    });
  };
}
export interface SecurityVaultInterface extends SecurityVaultReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Stakes native coins in a tranche and mints `floor(amount * shares / assets)` shares to the sender. Refused while
   * anything is reserved, or more than `Params::max_entry_hold` of the assets is on hold. When shares are worth less
   * than a thousandth of a unit, a new share epoch begins first: all shares together become as many as there are
   * assets, and the stake enters at par. The first staker of an epoch gives up `floor` shares for good. Callable by
   * anyone; funds: the tranche's denom. Errors: `Payment`, `NotFound`, `Pause`, `WrongAsset`, `LockForOther`,
   * `UnknownTier`, `EntryReserved`, `EntryHeld`, `AboveCap`, `BelowFloor`, `NoShares`.
   */
  stake: (message: {
    /** The account that gets the shares; the sender when absent. For another account only tier 0. */
    recipient?: string;
    /**
     * The tier that the shares enter: 0, or absent, without a lock; n by the tranche's n-th lock, as with
     * `ExecuteMsg::Lock`.
     */
    tier?: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Receives cw20 tokens with a `ReceiveMsg`. Callable by any cw20 token, as the hook of its `Send`; the hook acts on
   * the token that calls, on no other. Errors: `ZeroAmount`, and those of the message inside.
   */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Locks shares of the sender, and gives them the weight of the lock in rewards and votes. All shares of a tier are
   * locked until the last of them is: a later entry renews the lock of the whole tier. After the end of the lock, any
   * message that touches the position returns its shares to tier 0. A lock does not change who bears losses. Callable
   * by stakers. Errors: `Payment`, `NotFound`, `ZeroAmount`, `UnknownTier`, `ShorterLock`, `NotEnoughShares`.
   */
  lock: (message: {
    /** The tier that the shares leave: 0, a tier of a shorter lock, or `tier` itself to renew its lock. */
    from: number;
    /** The number of shares, above zero. */
    shares: Uint128;
    /** The tier that they enter: n by the tranche's n-th lock, counted from 1. */
    tier: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Returns shares whose locks have ended to tier 0, in the positions of several owners; until then they keep the
   * weight of the lock. Callable by anyone. Errors: `Payment`, `NotFound`, `TooManyOwners`.
   */
  expire: (message: {
    /** The owners, at most 30; those without an ended lock stay as they are. */
    owners: string[];
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Starts the cooldown of shares of the sender that are not locked. From this second they earn no rewards and count as
   * no security, but they can be slashed and charged until they are paid out. Callable by stakers. Errors: `Payment`,
   * `NotFound`, `Pause`, `ZeroAmount`, `NotEnoughShares`.
   */
  startCooldown: (message: {
    /** The number of shares, above zero. */
    shares: Uint128;
    /** Where the payout goes; to the sender, without a message, when absent. */
    target?: PayoutTarget;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Cancels a cooldown of the sender and returns its shares to a tier: they earn and count again. Permitted under holds
   * and a reserve, because nothing enters or leaves the tranche. Callable by stakers. Errors: `Payment`, `NotFound`,
   * `UnknownTier`.
   */
  cancelCooldown: (message: {
    /** The id of the cooldown. */
    id: number;
    /** The tier that the shares enter, 0 when absent; another one locks them. */
    tier?: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Burns the shares of a cooldown that has ended and pays their worth to their owner, or to the target of the
   * cooldown. Callable by anyone. Returns `PayoutResponse` as data.
   *
   * While assets are on hold or reserved the shares are paid only `worth * (1 - (held + reserved) / assets)`, and the
   * forfeited rest stays in the tranche. Only the owner may accept that, by naming `min_amount`. From
   * `Params::max_hold` after the end of the cooldown holds no longer count; the reserve always does.
   *
   * The vault first asks the tranche's reserver, if any, for its need and reserves that; when the query fails the
   * reserve stays as it is. A reserve of `Params::max_entry_hold` of the assets or more stops payouts until
   * `Params::max_hold` after the end of their cooldown. Errors: `Payment`, `NotFound`, `Cooling`, `PayoutReserved`,
   * `PayoutHeld`, `BelowMinimum`, `TargetOfOwner`.
   */
  payout: (message: {
    /** The id of the cooldown. */
    id: number;
    /**
     * The least amount to accept, in the tranche's asset. Without it a payout that holds or a reserve reduce is
     * refused.
     */
    minAmount?: Uint128;
    /** The owner of the cooldown. */
    owner: string;
    /**
     * Target that replaces the one of the cooldown, for example because that one refuses the payout. Only from the
     * owner.
     */
    target?: PayoutTarget;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays the sender's rewards and recoveries of a tranche. Callable by stakers, also former ones. Errors: `Payment`,
   * `NotFound`, `UnknownReward`, `NothingToClaim`.
   */
  claim: (message: {
    /**
     * The assets to claim; all when absent. Recoveries are in the tranche's own asset. To leave out a token whose
     * transfers fail, name the others; what is due in that token stays due.
     */
    assets?: AssetUnchecked[];
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a reward that vests to the stakers of a tranche over `Params::reward_period`. Callable by anyone; funds: the
   * tranche's own asset or a listed native token. Errors: `Payment`, `NotFound`, `UnknownReward`.
   */
  reward: (message: {
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds to the budget of the emission of a token; see `ExecuteMsg::SetEmission`. Unpaid amounts stay in the budget.
   * Callable by anyone; funds: the tranche's own asset or a listed native token. Errors: `Payment`, `NotFound`,
   * `UnknownReward`.
   */
  fund: (message: {
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets the emission of a listed token: an amount per day to the stakers of the tranche, until it ends or its budget
   * is empty. It pays less to a tranche smaller or larger than its target; see `TrancheSize::target`. Callable by the
   * owner. Errors: `Payment`, `Ownership`, `NotFound`, `UnknownReward`.
   */
  setEmission: (message: {
    /** The token. */
    asset: AssetUnchecked;
    /**
     * Its end. Unit: seconds since the epoch. Range: any. Too early pays less than was promised; too late continues
     * without a new decision.
     */
    endsAt: number;
    /**
     * The emission at the target size. Unit: smallest units of the token per day. Range: 0 or more. Default: 0. Too low
     * attracts no stake; too high spends the budget on stake that is not needed.
     */
    perDay: Uint128;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes the part of the stakers' rewards and emissions that goes to the tranche's operator. A lower one counts at
   * once, a higher one `COMMISSION_NOTICE` later, so that stakers who reject it can start a cooldown before; locked
   * shares cannot. Callable by the operator. Errors: `Payment`, `NotFound`, `Unauthorized`, `OutOfRange`.
   */
  setCommission: (message: {
    /**
     * The new commission. Unit: fraction. Range: 0 to 0.3. Default: 0. Too low does not pay the operator; too high
     * costs stakers their rewards.
     */
    commission: Decimal;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays the operator's commission. A token that cannot be sent makes a claim of all fail; name the others. Callable by
   * anyone. Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`.
   */
  claimCommission: (message: {
    /** The reward tokens to pay; all of them when absent. */
    assets?: AssetUnchecked[];
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sends the rewards that are set aside to the contract that shares them, each token by a message `reward` with the
   * tranche's id. Rewards that it refuses stay set aside. Callable by anyone. Errors: `Payment`, `NotFound`,
   * `UnknownReward`, `NothingToClaim`, and the contract's.
   */
  shareRewards: (message: {
    /** The reward tokens to send; all of them when absent. */
    assets?: AssetUnchecked[];
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the contract that shares the rewards of a tranche, and its part of later ones; rewards already set aside go
   * to the new contract. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `OutOfRange`.
   */
  setShare: (message: {
    /**
     * The contract and its part; none when absent. Unit of the part: fraction. Range: 0 to 0.5. Default: as
     * `NewTranche::share`. Too low pays reporters nothing; too high costs stakers their premium.
     */
    share?: RecipientForString;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets, changes or removes a hold: an amount of assets that payouts leave in the tranche; large holds close it to new
   * stake. An amount of at most `min_hold` removes the hold. Callable by the tranche's slasher. Errors: `Payment`,
   * `NotFound`, `Unauthorized`, `OutOfRange`.
   */
  hold: (message: {
    /** Assets that must stay. */
    amount: Uint128;
    /** The id that the slasher gives the hold, below `FINDING_HOLD`. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces the reserve: stake for losses that a market provides for but has not recognised. While it is above zero
   * the tranche accepts no stake, and payouts are stopped or reduced; see `ExecuteMsg::Payout`. A cover takes reserved
   * stake like any other and leaves the reserve unchanged. Callable by the tranche's reserver; a tranche without one
   * rejects every sender. Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  reserve: (message: {
    /** Assets that open provisions may claim; may exceed what the tranche has. 0 ends the reserve. */
    need: Uint128;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Charges a deficit to the tranche: pays the new part of `amount` to the sender in the tranche's own asset, as far as
   * assets above the floor allow, on hold or not, and gives the shares loss units for it. An amount that was charged
   * before is never charged again, not even the part that the tranche could not pay then: later stake does not bear it.
   * Paying zero is not an error. Callable by the tranche's slasher. Returns `CoverResponse` as data. Errors: `Payment`,
   * `NotFound`, `Unauthorized`.
   */
  cover: (message: {
    /** Total need of the deficit from this tranche, from its beginning. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. Its asset must be the one that the slasher needs. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Repays the loss units of the shares; the excess becomes a reward. Callable by the tranche's slasher; funds: the
   * tranche's denom. An excess is not an error. Errors: `Payment`, `NotFound`, `Unauthorized`, `WrongAsset`.
   */
  restore: (message: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Charges a deficit as `ExecuteMsg::Cover` does, in a tranche whose asset is not the one that the slasher needs: the
   * seized stake stays in the vault, owed to the deficit, until the slasher collects or releases it. No token is
   * called. Callable by the tranche's slasher. Returns `CoverResponse` as data. Errors: `Payment`, `NotFound`,
   * `Unauthorized`.
   */
  seize: (message: {
    /** Total need of the deficit from this tranche, from its beginning, in the tranche's asset. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sends seized stake of a deficit to the slasher, who sells it. Callable by the tranche's slasher. Returns
   * `CoverResponse` as data. Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  collect: (message: {
    /** The most to send; at most the seized amount is sent. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Returns seized stake that the deficit does not need, in kind: to the loss units of the shares; the excess becomes a
   * reward. Callable by the tranche's slasher. Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  release: (message: {
    /** The most to return; at most the seized amount is returned. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Repays a deficit in another asset than the tranche's. The vault offers it for the tranche's own asset, first at
   * `ask` for the whole, falling linearly to one unit within `EXCHANGE_PERIOD`; the proceeds go to the loss units as
   * with `ExecuteMsg::Restore`. More of the same asset joins the offer at its present price and restarts the period.
   * Callable by the tranche's slasher; funds: one coin. Errors: `Payment`, `NotFound`, `Unauthorized`, `OwnAsset`.
   */
  restoreOther: (message: {
    /**
     * The first price of the funds sent, in the tranche's asset. It should be above the market's price: buyers wait
     * until it is fair.
     */
    ask: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys all or a part of what `ExecuteMsg::RestoreOther` offers, at the present price. Callable by anyone; funds: the
   * tranche's asset; the excess returns. Errors: `Payment`, `NotFound` (tranche, offer), `WrongAsset`, `BelowMinimum`.
   */
  exchange: (message: {
    /** The asset to buy. */
    asset: AssetUnchecked;
    /** The least amount to receive. */
    minAmount: Uint128;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Takes a fraction of all assets of a tranche, cooling ones included, as far as `SlashRules::fault` allows. An id
   * that was used before takes nothing. Callable by the tranche's slasher. Returns `SlashResponse` as data. Errors:
   * `Payment`, `NotFound`, `Unauthorized`.
   */
  slash: (message: {
    /** The fraction to take; above one it counts as one. */
    fraction: Decimal;
    /** The slasher's id of the slash. */
    id: number;
    /** Reward for proving the fault, paid at once out of the slash; none when absent. */
    reward?: SlashReward;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reports an exploit that governance found and that the tranche's stake has to pay for. Until it is resolved or
   * withdrawn, the part to be slashed is on hold, which does not limit cover. At most `MAX_FINDINGS` are open per
   * tranche. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `NeverSlashed`, `OutOfRange`.
   */
  reportExploit: (message: {
    /** The part of the assets to take, as far as the limits allow. Unit: fraction. Range: 0 to 1. */
    fraction: Decimal;
    /** Public reason. Unit: text. Range: at most 256 bytes. */
    reason: string;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Slashes the tranche for a reported exploit once its delay is over. Callable by anyone. Returns `SlashResponse` as
   * data. Errors: `Payment`, `NotFound`, `TooEarly`.
   */
  resolveExploit: (message: {
    /** The id of the finding. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Withdraws a reported exploit. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`. */
  withdrawExploit: (message: {
    /** The id of the finding. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Sends slashed stake to the recipient it belongs to. Callable by anyone. Errors: `Payment`, `NothingToSweep`. */
  sweepSlashed: (message: {
    /** The slashed asset. */
    asset: AssetUnchecked;
    /** The recipient; `Params::slash_recipient` when absent. */
    recipient?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Writes the votes of a staker: the weight of the shares that have waited `VotingTerms::delay` and are not cooling
   * down; locked shares have the weight of their lock while it lasts. `total` rises at once; falls of earlier blocks
   * are applied too. Replaces a weight of an older share epoch, which no longer counts. Callable by anyone. Errors:
   * `Payment`, `NotFound` (voting tranche), `TooManyVotes`.
   */
  writeVotes: (message: {
    /** The staker. */
    owner: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets the floor and the delay of votes. The floor must not exceed the written votes, or no vote could change it
   * again. Running delays are unchanged. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound` (voting
   * tranche), `OutOfRange`, `FloorOutOfReach`.
   */
  setVotes: (message: {
    /** See `VotingTerms::delay`. */
    delay: number;
    /** See `VotingTerms::floor`. */
    floor: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds an empty tranche. Callable by the owner. Errors: `Payment`, `Ownership`, `OutOfRange`, `RewardListed`,
   * `TooManyRewards`.
   */
  addTranche: (message: {
    /** The asset that is staked. */
    asset: AssetUnchecked;
    /**
     * The operator's part of rewards and emissions. Unit: fraction. Range: 0 to 0.3. Default: 0. Too low does not pay
     * the operator; too high costs stakers their rewards.
     */
    commission: Decimal;
    /**
     * The time from the start of a cooldown to its payout. Unit: seconds. Range: 1 to 15552000. Default: 1209600 for a
     * market, 1814400 for a reporter. Too low lets stakers leave ahead of a loss that they see coming, which hurts
     * those who stay; too high deters stakers.
     */
    cooldown: number;
    /**
     * Assets that cover leaves in the tranche, and shares that the first staker gives up. Unit: smallest units of the
     * asset. Range: 1 or more. Default: 1000000. Too low makes shares easy to inflate, which hurts later stakers; too
     * high costs the first staker.
     */
    floor: Uint128;
    /**
     * The locks that stakers may choose, for more weight in rewards and votes; at most `super::MAX_LOCKS`, each longer
     * than the one before and of no less weight.
     */
    locks: Lock[];
    /**
     * The largest amount that places no hold. Unit: smallest units of the asset. Range: 0 or more. Default: 1000000.
     * Too low lets dust close the tranche to new stakers; too high lets stakers leave ahead of a deficit.
     */
    minHold: Uint128;
    /**
     * The account that the stake secures, such as a reporter: it earns the commission and sets it. None when absent.
     */
    operator?: string;
    /**
     * The market whose provisions may reserve this tranche's stake; none when absent. The vault queries its need before
     * a payout.
     */
    reserver?: string;
    /**
     * Tokens that stakers are rewarded in besides the tranche's own asset; at most 7, and more by
     * `super::ExecuteMsg::ListReward`.
     */
    rewards: AssetUnchecked[];
    /** The events that may take its stake; they never change. */
    rules: SlashRules;
    /**
     * The order in which losses reach the tranches of one slasher: higher pays later. For readers; the slasher decides.
     * Range: 0 to 255. Default: 0.
     */
    seniority: number;
    /**
     * The contract for which a part of each reward is set aside, such as the oracle, whose reporters protect the same
     * lenders. Unit of the part: fraction. Range: 0 to 0.5. Default: 0.1 in the market's tranche for the oracle, none
     * in others. Too low pays reporters nothing for the debts that depend on them; too high costs stakers their
     * premium.
     */
    share?: RecipientForString;
    /** Cap and target size. */
    size: TrancheSize;
    /**
     * The only contract that may hold, cover, restore and slash. A wrong one can take everything above the floor from
     * the stakers.
     */
    slasher: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces the size terms of a tranche. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`,
   * `OutOfRange`.
   */
  setSize: (message: {
    /** The new terms. */
    size: TrancheSize;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces the reserver of a tranche and frees its reserve. The old reserver must no longer list the tranche, or not
   * answer. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `ReserverInUse`.
   */
  setReserver: (message: {
    /** The new reserver; none when absent. */
    reserver?: string;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Lists a further token that a tranche can pay rewards in, for good; at most `MAX_REWARDS` with its own asset.
   * Callable by the owner: anyone else could fill the list, or list a token whose transfers fail. Errors: `Payment`,
   * `Ownership`, `NotFound`, `RewardListed`, `TooManyRewards`.
   */
  listReward: (message: {
    /** The token. */
    asset: AssetUnchecked;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Replaces all parameters. Callable by the owner. Errors: `Payment`, `Ownership`, `OutOfRange`. */
  updateParams: (message: {
    /** The new parameters. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Names the guardian. Callable by the owner. Errors: `Payment`, `Admin`. */
  setGuardian: (message: {
    /** The new guardian; none when absent. */
    guardian?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pauses an action, at most 72 h in any 30 d. Callable by the guardian; see `crate::shared::pause`. Errors:
   * `Payment`, `Admin`.
   */
  pause: (message: {
    /** The action. */
    action: Action;
    /** The length of the pause. Unit: seconds. Range: 1 to 259200. */
    seconds: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Ends a pause early. Callable by the guardian and the owner. Errors: `Payment`, `Admin`. */
  unpause: (message: {
    /** The action. */
    action: Action;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action2: Action2, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class SecurityVaultClient extends SecurityVaultQueryClient implements SecurityVaultInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.stake = this.stake.bind(this);
    this.receive = this.receive.bind(this);
    this.lock = this.lock.bind(this);
    this.expire = this.expire.bind(this);
    this.startCooldown = this.startCooldown.bind(this);
    this.cancelCooldown = this.cancelCooldown.bind(this);
    this.payout = this.payout.bind(this);
    this.claim = this.claim.bind(this);
    this.reward = this.reward.bind(this);
    this.fund = this.fund.bind(this);
    this.setEmission = this.setEmission.bind(this);
    this.setCommission = this.setCommission.bind(this);
    this.claimCommission = this.claimCommission.bind(this);
    this.shareRewards = this.shareRewards.bind(this);
    this.setShare = this.setShare.bind(this);
    this.hold = this.hold.bind(this);
    this.reserve = this.reserve.bind(this);
    this.cover = this.cover.bind(this);
    this.restore = this.restore.bind(this);
    this.seize = this.seize.bind(this);
    this.collect = this.collect.bind(this);
    this.release = this.release.bind(this);
    this.restoreOther = this.restoreOther.bind(this);
    this.exchange = this.exchange.bind(this);
    this.slash = this.slash.bind(this);
    this.reportExploit = this.reportExploit.bind(this);
    this.resolveExploit = this.resolveExploit.bind(this);
    this.withdrawExploit = this.withdrawExploit.bind(this);
    this.sweepSlashed = this.sweepSlashed.bind(this);
    this.writeVotes = this.writeVotes.bind(this);
    this.setVotes = this.setVotes.bind(this);
    this.addTranche = this.addTranche.bind(this);
    this.setSize = this.setSize.bind(this);
    this.setReserver = this.setReserver.bind(this);
    this.listReward = this.listReward.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.setGuardian = this.setGuardian.bind(this);
    this.pause = this.pause.bind(this);
    this.unpause = this.unpause.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  stake = async ({
    recipient,
    tier,
    tranche
  }: {
    recipient?: string;
    tier?: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      stake: {
        recipient,
        tier,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  receive = async ({
    amount,
    msg,
    sender
  }: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      receive: {
        amount,
        msg,
        sender
      }
    }, fee_, memo_, funds_);
  };
  lock = async ({
    from,
    shares,
    tier,
    tranche
  }: {
    from: number;
    shares: Uint128;
    tier: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      lock: {
        from,
        shares,
        tier,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  expire = async ({
    owners,
    tranche
  }: {
    owners: string[];
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      expire: {
        owners,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  startCooldown = async ({
    shares,
    target,
    tranche
  }: {
    shares: Uint128;
    target?: PayoutTarget;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      start_cooldown: {
        shares,
        target,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  cancelCooldown = async ({
    id,
    tier,
    tranche
  }: {
    id: number;
    tier?: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      cancel_cooldown: {
        id,
        tier,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  payout = async ({
    id,
    minAmount,
    owner,
    target,
    tranche
  }: {
    id: number;
    minAmount?: Uint128;
    owner: string;
    target?: PayoutTarget;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      payout: {
        id,
        min_amount: minAmount,
        owner,
        target,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  claim = async ({
    assets,
    tranche
  }: {
    assets?: AssetUnchecked[];
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim: {
        assets,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  reward = async ({
    tranche
  }: {
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      reward: {
        tranche
      }
    }, fee_, memo_, funds_);
  };
  fund = async ({
    tranche
  }: {
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      fund: {
        tranche
      }
    }, fee_, memo_, funds_);
  };
  setEmission = async ({
    asset,
    endsAt,
    perDay,
    tranche
  }: {
    asset: AssetUnchecked;
    endsAt: number;
    perDay: Uint128;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_emission: {
        asset,
        ends_at: endsAt,
        per_day: perDay,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  setCommission = async ({
    commission,
    tranche
  }: {
    commission: Decimal;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_commission: {
        commission,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  claimCommission = async ({
    assets,
    tranche
  }: {
    assets?: AssetUnchecked[];
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim_commission: {
        assets,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  shareRewards = async ({
    assets,
    tranche
  }: {
    assets?: AssetUnchecked[];
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      share_rewards: {
        assets,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  setShare = async ({
    share,
    tranche
  }: {
    share?: RecipientForString;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_share: {
        share,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  hold = async ({
    amount,
    id,
    tranche
  }: {
    amount: Uint128;
    id: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      hold: {
        amount,
        id,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  reserve = async ({
    need,
    tranche
  }: {
    need: Uint128;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      reserve: {
        need,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  cover = async ({
    amount,
    deficit,
    tranche
  }: {
    amount: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      cover: {
        amount,
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  restore = async ({
    deficit,
    tranche
  }: {
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      restore: {
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  seize = async ({
    amount,
    deficit,
    tranche
  }: {
    amount: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      seize: {
        amount,
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  collect = async ({
    amount,
    deficit,
    tranche
  }: {
    amount: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      collect: {
        amount,
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  release = async ({
    amount,
    deficit,
    tranche
  }: {
    amount: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      release: {
        amount,
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  restoreOther = async ({
    ask,
    deficit,
    tranche
  }: {
    ask: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      restore_other: {
        ask,
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  exchange = async ({
    asset,
    minAmount,
    tranche
  }: {
    asset: AssetUnchecked;
    minAmount: Uint128;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      exchange: {
        asset,
        min_amount: minAmount,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  slash = async ({
    fraction,
    id,
    reward,
    tranche
  }: {
    fraction: Decimal;
    id: number;
    reward?: SlashReward;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      slash: {
        fraction,
        id,
        reward,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  reportExploit = async ({
    fraction,
    reason,
    tranche
  }: {
    fraction: Decimal;
    reason: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      report_exploit: {
        fraction,
        reason,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  resolveExploit = async ({
    id,
    tranche
  }: {
    id: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      resolve_exploit: {
        id,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  withdrawExploit = async ({
    id,
    tranche
  }: {
    id: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      withdraw_exploit: {
        id,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  sweepSlashed = async ({
    asset,
    recipient
  }: {
    asset: AssetUnchecked;
    recipient?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      sweep_slashed: {
        asset,
        recipient
      }
    }, fee_, memo_, funds_);
  };
  writeVotes = async ({
    owner
  }: {
    owner: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      write_votes: {
        owner
      }
    }, fee_, memo_, funds_);
  };
  setVotes = async ({
    delay,
    floor
  }: {
    delay: number;
    floor: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_votes: {
        delay,
        floor
      }
    }, fee_, memo_, funds_);
  };
  addTranche = async ({
    asset,
    commission,
    cooldown,
    floor,
    locks,
    minHold,
    operator,
    reserver,
    rewards,
    rules,
    seniority,
    share,
    size,
    slasher
  }: {
    asset: AssetUnchecked;
    commission: Decimal;
    cooldown: number;
    floor: Uint128;
    locks: Lock[];
    minHold: Uint128;
    operator?: string;
    reserver?: string;
    rewards: AssetUnchecked[];
    rules: SlashRules;
    seniority: number;
    share?: RecipientForString;
    size: TrancheSize;
    slasher: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_tranche: {
        asset,
        commission,
        cooldown,
        floor,
        locks,
        min_hold: minHold,
        operator,
        reserver,
        rewards,
        rules,
        seniority,
        share,
        size,
        slasher
      }
    }, fee_, memo_, funds_);
  };
  setSize = async ({
    size,
    tranche
  }: {
    size: TrancheSize;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_size: {
        size,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  setReserver = async ({
    reserver,
    tranche
  }: {
    reserver?: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_reserver: {
        reserver,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  listReward = async ({
    asset,
    tranche
  }: {
    asset: AssetUnchecked;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      list_reward: {
        asset,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  updateParams = async ({
    params
  }: {
    params: Params;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_params: {
        params
      }
    }, fee_, memo_, funds_);
  };
  setGuardian = async ({
    guardian
  }: {
    guardian?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_guardian: {
        guardian
      }
    }, fee_, memo_, funds_);
  };
  pause = async ({
    action,
    seconds
  }: {
    action: Action;
    seconds: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      pause: {
        action,
        seconds
      }
    }, fee_, memo_, funds_);
  };
  unpause = async ({
    action
  }: {
    action: Action;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      unpause: {
        action
      }
    }, fee_, memo_, funds_);
  };
  updateOwnership = async (action2: Action2, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_ownership: action2
    }, fee_, memo_, funds_);
  };
}
