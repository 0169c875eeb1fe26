//! `report.html`: one self-contained page.

mod charts;
mod heat;
mod sections;
mod words;

use maud::{html, Markup, PreEscaped, DOCTYPE};

use super::manifest::Manifest;

const STYLE: &str = include_str!("style.css");

/// A page in the making.
pub struct Report<'a> {
    manifest: &'a Manifest,
    result: String,
    sections: Vec<Markup>,
}

impl<'a> Report<'a> {
    /// A page that states the inputs of its results.
    pub fn new(manifest: &'a Manifest) -> Self {
        Self { manifest, result: String::new(), sections: Vec::new() }
    }

    /// The page's text.
    pub fn page(&self) -> String {
        let title = format!("cargo lab {}", self.manifest.verb);
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    h1 { (title) }
                    @if !self.result.is_empty() { p.result { (self.result) } }
                    @for section in &self.sections { (section) }
                    (self.origin())
                }
            }
        };
        page.into_string()
    }

    /// Assumptions and origin.
    fn origin(&self) -> Markup {
        let manifest = self.manifest;
        html! {
            h2 { "Assumptions and origin" }
            p {
                "Amounts are in % of what lenders supplied at the start. Liquidators: " (manifest.liquidators.join(", ")) ". Seeds "
                (manifest.seeds[0]) " to " (manifest.seeds[1]) ". Commit " code { (manifest.commit) } "."
            }
            p { code { "cargo lab " (manifest.arguments.join(" ")) } }
            @if !manifest.series.is_empty() {
                details {
                    summary { (manifest.series.len()) " series" }
                    div.wide { table {
                        tr { th { "series" } th { "bars" } th { "seconds" } th { "file" } th { "sha256" } }
                        @for source in &manifest.series {
                            tr {
                                td { (source.name) } td { (source.bars) } td { (source.bar_seconds) } td { (source.file) }
                                td { code { (source.sha256) } }
                            }
                        }
                    } }
                }
            }
            @if let Some(generator) = &manifest.generator { details { summary { "Law of the paths" } pre { (generator) } } }
            details { summary { "Parameters of people, oracle, chain and systems" } pre { (manifest.lab) } }
        }
    }
}
