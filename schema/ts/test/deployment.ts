// What `cargo deploy` wrote: contracts.<name>.address is all that a client needs of it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

interface Record_ {
  chain_id: string;
  deployer: string;
  contracts: Record<string, { address: string } | undefined>;
}

export class Deployment {
  private constructor(private readonly record: Record_) {}

  /** npm runs scripts in the package's folder; a relative path is meant from where npm was called. */
  static read(path: string): Deployment {
    const file = resolve(process.env["INIT_CWD"] ?? ".", path);
    return new Deployment(JSON.parse(readFileSync(file, "utf8")));
  }

  get chainId(): string {
    return this.record.chain_id;
  }

  get deployer(): string {
    return this.record.deployer;
  }

  /** Of account addresses: what stands before the last 1 of an address. */
  get prefix(): string {
    return this.deployer.slice(0, this.deployer.lastIndexOf("1"));
  }

  at(contract: string): string {
    const address = this.record.contracts[contract]?.address;
    if (!address) throw new Error(`the deployment has no ${contract}`);
    return address;
  }
}
