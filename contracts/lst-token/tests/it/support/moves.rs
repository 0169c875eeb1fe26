//! Messages drawn at random from a seed: mostly sensible, often at an edge, sometimes nonsense.

use cosmwasm_std::{Addr, Binary, BlockInfo, Timestamp, Uint128};
use cw20::{EmbeddedLogo, Expiration, Logo};
use dice::Dice;
use interfaces::lst_token::ExecuteMsg;

use super::who;

pub const PNG: &[u8] = &[0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
pub const SVG: &[u8] = b"<?xml version=\"1.0\"?><svg/>";
/// The largest logo, in bytes.
pub const LOGO_SIZE: usize = 5 * 1024;

/// Whoever takes part. The last is never told to act.
pub const CAST: [&str; 7] = ["vault", "marketing", "ann", "bob", "cid", "dot", "contract"];

/// `head`, and zeros up to `size` bytes.
pub fn padded(head: &[u8], size: usize) -> Binary {
    let mut data = head.to_vec();
    data.resize(size, 0);
    data.into()
}

/// Draws messages.
pub struct Moves(Dice);

impl Moves {
    pub fn new(seed: u64) -> Self {
        Self(Dice::new(seed))
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0.below(end)
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.0.one_in(n)
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        self.0.pick(from).unwrap().clone()
    }

    /// Somebody of the cast; one time in twenty what is no address.
    pub fn address(&mut self) -> String {
        match self.one_in(20) {
            true => self.pick(&["", "ann", "COSMWASM1ANN"]).to_string(),
            false => who(self.pick(&CAST)).to_string(),
        }
    }

    fn amount(&mut self) -> Uint128 {
        self.below(13).into()
    }

    /// None, never, or within two blocks or two seconds of this block, on both sides of it.
    pub fn expires(&mut self, block: &BlockInfo) -> Option<Expiration> {
        let (height, time) = (block.height + self.below(5) - 1, block.time.nanos() + self.below(5) * 1_000_000_000);
        match self.below(5) {
            0 => Some(Expiration::Never {}),
            1 => Some(Expiration::AtHeight(height)),
            2 => Some(Expiration::AtTime(Timestamp::from_nanos(time - 1_000_000_000))),
            _ => None,
        }
    }

    fn text(&mut self) -> Option<String> {
        self.pick(&[None, Some(""), Some(" \t"), Some("ballast.example"), Some("Staked coins")]).map(String::from)
    }

    fn logo(&mut self) -> Logo {
        let size = self.pick(&[64, LOGO_SIZE, LOGO_SIZE + 1]);
        match self.below(5) {
            0 => Logo::Url("https://ballast.example/logo.svg".into()),
            1 => Logo::Embedded(EmbeddedLogo::Png(padded(PNG, size))),
            2 => Logo::Embedded(EmbeddedLogo::Svg(padded(SVG, size))),
            3 => Logo::Embedded(EmbeddedLogo::Png(padded(SVG, size))),
            _ => Logo::Embedded(EmbeddedLogo::Svg(padded(PNG, size))),
        }
    }

    /// A message and who sends it. Only the vault mints and burns, and never nothing: there the token is no cw20-base.
    pub fn message(&mut self, block: &BlockInfo) -> (Addr, ExecuteMsg) {
        let sender = who(self.pick(&CAST[..6]));
        let (amount, msg) = (self.amount(), Binary::from(b"{}"));
        let message = match self.below(16) {
            0..=2 => ExecuteMsg::Transfer { recipient: self.address(), amount },
            3 => ExecuteMsg::Send { contract: self.address(), amount, msg },
            4..=6 => ExecuteMsg::IncreaseAllowance { spender: self.address(), amount, expires: self.expires(block) },
            7..=8 => ExecuteMsg::DecreaseAllowance { spender: self.address(), amount, expires: self.expires(block) },
            9..=10 => ExecuteMsg::TransferFrom { owner: self.address(), recipient: self.address(), amount },
            11 => ExecuteMsg::SendFrom { owner: self.address(), contract: self.address(), amount, msg },
            12 => {
                let (project, description) = (self.text(), self.text());
                let marketing = match self.below(10) {
                    0 => Some(String::new()),
                    1 => Some(self.address()),
                    _ => None,
                };
                let update = ExecuteMsg::UpdateMarketing { project, description, marketing };
                return (self.marketer(sender), update);
            }
            13 => {
                let logo = self.logo();
                return (self.marketer(sender), ExecuteMsg::UploadLogo(logo));
            }
            14 => {
                let amount = amount + Uint128::one();
                return (who("vault"), ExecuteMsg::Mint { recipient: self.address(), amount });
            }
            _ => return (who("vault"), ExecuteMsg::Burn { amount: amount + Uint128::one() }),
        };
        (sender, message)
    }

    /// The marketing account, but for one time in four.
    fn marketer(&mut self, otherwise: Addr) -> Addr {
        match self.one_in(4) {
            true => otherwise,
            false => who("marketing"),
        }
    }
}
