// What every example begins with: BALLAST_RPC, BALLAST_DEPLOYMENT and BALLAST_MNEMONIC, as for `npm run smoke`.
import { SigningCosmWasmClient } from "@cosmjs/cosmwasm";
import { DirectSecp256k1HdWallet } from "@cosmjs/proto-signing";
import { GasPrice } from "@cosmjs/stargate";
import { readFileSync } from "node:fs";

export interface Person {
  client: SigningCosmWasmClient;
  me: string;
  /** Address of a contract by its name. */
  at: (contract: string) => string;
}

export async function connect(): Promise<Person> {
  const { BALLAST_RPC, BALLAST_DEPLOYMENT, BALLAST_MNEMONIC, BALLAST_GAS_PRICE } = process.env;
  if (!BALLAST_DEPLOYMENT || !BALLAST_MNEMONIC) throw new Error("set BALLAST_DEPLOYMENT and BALLAST_MNEMONIC");
  const deployment = JSON.parse(readFileSync(BALLAST_DEPLOYMENT, "utf8"));
  const prefix = deployment.deployer.slice(0, deployment.deployer.lastIndexOf("1"));
  const wallet = await DirectSecp256k1HdWallet.fromMnemonic(BALLAST_MNEMONIC, { prefix });
  const [account] = await wallet.getAccounts();
  const gasPrice = GasPrice.fromString(BALLAST_GAS_PRICE ?? "0.025ustake");
  const client = await SigningCosmWasmClient.connectWithSigner(BALLAST_RPC ?? "http://127.0.0.1:26657", wallet, { gasPrice });
  return { client, me: account!.address, at: (contract) => deployment.contracts[contract].address };
}

/** Waits until a moment of the chain, in seconds since the epoch. */
export async function until(client: SigningCosmWasmClient, second: number): Promise<void> {
  for (;;) {
    const { header } = await client.getBlock();
    if (Date.parse(header.time) / 1000 > second) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
