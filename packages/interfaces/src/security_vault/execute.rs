//! Messages of the security vault.

use super::*;

/// Messages the contract executes. A message that takes no funds rejects them with `Payment`; one that takes funds takes
/// exactly one coin.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[allow(clippy::large_enum_variant)]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Stakes native coins in a tranche and mints `floor(amount * shares / assets)` shares to the sender. Refused while anything is
    /// reserved, or more than [`Params::max_entry_hold`] of the assets is on hold. When shares are worth less than a thousandth of
    /// a unit, a new share epoch begins first: all shares together become as many as there are assets, and the stake enters at
    /// par. The first staker of an epoch gives up `floor` shares for good. Callable by anyone; funds: the tranche's denom.
    /// Errors: `Payment`, `NotFound`, `Pause`, `WrongAsset`, `LockForOther`, `UnknownTier`, `EntryReserved`, `EntryHeld`,
    /// `AboveCap`, `BelowFloor`, `NoShares`.
    Stake {
        /// The id of the tranche.
        tranche: u64,
        /// The tier that the shares enter: 0, or absent, without a lock; n by the tranche's n-th lock, as with
        /// [`ExecuteMsg::Lock`].
        tier: Option<u8>,
        /// The account that gets the shares; the sender when absent. For another account only tier 0.
        recipient: Option<String>,
    },
    /// Receives cw20 tokens with a [`ReceiveMsg`]. Callable by any cw20 token, as the hook of its `Send`; the hook acts
    /// on the token that calls, on no other. Errors: `ZeroAmount`, and those of the message inside.
    Receive(Cw20ReceiveMsg),
    /// Locks shares of the sender, and gives them the weight of the lock in rewards and votes. All shares of a tier are locked
    /// until the last of them is: a later entry renews the lock of the whole tier. After the end of the lock, any message that
    /// touches the position returns its shares to tier 0. A lock does not change who bears losses. Callable by stakers.
    /// Errors: `Payment`, `NotFound`, `ZeroAmount`, `UnknownTier`, `ShorterLock`, `NotEnoughShares`.
    Lock {
        /// The id of the tranche.
        tranche: u64,
        /// The tier that the shares leave: 0, a tier of a shorter lock, or `tier` itself to renew its lock.
        from: u8,
        /// The tier that they enter: n by the tranche's n-th lock, counted from 1.
        tier: u8,
        /// The number of shares, above zero.
        shares: Uint128,
    },
    /// Returns shares whose locks have ended to tier 0, in the positions of several owners; until then they keep the weight of the
    /// lock. Callable by anyone. Errors: `Payment`, `NotFound`, `TooManyOwners`.
    Expire {
        /// The id of the tranche.
        tranche: u64,
        /// The owners, at most 30; those without an ended lock stay as they are.
        owners: Vec<String>,
    },
    /// Starts the cooldown of shares of the sender that are not locked. From this second they earn no rewards and count as no
    /// security, but they can be slashed and charged until they are paid out. Callable by stakers.
    /// Errors: `Payment`, `NotFound`, `Pause`, `ZeroAmount`, `NotEnoughShares`.
    StartCooldown {
        /// The id of the tranche.
        tranche: u64,
        /// The number of shares, above zero.
        shares: Uint128,
        /// Where the payout goes; to the sender, without a message, when absent.
        target: Option<PayoutTarget>,
    },
    /// Cancels a cooldown of the sender and returns its shares to a tier: they earn and count again. Permitted under holds and a
    /// reserve, because nothing enters or leaves the tranche. Callable by stakers. Errors: `Payment`, `NotFound`, `UnknownTier`.
    CancelCooldown {
        /// The id of the tranche.
        tranche: u64,
        /// The id of the cooldown.
        id: u64,
        /// The tier that the shares enter, 0 when absent; another one locks them.
        tier: Option<u8>,
    },
    /// Burns the shares of a cooldown that has ended and pays their worth to their owner, or to the target of the cooldown.
    /// Callable by anyone. Returns [`PayoutResponse`] as data.
    ///
    /// While assets are on hold or reserved the shares are paid only `worth * (1 - (held + reserved) / assets)`, and the
    /// forfeited rest stays in the tranche. Only the owner may accept that, by naming `min_amount`. From
    /// [`Params::max_hold`] after the end of the cooldown holds no longer count; the reserve always does.
    ///
    /// The vault first asks the tranche's reserver, if any, for its need and reserves that; when the query fails the reserve
    /// stays as it is. A reserve of [`Params::max_entry_hold`] of the assets or more stops payouts until [`Params::max_hold`] after
    /// the end of their cooldown.
    /// Errors: `Payment`, `NotFound`, `Cooling`, `PayoutReserved`, `PayoutHeld`, `BelowMinimum`, `TargetOfOwner`.
    Payout {
        /// The id of the tranche.
        tranche: u64,
        /// The owner of the cooldown.
        owner: String,
        /// The id of the cooldown.
        id: u64,
        /// The least amount to accept, in the tranche's asset. Without it a payout that holds or a reserve reduce is refused.
        min_amount: Option<Uint128>,
        /// Target that replaces the one of the cooldown, for example because that one refuses the payout. Only from the owner.
        target: Option<PayoutTarget>,
    },
    /// Pays the sender's rewards and recoveries of a tranche. Callable by stakers, also former ones.
    /// Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`.
    Claim {
        /// The id of the tranche.
        tranche: u64,
        /// The assets to claim; all when absent. Recoveries are in the tranche's own asset. To leave out a token whose transfers
        /// fail, name the others; what is due in that token stays due.
        assets: Option<Vec<AssetUnchecked>>,
    },
    /// Adds a reward that vests to the stakers of a tranche over [`Params::reward_period`]. Callable by anyone; funds: the
    /// tranche's own asset or a listed native token. Errors: `Payment`, `NotFound`, `UnknownReward`.
    #[serde(deserialize_with = "fields::tranche")]
    Reward {
        /// The id of the tranche.
        tranche: u64,
    },
    /// Adds to the budget of the emission of a token; see [`ExecuteMsg::SetEmission`]. Unpaid amounts stay in the budget.
    /// Callable by anyone; funds: the tranche's own asset or a listed native token.
    /// Errors: `Payment`, `NotFound`, `UnknownReward`.
    #[serde(deserialize_with = "fields::tranche")]
    Fund {
        /// The id of the tranche.
        tranche: u64,
    },
    /// Sets the emission of a listed token: an amount per day to the stakers of the tranche, until it ends or its budget is empty.
    /// It pays less to a tranche smaller or larger than its target; see [`TrancheSize::target`]. Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `NotFound`, `UnknownReward`.
    SetEmission {
        /// The id of the tranche.
        tranche: u64,
        /// The token.
        asset: AssetUnchecked,
        /// The emission at the target size. Unit: smallest units of the token per day. Range: 0 or more. Default: 0. Too low
        /// attracts no stake; too high spends the budget on stake that is not needed.
        per_day: Uint128,
        /// Its end. Unit: seconds since the epoch. Range: any. Too early pays less than was promised; too late continues without a
        /// new decision.
        ends_at: u64,
    },
    /// Changes the part of the stakers' rewards and emissions that goes to the tranche's operator. A lower one counts at once, a
    /// higher one [`COMMISSION_NOTICE`] later, so that stakers who reject it can start a cooldown before; locked shares cannot.
    /// Callable by the operator. Errors: `Payment`, `NotFound`, `Unauthorized`, `OutOfRange`.
    SetCommission {
        /// The id of the tranche.
        tranche: u64,
        /// The new commission. Unit: fraction. Range: 0 to 0.3. Default: 0. Too low does not pay the operator; too high costs
        /// stakers their rewards.
        commission: Decimal,
    },
    /// Pays the operator's commission. A token that cannot be sent makes a claim of all fail; name the others. Callable by
    /// anyone. Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`.
    ClaimCommission {
        /// The id of the tranche.
        tranche: u64,
        /// The reward tokens to pay; all of them when absent.
        assets: Option<Vec<AssetUnchecked>>,
    },
    /// Sends the rewards that are set aside to the contract that shares them, each token by a message `reward` with the tranche's
    /// id. Rewards that it refuses stay set aside. Callable by anyone.
    /// Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`, and the contract's.
    ShareRewards {
        /// The id of the tranche.
        tranche: u64,
        /// The reward tokens to send; all of them when absent.
        assets: Option<Vec<AssetUnchecked>>,
    },
    /// Names the contract that shares the rewards of a tranche, and its part of later ones; rewards already set aside go to the new
    /// contract. Callable by the owner. Errors: `Payment`, `Ownership`, `NotFound`, `OutOfRange`.
    SetShare {
        /// The id of the tranche.
        tranche: u64,
        /// The contract and its part; none when absent. Unit of the part: fraction. Range: 0 to 0.5. Default: as
        /// [`NewTranche::share`]. Too low pays reporters nothing; too high costs stakers their premium.
        share: Option<Recipient<String>>,
    },
    /// Sets, changes or removes a hold: an amount of assets that payouts leave in the tranche; large holds close it to new stake. An
    /// amount of at most `min_hold` removes the hold. Callable by the tranche's slasher.
    /// Errors: `Payment`, `NotFound`, `Unauthorized`, `OutOfRange`.
    Hold {
        /// The id of the tranche.
        tranche: u64,
        /// The id that the slasher gives the hold, below [`FINDING_HOLD`].
        id: u64,
        /// Assets that must stay.
        amount: Uint128,
    },
    /// Replaces the reserve: stake for losses that a market provides for but has not recognised. While it is above zero the
    /// tranche accepts no stake, and payouts are stopped or reduced; see [`ExecuteMsg::Payout`]. A cover takes reserved stake
    /// like any other and leaves the reserve unchanged. Callable by the tranche's reserver; a tranche without one rejects every
    /// sender. Errors: `Payment`, `NotFound`, `Unauthorized`.
    Reserve {
        /// The id of the tranche.
        tranche: u64,
        /// Assets that open provisions may claim; may exceed what the tranche has. 0 ends the reserve.
        need: Uint128,
    },
    /// Charges a deficit to the tranche: pays the new part of `amount` to the sender in the tranche's own asset, as far as assets
    /// above the floor allow, on hold or not, and gives the shares loss units for it. An amount that was charged before is never
    /// charged again, not even the part that the tranche could not pay then: later stake does not bear it. Paying zero is not an
    /// error. Callable by the tranche's slasher. Returns [`CoverResponse`] as data.
    /// Errors: `Payment`, `NotFound`, `Unauthorized`.
    #[serde(deserialize_with = "fields::tranche_deficit")]
    Cover {
        /// The id of the tranche. Its asset must be the one that the slasher needs.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// Total need of the deficit from this tranche, from its beginning.
        amount: Uint128,
    },
    /// Repays the loss units of the shares; the excess becomes a reward. Callable by the tranche's slasher; funds: the tranche's
    /// denom. An excess is not an error. Errors: `Payment`, `NotFound`, `Unauthorized`, `WrongAsset`.
    Restore {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
    },
    /// Charges a deficit as [`ExecuteMsg::Cover`] does, in a tranche whose asset is not the one that the slasher needs: the seized
    /// stake stays in the vault, owed to the deficit, until the slasher collects or releases it. No token is called. Callable by
    /// the tranche's slasher. Returns [`CoverResponse`] as data. Errors: `Payment`, `NotFound`, `Unauthorized`.
    #[serde(deserialize_with = "fields::tranche_deficit")]
    Seize {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// Total need of the deficit from this tranche, from its beginning, in the tranche's asset.
        amount: Uint128,
    },
    /// Sends seized stake of a deficit to the slasher, who sells it. Callable by the tranche's slasher. Returns
    /// [`CoverResponse`] as data. Errors: `Payment`, `NotFound`, `Unauthorized`.
    #[serde(deserialize_with = "fields::tranche_deficit")]
    Collect {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// The most to send; at most the seized amount is sent.
        amount: Uint128,
    },
    /// Returns seized stake that the deficit does not need, in kind: to the loss units of the shares; the excess becomes a reward.
    /// Callable by the tranche's slasher. Errors: `Payment`, `NotFound`, `Unauthorized`.
    #[serde(deserialize_with = "fields::tranche_deficit")]
    Release {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// The most to return; at most the seized amount is returned.
        amount: Uint128,
    },
    /// Repays a deficit in another asset than the tranche's. The vault offers it for the tranche's own asset, first at `ask` for
    /// the whole, falling linearly to one unit within [`EXCHANGE_PERIOD`]; the proceeds go to the loss units as with
    /// [`ExecuteMsg::Restore`]. More of the same asset joins the offer at its present price and restarts the period. Callable by
    /// the tranche's slasher; funds: one coin.
    /// Errors: `Payment`, `NotFound`, `Unauthorized`, `OwnAsset`.
    RestoreOther {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// The first price of the funds sent, in the tranche's asset. It should be above the market's price: buyers wait until it
        /// is fair.
        ask: Uint128,
    },
    /// Buys all or a part of what [`ExecuteMsg::RestoreOther`] offers, at the present price. Callable by anyone; funds: the
    /// tranche's asset; the excess returns.
    /// Errors: `Payment`, `NotFound` (tranche, offer), `WrongAsset`, `BelowMinimum`.
    Exchange {
        /// The id of the tranche.
        tranche: u64,
        /// The asset to buy.
        asset: AssetUnchecked,
        /// The least amount to receive.
        min_amount: Uint128,
    },
    /// Takes a fraction of all assets of a tranche, cooling ones included, as far as [`SlashRules::fault`] allows. An id that was
    /// used before takes nothing. Callable by the tranche's slasher. Returns [`SlashResponse`] as data.
    /// Errors: `Payment`, `NotFound`, `Unauthorized`.
    Slash {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the slash.
        id: u64,
        /// The fraction to take; above one it counts as one.
        fraction: Decimal,
        /// Reward for proving the fault, paid at once out of the slash; none when absent.
        reward: Option<SlashReward>,
    },
    /// Reports an exploit that governance found and that the tranche's stake has to pay for. Until it is resolved or withdrawn, the
    /// part to be slashed is on hold, which does not limit cover. At most [`MAX_FINDINGS`] are open per tranche. Callable by the
    /// owner.
    /// Errors: `Payment`, `Ownership`, `NotFound`, `NeverSlashed`, `OutOfRange`.
    ReportExploit {
        /// The id of the tranche.
        tranche: u64,
        /// The part of the assets to take, as far as the limits allow. Unit: fraction. Range: 0 to 1.
        fraction: Decimal,
        /// Public reason. Unit: text. Range: at most 256 bytes.
        reason: String,
    },
    /// Slashes the tranche for a reported exploit once its delay is over. Callable by anyone. Returns [`SlashResponse`] as data.
    /// Errors: `Payment`, `NotFound`, `TooEarly`.
    #[serde(deserialize_with = "fields::tranche_id")]
    ResolveExploit {
        /// The id of the tranche.
        tranche: u64,
        /// The id of the finding.
        id: u64,
    },
    /// Withdraws a reported exploit. Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `NotFound`.
    #[serde(deserialize_with = "fields::tranche_id")]
    WithdrawExploit {
        /// The id of the tranche.
        tranche: u64,
        /// The id of the finding.
        id: u64,
    },
    /// Sends slashed stake to the recipient it belongs to. Callable by anyone.
    /// Errors: `Payment`, `NothingToSweep`.
    SweepSlashed {
        /// The slashed asset.
        asset: AssetUnchecked,
        /// The recipient; [`Params::slash_recipient`] when absent.
        recipient: Option<String>,
    },
    /// Writes the votes of a staker: the weight of the shares that have waited [`VotingTerms::delay`] and are not cooling down;
    /// locked shares have the weight of their lock while it lasts. `total` rises at once; falls of earlier blocks are applied too.
    /// Replaces a weight of an older share epoch, which no longer counts. Callable by anyone.
    /// Errors: `Payment`, `NotFound` (voting tranche), `TooManyVotes`.
    WriteVotes {
        /// The staker.
        owner: String,
    },
    /// Sets the floor and the delay of votes. The floor must not exceed the written votes, or no vote could change it again.
    /// Running delays are unchanged. Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `NotFound` (voting tranche), `OutOfRange`, `FloorOutOfReach`.
    SetVotes {
        /// See [`VotingTerms::floor`].
        floor: Uint128,
        /// See [`VotingTerms::delay`].
        delay: u64,
    },
    /// Adds an empty tranche. Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `OutOfRange`, `RewardListed`, `TooManyRewards`.
    AddTranche(NewTranche),
    /// Replaces the size terms of a tranche. Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `NotFound`, `OutOfRange`.
    SetSize {
        /// The id of the tranche.
        tranche: u64,
        /// The new terms.
        size: TrancheSize,
    },
    /// Replaces the reserver of a tranche and frees its reserve. The old reserver must no longer list the tranche, or not answer.
    /// Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `NotFound`, `ReserverInUse`.
    SetReserver {
        /// The id of the tranche.
        tranche: u64,
        /// The new reserver; none when absent.
        reserver: Option<String>,
    },
    /// Lists a further token that a tranche can pay rewards in, for good; at most [`MAX_REWARDS`] with its own asset.
    /// Callable by the owner: anyone else could fill the list, or list a token whose transfers fail.
    /// Errors: `Payment`, `Ownership`, `NotFound`, `RewardListed`, `TooManyRewards`.
    ListReward {
        /// The id of the tranche.
        tranche: u64,
        /// The token.
        asset: AssetUnchecked,
    },
    /// Replaces all parameters. Callable by the owner.
    /// Errors: `Payment`, `Ownership`, `OutOfRange`.
    UpdateParams {
        /// The new parameters.
        params: Params,
    },
    /// Names the guardian. Callable by the owner.
    /// Errors: `Payment`, `Admin`.
    SetGuardian {
        /// The new guardian; none when absent.
        guardian: Option<String>,
    },
    /// Pauses an action, at most 72 h in any 30 d. Callable by the guardian; see [`crate::shared::pause`].
    /// Errors: `Payment`, `Admin`.
    Pause {
        /// The action.
        action: Action,
        /// The length of the pause. Unit: seconds. Range: 1 to 259200.
        seconds: u64,
    },
    /// Ends a pause early. Callable by the guardian and the owner.
    /// Errors: `Payment`, `Admin`.
    Unpause {
        /// The action.
        action: Action,
    },
}
