//! Sources and webhooks against local servers that lie, hang, redirect and answer too much.

use operate::feeder::{FeedConfig, Feeds};
use operate::metrics::Metrics;
use operate::prices::{Limits, SourceConfig};
use operate::webhook::WebhookConfig;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{channel, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// A server that answers every connection with the same bytes, after reading the head of the request. Its address.
fn server(answer: impl Fn(&mut TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 2048]);
            answer(&mut stream);
        }
    });
    format!("http://{address}/price")
}

fn text(status: &str, body: &str) -> String {
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
    server(move |stream| drop(stream.write_all(answer.as_bytes())))
}

fn honest() -> String {
    text("200 OK", r#"{"price":"10"}"#)
}

fn json(url: String) -> SourceConfig {
    SourceConfig::Json { url, price: "/price".into(), time: None, inverted: false }
}

/// The price of a feed with two honest sources and this one, and how long it took.
fn beside(liar: String) -> (Option<f64>, Duration) {
    let sources = vec![json(honest()), json(liar), json(honest())];
    prices(sources)
}

fn prices(sources: Vec<SourceConfig>) -> (Option<f64>, Duration) {
    let feed = FeedConfig { sources, limits: Limits::default(), digits: 0 };
    let feeds = Feeds::open(&[("1".to_owned(), feed)].into(), Duration::from_millis(700)).unwrap();
    let began = Instant::now();
    let prices = feeds.prices(operate::prices::source::wall(), &Metrics::default());
    (prices.first().map(|(_, combined)| combined.price), began.elapsed())
}

/// Every kind of liar.
fn liars() -> Vec<(&'static str, String)> {
    let redirect =
        format!("HTTP/1.1 302 Found\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", text("200 OK", r#"{"price":99}"#));
    vec![
        ("lies", text("200 OK", r#"{"price":"11"}"#)),
        ("garbage", text("200 OK", "\u{1}<html>")),
        ("empty", text("200 OK", "")),
        ("an error page", text("503 Down", r#"{"price":"10.5"}"#)),
        ("redirects", server(move |stream| drop(stream.write_all(redirect.as_bytes())))),
        ("hangs", server(|_| thread::sleep(Duration::from_secs(20)))),
        (
            "drips",
            server(|stream| {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                while stream.write_all(b" ").is_ok() {
                    thread::sleep(Duration::from_millis(50));
                }
            }),
        ),
        (
            "sends 10 MB",
            server(|stream| {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n{\"price\":11,\"x\":\"");
                let _ = stream.write_all(&vec![b'x'; 9_999_980]);
                let _ = stream.write_all(b"\"}");
            }),
        ),
        (
            "never ends its headers",
            server(
                |stream| {
                    while stream.write_all(b"X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n").is_ok() {}
                },
            ),
        ),
    ]
}

#[test]
fn beside_one_liar_the_price_is_right_and_soon_there() {
    for (what, liar) in liars() {
        let (price, took) = beside(liar);
        assert_eq!(price, Some(10.0), "{what}");
        assert!(took < Duration::from_millis(1_500), "{what} {took:?}");
    }
}

#[test]
fn beside_two_liars_there_is_no_price() {
    for (what, liar) in liars() {
        let (price, _) = prices(vec![json(honest()), json(liar), json(text("200 OK", r#"{"price":"7"}"#))]);
        assert_eq!(price, None, "{what}");
    }
}

#[test]
fn a_price_service_is_asked_by_id() {
    let now = operate::prices::source::wall();
    let body =
        format!(r#"{{"parsed":[{{"id":"ab","price":{{"price":"1000","conf":"1","expo":-2,"publish_time":{now}}}}}]}}"#);
    let url = text("200 OK", &body).trim_end_matches("/price").to_owned();
    let (price, _) = prices(vec![json(honest()), json(honest()), SourceConfig::Hermes { url, id: "0xAB".into() }]);
    assert_eq!(price, Some(10.0));
}

/// A server that keeps what is sent to it.
fn keeps(status: &'static str) -> (String, Receiver<String>) {
    let (sender, receiver) = channel();
    let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook", server.server_addr());
    thread::spawn(move || {
        for mut request in server.incoming_requests() {
            let mut body = String::new();
            request.as_reader().read_to_string(&mut body).unwrap();
            sender.send(body).unwrap();
            let code: u16 = status.parse().unwrap();
            request.respond(tiny_http::Response::empty(code)).unwrap();
        }
    });
    (url, receiver)
}

#[test]
fn webhooks_get_the_json_of_their_kind() {
    let (url, received) = keeps("204");
    for (hook, expected) in [
        (WebhookConfig::Discord { url: url.clone() }, r#"{"content":"late"}"#),
        (WebhookConfig::Slack { url: url.clone() }, r#"{"text":"late"}"#),
        (WebhookConfig::Telegram { url: url.clone(), chat_id: "-7".into() }, r#"{"chat_id":"-7","text":"late"}"#),
    ] {
        hook.send("late").unwrap();
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&received.recv().unwrap()), value(expected));
    }
    WebhookConfig::Slack { url }.send(&"x".repeat(5_000)).unwrap();
    assert!(received.recv().unwrap().len() < 2_100);
}

#[test]
fn a_webhook_that_refuses_is_tried_twice_and_not_named() {
    let (url, received) = keeps("500");
    let error = WebhookConfig::Discord { url: url.clone() }.send("late").unwrap_err().to_string();
    assert_eq!(error, "the webhook answers status 500");
    assert_eq!(received.try_iter().count(), 2);
}
