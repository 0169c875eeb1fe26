// The smoke test on a chain of its own: starts one, deploys the suite, runs smoke.js, and stops the chain whatever happens.
//
// npm run smoke:localnet, after `npm ci` and `cargo wasm`. Needs what `cargo localnet` needs (Go, gcc).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const NAME = `smoke-${process.pid}`;

/** Runs a program in the repository's folder and answers what it printed. */
function run(program, args, { env = {}, quiet = false } = {}) {
  const stdio = ["ignore", quiet ? "pipe" : "inherit", "inherit"];
  const { status, stdout, error } = spawnSync(program, args, { cwd: ROOT, stdio, encoding: "utf8", env: { ...process.env, ...env } });
  if (error) throw new Error(`${program}: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${args[0]} failed`);
  return stdout;
}

/** The phrase of a test account. */
function phrase(name) {
  const accounts = readFileSync(join(ROOT, "scripts/localnet/accounts.toml"), "utf8");
  const found = accounts.match(new RegExp(`name = "${name}"\\naddress = ".*"\\nmnemonic = "(.*)"`));
  if (!found) throw new Error(`no test account ${name}`);
  return found[1];
}

const deployments = mkdtempSync(join(tmpdir(), "ballast-smoke-"));
const localnet = (...args) => run("cargo", ["localnet", "--name", NAME, ...args], { quiet: true });
let home;
process.on("SIGINT", () => {}); // the program under way ends by it, and then the chain is stopped
try {
  run("cargo", ["deploy", "--version"], { quiet: true }); // builds it while no chain takes its share of the machine
  const facts = localnet("--reset", "--ports", "free", "--detach");
  const rpc = facts.match(/^ *rpc +(\S+)$/m)?.[1];
  const chain = facts.match(/^ *chain id +(\S+)$/m)?.[1];
  home = facts.match(/^ *keys +(\S.*)$/m)?.[1];
  if (!rpc || !chain) throw new Error("cargo localnet does not say where it listens");
  const deploy = ["deploy", "--network", "networks/localnet.toml", "--rpc", rpc, "--deployments", deployments];
  run("cargo", deploy, { env: { BALLAST_MNEMONIC: phrase("deployer") }, quiet: true });
  const env = {
    BALLAST_RPC: rpc,
    BALLAST_DEPLOYMENT: join(deployments, `${chain}.json`),
    BALLAST_MNEMONIC: phrase("alice"),
  };
  run("node", [fileURLToPath(new URL("../build/test/smoke.js", import.meta.url))], { env });
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
} finally {
  try {
    localnet("--stop");
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
  for (const made of [deployments, ...(home ? ["", ".lock", ".log"].map((end) => dirname(home) + end) : [])]) {
    rmSync(made, { recursive: true, force: true });
  }
}
