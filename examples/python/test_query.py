"""query.py against a node that this test plays itself: python3 -m unittest discover examples/python"""

import base64
import contextlib
import io
import json
import os
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer

import query

SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "schema")
CONTRACTS = ("staking-vault", "credit-market", "security-vault", "oracle-aggregator")
DEPLOYMENT = {
    "chain_id": "ballast-1",
    "contracts": {name: {"address": f"wasm1{name}", "runs": None} for name in CONTRACTS},
}


class Node(BaseHTTPRequestHandler):
    """Answers like the REST API of wasmd: what it was asked is kept, what it says is set by the test."""

    chain_id = "ballast-1"
    answers = {}
    asked = []

    def do_GET(self):
        if self.path == "/cosmos/base/tendermint/v1beta1/node_info":
            return self.say(200, {"default_node_info": {"network": self.chain_id}})
        _, _, _, _, _, address, kind, text = self.path.split("/")
        question = base64.urlsafe_b64decode(text).decode()
        self.asked.append((address, kind, question))
        if question in self.answers:
            return self.say(200, {"data": self.answers[question]})
        return self.say(500, {"code": 2, "message": "feed 99 does not exist: query wasm contract failed", "details": []})

    def say(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Queries(unittest.TestCase):
    def setUp(self):
        Node.chain_id, Node.answers, Node.asked = "ballast-1", {}, []
        self.server = HTTPServer(("127.0.0.1", 0), Node)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()
        self.rest = f"http://127.0.0.1:{self.server.server_port}/"
        self.folder = tempfile.TemporaryDirectory()
        self.file = os.path.join(self.folder.name, "ballast-1.json")
        with open(self.file, "w", encoding="utf-8") as file:
            json.dump(DEPLOYMENT, file)

    def tearDown(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
        self.folder.cleanup()

    def run_query(self, *arguments, rest=None):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stderr(err):
            status = query.main([self.file, *arguments, "--rest", rest or self.rest], out)
        return status, out.getvalue(), err.getvalue()

    def test_the_question_goes_out_as_it_is_and_the_answer_is_printed(self):
        Node.answers = {'{"redemption_rate":{}}': {"base": "1100", "shares": "1000", "rate": "1.1"}}
        status, out, err = self.run_query("staking-vault", '{"redemption_rate": {}}')
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(json.loads(out), {"base": "1100", "shares": "1000", "rate": "1.1"})
        self.assertEqual(Node.asked, [("wasm1staking-vault", "smart", '{"redemption_rate":{}}')])

    def test_the_configuration_is_asked_by_default(self):
        Node.answers = {'{"config":{}}': {"base": "uusdc"}}
        self.assertEqual(json.loads(self.run_query("credit-market")[1]), {"base": "uusdc"})

    def test_a_question_whose_base64_has_slashes_stays_one_part_of_the_path(self):
        question = '{"account":{"account":"\\u00ff\\u00fe???"}}'
        Node.answers = {question: {}}
        self.assertEqual(self.run_query("credit-market", question)[0], 0)

    def test_a_list_is_read_page_by_page_to_its_end(self):
        Node.answers = {
            '{"batches":{"limit":30}}': [{"id": 1}, {"id": 4}],
            '{"batches":{"limit":30,"start_after":4}}': [{"id": 5}],
            '{"batches":{"limit":30,"start_after":5}}': [],
        }
        status, out, _ = self.run_query("staking-vault", '{"batches":{}}', "--all")
        self.assertEqual((status, json.loads(out)), (0, [{"id": 1}, {"id": 4}, {"id": 5}]))

    def test_a_list_whose_items_have_two_names_is_read_to_its_end(self):
        first = {"asset": {"native": "ustake"}, "recipient": "wasm1a", "amount": "5"}
        Node.answers = {
            '{"slashed":{"limit":30}}': [first],
            '{"slashed":{"limit":30,"start_after":{"asset":{"native":"ustake"},"recipient":"wasm1a"}}}': [],
        }
        status, out, _ = self.run_query("security-vault", '{"slashed":{}}', "--all")
        self.assertEqual((status, json.loads(out)), (0, [first]))

    def test_the_overview_reads_amounts_exactly(self):
        Node.answers = {
            '{"redemption_rate":{}}': {"base": "340282366920938463463374607431768211455", "shares": "3", "rate": "1.1"},
            '{"config":{}}': {"base": "uusdc"},
            '{"state":{}}': {"cash": "7"},
            '{"tranches":{"limit":30}}': [{"id": 1, "assets": "9", "asset": {"native": "uusdc"}}],
            '{"tranches":{"limit":30,"start_after":1}}': [],
            '{"feeds":{"limit":30}}': [{"id": 1, "name": "ustake/uusdc"}],
            '{"feeds":{"limit":30,"start_after":1}}': [],
        }
        lines = self.run_query()[1].splitlines()
        self.assertEqual(
            lines,
            [
                "staked          340282366920938463463374607431768211455 for 3 shares, 1.1 each",
                "lent            7 uusdc in cash",
                'tranche 1       9 of {"native": "uusdc"}',
                "feed 1          ustake/uusdc",
            ],
        )

    def test_whatever_goes_wrong_is_one_line(self):
        cases = [
            (["oracle-aggregator", '{"feed":{"id":99}}'], "feed 99 does not exist: query wasm contract failed"),
            (["router"], f"the deployment has no router: {', '.join(sorted(CONTRACTS))}"),
            (["staking-vault", '{"ledger":{}}', "--all"], "staking-vault answers no pages to ledger"),
        ]
        for arguments, text in cases:
            self.assertEqual(self.run_query(*arguments), (1, "", f"error: {text}\n"))
        status, _, err = self.run_query("staking-vault", "{")
        self.assertEqual((status, err.count("\n")), (1, 1))

    def test_another_chain_is_refused(self):
        Node.chain_id = "osmosis-1"
        text = "error: the deployment is of chain ballast-1, the node is of osmosis-1\n"
        self.assertEqual(self.run_query("staking-vault"), (1, "", text))

    def test_a_node_that_is_not_there_is_said(self):
        status, _, err = self.run_query("staking-vault", rest="http://127.0.0.1:1")
        self.assertEqual((status, err), (1, "error: http://127.0.0.1:1: [Errno 111] Connection refused\n"))


class Pages(unittest.TestCase):
    def test_every_list_of_the_schema_has_its_cursor(self):
        """A question that takes `start_after` and answers a list names its items by a field of theirs. The rules of a steward, which
        are named by a parameter, fit into one page."""
        found = {}
        for name in os.listdir(SCHEMA):
            contract, kind = os.path.splitext(name)
            if kind != ".json":
                continue
            with open(os.path.join(SCHEMA, name), encoding="utf-8") as file:
                idl = json.load(file)
            if "query" not in idl:
                continue
            for variant in idl["query"]["oneOf"]:
                name = variant["required"][0]
                answer = idl["responses"][name]
                if "start_after" in variant["properties"][name].get("properties", {}) and answer.get("type") == "array":
                    item = answer["definitions"][answer["items"]["$ref"].rsplit("/", 1)[-1]]
                    found[contract, name] = item["properties"]
        del found["risk-steward", "rules"]
        self.assertEqual(set(found), set(query.CURSORS))
        for question, fields in found.items():
            cursor = query.CURSORS[question]
            self.assertLessEqual({cursor} if isinstance(cursor, str) else set(cursor), set(fields))


if __name__ == "__main__":
    unittest.main()
