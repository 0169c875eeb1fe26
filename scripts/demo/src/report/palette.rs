//! The colours of the page. Every ink has a light and a dark colour; a plot is drawn in the light ones, and the page's style
//! sheet replaces them by an element's colour, so that one drawing serves both modes.

use plotters::style::RGBColor;

/// One colour of the plots. No two inks may share a light colour, because the style sheet tells them apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// Red, green and blue on a light page.
    pub light: (u8, u8, u8),
    /// The same on a dark page.
    pub dark: (u8, u8, u8),
    /// Whether lines in this ink are dashed.
    pub dashed: bool,
}

const fn ink(light: (u8, u8, u8), dark: (u8, u8, u8)) -> Ink {
    Ink { light, dark, dashed: false }
}

const fn dashed(light: (u8, u8, u8), dark: (u8, u8, u8)) -> Ink {
    Ink { light, dark, dashed: true }
}

/// The market's own price.
pub const MARKET: Ink = ink((196, 202, 212), (84, 93, 108));
/// The oracle's price.
pub const ORACLE: Ink = ink((47, 111, 237), (110, 160, 255));
/// The price when somebody borrows.
pub const BORROW: Ink = ink((217, 130, 20), (242, 170, 80));
/// The price when somebody is liquidated.
pub const COLLATERAL: Ink = ink((12, 148, 132), (62, 208, 188));
/// Debt.
pub const DEBT: Ink = ink((47, 111, 240), (110, 160, 255));
/// What debt may be at most.
pub const CEILING: Ink = dashed((208, 64, 64), (255, 125, 125));
/// What debt and cash are together.
pub const SUPPLY: Ink = ink((124, 179, 67), (150, 204, 92));
/// The moving average.
pub const EMA: Ink = ink((128, 140, 160), (150, 162, 182));
/// The lying reporter's price.
pub const LIAR: Ink = ink((168, 72, 227), (202, 140, 255));
/// Value of a lender's share.
pub const INDEX: Ink = ink((47, 111, 242), (110, 160, 255));
/// Where the twin ends.
pub const TWIN: Ink = dashed((208, 64, 66), (255, 125, 125));
/// Where the twin with a waterfall ends.
pub const COVERED_TWIN: Ink = dashed((12, 148, 137), (62, 208, 188));
/// The fund that is left.
pub const FUND_LEFT: Ink = ink((12, 148, 138), (40, 180, 162));
/// The tranche that is left.
pub const TRANCHE_LEFT: Ink = ink((47, 111, 243), (84, 140, 250));
/// Exit price of a lender's share.
pub const EXIT: Ink = dashed((217, 130, 23), (242, 170, 80));
/// Debt repaid by liquidators in a bar: soft, hard, under water.
pub const SOLD: [Ink; 3] =
    [ink((124, 179, 66), (150, 204, 92)), ink((217, 130, 22), (242, 170, 80)), ink((208, 64, 67), (255, 125, 125))];
/// Who would bear provisions: fund, tranche, leaving lenders, lenders.
pub const PROVIDED: [Ink; 4] = [
    ink((12, 148, 139), (40, 180, 162)),
    ink((47, 111, 244), (84, 140, 250)),
    ink((228, 180, 41), (240, 200, 80)),
    ink((208, 64, 68), (240, 98, 98)),
];
/// The layers of the waterfall in their order.
pub const LAYERS: [Ink; 5] = [
    ink((12, 148, 135), (40, 180, 162)),
    ink((140, 92, 214), (176, 138, 240)),
    ink((47, 111, 241), (84, 140, 250)),
    ink((228, 180, 40), (240, 200, 80)),
    ink((208, 64, 65), (240, 98, 98)),
];
/// Recoveries.
pub const REFUND: Ink = dashed((40, 46, 58), (232, 236, 243));
/// The redemption rate.
pub const RATE: Ink = ink((12, 148, 136), (62, 208, 188));
/// A breaker's hold, behind the lines.
pub const PENDING: Ink = ink((217, 130, 21), (242, 170, 80));
/// An uncertain or stale feed, behind the lines.
pub const UNCERTAIN: Ink = ink((228, 190, 60), (240, 206, 90));
/// The lie, behind the lines.
pub const LIE: Ink = ink((168, 72, 226), (202, 140, 255));
/// Axes and grid.
pub const GRID: Ink = ink((226, 230, 236), (44, 50, 61));
/// Labels of axes.
pub const LABEL: Ink = ink((98, 107, 121), (154, 164, 178));

/// All inks.
pub fn all() -> Vec<Ink> {
    let mut inks = vec![
        MARKET,
        ORACLE,
        BORROW,
        COLLATERAL,
        DEBT,
        CEILING,
        SUPPLY,
        EMA,
        LIAR,
        INDEX,
        TWIN,
        COVERED_TWIN,
        FUND_LEFT,
        TRANCHE_LEFT,
        EXIT,
        REFUND,
        RATE,
        PENDING,
        UNCERTAIN,
        LIE,
        GRID,
        LABEL,
    ];
    inks.extend(SOLD);
    inks.extend(PROVIDED);
    inks.extend(LAYERS);
    inks
}

impl Ink {
    /// The colour in which plots are drawn.
    pub fn color(self) -> RGBColor {
        let (r, g, b) = self.light;
        RGBColor(r, g, b)
    }

    /// The light colour in the drawing's notation: `#2F6FED`.
    pub fn hex(self) -> String {
        hex(self.light)
    }
}

fn hex((r, g, b): (u8, u8, u8)) -> String {
    format!("#{r:02X}{g:02X}{b:02X}")
}

/// Style sheet rules: dashes, the swatches of the legends, and the dark colours.
pub fn css() -> String {
    let mut light = String::new();
    let mut dark = String::new();
    for ink in all() {
        let (name, face) = (ink.hex(), hex(ink.dark));
        if ink.dashed {
            light.push_str(&format!("polyline[stroke=\"{name}\"]{{stroke-dasharray:10 7}}\n"));
        }
        dark.push_str(&format!("[stroke=\"{name}\"]{{stroke:{face}}}[fill=\"{name}\"]{{fill:{face}}}\n"));
    }
    format!("{light}@media (prefers-color-scheme:dark){{\n{dark}}}\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_inks_share_a_light_face() {
        let inks = all();
        let faces: BTreeSet<_> = inks.iter().map(|ink| ink.light).collect();
        assert_eq!(faces.len(), inks.len());
    }
}
