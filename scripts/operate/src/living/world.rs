//! Price sources: a local HTTP server with three sources.

use crate::prices::history::History;
use crate::prices::source::wall;
use anyhow::{anyhow, Result};
use serde_json::json;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::thread;
use tiny_http::{Response, Server};

/// Prices are constant within a round; otherwise reporters would see different hours of the accelerated crash.
struct State {
    history: History,
    round: u64,
    /// Second from which the prices move; zero if they do not.
    since: AtomicU64,
    /// Seconds of the file in a second, in thousandths.
    speed: AtomicU64,
    /// Percent of the price that the first source returns.
    lie: AtomicU64,
    /// The native coin's price in percent of the file's.
    level: AtomicU64,
}

/// The server. It ends with the process.
pub struct World {
    state: Arc<State>,
    /// Its address, without a path.
    pub url: String,
}

impl World {
    /// Starts to serve the first price of a file.
    pub fn open(prices: &Path, round: u64) -> Result<Self> {
        let [since, speed] = [0, 0].map(AtomicU64::new);
        let [lie, level] = [100, 100].map(AtomicU64::new);
        let state = Arc::new(State { history: History::read(prices)?, round, since, speed, lie, level });
        let server = Server::http("127.0.0.1:0").map_err(|error| anyhow!("price server: {error}"))?;
        let url = format!("http://{}", server.server_addr());
        let served = state.clone();
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let body = served.answer(request.url());
                let _ = request.respond(Response::from_string(body));
            }
        });
        Ok(Self { state, url })
    }

    /// Plays the file from now on.
    pub fn play(&self, speed: f64) {
        self.state.speed.store((speed * 1_000.0) as u64, Ordering::Relaxed);
        self.state.since.store(wall(), Ordering::Relaxed);
    }

    /// Sets the native coin's price to this many percent of the file's from now on.
    pub fn level(&self, percent: u64) {
        self.state.level.store(percent, Ordering::Relaxed);
    }

    /// The first source returns this many percent of the price from now on.
    pub fn lie(&self, percent: u64) {
        self.state.lie.store(percent, Ordering::Relaxed);
    }
}

impl State {
    fn price(&self, now: u64) -> f64 {
        let since = self.since.load(Ordering::Relaxed);
        let begun = now.saturating_sub(now % self.round);
        let passed = if since == 0 { 0 } else { begun.saturating_sub(since) };
        let price = self.history.at(passed as f64 * self.speed.load(Ordering::Relaxed) as f64 / 1_000.0);
        price * self.level.load(Ordering::Relaxed) as f64 / 100.0
    }

    /// `/a/FEED` and `/b/FEED` respond like exchanges, everything else like Hermes.
    fn answer(&self, url: &str) -> String {
        let now = wall();
        let native = self.price(now);
        let of = |feed: &str| if feed.ends_with('1') { native } else { 0.998 };
        let lie = self.lie.load(Ordering::Relaxed) as f64 / 100.0;
        match url.get(..3) {
            Some("/a/") => json!({ "last": format!("{:.9}", of(url) * lie * 0.9995) }).to_string(),
            Some("/b/") => json!({ "data": [{ "price": of(url) * 1.0005, "ts": now * 1_000 }] }).to_string(),
            _ => {
                let price = |id: &str| {
                    json!({ "id": id, "price": { "price": format!("{}", (of(id) * 1e8) as u64),
                    "conf": "10000", "expo": -8, "publish_time": now } })
                };
                json!({ "parsed": [price("01"), price("02")] }).to_string()
            }
        }
    }
}
