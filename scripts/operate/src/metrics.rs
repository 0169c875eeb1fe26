//! Metrics for Prometheus, and the server for them.

use crate::log::say;
use anyhow::{anyhow, Result};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tiny_http::{Header, Response, Server};

/// Gauges by name and labels. Clones share the same numbers.
#[derive(Clone, Default)]
pub struct Metrics(Arc<Mutex<BTreeMap<String, BTreeMap<String, f64>>>>);

impl Metrics {
    /// Sets a gauge. `labels` is a list of name and value.
    pub fn set(&self, name: &str, labels: &[(&str, &str)], value: f64) {
        self.change(name, labels, |slot| *slot = value);
    }

    /// Adds to a counter.
    pub fn add(&self, name: &str, labels: &[(&str, &str)], value: f64) {
        self.change(name, labels, |slot| *slot += value);
    }

    fn change(&self, name: &str, labels: &[(&str, &str)], act: impl Fn(&mut f64)) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        act(all.entry(name.into()).or_default().entry(label_text(labels)).or_default());
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// All numbers in Prometheus' text format. A name that ends in `_total` is a counter, any other a gauge.
    pub fn text(&self) -> String {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        for (name, series) in all.iter() {
            let kind = if name.ends_with("_total") { "counter" } else { "gauge" };
            let _ = writeln!(text, "# TYPE {name} {kind}");
            for (labels, value) in series {
                let _ = writeln!(text, "{name}{labels} {value}");
            }
        }
        text
    }

    /// Serves the metrics at `/metrics` in a separate thread. Error: the address cannot be bound.
    pub fn serve(&self, listen: &str) -> Result<()> {
        let server = Server::http(listen).map_err(|error| anyhow!("cannot listen on {listen}: {error}"))?;
        let metrics = self.clone();
        say("metrics", &format!("http://{listen}/metrics"));
        thread::spawn(move || {
            let kind = Header::from_bytes("Content-Type", "text/plain; version=0.0.4");
            for request in server.incoming_requests() {
                let _ = match request.url() {
                    "/metrics" => {
                        let response = Response::from_string(metrics.text());
                        request.respond(match &kind {
                            Ok(kind) => response.with_header(kind.clone()),
                            Err(()) => response,
                        })
                    }
                    _ => request.respond(Response::from_string("see /metrics").with_status_code(404)),
                };
            }
        });
        Ok(())
    }
}

fn label_text(labels: &[(&str, &str)]) -> String {
    if labels.is_empty() {
        return String::new();
    }
    let escaped = |value: &str| value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    let parts: Vec<_> = labels.iter().map(|(name, value)| format!("{name}=\"{}\"", escaped(value))).collect();
    format!("{{{}}}", parts.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_what_prometheus_reads() {
        let metrics = Metrics::default();
        metrics.set("ballast_price_age_seconds", &[("feed", "1"), ("name", "A \"B\"")], 12.5);
        metrics.add("ballast_sent_total", &[], 1.0);
        metrics.add("ballast_sent_total", &[], 2.0);
        let expected = "# TYPE ballast_price_age_seconds gauge\n\
            ballast_price_age_seconds{feed=\"1\",name=\"A \\\"B\\\"\"} 12.5\n\
            # TYPE ballast_sent_total counter\nballast_sent_total 3\n";
        assert_eq!(metrics.text(), expected);
    }
}
