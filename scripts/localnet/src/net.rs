//! A local chain that runs: its nodes, owned by one value.

use crate::accounts::{self, Account};
use crate::facts::{Facts, NodeFacts};
use crate::layout::{self, Layout};
use crate::node::Node;
use crate::ports;
use crate::setup;
use crate::spec::Spec;
use crate::validators::{self, Validator};
use crate::{rpc, wasmd};
use anyhow::{bail, ensure, Context, Result};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process;
use std::thread;
use std::time::{Duration, Instant};

/// Time limit for the first blocks.
const START: Duration = Duration::from_secs(90);
/// How often to look whether they came.
const LOOK: Duration = Duration::from_millis(50);

/// A running chain. Dropping it stops all of its nodes, and so does the death of its process for any reason.
pub struct Localnet {
    layout: Layout,
    facts: Facts,
    nodes: Vec<Option<Node>>,
    // Held as long as the chain is owned.
    _lock: File,
}

impl Localnet {
    /// Makes a fresh chain, wiping an earlier one of the same name, and returns when it is at height 2 or above. Builds wasmd
    /// first if needed. `log` gets a line for each slow step.
    ///
    /// # Errors
    /// One line: an error of the spec, what is missing to build wasmd, which port is taken, that a chain of this name runs, or
    /// why a node ended. No process is left then.
    pub fn start(spec: Spec, log: &dyn Fn(&str)) -> Result<Self> {
        spec.validate()?;
        let layout = Layout::find(&spec.name)?;
        let lock = own(&layout, &spec.name)?;
        // Reported before the build, and before anything is wiped.
        ports::choose(spec.ports, spec.running)?;
        let wasmd = wasmd::ensure(&layout, log)?;
        let started = Instant::now();
        let accounts = accounts::test_accounts()?;
        let validators = validators::all(&spec, &layout)?;
        setup::fresh(&layout, &wasmd, &spec, &validators, &accounts)?;
        let facts = Facts {
            chain_id: spec.chain_id.clone(),
            rpc: String::new(),
            rest: String::new(),
            grpc: String::new(),
            wasmd,
            pid: process::id(),
            nodes: Vec::new(),
            validators,
            accounts,
            spec,
            path: layout.facts(),
        };
        let net = Self { layout, facts, nodes: Vec::new(), _lock: lock }.boot()?;
        log(&format!("{} started in {:.1} s", net.chain_id(), started.elapsed().as_secs_f64()));
        Ok(net)
    }

    /// Resumes the chain `name` where it stopped, on the ports that `ports` chooses now.
    ///
    /// # Errors
    /// As [`Localnet::start`], and when there is no such chain.
    pub fn resume(name: &str, ports: crate::Ports, log: &dyn Fn(&str)) -> Result<Self> {
        let layout = Layout::find(name)?;
        let lock = own(&layout, name)?;
        let mut facts = Facts::read(&layout.facts())?;
        facts.wasmd = wasmd::ensure(&layout, log)?;
        facts.pid = process::id();
        facts.spec.ports = ports;
        // The target folder may have been moved.
        facts.path = layout.facts();
        facts.validators = validators::all(&facts.spec, &layout)?;
        Self { layout, facts, nodes: Vec::new(), _lock: lock }.boot()
    }

    /// Configures and starts every node and waits for the chain to make blocks.
    fn boot(mut self) -> Result<Self> {
        let running = self.facts.spec.running;
        let ports = ports::choose(self.facts.spec.ports, running)?;
        setup::configure(&self.layout, &self.facts.spec, &ports)?;
        let url = |scheme: &str, port: Option<u16>| port.map(|port| format!("{scheme}://127.0.0.1:{port}"));
        let first = ports.first().context("a chain without a node")?;
        self.facts.rpc = url("http", Some(first.rpc)).unwrap_or_default();
        self.facts.rest = url("http", first.rest).unwrap_or_default();
        self.facts.grpc = url("http", first.grpc).unwrap_or_default();
        self.facts.nodes = ports
            .iter()
            .enumerate()
            .map(|(index, ports)| NodeFacts {
                home: self.layout.node(index),
                log: self.layout.log(index),
                rpc: url("http", Some(ports.rpc)).unwrap_or_default(),
                pid: None,
                ports: *ports,
            })
            .collect();
        for index in 0..running {
            self.nodes.push(None);
            self.launch(index)?;
        }
        self.await_blocks()?;
        self.facts.write(&self.layout.facts())?;
        Ok(self)
    }

