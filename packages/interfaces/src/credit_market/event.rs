//! Event types of the credit market, with their attributes.

/// A lender supplied.
///
/// - `lender` (address): the lender.
/// - `amount` (units of the base asset): received.
/// - `shares` (shares of the lenders): minted to the lender.
pub const SUPPLY: &str = "credit_market.supply";

/// A lender requested a withdrawal.
///
/// - `lender` (address): the lender.
/// - `id` (id): the request.
/// - `shares` (shares of the lenders): requested.
/// - `min_out` (units of the base asset): least payment at which anyone may pay it.
/// - `payable_at` (seconds since the epoch): first second at which it can be paid.
pub const REQUEST: &str = "credit_market.request";

/// A request was paid, whole or in part.
///
/// - `lender` (address): the lender.
/// - `id` (id): the request.
/// - `shares` (shares of the lenders): burned.
/// - `amount` (units of the base asset): paid.
/// - `kept` (units of the base asset): value of the shares beyond the payment, which stays for open provisions.
pub const PAY: &str = "credit_market.pay";

/// A request lapsed unpaid; its shares are free again.
///
/// - `lender` (address): the lender.
/// - `id` (id): the request.
/// - `shares` (shares of the lenders): in the request.
/// - `retry_at` (seconds since the epoch): first second at which the lender may ask again.
pub const LAPSE: &str = "credit_market.lapse";

/// A lender received recoveries of an earlier loss.
///
/// - `lender` (address): the lender.
/// - `amount` (units of the base asset): paid.
pub const REFUND: &str = "credit_market.refund";

/// Collateral was posted.
///
/// - `account` (address): the borrower.
/// - `collateral` (id): the collateral.
/// - `amount` (units of the collateral): received.
pub const DEPOSIT: &str = "credit_market.deposit";

/// Collateral was withdrawn.
///
/// - `account` (address): the borrower.
/// - `collateral` (id): the collateral.
/// - `amount` (units of the collateral): paid.
pub const WITHDRAW: &str = "credit_market.withdraw";

/// Debt was drawn.
///
/// - `account` (address): the borrower.
/// - `class` (id): the leverage class.
/// - `amount` (units of the base asset): paid to the borrower.
/// - `debt_shares` (shares of the class's debt): added.
pub const BORROW: &str = "credit_market.borrow";

/// Debt was repaid.
///
/// - `account` (address): the borrower.
/// - `payer` (address): the account that paid.
/// - `amount` (units of the base asset): repaid.
pub const REPAY: &str = "credit_market.repay";

/// An account changed its leverage class.
///
/// - `account` (address): the borrower.
/// - `from` (id): the class before.
/// - `to` (id): the class after.
pub const CLASS: &str = "credit_market.class";

/// Interest accrued.
///
/// - `interest` (units of the base asset): accrued on all debt.
/// - `premium_owed` (units of the base asset): owed to the security vault afterwards.
/// - `fund` (units of the base asset): in the insurance fund afterwards.
/// - `index` (units of the base asset for 10^18 lender shares): the value of lender shares afterwards.
pub const ACCRUE: &str = "credit_market.accrue";

/// Premium was paid to the security vault.
///
/// - `amount` (units of the base asset): paid.
pub const DISTRIBUTE: &str = "credit_market.distribute";

/// Premiums and the debt ceiling were refreshed.
///
/// - `ceiling` (units of the base asset): the debt ceiling.
/// - `covered` (decimal): fraction of debt that the tranche covers, 0 to 1.
pub const REFRESH: &str = "credit_market.refresh";

/// The liquidation engine settled an account.
///
/// - `account` (address): the borrower.
/// - `repaid` (units of the base asset): debt repaid.
pub const SETTLE: &str = "credit_market.settle";

/// The provision for an account changed, or it went under water or came back.
///
/// - `account` (address): the borrower.
/// - `from` (units of the base asset): its provision before.
/// - `to` (units of the base asset): its provision after.
/// - `total` (units of the base asset): all provisions of the market afterwards.
/// - `under_water_at` (seconds since the epoch or `none`): the moment from which the account counts as under water.
pub const MARK: &str = "credit_market.mark";

/// The sender of a mark was rewarded out of the fund.
///
/// - `keeper` (address): the receiver.
/// - `amount` (units of the base asset): paid.
pub const REWARD: &str = "credit_market.reward";

/// The debt of an account was written down; the account still owes it.
///
/// - `account` (address): the borrower.
/// - `deficit` (id): the deficit.
/// - `amount` (units of the base asset): written down.
pub const WRITE_DOWN: &str = "credit_market.write_down";

/// The market reserved stake of a tranche for provisions.
///
/// - `tranche` (id): the tranche.
/// - `need` (units of the tranche's asset): reserved.
pub const RESERVE: &str = "credit_market.reserve";

/// A loss was recognised.
///
/// - `deficit` (id): the deficit.
/// - `loss` (units of the base asset): the whole loss.
/// - `fund` (units of the base asset): borne by the insurance fund.
/// - `premium` (units of the base asset): borne by unpaid premium.
/// - `kept` (units of the base asset): borne by the forfeits of lenders who left.
/// - `lenders` (units of the base asset): borne by the lenders.
/// - `index` (units of the base asset for 10^18 lender shares): the value of lender shares afterwards.
pub const LOSS: &str = "credit_market.loss";

/// Money arrived for a deficit.
///
/// - `deficit` (id): the deficit.
/// - `source` (`cover` or `repayment`): where the money comes from.
/// - `money` (units of the base asset): received.
/// - `lenders` (units of the base asset): the part that the lenders received.
/// - `returned` (units of the base asset): the part returned to the engine for the tranche that paid cover.
/// - `reserves` (units of the base asset): the part that went to cancelled premium and to the insurance fund.
pub const REFILL: &str = "credit_market.refill";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `params`, `collateral`, `tranches`, `steward`, `guardian`, `ownership` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `id` (id, optional): the collateral; with `collateral`.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "credit_market.config";

/// The guardian paused an action.
///
/// - `action` (text): the action.
/// - `until` (seconds since the epoch): the end of the pause.
pub const PAUSE: &str = "credit_market.pause";

/// A pause was ended early.
///
/// - `action` (text): the action.
/// - `by` (address): the account that ended it.
pub const UNPAUSE: &str = "credit_market.unpause";
