// Generated from schema/hooks.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { ReceiveMsg as CreditMarketHook } from "./credit-market.js";
import type { ReceiveMsg as SecurityVaultHook } from "./security-vault.js";
import type { ReceiveMsg as StakingVaultHook } from "./staking-vault.js";

export type Hook = CreditMarketHook | SecurityVaultHook | StakingVaultHook;

/** The field `msg` of a cw20 `send`: a message for the contract that receives the tokens, as base64 of its JSON. */
export function hook<T extends Hook>(message: T): string {
  return btoa(JSON.stringify(message));
}