    /// Waits until node 0 has seen a block made since its start, and the chain's second.
    fn await_blocks(&mut self) -> Result<()> {
        let start = Instant::now();
        let port = self.facts.nodes.first().map(|node| node.ports.rpc).context("a chain without a node")?;
        let mut first = None;
        loop {
            self.check()?;
            if let Ok(height) = rpc::height(port) {
                let first = *first.get_or_insert(height);
                if height >= 2 && height > first {
                    return Ok(());
                }
            }
            let log = self.layout.log(0);
            ensure!(start.elapsed() < START, "no block in {} s: see {}", START.as_secs(), log.display());
            thread::sleep(LOOK);
        }
    }

    fn launch(&mut self, index: usize) -> Result<()> {
        let node = Node::start(&self.facts.wasmd, &self.layout.node(index), &self.layout.log(index))?;
        if let Some(facts) = self.facts.nodes.get_mut(index) {
            facts.pid = Some(node.pid());
        }
        *self.slot(index)? = Some(node);
        Ok(())
    }

    fn slot(&mut self, index: usize) -> Result<&mut Option<Node>> {
        let running = self.facts.spec.running;
        self.nodes.get_mut(index).with_context(|| format!("validator {index} has no node, only the first {running} do"))
    }

    /// Whether every node that was started, and not stopped, runs.
    ///
    /// # Errors
    /// Names the first that ended by itself, and why.
    pub fn check(&mut self) -> Result<()> {
        for (index, node) in self.nodes.iter_mut().enumerate() {
            if let Some(why) = node.as_mut().and_then(Node::failure) {
                bail!("node {index} {why}");
            }
        }
        Ok(())
    }

    /// Stops the node of validator `index`. Without node 0 the chain makes no blocks, unless the spec's powers say
    /// otherwise.
    ///
    /// # Errors
    /// When that validator has no node, or it is stopped already.
    pub fn stop_node(&mut self, index: usize) -> Result<()> {
        let node = self.slot(index)?.take();
        ensure!(node.is_some(), "node {index} is stopped already");
        drop(node);
        if let Some(facts) = self.facts.nodes.get_mut(index) {
            facts.pid = None;
        }
        self.facts.write(&self.layout.facts())
    }

    /// Starts the node of validator `index` again; it catches up by itself.
    ///
    /// # Errors
    /// When that validator has no node, or it runs.
    pub fn start_node(&mut self, index: usize) -> Result<()> {
        ensure!(self.slot(index)?.is_none(), "node {index} runs already");
        self.launch(index)?;
        self.facts.write(&self.layout.facts())
    }

    /// Stops all nodes. As dropping it.
    ///
    /// # Errors
    /// None today.
    pub fn stop(self) -> Result<()> {
        drop(self);
        Ok(())
    }

    /// CometBFT's JSON-RPC of node 0, `http://127.0.0.1:PORT`.
    pub fn rpc(&self) -> &str {
        &self.facts.rpc
    }

    /// The REST API of node 0.
    pub fn rest(&self) -> &str {
        &self.facts.rest
    }

    /// gRPC of node 0, `http://127.0.0.1:PORT`.
    pub fn grpc(&self) -> &str {
        &self.facts.grpc
    }

    /// The chain's id.
    pub fn chain_id(&self) -> &str {
        &self.facts.chain_id
    }

    /// The home of node `index`, whether it runs or not.
    pub fn home(&self, node: usize) -> &Path {
        self.facts.nodes.get(node).map_or(self.layout.home(), |node| &node.home)
    }

    /// All validators of the genesis, those with a node first.
    pub fn validators(&self) -> &[Validator] {
        &self.facts.validators
    }

    /// The test accounts.
    pub fn accounts(&self) -> &[Account] {
        &self.facts.accounts
    }

    /// The test account of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn account(&self, name: &str) -> Result<&Account> {
        let found = self.facts.accounts.iter().find(|account| account.name == name);
        found.with_context(|| format!("no test account `{name}`"))
    }

    /// All of it, as `localnet.json` has it.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}

impl Drop for Localnet {
    fn drop(&mut self) {
        // All at once, then each is waited for.
        for node in self.nodes.iter_mut().flatten() {
            node.release();
        }
        self.nodes.clear();
    }
}

/// Makes this process the owner of the chain, and writes it into the lock.
fn own(layout: &Layout, name: &str) -> Result<File> {
    let path = layout.lock();
    // A process that only checks whether it runs holds the lock briefly.
    let Ok(mut lock) = layout::lock_within(&path, Duration::from_millis(200)) else {
        let owner = fs::read_to_string(&path).unwrap_or_default();
        bail!("localnet `{name}` runs already, process {}: stop it, or take another --name", owner.trim());
    };
    lock.set_len(0)?;
    writeln!(lock, "{}", process::id())?;
    Ok(lock)
}
