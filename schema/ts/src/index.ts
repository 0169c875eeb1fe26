// Generated from schema/*.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

export * as creditMarket from "./credit-market.js";
export { CreditMarketClient, CreditMarketQueryClient } from "./credit-market.js";
export * as govToken from "./gov-token.js";
export { GovTokenClient, GovTokenQueryClient } from "./gov-token.js";
export * as liquidationEngine from "./liquidation-engine.js";
export { LiquidationEngineClient, LiquidationEngineQueryClient } from "./liquidation-engine.js";
export * as lstToken from "./lst-token.js";
export { LstTokenClient, LstTokenQueryClient } from "./lst-token.js";
export * as oracleAggregator from "./oracle-aggregator.js";
export { OracleAggregatorClient, OracleAggregatorQueryClient } from "./oracle-aggregator.js";
export * as rewardCollector from "./reward-collector.js";
export { RewardCollectorClient, RewardCollectorQueryClient } from "./reward-collector.js";
export * as securityVault from "./security-vault.js";
export { SecurityVaultClient, SecurityVaultQueryClient } from "./security-vault.js";
export * as stakingVault from "./staking-vault.js";
export { StakingVaultClient, StakingVaultQueryClient } from "./staking-vault.js";
export * as timelock from "./timelock.js";
export { TimelockClient, TimelockQueryClient } from "./timelock.js";
export * from "./events.js";
export * from "./hooks.js";
