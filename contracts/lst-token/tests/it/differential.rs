//! The same life on cw20-base's own entry points and on this token: equal answers, equal refusals, equal books.
//!
//! Messages and questions are written by this token's types and read by cw20-base's, so that the words are equal too.

use std::collections::BTreeSet;

use crate::support::moves::{Moves, CAST};
use crate::support::{attempt, birth, books, short, texts, who, Deps, Token};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockStorage};
use cosmwasm_std::{from_json, to_json_vec, Addr, Response};
use cw20::MinterResponse;
use cw20_base::{contract as reference, ContractError as Refused};
use interfaces::lst_token::{ExecuteMsg, InstantiateMsg, QueryMsg};

struct Pair {
    token: Token,
    base: Deps,
}

/// All that is stored, but for what the two name differently: the contract, and the owner that cw20-base has not.
fn token_books(storage: &MockStorage) -> Vec<(Vec<u8>, Vec<u8>)> {
    books(storage).into_iter().filter(|(key, _)| key != b"contract_info" && key != b"ownership").collect()
}

impl Pair {
    fn born() -> Self {
        let msg = InstantiateMsg { marketing: Some(texts()), ..birth() };
        let twin = cw20_base::msg::InstantiateMsg {
            name: msg.name.clone(),
            symbol: msg.symbol.clone(),
            decimals: msg.decimals,
            initial_balances: vec![],
            mint: Some(MinterResponse { minter: msg.vault.clone(), cap: None }),
            marketing: msg.marketing.clone(),
        };
        let mut base = mock_dependencies();
        reference::instantiate(base.as_mut(), mock_env(), message_info(&who("deployer"), &[]), twin).unwrap();
        Self { token: Token::of(msg).unwrap(), base }
    }

    /// Tells both the same and returns what both answer.
    fn tell(&mut self, sender: &Addr, msg: &ExecuteMsg) -> Result<Response, String> {
        let ours = self.token.run(sender, msg.clone()).map_err(|error| error.to_string());
        let twin = from_json(to_json_vec(msg).unwrap()).unwrap();
        let (env, info) = (self.token.env.clone(), message_info(sender, &[]));
        let theirs = attempt(&mut self.base, |deps| reference::execute(deps, env, info, twin));
        assert_eq!(ours, theirs.map_err(|error| error.to_string()), "{sender} {msg:?}");
        assert_eq!(token_books(&self.token.deps.storage), token_books(&self.base.storage), "{sender} {msg:?}");
        ours
    }

    /// Asks both the same.
    fn ask(&self, msg: &QueryMsg) {
        let ours = self.token.ask(msg.clone()).map_err(|error| error.to_string());
        let twin = from_json(to_json_vec(msg).unwrap()).unwrap();
        let theirs = reference::query(self.base.as_ref(), self.token.env.clone(), twin);
        assert_eq!(ours, theirs.map_err(|error| error.to_string()), "{msg:?}");
    }

    /// Asks every question, with every pair of the cast and with pages drawn at random.
    fn ask_all(&self, moves: &mut Moves) {
        for msg in [
            QueryMsg::TokenInfo {},
            QueryMsg::Minter {},
            QueryMsg::MarketingInfo {},
            QueryMsg::DownloadLogo {},
            QueryMsg::Balance { address: moves.address() },
            QueryMsg::Allowance { owner: moves.address(), spender: moves.address() },
        ] {
            self.ask(&msg);
        }
        for name in CAST {
            let address = who(name).to_string();
            self.ask(&QueryMsg::Balance { address: address.clone() });
            for other in CAST {
                self.ask(&QueryMsg::Allowance { owner: address.clone(), spender: who(other).into() });
            }
            let after = moves.address();
            let start_after = moves.pick(&[None, Some(after)]);
            let limit = moves.pick(&[None, Some(0), Some(1), Some(3), Some(u32::MAX)]);
            self.ask(&QueryMsg::AllAccounts { start_after: start_after.clone(), limit });
            self.ask(&QueryMsg::AllAllowances { owner: address.clone(), start_after: start_after.clone(), limit });
            self.ask(&QueryMsg::AllSpenderAllowances { spender: address, start_after, limit });
        }
    }
}

/// What happened in a life of some hundred messages: actions done, and texts of refusals.
fn live(seed: u64) -> BTreeSet<String> {
    let (mut pair, mut moves, mut seen) = (Pair::born(), Moves::new(seed), BTreeSet::new());
    for name in &CAST[..6] {
        let recipient = who(name).to_string();
        pair.tell(&who("vault"), &ExecuteMsg::Mint { recipient, amount: 20u128.into() }).unwrap();
        // One pair in two, so that having none is met as well.
        for spender in CAST.into_iter().filter(|spender| spender != name) {
            if moves.one_in(2) {
                let (spender, expires) = (who(spender).into(), moves.expires(&pair.token.env.block));
                let _ =
                    pair.tell(&who(name), &ExecuteMsg::IncreaseAllowance { spender, amount: 20u128.into(), expires });
            }
        }
    }
    for step in 0..150 {
        if moves.one_in(3) {
            let block = &mut pair.token.env.block;
            block.height += 1;
            block.time = block.time.plus_nanos(moves.pick(&[1, 999_999_999, 1_000_000_000]));
        }
        let (sender, msg) = moves.message(&pair.token.env.block);
        seen.insert(match pair.tell(&sender, &msg) {
            Ok(response) => response.attributes[0].value.clone(),
            Err(error) => error,
        });
        if step % 25 == 24 {
            pair.ask_all(&mut moves);
        }
    }
    seen
}

#[test]
fn lives_as_cw20_base_does() {
    let mut seen = BTreeSet::new();
    for seed in 0..60 {
        seen.append(&mut live(seed));
    }
    // The lives are only worth something when they reached all of this.
    let refusals = [
        Refused::Unauthorized {},
        Refused::CannotSetOwnAccount {},
        Refused::Expired {},
        Refused::NoAllowance {},
        Refused::LogoTooBig {},
        Refused::InvalidXmlPreamble {},
        Refused::InvalidPngHeader {},
        Refused::InvalidExpiration {},
    ];
    let mut wanted: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    wanted.push(short().to_string());
    wanted.extend(
        [
            "transfer",
            "send",
            "mint",
            "burn",
            "increase_allowance",
            "decrease_allowance",
            "transfer_from",
            "send_from",
            "update_marketing",
            "upload_logo",
        ]
        .map(String::from),
    );
    for thing in wanted {
        assert!(seen.contains(&thing), "never seen: {thing}\n{seen:#?}");
    }
}
