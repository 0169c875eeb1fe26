//! Waits for the next block: through the node's websocket, or by polling without one.

use crate::log::say;
use crate::nodes::Nodes;
use client::Blocks;
use std::thread;
use std::time::{Duration, Instant};

/// Time of polling before the websocket is tried again.
const AGAIN: Duration = Duration::from_secs(60);

/// Wakes a program once a block.
pub struct Pulse<'a> {
    nodes: &'a Nodes,
    poll: Duration,
    blocks: Option<Blocks>,
    retry_at: Instant,
}

impl<'a> Pulse<'a> {
    /// `poll` in seconds: how long to wait without a block.
    pub fn new(nodes: &'a Nodes, poll: u64) -> Self {
        Self { nodes, poll: Duration::from_secs(poll.max(1)), blocks: None, retry_at: Instant::now() }
    }

    fn drain(&mut self) -> Option<Result<Option<u64>, client::Error>> {
        self.blocks.as_mut().map(|blocks| blocks.next_within(Duration::from_millis(2)))
    }

    /// Returns when there is a new block, or the poll time is over.
    pub fn wait(&mut self) {
        if self.blocks.is_none() && Instant::now() >= self.retry_at {
            self.retry_at = Instant::now() + AGAIN;
            match self.nodes.client().and_then(|client| Ok(client.blocks()?)) {
                Ok(blocks) => self.blocks = Some(blocks),
                Err(error) => say("pulse", &format!("polls every {} s: {error:#}", self.poll.as_secs())),
            }
        }
        match self.blocks.as_mut().map(|blocks| blocks.next_within(self.poll)) {
            // Blocks that arrived while the program was busy count as one.
            Some(Ok(Some(_))) => while matches!(self.drain(), Some(Ok(Some(_)))) {},
            Some(Ok(None)) => {}
            Some(Err(error)) => {
                say("pulse", &format!("polls every {} s: {error:#}", self.poll.as_secs()));
                self.blocks = None;
                thread::sleep(self.poll);
            }
            None => thread::sleep(self.poll),
        }
    }
}
