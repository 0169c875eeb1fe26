//! Facts about the crashes that the lab ships.

use lab::paths::Path;

use super::events::double_sign;
use super::{price, LiarWindow, Scenario, ScenarioError, ValidatorSlash};

/// Facts about a crash; its prices are the lab's.
pub(super) struct Facts {
    name: &'static str,
    title: &'static str,
    story: &'static str,
    source: &'static str,
    symbols: [&'static str; 3],
    /// When a validator is slashed: the open time of a bar.
    slash: u64,
    /// First and last moment of the lie.
    liar: (u64, u64),
    note: Option<(u64, &'static str)>,
}

const KNOWN: [Facts; 9] = [
    Facts {
        name: "luna-2022-05",
        title: "LUNA, May 2022: a token goes to zero in five days",
        story: "Terra's dollar UST lost its peg on the evening of 7 May 2022, and the mint that was meant to defend \
                it printed LUNA without bound. LUNA fell from 80 dollars to less than a hundredth of a cent, and \
                trading was halted.",
        source: "Binance spot, LUNA/USDT, 1-hour bars",
        symbols: ["LUNA", "stLUNA", "USDT"],
        slash: 1_652_184_000,                 // 10 May 12:00
        liar: (1_652_094_000, 1_652_144_400), // 9 May 11:00 to 10 May 01:00, from 60 dollars past 27
        note: None,
    },
    Facts {
        name: "eth-2020-03",
        title: "Ether, March 2020: Black Thursday",
        story: "On 12 March 2020 ether lost more than half of its price within a day while blocks were full and \
                liquidators stood still. Auctions at another lender were won with bids of zero, and its users lost \
                millions.",
        source: "Binance spot, ETH/USDT, 2-hour bars",
        symbols: ["ETH", "stETH", "USDT"],
        slash: 1_584_057_600,                 // 13 March 00:00
        liar: (1_584_007_200, 1_584_064_800), // 12 March 10:00 to 13 March 02:00
        note: None,
    },
    Facts {
        name: "atom-2022-06",
        title: "ATOM, June 2022: a grinding fall",
        story: "Lenders stopped withdrawals one after another in June 2022 and everything was sold for weeks. ATOM \
                lost almost half in eighteen days and never more than 8 % in two hours, the slow kind of fall in \
                which margins erode.",
        source: "Binance spot, ATOM/USDT, 2-hour bars",
        symbols: ["ATOM", "stATOM", "USDT"],
        slash: 1_655_208_000,                 // 14 June 12:00
        liar: (1_655_035_200, 1_655_164_800), // 12 June 12:00 to 14 June 00:00
        note: None,
    },
    Facts {
        name: "steth-2022-06",
        title: "stETH, June 2022: the staked token slips from its peg",
        story: "Redemptions of staked ether were not open yet when leveraged holders had to sell. stETH traded at up \
                to 6 % below the ether behind it and took months to come back, with nothing wrong at any validator.",
        source: "Yahoo Finance, daily closes of stETH/ETH",
        symbols: ["ETH", "stETH", "WETH"],
        slash: 1_655_164_800,                 // 14 June
        liar: (1_654_819_200, 1_655_510_400), // 10 to 18 June
        note: Some((1_653_696_000, "The ratio of 28 May is likely an error of the price source; it is kept.")),
    },
    Facts {
        name: "atom-2021-05",
        title: "ATOM, May 2021: two wicks",
        story: "On 19 May 2021 everything fell at once. ATOM went from 17 to 9.55 dollars and back to 15 within two \
                hours; a slower fall to 8.51 followed four days later.",
        source: "Binance spot, ATOM/USDT, 2-hour bars",
        symbols: ["ATOM", "stATOM", "USDT"],
        slash: 1_621_425_600,                 // 19 May 12:00
        liar: (1_621_411_200, 1_621_432_800), // 19 May 08:00 to 14:00
        note: None,
    },
    Facts {
        name: "ust-2022-05",
        title: "UST, May 2022: a dollar that is none",
        story: "UST left its peg on 9 May 2022 and touched 0.225 two days later. It stood near 0.78 at midnight and \
                below 0.28 in the next afternoon, so that collateral sold in a wick was worth three times as much \
                hours later.",
        source: "Binance spot, UST/USDT, 30-minute bars",
        symbols: ["UST", "stUST", "USDT"],
        slash: 1_652_248_800,                 // 11 May 06:00
        liar: (1_652_241_600, 1_652_256_000), // 11 May 04:00 to 08:00
        note: None,
    },
    Facts {
        name: "avax-2022-05",
        title: "AVAX, May 2022: the whole field falls",
        story: "While Terra failed, everything else was sold with it. AVAX lost three fifths in a week and recovered \
                a part.",
        source: "Binance spot, AVAX/USDT, 2-hour bars",
        symbols: ["AVAX", "stAVAX", "USDT"],
        slash: 1_652_335_200,                 // 12 May 06:00
        liar: (1_652_270_400, 1_652_335_200), // 11 May 12:00 to 12 May 06:00
        note: None,
    },
    Facts {
        name: "ftt-2022-11",
        title: "FTT, November 2022: the token of a failing exchange",
        story: "FTT fell from 22 dollars to 2.51 on 8 November 2022, the day on which its exchange stopped paying \
                out. It rose for hours at a time and ended below 1.50.",
        source: "Binance spot, FTT/USDT, 2-hour bars",
        symbols: ["FTT", "stFTT", "USDT"],
        slash: 1_667_937_600,                 // 8 November 20:00
        liar: (1_667_916_000, 1_667_937_600), // 8 November 14:00 to 20:00
        note: None,
    },
    Facts {
        name: "om-2025-04",
        title: "OM, April 2025: a gap",
        story: "On 13 April 2025 OM lost three quarters from one hourly close to the next and nine tenths in two \
                hours. No liquidation acts inside a gap: what is lost there is lost to whoever stands behind the \
                debt.",
        source: "Hourly closes of OM in dollars, 2-hour bars",
        symbols: ["OM", "stOM", "USDT"],
        slash: 1_744_567_200,                 // 13 April 18:00
        liar: (1_744_560_000, 1_744_588_800), // 13 April 16:00 to 14 April 00:00
        note: None,
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
    pub(super) fn scenario(&self, path: Path) -> Result<Scenario, ScenarioError> {
        let [native, lst, base] = self.symbols.map(str::to_owned);
        Ok(Scenario {
            name: self.name.to_owned(),
            title: self.title.to_owned(),
            story: self.story.to_owned(),
            source: self.source.to_owned(),
            sha256: None,
            native,
            lst,
            base,
            bars: price::bars(&path)?,
            path,
            validator_slash: Some(ValidatorSlash { time: self.slash, fraction: double_sign() }),
            liar: Some(LiarWindow { from: self.liar.0, to: self.liar.1 }),
            note: self.note,
        })
    }
}
