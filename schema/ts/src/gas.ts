// Generated from schema/ts/codegen/static/gas.ts by `cargo schema`. Do not edit: change packages/interfaces and run it again.

/**
 * What a simulation's gas is multiplied by where the work of a message depends on the block: pass it as the fee of keepers' messages
 * (`vault.sync(GAS_MARGIN)`).
 *
 * A node simulates on the last block. If somebody synced the staking vault, settled, compounded or accrued in it, the simulation
 * finds that work done; the message runs in a later block, in which it is due again, up to 1.66 times as much on a measured chain.
 * "auto", CosmJS's 1.4, is enough for what users send: stake, unstake, claim and instant exit cost the same in every block.
 */
export const GAS_MARGIN = 1.75;
