//! The crashes whose prices travel inside the binary.

use cosmwasm_std::Decimal;

use super::{Kind, LiarWindow, Scenario, ScenarioError, ValidatorSlash};
use crate::prices;

use super::plan::double_sign;

/// What is written down about a crash; the prices come from its file.
pub(super) struct Facts {
    name: &'static str,
    title: &'static str,
    story: &'static str,
    source: &'static str,
    symbols: [&'static str; 3],
    depeg: bool,
    file: &'static str,
    text: &'static str,
    /// Bars that open from the first to the second moment are played.
    window: (u64, u64),
    slash: u64,
    liar: (u64, u64),
}

const KNOWN: [Facts; 4] = [
    Facts {
        name: "luna-2022-05",
        title: "LUNA, May 2022: a token goes to zero in five days",
        story: "Terra's dollar UST lost its peg on the evening of 7 May 2022, and the mint that was meant to defend it \
                printed LUNA without bound. LUNA fell from 80 dollars to less than a hundredth of a cent, and trading was halted.",
        source: "Binance spot, LUNA/USDT, 30-minute bars",
        symbols: ["LUNA", "stLUNA", "USDT"],
        depeg: false,
        file: "luna_usdt_30m_20220416_20220513.csv",
        text: include_str!("../../data/luna_usdt_30m_20220416_20220513.csv"),
        window: (1_650_067_200, 1_652_401_800),
        slash: 1_652_184_000,                // 10 May 12:00
        liar: (1_652_094_000, 1_652_144_400), // 9 May 11:00 to 10 May 01:00, from 60 dollars past 27
    },
    Facts {
        name: "eth-2020-03",
        title: "Ether, March 2020: Black Thursday",
        story: "On 12 March 2020 ether lost more than half of its price within a day while blocks were full and liquidators \
                stood still. Auctions at another lender were won with bids of zero, and its users lost millions.",
        source: "Binance spot, ETH/USDT, 1-hour bars",
        symbols: ["ETH", "stETH", "USDT"],
        depeg: false,
        file: "eth_usdt_1h_202003.csv",
        text: include_str!("../../data/eth_usdt_1h_202003.csv"),
        window: (1_583_193_600, 1_584_662_400), // 3 to 20 March
        slash: 1_584_057_600,                   // 13 March 00:00
        liar: (1_584_007_200, 1_584_064_800),   // 12 March 10:00 to 13 March 02:00
    },
    Facts {
        name: "atom-2022-06",
        title: "ATOM, June 2022: a grinding fall",
        story: "Lenders stopped withdrawals one after another in June 2022 and everything was sold for weeks. ATOM lost \
                two fifths in ten days and never more than about 6 % in an hour, the slow kind of fall in which margins erode.",
        source: "Binance spot, ATOM/USDT, 1-hour bars",
        symbols: ["ATOM", "stATOM", "USDT"],
        depeg: false,
        file: "atom_usdt_1h_202205_202207.csv",
        text: include_str!("../../data/atom_usdt_1h_202205_202207.csv"),
        window: (1_654_041_600, 1_656_633_600), // 1 June to 1 July
        slash: 1_655_208_000,                   // 14 June 12:00
        liar: (1_655_035_200, 1_655_164_800),   // 12 June 12:00 to 14 June 00:00
    },
    Facts {
        name: "steth-2022-06",
        title: "stETH, June 2022: the staked token slips from its peg",
        story: "Redemptions of staked ether were not open yet when leveraged holders had to sell. stETH traded at up to \
                6 % below the ether behind it and took months to come back, with nothing wrong at any validator.",
        source: "Yahoo Finance daily closes, stETH/ETH ratio",
        symbols: ["ETH", "stETH", "WETH"],
        depeg: true,
        file: "steth_eth_1d_202012_202412.csv",
        text: include_str!("../../data/steth_eth_1d_202012_202412.csv"),
        window: (1_648_771_200, 1_661_904_000), // 1 April to 31 August
        slash: 1_655_164_800,                   // 14 June
        liar: (1_654_819_200, 1_655_510_400),   // 10 to 18 June
    },
];

/// Names of all known scenarios, the default first.
pub fn names() -> Vec<&'static str> {
    KNOWN.iter().map(|facts| facts.name).collect()
}

pub(super) fn facts(name: &str) -> Option<&'static Facts> {
    KNOWN.iter().find(|facts| facts.name == name)
}

impl Facts {
    pub(super) fn load(&self) -> Result<Scenario, ScenarioError> {
        let (from, to) = self.window;
        let mut bars = prices::parse(self.file, self.text)?;
        bars.retain(|bar| from <= bar.time && bar.time <= to);
        let [native, lst, base] = self.symbols.map(str::to_owned);
        Ok(Scenario {
            name: self.name.to_owned(),
            title: self.title.to_owned(),
            story: self.story.to_owned(),
            source: self.source.to_owned(),
            native,
            lst,
            base,
            kind: if self.depeg { Kind::Depeg { native_price: Decimal::one() } } else { Kind::Native },
            bars,
            validator_slash: ValidatorSlash { time: self.slash, fraction: double_sign() },
            liar: LiarWindow { from: self.liar.0, to: self.liar.1 },
        })
    }
}
