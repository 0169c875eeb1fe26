// Generated from schema/events.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

/** Every event by its type, with its attributes. */
export interface Events {
  /** Interest accrued. */
  readonly "credit_market.accrue": {
    /** Accrued on all debt. Unit: units of the base asset. */
    readonly interest: bigint;
    /** Owed to the security vault afterwards. Unit: units of the base asset. */
    readonly premium_owed: bigint;
    /** In the insurance fund afterwards. Unit: units of the base asset. */
    readonly fund: bigint;
    /** The value of lender shares afterwards. Unit: units of the base asset for 10^18 lender shares. */
    readonly index: bigint;
  };
  /** Debt was drawn. */
  readonly "credit_market.borrow": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The leverage class. Unit: id. */
    readonly class: number;
    /** Paid to the borrower. Unit: units of the base asset. */
    readonly amount: bigint;
    /** Added. Unit: shares of the class's debt. */
    readonly debt_shares: bigint;
  };
  /** An account changed its leverage class. */
  readonly "credit_market.class": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The class before. Unit: id. */
    readonly from: number;
    /** The class after. Unit: id. */
    readonly to: number;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "credit_market.config": {
    /** The setting: `params`, `collateral`, `tranches`, `steward`, `guardian`, `ownership` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The collateral; with `collateral`. Unit: id. */
    readonly id?: number;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** Collateral was posted. */
  readonly "credit_market.deposit": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The collateral. Unit: id. */
    readonly collateral: number;
    /** Received. Unit: units of the collateral. */
    readonly amount: bigint;
  };
  /** Premium was paid to the security vault. */
  readonly "credit_market.distribute": {
    /** Paid. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** A request lapsed unpaid; its shares are free again. */
  readonly "credit_market.lapse": {
    /** The lender. Unit: address. */
    readonly lender: string;
    /** The request. Unit: id. */
    readonly id: number;
    /** In the request. Unit: shares of the lenders. */
    readonly shares: bigint;
    /** First second at which the lender may ask again. Unit: seconds since the epoch. */
    readonly retry_at: number;
  };
  /** A loss was recognised. */
  readonly "credit_market.loss": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The whole loss. Unit: units of the base asset. */
    readonly loss: bigint;
    /** Borne by the insurance fund. Unit: units of the base asset. */
    readonly fund: bigint;
    /** Borne by unpaid premium. Unit: units of the base asset. */
    readonly premium: bigint;
    /** Borne by the forfeits of lenders who left. Unit: units of the base asset. */
    readonly kept: bigint;
    /** Borne by the lenders. Unit: units of the base asset. */
    readonly lenders: bigint;
    /** The value of lender shares afterwards. Unit: units of the base asset for 10^18 lender shares. */
    readonly index: bigint;
  };
  /** The provision for an account changed, or it went under water or came back. */
  readonly "credit_market.mark": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** Its provision before. Unit: units of the base asset. */
    readonly from: bigint;
    /** Its provision after. Unit: units of the base asset. */
    readonly to: bigint;
    /** All provisions of the market afterwards. Unit: units of the base asset. */
    readonly total: bigint;
    /** The moment from which the account counts as under water. Unit: seconds since the epoch or `none`. */
    readonly under_water_at: number | undefined;
  };
  /** The guardian paused an action. */
  readonly "credit_market.pause": {
    /** The action. Unit: text. */
    readonly action: string;
    /** The end of the pause. Unit: seconds since the epoch. */
    readonly until: number;
  };
  /** A request was paid, whole or in part. */
  readonly "credit_market.pay": {
    /** The lender. Unit: address. */
    readonly lender: string;
    /** The request. Unit: id. */
    readonly id: number;
    /** Burned. Unit: shares of the lenders. */
    readonly shares: bigint;
    /** Paid. Unit: units of the base asset. */
    readonly amount: bigint;
    /** Value of the shares beyond the payment, which stays for open provisions. Unit: units of the base asset. */
    readonly kept: bigint;
  };
  /** Money arrived for a deficit. */
  readonly "credit_market.refill": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** Where the money comes from. Unit: `cover` or `repayment`. */
    readonly source: "cover" | "repayment";
    /** Received. Unit: units of the base asset. */
    readonly money: bigint;
    /** The part that the lenders received. Unit: units of the base asset. */
    readonly lenders: bigint;
    /** The part returned to the engine for the tranche that paid cover. Unit: units of the base asset. */
    readonly returned: bigint;
    /** The part that went to cancelled premium and to the insurance fund. Unit: units of the base asset. */
    readonly reserves: bigint;
  };
  /** Premiums and the debt ceiling were refreshed. */
  readonly "credit_market.refresh": {
    /** The debt ceiling. Unit: units of the base asset. */
    readonly ceiling: bigint;
    /** Fraction of debt that the tranche covers, 0 to 1. Unit: decimal. */
    readonly covered: string;
  };
  /** A lender received recoveries of an earlier loss. */
  readonly "credit_market.refund": {
    /** The lender. Unit: address. */
    readonly lender: string;
    /** Paid. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** Debt was repaid. */
  readonly "credit_market.repay": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The account that paid. Unit: address. */
    readonly payer: string;
    /** Repaid. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** A lender requested a withdrawal. */
  readonly "credit_market.request": {
    /** The lender. Unit: address. */
    readonly lender: string;
    /** The request. Unit: id. */
    readonly id: number;
    /** Requested. Unit: shares of the lenders. */
    readonly shares: bigint;
    /** Least payment at which anyone may pay it. Unit: units of the base asset. */
    readonly min_out: bigint;
    /** First second at which it can be paid. Unit: seconds since the epoch. */
    readonly payable_at: number;
  };
  /** The market reserved stake of a tranche for provisions. */
  readonly "credit_market.reserve": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** Reserved. Unit: units of the tranche's asset. */
    readonly need: bigint;
  };
  /** The sender of a mark was rewarded out of the fund. */
  readonly "credit_market.reward": {
    /** The receiver. Unit: address. */
    readonly keeper: string;
    /** Paid. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** The liquidation engine settled an account. */
  readonly "credit_market.settle": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** Debt repaid. Unit: units of the base asset. */
    readonly repaid: bigint;
  };
  /** A lender supplied. */
  readonly "credit_market.supply": {
    /** The lender. Unit: address. */
    readonly lender: string;
    /** Received. Unit: units of the base asset. */
    readonly amount: bigint;
    /** Minted to the lender. Unit: shares of the lenders. */
    readonly shares: bigint;
  };
  /** A pause was ended early. */
  readonly "credit_market.unpause": {
    /** The action. Unit: text. */
    readonly action: string;
    /** The account that ended it. Unit: address. */
    readonly by: string;
  };
  /** Collateral was withdrawn. */
  readonly "credit_market.withdraw": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The collateral. Unit: id. */
    readonly collateral: number;
    /** Paid. Unit: units of the collateral. */
    readonly amount: bigint;
  };
  /** The debt of an account was written down; the account still owes it. */
  readonly "credit_market.write_down": {
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** Written down. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** A flag was cleared. */
  readonly "liquidation_engine.clear": {
    /** The market. Unit: address. */
    readonly market: string;
    /** The borrower. Unit: address. */
    readonly account: string;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "liquidation_engine.config": {
    /** The setting: `params`, `market`, `ownership` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike; the address of a market. Unit: text. */
    readonly new: string;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** A step of the waterfall succeeded, even if the tranche paid nothing. */
  readonly "liquidation_engine.cover": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The tranche of the security vault. Unit: id. */
    readonly tranche: number;
    /** Requested. Unit: units of the tranche's asset. */
    readonly asked: bigint;
    /** Paid by a tranche of the base asset, seized of another. Unit: units of the tranche's asset. */
    readonly paid: bigint;
  };
  /** A step of the waterfall failed; anyone may retry it. */
  readonly "liquidation_engine.cover_failed": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The tranche of the security vault. Unit: id. */
    readonly tranche: number;
  };
  /** An account was flagged. */
  readonly "liquidation_engine.flag": {
    /** The market. Unit: address. */
    readonly market: string;
    /** The borrower. Unit: address. */
    readonly account: string;
    /** Collateral at maintenance LTV per debt, below the edge of the soft band. Unit: decimal. */
    readonly health: string;
  };
  /** Collateral of an account was sold. */
  readonly "liquidation_engine.liquidate": {
    /** The market. Unit: address. */
    readonly market: string;
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The buyer. Unit: address. */
    readonly buyer: string;
    /** Where the account stood. Unit: `band`, `liquidatable` or `under_water`. */
    readonly state: "band" | "liquidatable" | "under_water";
    /** Fraction of the price; negative in the first hour under water. Unit: decimal. */
    readonly discount: string;
    /** Debt repaid. Unit: units of the base asset. */
    readonly repaid: bigint;
    /** Value of the collateral before the discount. Unit: units of the base asset. */
    readonly value: bigint;
  };
  /** A market recognised a loss. */
  readonly "liquidation_engine.loss": {
    /** The market. Unit: address. */
    readonly market: string;
    /** The borrower. Unit: address. */
    readonly account: string;
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The new part of the loss that lenders carry. Unit: units of the base asset. */
    readonly shortfall: bigint;
  };
  /** Cover, or proceeds of seized stake, were returned to a tranche. */
  readonly "liquidation_engine.restore": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The tranche of the security vault. Unit: id. */
    readonly tranche: number;
    /** Returned. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** Seized stake was sold. */
  readonly "liquidation_engine.sale": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The tranche of the security vault. Unit: id. */
    readonly tranche: number;
    /** The buyer. Unit: address. */
    readonly buyer: string;
    /** Sold. Unit: units of the tranche's asset. */
    readonly amount: bigint;
    /** Paid for it. Unit: units of the base asset. */
    readonly paid: bigint;
  };
  /** A failed step was skipped; the next tranche is asked for the part that this one could not have paid. */
  readonly "liquidation_engine.skip": {
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The tranche of the security vault. Unit: id. */
    readonly tranche: number;
    /** The part that it could have paid, which lenders bear. Unit: units of the base asset. */
    readonly amount: bigint;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "lst_token.config": {
    /** The setting: `vault`, `ownership` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** The rewards of a reporter were paid. */
  readonly "oracle_aggregator.claim": {
    /** The owner of the reporter. Unit: address. */
    readonly reporter: string;
    /** Its tranche. Unit: id. */
    readonly tranche: number;
    /** The token, as `native:<denom>` or `cw20:<address>`. Unit: text. */
    readonly asset: string;
    /** Paid to the owner. Unit: units of the token. */
    readonly commission: bigint;
    /** Paid to the stakers of the tranche. Unit: units of the token. */
    readonly stakers: bigint;
  };
  /** A round ended. */
  readonly "oracle_aggregator.close": {
    /** The round. Unit: id. */
    readonly round: number;
    /** Reporters with counted power that submitted. Unit: count. */
    readonly reporters: number;
    /** Their power. Unit: units of the governance token. */
    readonly power: bigint;
    /** The power that was needed. Unit: units of the governance token. */
    readonly quorum: bigint;
    /** `failed` without a quorum. Unit: `closed` or `failed`. */
    readonly outcome: "closed" | "failed";
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "oracle_aggregator.config": {
    /**
     * The setting: `params`, `feed`, `halted`, `retired`, `consumers`, `reporter`, `operator`, `commission`, `reward`,
     * `ownership` or `version`. Unit: text.
     */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The feed or the reporter; with `feed`, `halted`, `retired` and `reporter`. Unit: id. */
    readonly id?: number;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** Prices of a reporter were confirmed as outside the band. One event per reporter and close. */
  readonly "oracle_aggregator.deviation": {
    /** The owner of the reporter. Unit: address. */
    readonly reporter: string;
    /** Ids of the feeds, with commas between them. Unit: text. */
    readonly feeds: string;
    /** The largest deviation. Unit: decimal, bands. */
    readonly deviation: string;
    /** The level of the reporter's bucket afterwards. Unit: decimal, bands. */
    readonly level: string;
  };
  /** A dispute was opened. */
  readonly "oracle_aggregator.dispute": {
    /** The dispute. Unit: id. */
    readonly id: number;
    /** The owner of the disputed reporter. Unit: address. */
    readonly reporter: string;
    /** Who opened it. Unit: address. */
    readonly disputer: string;
    /** The round. Unit: id. */
    readonly round: number;
    /** The feed. Unit: id. */
    readonly feed: number;
    /** The disputed price. Unit: decimal. */
    readonly price: string;
    /** The asset of the bond, as `native:<denom>` or `cw20:<address>`. Unit: text. */
    readonly asset: string;
    /** The bond. Unit: units of the asset. */
    readonly bond: bigint;
    /** When anyone may end it. Unit: seconds since the epoch. */
    readonly expires_at: number;
  };
  /** A dispute ended. */
  readonly "oracle_aggregator.dispute_ended": {
    /** The dispute. Unit: id. */
    readonly id: number;
    /** The owner of the disputed reporter. Unit: address. */
    readonly reporter: string;
    /** Who opened it. Unit: address. */
    readonly disputer: string;
    /** How it ended. Unit: `upheld`, `rejected` or `expired`. */
    readonly outcome: "upheld" | "rejected" | "expired";
    /** The part of the tranche that is slashed for it. Unit: decimal. */
    readonly fraction: string;
    /** The part that is slashed because it had been withheld. Unit: decimal. */
    readonly withheld: string;
  };
  /**
   * More than a third of the power of a feed's reports stayed outside the band on one side, or the feed that checks it
   * contradicts its median. The majority may be lying, so nobody is charged for that feed and round. At most one event
   * per close.
   */
  readonly "oracle_aggregator.frozen": {
    /** Ids of the feeds, with commas between them. Unit: text. */
    readonly feeds: string;
    /** Ids of the reporters that would have been charged, with commas between them. Unit: text. */
    readonly reporters: string;
  };
  /** A source was read, or a feed could not be updated: its source failed, or its legs or reports make no price. */
  readonly "oracle_aggregator.poke": {
    /** The feed. Unit: id. */
    readonly feed: number;
    /** `updated` if there is something new to use, by this close or a later one. Unit: `updated` or `failed`. */
    readonly outcome: "updated" | "failed";
  };
  /** A feed's record was written. */
  readonly "oracle_aggregator.price": {
    /** The feed. Unit: id. */
    readonly feed: number;
    /** The price. Unit: decimal, quote units per base unit. */
    readonly price: string;
    /** How the price can be used. Unit: `live`, `pending`, `uncertain`, `fallback` or `halted`. */
    readonly status: "live" | "pending" | "uncertain" | "fallback" | "halted";
  };
  /** Rewards for the reporters arrived. */
  readonly "oracle_aggregator.reward": {
    /** The token, as `native:<denom>` or `cw20:<address>`. Unit: text. */
    readonly asset: string;
    /** Received. Unit: units of the token. */
    readonly amount: bigint;
  };
  /** A shard of a round was observed; no record is written before the last one, which emits `CLOSE` instead. */
  readonly "oracle_aggregator.shard": {
    /** The round. Unit: id. */
    readonly round: number;
    /** The feeds of this shard that a quorum reported. Unit: count. */
    readonly feeds: number;
    /** The feed that the next shard begins with; above 64 where only the records are left. Unit: id. */
    readonly next: number;
  };
  /** The security vault slashed a reporter. */
  readonly "oracle_aggregator.slash": {
    /** The owner of the reporter. Unit: address. */
    readonly reporter: string;
    /** The reporter's tranche. Unit: id. */
    readonly tranche: number;
    /** The part of the tranche that was taken. Unit: decimal. */
    readonly fraction: string;
    /** The slash. Unit: id. */
    readonly id: number;
  };
  /** The security vault refused a slash, which anyone may send again. */
  readonly "oracle_aggregator.slash_failed": {
    /** The owner of the reporter. Unit: address. */
    readonly reporter: string;
    /** The slash. Unit: id. */
    readonly id: number;
  };
  /** A reporter submitted prices. */
  readonly "oracle_aggregator.submit": {
    /** The operator of the reporter. Unit: address. */
    readonly reporter: string;
    /** The round. Unit: id. */
    readonly round: number;
    /** Number of prices. Unit: count. */
    readonly prices: number;
    /** Ids, with commas between them, of prices for feeds that are not reported. Unit: text or `none`. */
    readonly dropped: string | undefined;
  };
  /** A slash was withheld, in whole or in part, because the reporter is disputed. */
  readonly "oracle_aggregator.withheld": {
    /** The reporter's owner. Unit: address. */
    readonly reporter: string;
    /** The dispute. Unit: id. */
    readonly dispute: number;
    /** The part of the tranche that was withheld. Unit: decimal. */
    readonly fraction: string;
  };
  /** The configuration was set at instantiation, or the code changed by a migration. */
  readonly "pyth_adapter.config": {
    /** The setting: `config` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "reward_collector.config": {
    /** The setting: `config`, `handler`, `ownership` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** Rewards were sent to the staking vault. */
  readonly "reward_collector.sweep": {
    /** Sent. Unit: units of the denom. */
    readonly amount: bigint;
    /** The denom. Unit: text. */
    readonly denom: string;
  };
  /** Another asset was sent on. One event per asset. */
  readonly "reward_collector.sweep_other": {
    /** `native:` and the denom, or `cw20:` and the address. Unit: text. */
    readonly asset: string;
    /** Sent. Unit: units of the asset. */
    readonly amount: bigint;
    /** The handler, or the vault for LST. Unit: address. */
    readonly recipient: string;
  };
  /** The steward set a parameter of a market. */
  readonly "risk_steward.adjust": {
    /** The market. Unit: address. */
    readonly market: string;
    /** The parameter. Unit: text. */
    readonly parameter: string;
    /** The value before: an amount, or a ratio in units of 10^-18. Unit: text. */
    readonly old: string;
    /** The value after. Unit: text. */
    readonly new: string;
    /** The moment from which it walks back. Unit: seconds since the epoch. */
    readonly expires_at: number;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "risk_steward.config": {
    /** The setting: `steward`, `rule`, `confirm`, `amend`, `amend_collateral`, `ownership` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The id of the collateral; with `amend_collateral`. Unit: text. */
    readonly collateral?: string;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** An expired adjustment moved towards governance's value. */
  readonly "risk_steward.walk_back": {
    /** The market. Unit: address. */
    readonly market: string;
    /** The parameter. Unit: text. */
    readonly parameter: string;
    /** The value before. Unit: text. */
    readonly old: string;
    /** The value after. Unit: text. */
    readonly new: string;
    /** Governance's value; once it is reached the adjustment is over. Unit: text. */
    readonly home: string;
  };
  /** A cooldown was cancelled. */
  readonly "security_vault.cancel": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** The cooldown. Unit: id. */
    readonly id: number;
    /** That count again. Unit: shares of the tranche. */
    readonly shares: bigint;
  };
  /** Rewards and recoveries were paid. One event per asset. */
  readonly "security_vault.claim": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** The asset that was paid. Unit: text. */
    readonly asset: string;
    /** Paid. Unit: units of the asset. */
    readonly amount: bigint;
  };
  /** Seized stake went to the slasher. */
  readonly "security_vault.collect": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** Sent. Unit: units of the tranche's asset. */
    readonly amount: bigint;
  };
  /** The operator's commission was paid, or the part of the contract that shares the rewards. One event per asset. */
  readonly "security_vault.commission": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The operator or the contract. Unit: address. */
    readonly operator: string;
    /** The asset that was paid. Unit: text. */
    readonly asset: string;
    /** Paid. Unit: units of the asset. */
    readonly amount: bigint;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "security_vault.config": {
    /**
     * The setting: `params`, `guardian`, `ownership`, `version`, `tranche`, `reward`, `votes`, `size`, `reserver`,
     * `emission`, `commission` or `share`. Unit: text.
     */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The tranche; with the settings of one. Unit: id. */
    readonly tranche?: number;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** A cooldown started. */
  readonly "security_vault.cooldown": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** The cooldown. Unit: id. */
    readonly id: number;
    /** That cool down. Unit: shares of the tranche. */
    readonly shares: bigint;
    /** The earliest payout. Unit: seconds since the epoch. */
    readonly payable_at: number;
  };
  /** A deficit was covered as far as possible. */
  readonly "security_vault.cover": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The new part of the amount requested. Unit: units of the tranche's asset. */
    readonly asked: bigint;
    /** Paid. Unit: units of the tranche's asset. */
    readonly paid: bigint;
  };
  /** A new share epoch began: all shares were converted to their value. */
  readonly "security_vault.epoch": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The number of the new epoch. Unit: count. */
    readonly epoch: number;
    /** All shares before. Unit: shares of the tranche. */
    readonly shares: bigint;
    /** The assets, and the number of shares after. Unit: units of the tranche's asset. */
    readonly assets: bigint;
  };
  /** An offered asset was bought. */
  readonly "security_vault.exchange": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The buyer. Unit: address. */
    readonly buyer: string;
    /** The asset. Unit: text. */
    readonly asset: string;
    /** Bought. Unit: units of the asset. */
    readonly amount: bigint;
    /** Paid, to loss units. Unit: units of the tranche's asset. */
    readonly paid: bigint;
    /** The part of it that became a reward. Unit: units of the tranche's asset. */
    readonly surplus: bigint;
  };
  /** An exploit was reported. */
  readonly "security_vault.finding": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The finding. Unit: id. */
    readonly id: number;
    /** The part of the stake that it takes. Unit: decimal. */
    readonly fraction: string;
    /** The first moment of its slash. Unit: seconds since the epoch. */
    readonly resolvable_at: number;
  };
  /** The budget of an emission grew. */
  readonly "security_vault.fund": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The asset of the emission. Unit: text. */
    readonly asset: string;
    /** Received. Unit: units of the emission's asset. */
    readonly amount: bigint;
  };
  /** A hold was set, or removed. */
  readonly "security_vault.hold": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The hold. Unit: id. */
    readonly id: number;
    /** Held; 0 removes the hold. Unit: units of the tranche's asset. */
    readonly amount: bigint;
  };
  /** Shares were locked. */
  readonly "security_vault.lock": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** The number of the lock. Unit: count. */
    readonly tier: number;
    /** That entered the tier. Unit: shares of the tranche. */
    readonly shares: bigint;
    /** The end of the lock of all shares of the tier. Unit: seconds since the epoch. */
    readonly until: number;
  };
  /** An asset was offered for the tranche's own. */
  readonly "security_vault.offer": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The deficit for which it is repaid. Unit: id. */
    readonly deficit: number;
    /** The asset. Unit: text. */
    readonly asset: string;
    /** Added to the offer. Unit: units of the asset. */
    readonly amount: bigint;
    /** The price of the whole offer now. Unit: units of the tranche's asset. */
    readonly price: bigint;
  };
  /** The guardian paused an action. */
  readonly "security_vault.pause": {
    /** The action. Unit: text. */
    readonly action: string;
    /** The end of the pause. Unit: seconds since the epoch. */
    readonly until: number;
  };
  /** A cooldown was paid out. */
  readonly "security_vault.payout": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** The cooldown. Unit: id. */
    readonly id: number;
    /** Burned. Unit: shares of the tranche. */
    readonly shares: bigint;
    /** Paid. Unit: units of the tranche's asset. */
    readonly amount: bigint;
    /**
     * The value of the shares less `amount`; 0 unless assets are on hold or reserved. Unit: units of the tranche's
     * asset.
     */
    readonly forfeited: bigint;
  };
  /** The reserve changed: the reserver set it, or its answer to a payout did. */
  readonly "security_vault.reserve": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** Reserved; 0 ends the reserve. Unit: units of the tranche's asset. */
    readonly need: bigint;
  };
  /** A reported exploit was resolved or withdrawn. */
  readonly "security_vault.resolve": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The finding. Unit: id. */
    readonly id: number;
    /** Taken; 0 when it was withdrawn. Unit: units of the tranche's asset. */
    readonly amount: bigint;
  };
  /** Cover was repaid, or seized stake was returned. */
  readonly "security_vault.restore": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** Received. Unit: units of the tranche's asset. */
    readonly amount: bigint;
    /** The part of it that became a reward. Unit: units of the tranche's asset. */
    readonly surplus: bigint;
  };
  /** A reward arrived. */
  readonly "security_vault.reward": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The asset of the reward. Unit: text. */
    readonly asset: string;
    /** Received. Unit: units of the reward's asset. */
    readonly amount: bigint;
  };
  /** A deficit seized stake. */
  readonly "security_vault.seize": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The deficit. Unit: id. */
    readonly deficit: number;
    /** The new part of the amount requested. Unit: units of the tranche's asset. */
    readonly asked: bigint;
    /** Taken, and kept for the deficit. Unit: units of the tranche's asset. */
    readonly seized: bigint;
  };
  /** A tranche was slashed. */
  readonly "security_vault.slash": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The slash, by the slasher's numbering. Unit: id. */
    readonly id: number;
    /** The part of the stake that was taken. Unit: decimal. */
    readonly fraction: string;
    /** Taken. Unit: units of the tranche's asset. */
    readonly amount: bigint;
  };
  /** Stake entered a tranche. */
  readonly "security_vault.stake": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** Received. Unit: units of the tranche's asset. */
    readonly amount: bigint;
    /** Minted to the owner. Unit: shares of the tranche. */
    readonly shares: bigint;
  };
  /** Slashed stake went to its recipient. */
  readonly "security_vault.sweep": {
    /** The asset. Unit: text. */
    readonly asset: string;
    /** Paid. Unit: units of the asset. */
    readonly amount: bigint;
    /** The account that received it. Unit: address. */
    readonly recipient: string;
  };
  /** Locks that have ended lost their weight. */
  readonly "security_vault.unlock": {
    /** The tranche. Unit: id. */
    readonly tranche: number;
    /** The owner of the stake. Unit: address. */
    readonly owner: string;
    /** That are no longer locked. Unit: shares of the tranche. */
    readonly shares: bigint;
  };
  /** A pause was ended early. */
  readonly "security_vault.unpause": {
    /** The action. Unit: text. */
    readonly action: string;
    /** The account that ended it. Unit: address. */
    readonly by: string;
  };
  /** The written votes of a staker changed. */
  readonly "security_vault.votes": {
    /** The staker. Unit: address. */
    readonly owner: string;
    /** The votes that are written. Unit: count. */
    readonly weight: number;
    /** The total by which proposals are measured. Unit: count. */
    readonly total: number;
  };
  /** A batch received coins that had been booked as missing. One event per batch. */
  readonly "staking_vault.arrived_late": {
    /** The batch. Unit: id. */
    readonly batch: number;
    /** Added to the payment of its claims. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** A claim was assigned to another account. */
  readonly "staking_vault.assign": {
    /** The owner before. Unit: address. */
    readonly owner: string;
    /** The owner after. Unit: address. */
    readonly recipient: string;
    /** The batch. Unit: id. */
    readonly batch: number;
    /** Shares of the claim. Unit: shares of the LST. */
    readonly shares: bigint;
  };
  /** An owner was paid out of a settled batch. */
  readonly "staking_vault.claim": {
    /** The owner. Unit: address. */
    readonly owner: string;
    /** The batch. Unit: id. */
    readonly batch: number;
    /** Of the owner in the batch. Unit: shares of the LST. */
    readonly shares: bigint;
    /** Paid. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** Rewards were collected and the buffer was delegated. */
  readonly "staking_vault.compound": {
    /** Collected, before the fee. Unit: units of the staked denom. */
    readonly rewards: bigint;
    /** Taken from them. Unit: units of the staked denom. */
    readonly fee: bigint;
    /** Delegated by this call. Unit: units of the staked denom. */
    readonly delegated: bigint;
    /** Over which these rewards vest, unless the bound on growth makes it longer. Unit: seconds. */
    readonly period: number;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "staking_vault.config": {
    /** The setting: `params`, `validators`, `validator_status`, `guardian`, `ownership` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
    /** The operator address; with `validator_status`. Unit: address. */
    readonly validator?: string;
    /** The account that is offered the ownership; with `ownership`. Unit: address or `none`. */
    readonly pending_owner?: string | undefined;
    /** When the offer expires, or `none`; with `ownership`. Unit: text. */
    readonly pending_expiry?: string;
  };
  /** The chain refused a delegation; its coins are back in the buffer. */
  readonly "staking_vault.delegation_failed": {
    /** The operator address. Unit: address. */
    readonly validator: string;
    /** Refused. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** A recipient of the fee did not take its part, which is kept for the next compound. */
  readonly "staking_vault.fee_share_failed": {
    /** The account that was to be paid. Unit: address. */
    readonly recipient: string;
    /** Refused. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** A validator has more stake of the vault than the ledger, beyond rounding. One event per validator. It vests. */
  readonly "staking_vault.gained": {
    /** The operator address. Unit: address. */
    readonly validator: string;
    /** In the ledger before. Unit: units of the staked denom. */
    readonly before: bigint;
    /** Delegated. Unit: units of the staked denom. */
    readonly after: bigint;
  };
  /** An exit was paid from the buffer. */
  readonly "staking_vault.instant_unstake": {
    /** The account that left. Unit: address. */
    readonly owner: string;
    /** The account that was paid. Unit: address. */
    readonly recipient: string;
    /** Burned. Unit: shares of the LST. */
    readonly shares: bigint;
    /** Paid, after the fee. Unit: units of the staked denom. */
    readonly amount: bigint;
    /** Left to the remaining stakers. Unit: units of the staked denom. */
    readonly fee: bigint;
  };
  /** The buffer paid a part of a batch, or all of it, at submission. */
  readonly "staking_vault.netted": {
    /** The batch. Unit: id. */
    readonly batch: number;
    /** Set aside for the batch. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** The guardian paused an action, or a fall of the rate paused stakes. */
  readonly "staking_vault.pause": {
    /** The action. Unit: text. */
    readonly action: string;
    /** The end of the pause. Unit: seconds since the epoch. */
    readonly until: number;
  };
  /** LST that was sent to the vault by a plain transfer was returned or burned. */
  readonly "staking_vault.recover_lst": {
    /** The account that received it; `none` when it was burned. Unit: address or `none`. */
    readonly recipient: string | undefined;
    /** Returned or burned. Unit: shares of the LST. */
    readonly shares: bigint;
    /** Value of burned shares, which vests; zero when they were returned. Unit: units of the staked denom. */
    readonly worth: bigint;
  };
  /** The chain accepted a redelegation. */
  readonly "staking_vault.redelegated": {
    /** The operator address of the source. Unit: address. */
    readonly from: string;
    /** The operator address of the destination. Unit: address. */
    readonly to: string;
    /** Moved. Unit: units of the staked denom. */
    readonly amount: bigint;
    /** When the destination is free to redelegate again. Unit: seconds since the epoch. */
    readonly completes_at: number;
  };
  /** The chain refused a redelegation. */
  readonly "staking_vault.redelegation_failed": {
    /** The operator address of the source. Unit: address. */
    readonly from: string;
    /** The operator address of the destination. Unit: address. */
    readonly to: string;
    /** Refused. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** The security vault refused its part of the fee, which is kept for the next compound. */
  readonly "staking_vault.security_share_failed": {
    /** Refused. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** Unbonding entries were marked as due or booked as paid. */
  readonly "staking_vault.settle": {
    /** Entries that are newly due. Unit: count. */
    readonly marked: number;
    /** Entries that were booked. Unit: count. */
    readonly entries: number;
    /** Announced amount of the booked entries. Unit: units of the staked denom. */
    readonly due: bigint;
    /** Amount booked for them. Unit: units of the staked denom. */
    readonly arrived: bigint;
  };
  /** A validator lost stake of the vault. One event per validator. */
  readonly "staking_vault.slashed": {
    /** The operator address. Unit: address. */
    readonly validator: string;
    /** Delegated before. Unit: units of the staked denom. */
    readonly before: bigint;
    /** Delegated after. Unit: units of the staked denom. */
    readonly after: bigint;
  };
  /** Coins were staked, and shares minted for them. */
  readonly "staking_vault.stake": {
    /** The account that paid. Unit: address. */
    readonly sender: string;
    /** The account that received the shares. Unit: address. */
    readonly recipient: string;
    /** Received. Unit: units of the staked denom. */
    readonly amount: bigint;
    /** Minted to the recipient. Unit: shares of the LST. */
    readonly shares: bigint;
  };
  /** A batch was submitted, or the rest of earlier batches undelegated. */
  readonly "staking_vault.submit": {
    /** The batch. Unit: id. */
    readonly batch: number;
    /** Burned. Unit: shares of the LST. */
    readonly shares: bigint;
    /** The value of the shares at submission. Unit: units of the staked denom. */
    readonly owed: bigint;
    /** Amount of all batches that is not yet undelegated. Unit: units of the staked denom. */
    readonly unbonding_backlog: bigint;
  };
  /** Another asset was sent to the reward collector. One event per asset. */
  readonly "staking_vault.sweep_other": {
    /** `native:` and the denom, or `cw20:` and the address. Unit: text. */
    readonly asset: string;
    /** Sent. Unit: units of the asset. */
    readonly amount: bigint;
  };
  /** The ledger was compared with the delegations on the chain. */
  readonly "staking_vault.sync": {
    /** Delegated to all validators. Unit: units of the staked denom. */
    readonly bonded: bigint;
    /** The redemption rate. Unit: decimal, units of the staked denom per share. */
    readonly rate: string;
  };
  /** The chain accepted an undelegation. One event per validator and batch. */
  readonly "staking_vault.undelegated": {
    /** The batch. Unit: id. */
    readonly batch: number;
    /** The operator address. Unit: address. */
    readonly validator: string;
    /** Undelegated. Unit: units of the staked denom. */
    readonly amount: bigint;
    /** When the chain pays it out. Unit: seconds since the epoch. */
    readonly completes_at: number;
  };
  /** The chain refused an undelegation. One event per validator and batch. */
  readonly "staking_vault.undelegation_failed": {
    /** The batch. Unit: id. */
    readonly batch: number;
    /** The operator address. Unit: address. */
    readonly validator: string;
    /** Refused. Unit: units of the staked denom. */
    readonly amount: bigint;
  };
  /** A pause was ended early. */
  readonly "staking_vault.unpause": {
    /** The action. Unit: text. */
    readonly action: string;
    /** The account that ended it. Unit: address. */
    readonly by: string;
  };
  /** Shares entered the open batch. */
  readonly "staking_vault.unstake": {
    /** The account that sent the shares. Unit: address. */
    readonly sender: string;
    /** The owner of the claim. Unit: address. */
    readonly owner: string;
    /** The open batch. Unit: id. */
    readonly batch: number;
    /** Added to the batch. Unit: shares of the LST. */
    readonly shares: bigint;
  };
  /** The chain refused to pay out rewards; a later compound tries again. */
  readonly "staking_vault.withdrawal_failed": {
    /** The operator address. Unit: address. */
    readonly validator: string;
  };
  /** An operation was cancelled. */
  readonly "timelock.cancel": {
    /** The operation. Unit: id. */
    readonly id: number;
    /** The account that cancelled it. Unit: address. */
    readonly sender: string;
  };
  /** The configuration changed, also by instantiation and migration. */
  readonly "timelock.config": {
    /** The setting: `config`, `delay_bounds`, `guardian` or `version`. Unit: text. */
    readonly what: string;
    /** The value before, structures as JSON; `none` or `null` where there was none. Unit: text. */
    readonly old: string;
    /** The value after, written alike. Unit: text. */
    readonly new: string;
  };
  /** An operation was executed. */
  readonly "timelock.execute": {
    /** The operation. Unit: id. */
    readonly id: number;
    /** The kind of the operation. Unit: `general` or `guardian_change`. */
    readonly kind: "general" | "guardian_change";
    /** How many messages. Unit: count. */
    readonly messages: number;
    /** The account that executed it. Unit: address. */
    readonly sender: string;
  };
  /** An operation was queued. */
  readonly "timelock.queue": {
    /** The operation. Unit: id. */
    readonly id: number;
    /** The kind of the operation. Unit: `general` or `guardian_change`. */
    readonly kind: "general" | "guardian_change";
    /** How many messages. Unit: count. */
    readonly messages: number;
    /** The first moment of execution. Unit: seconds since the epoch. */
    readonly ready_at: number;
    /** The last moment of execution. Unit: seconds since the epoch. */
    readonly expires_at: number;
  };
}

/** An event as CosmJS and CometBFT give it: of a transaction's result, of a search, of a subscription. */
export interface ChainEvent {
  readonly type: string;
  readonly attributes: readonly { readonly key: string; readonly value: string }[];
}

export type EventType = keyof Events;

/** An event with the contract that emitted it. */
export type Emitted<T extends EventType> = Events[T] & { readonly contract: string };

/** The key under which a node finds the transactions of an event: `client.searchTx([{ key, value }])`. */
export function searchKey<T extends EventType>(type: T, attribute: keyof Events[T] & string): string {
  return `wasm-${type}.${attribute}`;
}

/**
 * All events of a type, in the order of emission, with typed attributes; those of one contract where it is given.
 * Throws when an event lacks an attribute or has a value of another kind.
 */
export function findEvents<T extends EventType>(
  events: readonly ChainEvent[],
  type: T,
  contract?: string,
): Emitted<T>[] {
  const found = events.filter((event) => event.type === `wasm-${type}`).map((event) => read(event, type));
  return found.filter((event) => contract === undefined || event.contract === contract);
}

function read<T extends EventType>(event: ChainEvent, type: T): Emitted<T> {
  const values = new Map(event.attributes.map(({ key, value }) => [key, value]));
  const value = (key: string): string => {
    const found = values.get(key);
    if (found === undefined) throw new Error(`${type} has no attribute ${key}`);
    return found;
  };
  const fields: Record<string, unknown> = { contract: value("_contract_address") };
  for (const [name, kind] of Object.entries(ATTRIBUTES[type])) {
    const keys = name.includes("<") ? [...values.keys()].filter((key) => pattern(name).test(key)) : [name];
    for (const key of keys) {
      if (kind.optional && !values.has(key)) continue;
      fields[key] = parse(`${type}.${key}`, kind, value(key));
    }
  }
  return fields as unknown as Emitted<T>;
}

function pattern(name: string): RegExp {
  return new RegExp(`^${name.replace(/<\w+>/g, "[^_]+")}$`);
}

/** How a value is read. `none`: that word stands for an absent value. `optional`: some events lack the attribute. */
interface Kind {
  readonly as: "integer" | "number" | "string";
  readonly none?: true;
  readonly optional?: true;
}

function parse(what: string, kind: Kind, value: string): bigint | number | string | undefined {
  if (kind.none && value === "none") return undefined;
  if (kind.as === "string") return value;
  if (!/^\d+$/.test(value)) throw new Error(`${what} is ${value}, not a number`);
  if (kind.as === "integer") return BigInt(value);
  if (!Number.isSafeInteger(Number(value))) throw new Error(`${what} is ${value}, more than 2^53`);
  return Number(value);
}

const ATTRIBUTES: Record<EventType, Record<string, Kind>> = {
  "credit_market.accrue": {
    "interest": { as: "integer" },
    "premium_owed": { as: "integer" },
    "fund": { as: "integer" },
    "index": { as: "integer" },
  },
  "credit_market.borrow": {
    "account": { as: "string" },
    "class": { as: "number" },
    "amount": { as: "integer" },
    "debt_shares": { as: "integer" },
  },
  "credit_market.class": {
    "account": { as: "string" },
    "from": { as: "number" },
    "to": { as: "number" },
  },
  "credit_market.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "id": { as: "number", optional: true },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "credit_market.deposit": {
    "account": { as: "string" },
    "collateral": { as: "number" },
    "amount": { as: "integer" },
  },
  "credit_market.distribute": {
    "amount": { as: "integer" },
  },
  "credit_market.lapse": {
    "lender": { as: "string" },
    "id": { as: "number" },
    "shares": { as: "integer" },
    "retry_at": { as: "number" },
  },
  "credit_market.loss": {
    "deficit": { as: "number" },
    "loss": { as: "integer" },
    "fund": { as: "integer" },
    "premium": { as: "integer" },
    "kept": { as: "integer" },
    "lenders": { as: "integer" },
    "index": { as: "integer" },
  },
  "credit_market.mark": {
    "account": { as: "string" },
    "from": { as: "integer" },
    "to": { as: "integer" },
    "total": { as: "integer" },
    "under_water_at": { as: "number", none: true },
  },
  "credit_market.pause": {
    "action": { as: "string" },
    "until": { as: "number" },
  },
  "credit_market.pay": {
    "lender": { as: "string" },
    "id": { as: "number" },
    "shares": { as: "integer" },
    "amount": { as: "integer" },
    "kept": { as: "integer" },
  },
  "credit_market.refill": {
    "deficit": { as: "number" },
    "source": { as: "string" },
    "money": { as: "integer" },
    "lenders": { as: "integer" },
    "returned": { as: "integer" },
    "reserves": { as: "integer" },
  },
  "credit_market.refresh": {
    "ceiling": { as: "integer" },
    "covered": { as: "string" },
  },
  "credit_market.refund": {
    "lender": { as: "string" },
    "amount": { as: "integer" },
  },
  "credit_market.repay": {
    "account": { as: "string" },
    "payer": { as: "string" },
    "amount": { as: "integer" },
  },
  "credit_market.request": {
    "lender": { as: "string" },
    "id": { as: "number" },
    "shares": { as: "integer" },
    "min_out": { as: "integer" },
    "payable_at": { as: "number" },
  },
  "credit_market.reserve": {
    "tranche": { as: "number" },
    "need": { as: "integer" },
  },
  "credit_market.reward": {
    "keeper": { as: "string" },
    "amount": { as: "integer" },
  },
  "credit_market.settle": {
    "account": { as: "string" },
    "repaid": { as: "integer" },
  },
  "credit_market.supply": {
    "lender": { as: "string" },
    "amount": { as: "integer" },
    "shares": { as: "integer" },
  },
  "credit_market.unpause": {
    "action": { as: "string" },
    "by": { as: "string" },
  },
  "credit_market.withdraw": {
    "account": { as: "string" },
    "collateral": { as: "number" },
    "amount": { as: "integer" },
  },
  "credit_market.write_down": {
    "account": { as: "string" },
    "deficit": { as: "number" },
    "amount": { as: "integer" },
  },
  "liquidation_engine.clear": {
    "market": { as: "string" },
    "account": { as: "string" },
  },
  "liquidation_engine.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "liquidation_engine.cover": {
    "deficit": { as: "number" },
    "tranche": { as: "number" },
    "asked": { as: "integer" },
    "paid": { as: "integer" },
  },
  "liquidation_engine.cover_failed": {
    "deficit": { as: "number" },
    "tranche": { as: "number" },
  },
  "liquidation_engine.flag": {
    "market": { as: "string" },
    "account": { as: "string" },
    "health": { as: "string" },
  },
  "liquidation_engine.liquidate": {
    "market": { as: "string" },
    "account": { as: "string" },
    "buyer": { as: "string" },
    "state": { as: "string" },
    "discount": { as: "string" },
    "repaid": { as: "integer" },
    "value": { as: "integer" },
  },
  "liquidation_engine.loss": {
    "market": { as: "string" },
    "account": { as: "string" },
    "deficit": { as: "number" },
    "shortfall": { as: "integer" },
  },
  "liquidation_engine.restore": {
    "deficit": { as: "number" },
    "tranche": { as: "number" },
    "amount": { as: "integer" },
  },
  "liquidation_engine.sale": {
    "deficit": { as: "number" },
    "tranche": { as: "number" },
    "buyer": { as: "string" },
    "amount": { as: "integer" },
    "paid": { as: "integer" },
  },
  "liquidation_engine.skip": {
    "deficit": { as: "number" },
    "tranche": { as: "number" },
    "amount": { as: "integer" },
  },
  "lst_token.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "oracle_aggregator.claim": {
    "reporter": { as: "string" },
    "tranche": { as: "number" },
    "asset": { as: "string" },
    "commission": { as: "integer" },
    "stakers": { as: "integer" },
  },
  "oracle_aggregator.close": {
    "round": { as: "number" },
    "reporters": { as: "number" },
    "power": { as: "integer" },
    "quorum": { as: "integer" },
    "outcome": { as: "string" },
  },
  "oracle_aggregator.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "id": { as: "number", optional: true },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "oracle_aggregator.deviation": {
    "reporter": { as: "string" },
    "feeds": { as: "string" },
    "deviation": { as: "string" },
    "level": { as: "string" },
  },
  "oracle_aggregator.dispute": {
    "id": { as: "number" },
    "reporter": { as: "string" },
    "disputer": { as: "string" },
    "round": { as: "number" },
    "feed": { as: "number" },
    "price": { as: "string" },
    "asset": { as: "string" },
    "bond": { as: "integer" },
    "expires_at": { as: "number" },
  },
  "oracle_aggregator.dispute_ended": {
    "id": { as: "number" },
    "reporter": { as: "string" },
    "disputer": { as: "string" },
    "outcome": { as: "string" },
    "fraction": { as: "string" },
    "withheld": { as: "string" },
  },
  "oracle_aggregator.frozen": {
    "feeds": { as: "string" },
    "reporters": { as: "string" },
  },
  "oracle_aggregator.poke": {
    "feed": { as: "number" },
    "outcome": { as: "string" },
  },
  "oracle_aggregator.price": {
    "feed": { as: "number" },
    "price": { as: "string" },
    "status": { as: "string" },
  },
  "oracle_aggregator.reward": {
    "asset": { as: "string" },
    "amount": { as: "integer" },
  },
  "oracle_aggregator.shard": {
    "round": { as: "number" },
    "feeds": { as: "number" },
    "next": { as: "number" },
  },
  "oracle_aggregator.slash": {
    "reporter": { as: "string" },
    "tranche": { as: "number" },
    "fraction": { as: "string" },
    "id": { as: "number" },
  },
  "oracle_aggregator.slash_failed": {
    "reporter": { as: "string" },
    "id": { as: "number" },
  },
  "oracle_aggregator.submit": {
    "reporter": { as: "string" },
    "round": { as: "number" },
    "prices": { as: "number" },
    "dropped": { as: "string", none: true },
  },
  "oracle_aggregator.withheld": {
    "reporter": { as: "string" },
    "dispute": { as: "number" },
    "fraction": { as: "string" },
  },
  "pyth_adapter.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
  },
  "reward_collector.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "reward_collector.sweep": {
    "amount": { as: "integer" },
    "denom": { as: "string" },
  },
  "reward_collector.sweep_other": {
    "asset": { as: "string" },
    "amount": { as: "integer" },
    "recipient": { as: "string" },
  },
  "risk_steward.adjust": {
    "market": { as: "string" },
    "parameter": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "expires_at": { as: "number" },
  },
  "risk_steward.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "collateral": { as: "string", optional: true },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "risk_steward.walk_back": {
    "market": { as: "string" },
    "parameter": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "home": { as: "string" },
  },
  "security_vault.cancel": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "id": { as: "number" },
    "shares": { as: "integer" },
  },
  "security_vault.claim": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "asset": { as: "string" },
    "amount": { as: "integer" },
  },
  "security_vault.collect": {
    "tranche": { as: "number" },
    "deficit": { as: "number" },
    "amount": { as: "integer" },
  },
  "security_vault.commission": {
    "tranche": { as: "number" },
    "operator": { as: "string" },
    "asset": { as: "string" },
    "amount": { as: "integer" },
  },
  "security_vault.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "tranche": { as: "number", optional: true },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "security_vault.cooldown": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "id": { as: "number" },
    "shares": { as: "integer" },
    "payable_at": { as: "number" },
  },
  "security_vault.cover": {
    "tranche": { as: "number" },
    "deficit": { as: "number" },
    "asked": { as: "integer" },
    "paid": { as: "integer" },
  },
  "security_vault.epoch": {
    "tranche": { as: "number" },
    "epoch": { as: "number" },
    "shares": { as: "integer" },
    "assets": { as: "integer" },
  },
  "security_vault.exchange": {
    "tranche": { as: "number" },
    "buyer": { as: "string" },
    "asset": { as: "string" },
    "amount": { as: "integer" },
    "paid": { as: "integer" },
    "surplus": { as: "integer" },
  },
  "security_vault.finding": {
    "tranche": { as: "number" },
    "id": { as: "number" },
    "fraction": { as: "string" },
    "resolvable_at": { as: "number" },
  },
  "security_vault.fund": {
    "tranche": { as: "number" },
    "asset": { as: "string" },
    "amount": { as: "integer" },
  },
  "security_vault.hold": {
    "tranche": { as: "number" },
    "id": { as: "number" },
    "amount": { as: "integer" },
  },
  "security_vault.lock": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "tier": { as: "number" },
    "shares": { as: "integer" },
    "until": { as: "number" },
  },
  "security_vault.offer": {
    "tranche": { as: "number" },
    "deficit": { as: "number" },
    "asset": { as: "string" },
    "amount": { as: "integer" },
    "price": { as: "integer" },
  },
  "security_vault.pause": {
    "action": { as: "string" },
    "until": { as: "number" },
  },
  "security_vault.payout": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "id": { as: "number" },
    "shares": { as: "integer" },
    "amount": { as: "integer" },
    "forfeited": { as: "integer" },
  },
  "security_vault.reserve": {
    "tranche": { as: "number" },
    "need": { as: "integer" },
  },
  "security_vault.resolve": {
    "tranche": { as: "number" },
    "id": { as: "number" },
    "amount": { as: "integer" },
  },
  "security_vault.restore": {
    "tranche": { as: "number" },
    "deficit": { as: "number" },
    "amount": { as: "integer" },
    "surplus": { as: "integer" },
  },
  "security_vault.reward": {
    "tranche": { as: "number" },
    "asset": { as: "string" },
    "amount": { as: "integer" },
  },
  "security_vault.seize": {
    "tranche": { as: "number" },
    "deficit": { as: "number" },
    "asked": { as: "integer" },
    "seized": { as: "integer" },
  },
  "security_vault.slash": {
    "tranche": { as: "number" },
    "id": { as: "number" },
    "fraction": { as: "string" },
    "amount": { as: "integer" },
  },
  "security_vault.stake": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "amount": { as: "integer" },
    "shares": { as: "integer" },
  },
  "security_vault.sweep": {
    "asset": { as: "string" },
    "amount": { as: "integer" },
    "recipient": { as: "string" },
  },
  "security_vault.unlock": {
    "tranche": { as: "number" },
    "owner": { as: "string" },
    "shares": { as: "integer" },
  },
  "security_vault.unpause": {
    "action": { as: "string" },
    "by": { as: "string" },
  },
  "security_vault.votes": {
    "owner": { as: "string" },
    "weight": { as: "number" },
    "total": { as: "number" },
  },
  "staking_vault.arrived_late": {
    "batch": { as: "number" },
    "amount": { as: "integer" },
  },
  "staking_vault.assign": {
    "owner": { as: "string" },
    "recipient": { as: "string" },
    "batch": { as: "number" },
    "shares": { as: "integer" },
  },
  "staking_vault.claim": {
    "owner": { as: "string" },
    "batch": { as: "number" },
    "shares": { as: "integer" },
    "amount": { as: "integer" },
  },
  "staking_vault.compound": {
    "rewards": { as: "integer" },
    "fee": { as: "integer" },
    "delegated": { as: "integer" },
    "period": { as: "number" },
  },
  "staking_vault.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
    "validator": { as: "string", optional: true },
    "pending_owner": { as: "string", none: true, optional: true },
    "pending_expiry": { as: "string", optional: true },
  },
  "staking_vault.delegation_failed": {
    "validator": { as: "string" },
    "amount": { as: "integer" },
  },
  "staking_vault.fee_share_failed": {
    "recipient": { as: "string" },
    "amount": { as: "integer" },
  },
  "staking_vault.gained": {
    "validator": { as: "string" },
    "before": { as: "integer" },
    "after": { as: "integer" },
  },
  "staking_vault.instant_unstake": {
    "owner": { as: "string" },
    "recipient": { as: "string" },
    "shares": { as: "integer" },
    "amount": { as: "integer" },
    "fee": { as: "integer" },
  },
  "staking_vault.netted": {
    "batch": { as: "number" },
    "amount": { as: "integer" },
  },
  "staking_vault.pause": {
    "action": { as: "string" },
    "until": { as: "number" },
  },
  "staking_vault.recover_lst": {
    "recipient": { as: "string", none: true },
    "shares": { as: "integer" },
    "worth": { as: "integer" },
  },
  "staking_vault.redelegated": {
    "from": { as: "string" },
    "to": { as: "string" },
    "amount": { as: "integer" },
    "completes_at": { as: "number" },
  },
  "staking_vault.redelegation_failed": {
    "from": { as: "string" },
    "to": { as: "string" },
    "amount": { as: "integer" },
  },
  "staking_vault.security_share_failed": {
    "amount": { as: "integer" },
  },
  "staking_vault.settle": {
    "marked": { as: "number" },
    "entries": { as: "number" },
    "due": { as: "integer" },
    "arrived": { as: "integer" },
  },
  "staking_vault.slashed": {
    "validator": { as: "string" },
    "before": { as: "integer" },
    "after": { as: "integer" },
  },
  "staking_vault.stake": {
    "sender": { as: "string" },
    "recipient": { as: "string" },
    "amount": { as: "integer" },
    "shares": { as: "integer" },
  },
  "staking_vault.submit": {
    "batch": { as: "number" },
    "shares": { as: "integer" },
    "owed": { as: "integer" },
    "unbonding_backlog": { as: "integer" },
  },
  "staking_vault.sweep_other": {
    "asset": { as: "string" },
    "amount": { as: "integer" },
  },
  "staking_vault.sync": {
    "bonded": { as: "integer" },
    "rate": { as: "string" },
  },
  "staking_vault.undelegated": {
    "batch": { as: "number" },
    "validator": { as: "string" },
    "amount": { as: "integer" },
    "completes_at": { as: "number" },
  },
  "staking_vault.undelegation_failed": {
    "batch": { as: "number" },
    "validator": { as: "string" },
    "amount": { as: "integer" },
  },
  "staking_vault.unpause": {
    "action": { as: "string" },
    "by": { as: "string" },
  },
  "staking_vault.unstake": {
    "sender": { as: "string" },
    "owner": { as: "string" },
    "batch": { as: "number" },
    "shares": { as: "integer" },
  },
  "staking_vault.withdrawal_failed": {
    "validator": { as: "string" },
  },
  "timelock.cancel": {
    "id": { as: "number" },
    "sender": { as: "string" },
  },
  "timelock.config": {
    "what": { as: "string" },
    "old": { as: "string" },
    "new": { as: "string" },
  },
  "timelock.execute": {
    "id": { as: "number" },
    "kind": { as: "string" },
    "messages": { as: "number" },
    "sender": { as: "string" },
  },
  "timelock.queue": {
    "id": { as: "number" },
    "kind": { as: "string" },
    "messages": { as: "number" },
    "ready_at": { as: "number" },
    "expires_at": { as: "number" },
  },
};
