//! The programs, as processes of their own.

use super::world::World;
use anyhow::{Context, Result};
use local_suite::LocalSuite;
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use suite::BASE;

/// Names of the keepers' accounts.
const KEEPERS: [&str; 2] = ["keeper", "treasury"];
/// Name of the account that liquidates.
const LIQUIDATOR: &str = "dave";

/// All programs of a run, with their files in one folder.
pub struct Actors {
    folder: PathBuf,
    feeders: Vec<Option<Child>>,
    keepers: Vec<Option<Child>>,
    liquidator: Option<Child>,
}

impl Actors {
    /// Writes everybody's configuration.
    pub fn open(suite: &LocalSuite, world: &World) -> Result<Self> {
        let chain = &suite.chain;
        let folder = chain.net.home(0).parent().context("the node's folder has no parent")?.join("living");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        let nodes: Vec<String> = chain.net.facts().nodes.iter().map(|node| node.rpc.clone()).collect();
        let write = |name: &str, account: &str, place: usize, rest: &str| -> Result<()> {
            let key = folder.join(format!("{name}.key"));
            private(&key, &chain.net.account(account)?.mnemonic)?;
            // Half of them use the second node first.
            let mut rpc = nodes.clone();
            if place % 2 == 1 {
                rpc.reverse();
            }
            let text = format!(
                "poll = 1\n[suite]\nnetwork = {:?}\ndeployments = {:?}\nrpc = {rpc:?}\n[[keys]]\nfile = {key:?}\n{rest}",
                chain.deployment.network, chain.deployment.deployments
            );
            fs::write(folder.join(format!("{name}.toml")), text).context("a configuration")
        };
        let feeds = feeds(&world.url);
        for place in 0..suite.reporters.len() {
            write(&format!("feeder-{place}"), &format!("reporter-{}", place + 1), place, &feeds)?;
        }
        let keepers: Vec<_> =
            KEEPERS.iter().map(|name| chain.signer(name).map(|it| it.address().to_owned())).collect::<Result<_>>()?;
        for (place, account) in KEEPERS.iter().enumerate() {
            let state = folder.join(format!("keeper-{place}.json"));
            let rest = format!(
                "[keeper]\nkeepers = {keepers:?}\npatience = 2\npoke_after = 10\nleast_rewards = \"0\"\nleast_premium = 1000\n\
                 least_reward = 1\nother_rewards = [{BASE:?}]\nrefresh_every = 30\nstate = {state:?}\n"
            );
            write(&format!("keeper-{place}"), account, place, &rest)?;
        }
        // Sells far above the market, so that every liquidation is profitable, and with more depth than the account's genesis
        // balance.
        let lot = |id: u64| {
            format!("[liquidator.routes.{id}]\n[liquidator.routes.{id}.sale]\nkind = \"fixed\"\nprice = \"1000\"\nmost = \"1000000000000000000000000\"\n")
        };
        let rest = format!("[liquidator]\nmin_profit = 1\nmost_spent = \"5000000000\"\n{}{}", lot(1), lot(2));
        write("liquidator", LIQUIDATOR, 0, &rest)?;
        write("status", KEEPERS[0], 0, "")?;
        let none = |count: usize| (0..count).map(|_| None).collect();
        Ok(Self { folder, feeders: none(suite.reporters.len()), keepers: none(KEEPERS.len()), liquidator: None })
    }

    /// Starts everybody but the liquidator.
    pub fn start_all(&mut self) -> Result<()> {
        (0..self.feeders.len()).try_for_each(|place| self.start_feeder(place))?;
        (0..self.keepers.len()).try_for_each(|place| self.start_keeper(place))?;
        Ok(())
    }

    /// Starts the liquidator; replaces a running one.
    pub fn start_liquidator(&mut self) -> Result<()> {
        end(self.liquidator.take());
        self.liquidator = Some(spawn(&self.folder, "liquidator", "liquidator")?);
        Ok(())
    }

    /// Starts a feeder; replaces a running one.
    pub fn start_feeder(&mut self, place: usize) -> Result<()> {
        self.kill_feeder(place);
        let child = spawn(&self.folder, "feeder", &format!("feeder-{place}"))?;
        self.feeders.get_mut(place).context("no such feeder")?.replace(child);
        Ok(())
    }

    /// Kills a feeder, as `kill -9` does.
    pub fn kill_feeder(&mut self, place: usize) {
        end(self.feeders.get_mut(place).and_then(Option::take));
    }

    /// Starts a keeper; replaces a running one.
    pub fn start_keeper(&mut self, place: usize) -> Result<()> {
        self.kill_keeper(place);
        let child = spawn(&self.folder, "keeper", &format!("keeper-{place}"))?;
        self.keepers.get_mut(place).context("no such keeper")?.replace(child);
        Ok(())
    }

    /// Kills a keeper, as `kill -9` does.
    pub fn kill_keeper(&mut self, place: usize) {
        end(self.keepers.get_mut(place).and_then(Option::take));
    }

    /// Kills everybody.
    pub fn stop_all(&mut self) {
        let all = self.feeders.iter_mut().chain(&mut self.keepers).chain([&mut self.liquidator]);
        all.for_each(|slot| end(slot.take()));
    }

    /// How many feeders run.
    pub fn feeding(&self) -> usize {
        self.feeders.iter().flatten().count()
    }

    /// How many keepers run.
    pub fn keeping(&self) -> usize {
        self.keepers.iter().flatten().count()
    }

    /// Logs of the programs whose name begins with `name`.
    pub fn logs(&self, name: &str) -> Result<String> {
        let mut text = String::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if file.starts_with(name) && file.ends_with(".log") {
                text.push_str(&fs::read_to_string(&path)?);
            }
        }
        Ok(text)
    }

    /// Where the files are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Actors {
    fn drop(&mut self) {
        self.stop_all();
    }
}

fn end(child: Option<Child>) {
    if let Some(mut child) = child {
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// Starts this executable as another program. It ends when the pipe to its input closes, so that it does not outlive this
/// process.
fn spawn(folder: &Path, role: &str, name: &str) -> Result<Child> {
    let log = OpenOptions::new().create(true).append(true).open(folder.join(format!("{name}.log")))?;
    let config = folder.join(format!("{name}.toml"));
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["program", role, "--config"]).arg(config);
    command.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
    command.spawn().with_context(|| name.to_owned())
}

fn private(path: &Path, text: &str) -> Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file: File = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(path)?;
    Ok(file.write_all(text.as_bytes())?)
}

fn feeds(url: &str) -> String {
    let feed = |id: u64| {
        format!(
            "[feeds.{id}.limits]\nmax_age = 10\nmax_deviation = 0.01\n\
             [[feeds.{id}.sources]]\nkind = \"json\"\nurl = \"{url}/a/{id}\"\nprice = \"/last\"\n\
             [[feeds.{id}.sources]]\nkind = \"json\"\nurl = \"{url}/b/{id}\"\nprice = \"/data/0/price\"\ntime = \"/data/0/ts\"\n\
             [[feeds.{id}.sources]]\nkind = \"hermes\"\nurl = \"{url}\"\nid = \"0{id}\"\n"
        )
    };
    format!("{}{}", feed(1), feed(2))
}
