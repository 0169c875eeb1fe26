//! `cargo localnet`.
use ballast_localnet::{Localnet, Ports, Spec};
fn main() -> anyhow::Result<()> {
    let name = std::env::args().nth(1).unwrap_or("probe".into());
    let net = Localnet::start(Spec { name, ports: Ports::Free, ..Spec::default() }, &|line| println!("{line}"))?;
    println!("{} {} {}", net.rpc(), net.rest(), net.grpc());
    std::thread::sleep(std::time::Duration::from_secs(40));
    net.stop()
}
