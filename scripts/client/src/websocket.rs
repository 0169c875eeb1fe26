//! JSON over a websocket of a node. Plain HTTP only; for a node behind TLS use a search.

use crate::{rpc::shown, Error};
use serde_json::Value;
use std::{
    io::ErrorKind,
    net::{TcpStream, ToSocketAddrs},
    time::{Duration, Instant},
};
use tungstenite::{client, Message, WebSocket};

/// The shortest time that a read may take: the system refuses zero.
const LEAST: Duration = Duration::from_millis(1);

/// The longest time that the connection and its handshake may take, or a message until it is sent.
const HANDSHAKE: Duration = Duration::from_secs(5);

pub(crate) struct Socket {
    url: String,
    socket: WebSocket<TcpStream>,
}

impl Socket {
    /// The websocket of the node with this RPC address. A node that does not answer is unreachable after `patience`, or
    /// [`HANDSHAKE`] if that is less.
    pub(crate) fn open(rpc: &str, patience: Duration) -> Result<Self, Error> {
        let unreachable = |cause: String| Error::Unreachable { url: shown(rpc), cause };
        let host = rpc.strip_prefix("http://").or_else(|| rpc.strip_prefix("tcp://"));
        let host = host.ok_or_else(|| unreachable("a subscription needs an http:// address".into()))?;
        let host = host.trim_end_matches('/');
        let stream = connect(host, patience.min(HANDSHAKE)).map_err(|error| unreachable(error.to_string()))?;
        let (socket, _) =
            client(format!("ws://{host}/websocket"), stream).map_err(|error| unreachable(error.to_string()))?;
        Ok(Self { url: shown(rpc), socket })
    }

    pub(crate) fn send(&mut self, message: &Value) -> Result<(), Error> {
        let sent = self.socket.send(Message::text(message.to_string()));
        sent.map_err(|error| self.unreachable(&error))
    }

    /// The next message; none when the time is over. Answers pings in the meantime.
    pub(crate) fn receive(&mut self, until: Instant) -> Result<Option<Value>, Error> {
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            let limited = self.socket.get_ref().set_read_timeout(Some(left.max(LEAST)));
            limited.map_err(|error| self.unreachable(&error.into()))?;
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    return serde_json::from_str(&text)
                        .map(Some)
                        .map_err(|error| Error::answer("a subscription", error))
                }
                Ok(_) => {}
                Err(tungstenite::Error::Io(error))
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    return Ok(None)
                }
                Err(error) => return Err(self.unreachable(&error)),
            }
        }
    }

    fn unreachable(&self, error: &tungstenite::Error) -> Error {
        Error::Unreachable { url: self.url.clone(), cause: error.to_string() }
    }
}

/// A connection to a host whose reads and writes end after `patience`. Error: none of its addresses answers.
fn connect(host: &str, patience: Duration) -> std::io::Result<TcpStream> {
    let mut failed = ErrorKind::NotFound.into();
    for address in host.split('/').next().unwrap_or_default().to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, patience) {
            Ok(stream) => {
                stream.set_read_timeout(Some(patience))?;
                stream.set_write_timeout(Some(patience))?;
                return Ok(stream);
            }
            Err(error) => failed = error,
        }
    }
    Err(failed)
}
