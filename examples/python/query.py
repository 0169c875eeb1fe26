#!/usr/bin/env python3
"""Queries Ballast's contracts with raw JSON over a node's REST API. Needs nothing beside Python.

    query.py deployments/ballast-1.json                                        what the suite holds now
    query.py deployments/ballast-1.json staking-vault '{"redemption_rate":{}}' one answer, as JSON
    query.py deployments/ballast-1.json staking-vault '{"batches":{}}' --all   every page of a list

The questions of a contract and the form of its answers are in schema/<contract>.json.
"""

import argparse
import base64
import json
import sys
import urllib.error
import urllib.request

REST = "http://127.0.0.1:1317"
SECONDS = 10
PAGE = 30

# The fields that name an item of a list, for `start_after`, by contract and question. Several make an object.
CURSORS = {
    ("staking-vault", "validators"): "validator",
    ("staking-vault", "batches"): "id",
    ("staking-vault", "entries"): "id",
    ("staking-vault", "claims"): "batch",
    ("staking-vault", "rate_history"): "day",
    ("security-vault", "tranches"): "id",
    ("security-vault", "positions"): "owner",
    ("security-vault", "cooldowns"): "id",
    ("security-vault", "holds"): "id",
    ("security-vault", "slashed"): ("asset", "recipient"),
    ("oracle-aggregator", "feeds"): "id",
    ("oracle-aggregator", "reporters"): "id",
    ("oracle-aggregator", "disputes"): "id",
    ("credit-market", "accounts"): "account",
    ("credit-market", "lenders"): "lender",
    ("credit-market", "requests"): "id",
    ("credit-market", "deficits"): "id",
    ("liquidation-engine", "markets"): "market",
    ("liquidation-engine", "flags"): "account",
    ("liquidation-engine", "deficits"): "id",
    ("timelock", "operations"): "id",
}


class Error(Exception):
    """What went wrong, in one line."""


class Chain:
    """A node's REST API."""

    def __init__(self, url):
        self.url = url.rstrip("/")

    def get(self, path):
        """The JSON at a path. Errors: no node there; what the node refuses, in its words."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=SECONDS) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise Error(message_of(error)) from None
        except (OSError, ValueError) as error:
            raise Error(f"{self.url}: {getattr(error, 'reason', error)}") from None

    def chain_id(self):
        info = self.get("/cosmos/base/tendermint/v1beta1/node_info")
        return info["default_node_info"]["network"]

    def smart(self, address, question):
        """What a contract answers. The question travels as base64 in the path, in the alphabet for URLs."""
        text = json.dumps(question, separators=(",", ":")).encode()
        query = base64.urlsafe_b64encode(text).decode()
        return self.get(f"/cosmwasm/wasm/v1/contract/{address}/smart/{query}")["data"]


def message_of(error):
    try:
        return json.load(error)["message"]
    except (ValueError, KeyError, TypeError):
        return f"the node answers {error.code}"


class Suite:
    """The contracts of a deployment, by name."""

    def __init__(self, chain, deployment):
        self.chain = chain
        self.contracts = deployment["contracts"]
        found, expected = chain.chain_id(), deployment["chain_id"]
        if found != expected:
            raise Error(f"the deployment is of chain {expected}, the node is of {found}")

    def ask(self, contract, question):
        if contract not in self.contracts:
            raise Error(f"the deployment has no {contract}: {', '.join(sorted(self.contracts))}")
        return self.chain.smart(self.contracts[contract]["address"], question)

    def ask_all(self, contract, question):
        """Every item of a list, page by page."""
        ((name, fields),) = question.items()
        cursor = CURSORS.get((contract, name))
        if cursor is None:
            raise Error(f"{contract} answers no pages to {name}")
        items, after = [], None
        while True:
            page = {**fields, "limit": PAGE}
            if after is not None:
                page["start_after"] = after
            answer = self.ask(contract, {name: page})
            if not answer:
                return items
            items += answer
            last = answer[-1]
            after = last[cursor] if isinstance(cursor, str) else {field: last[field] for field in cursor}


def overview(suite):
    """The suite in a few lines. Amounts are strings of integers: Python reads them exactly."""
    rate = suite.ask("staking-vault", {"redemption_rate": {}})
    market = suite.ask("credit-market", {"config": {}})
    state = suite.ask("credit-market", {"state": {}})
    yield f"staked          {int(rate['base'])} for {int(rate['shares'])} shares, {rate['rate']} each"
    yield f"lent            {int(state['cash'])} {market['base']} in cash"
    for tranche in suite.ask_all("security-vault", {"tranches": {}}):
        yield f"tranche {tranche['id']:<8}{int(tranche['assets'])} of {json.dumps(tranche['asset'])}"
    for feed in suite.ask_all("oracle-aggregator", {"feeds": {}}):
        yield f"feed {feed['id']:<11}{feed['name']}"


def main(arguments=None, out=sys.stdout):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("deployment", help="deployments/<chain-id>.json, written by `cargo deploy`")
    parser.add_argument("contract", nargs="?", help="such as staking-vault")
    parser.add_argument("question", nargs="?", help="JSON with one key, by default the configuration")
    parser.add_argument("--all", action="store_true", help="every page of a list")
    parser.add_argument("--rest", default=REST, help=f"the node's REST API, {REST} when absent")
    args = parser.parse_args(arguments)
    try:
        with open(args.deployment, encoding="utf-8") as file:
            suite = Suite(Chain(args.rest), json.load(file))
        if args.contract is None:
            for line in overview(suite):
                print(line, file=out)
            return 0
        question = json.loads(args.question or '{"config":{}}')
        answer = (suite.ask_all if args.all else suite.ask)(args.contract, question)
        print(json.dumps(answer, indent=2), file=out)
        return 0
    except (Error, OSError, ValueError, KeyError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
