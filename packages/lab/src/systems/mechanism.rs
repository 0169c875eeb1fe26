//! The mechanisms that an ablation switches off one at a time.

/// A part of a system that can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mechanism {
    /// LTVs that move with the variance. Off: they stay at the caps.
    Margin,
    /// The rising discount. Off: the static rule of the twin.
    Clock,
    /// Sales in the soft band above health 1.
    Band,
    /// The discount under water that rises with time. Off: it stays at its start.
    Floor,
    /// Closing an account under water into a lot. Off: it stays open.
    Lots,
    /// The security ceiling on debt.
    Ceiling,
    /// Fund, premium and tranche before the lenders.
    Waterfall,
    /// The security premium.
    Premium,
    /// Exits at the index less provisions.
    Provisions,
}

impl Mechanism {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Margin,
        Self::Clock,
        Self::Band,
        Self::Floor,
        Self::Lots,
        Self::Ceiling,
        Self::Waterfall,
        Self::Premium,
        Self::Provisions,
    ];

    /// The name in tables and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Margin => "margin",
            Self::Clock => "clock",
            Self::Band => "band",
            Self::Floor => "floor",
            Self::Lots => "lots",
            Self::Ceiling => "ceiling",
            Self::Waterfall => "waterfall",
            Self::Premium => "premium",
            Self::Provisions => "provisions",
        }
    }

    /// The mechanism of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mechanism| mechanism.name() == name)
    }
}
