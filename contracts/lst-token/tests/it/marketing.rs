//! What wallets show, who may change it, and logos.

use crate::support::moves::{padded, LOGO_SIZE, PNG, SVG};
use crate::support::{base, birth, texts, who, Outcome, Token};
use cosmwasm_std::{attr, from_json, Binary, StdError};
use cw20::{DownloadLogoResponse, EmbeddedLogo, Logo, LogoInfo, MarketingInfoResponse};
use cw20_base::ContractError as Base;
use interfaces::lst_token::{ExecuteMsg, InstantiateMarketingInfo, InstantiateMsg, QueryMsg};
use lst_token::ContractError;

/// A text that is left as it is.
const KEEP: Option<&str> = None;

/// Project, description, marketing account.
type Texts<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

fn update(token: &mut Token, sender: &str, (project, description, marketing): Texts) -> Outcome {
    let [project, description, marketing] = [project, description, marketing].map(|text| text.map(String::from));
    token.run(&who(sender), ExecuteMsg::UpdateMarketing { project, description, marketing })
}

fn upload(token: &mut Token, logo: Logo) -> Outcome {
    token.run(&who("marketing"), ExecuteMsg::UploadLogo(logo))
}

fn png(data: Binary) -> Logo {
    Logo::Embedded(EmbeddedLogo::Png(data))
}

fn svg(data: Binary) -> Logo {
    Logo::Embedded(EmbeddedLogo::Svg(data))
}

fn url() -> Logo {
    Logo::Url("https://ballast.example/logo.svg".into())
}

fn shown(token: &Token) -> MarketingInfoResponse {
    from_json(token.ask(QueryMsg::MarketingInfo {}).unwrap()).unwrap()
}

/// What a token shows that was born with [`texts`].
fn as_born() -> MarketingInfoResponse {
    MarketingInfoResponse {
        project: Some("ballast.example".into()),
        description: Some("Staked coins".into()),
        logo: None,
        marketing: Some(who("marketing")),
    }
}

fn logo(token: &Token) -> Result<DownloadLogoResponse, ContractError> {
    token.ask(QueryMsg::DownloadLogo {}).map(|answer| from_json(answer).unwrap())
}

fn no_logo(token: &Token) -> bool {
    matches!(logo(token), Err(ContractError::Std(StdError::NotFound { .. })))
}

#[test]
fn wallets_show_what_birth_said() {
    assert_eq!(shown(&Token::shown()), as_born());
    assert!(no_logo(&Token::shown()));
    assert_eq!(shown(&Token::born()), MarketingInfoResponse::default());
    assert!(no_logo(&Token::born()));
    let of = |logo| {
        let marketing = Some(InstantiateMarketingInfo { logo: Some(logo), ..texts() });
        Token::of(InstantiateMsg { marketing, ..birth() }).unwrap()
    };
    let token = of(svg(SVG.into()));
    assert_eq!(shown(&token).logo, Some(LogoInfo::Embedded));
    let (mime_type, data) = ("image/svg+xml".into(), SVG.into());
    assert_eq!(logo(&token), Ok(DownloadLogoResponse { mime_type, data }));
    assert_eq!(shown(&of(url())).logo, Some(LogoInfo::Url("https://ballast.example/logo.svg".into())));
}

#[test]
fn each_text_changes_alone() {
    let mut token = Token::shown();
    let changed = update(&mut token, "marketing", (Some("new"), KEEP, KEEP)).unwrap();
    assert_eq!(changed.attributes, [attr("action", "update_marketing")]);
    assert_eq!((changed.messages, changed.events), (vec![], vec![]));
    let mut wanted = MarketingInfoResponse { project: Some("new".into()), ..as_born() };
    assert_eq!(shown(&token), wanted);
    update(&mut token, "marketing", (KEEP, Some(" words "), KEEP)).unwrap();
    wanted.description = Some(" words ".into());
    assert_eq!(shown(&token), wanted);
    update(&mut token, "marketing", (KEEP, KEEP, KEEP)).unwrap();
    assert_eq!(shown(&token), wanted);
}

#[test]
fn an_empty_text_removes() {
    for empty in ["", "  ", "\t\n"] {
        let mut token = Token::shown();
        update(&mut token, "marketing", (Some(empty), KEEP, KEEP)).unwrap();
        assert_eq!(shown(&token), MarketingInfoResponse { project: None, ..as_born() });
        update(&mut token, "marketing", (KEEP, Some(empty), KEEP)).unwrap();
        assert_eq!(shown(&token), MarketingInfoResponse { project: None, description: None, ..as_born() });
    }
}

#[test]
fn the_marketing_account_passes_its_right_on() {
    let mut token = Token::shown();
    update(&mut token, "marketing", (KEEP, KEEP, Some(who("heir").as_str()))).unwrap();
    assert_eq!(shown(&token), MarketingInfoResponse { marketing: Some(who("heir")), ..as_born() });
    assert_eq!(update(&mut token, "marketing", (Some("x"), KEEP, KEEP)), Err(base(Base::Unauthorized {})));
    assert_eq!(upload(&mut token, url()), Err(base(Base::Unauthorized {})));
    update(&mut token, "heir", (Some("x"), KEEP, KEEP)).unwrap();
}

#[test]
fn without_a_marketing_account_nothing_changes_any_more() {
    let mut token = Token::shown();
    update(&mut token, "marketing", (KEEP, KEEP, Some(""))).unwrap();
    assert_eq!(shown(&token), MarketingInfoResponse { marketing: None, ..as_born() });
    assert_eq!(update(&mut token, "marketing", (Some("x"), KEEP, KEEP)), Err(base(Base::Unauthorized {})));
    assert_eq!(upload(&mut token, url()), Err(base(Base::Unauthorized {})));
}

#[test]
fn all_can_be_removed_at_once_but_not_a_logo() {
    let mut token = Token::shown();
    update(&mut token, "marketing", (Some(""), Some(""), Some(""))).unwrap();
    assert_eq!(shown(&token), MarketingInfoResponse::default());
    assert_eq!(update(&mut token, "marketing", (Some("x"), KEEP, KEEP)), Err(base(Base::Unauthorized {})));
    let mut token = Token::shown();
    upload(&mut token, png(PNG.into())).unwrap();
    update(&mut token, "marketing", (Some(""), Some(""), Some(""))).unwrap();
    let logo_alone = MarketingInfoResponse { logo: Some(LogoInfo::Embedded), ..MarketingInfoResponse::default() };
    assert_eq!(shown(&token), logo_alone);
}

#[test]
fn nobody_else_changes_anything() {
    for mut token in [Token::shown(), Token::born()] {
        for sender in ["vault", "timelock", "deployer", "ann"] {
            assert_eq!(update(&mut token, sender, (Some("x"), KEEP, KEEP)), Err(base(Base::Unauthorized {})));
            let logo = ExecuteMsg::UploadLogo(url());
            assert_eq!(token.run(&who(sender), logo), Err(base(Base::Unauthorized {})));
        }
    }
    // Whom birth did not name has no right by that name.
    let mut token = Token::born();
    assert_eq!(update(&mut token, "marketing", (Some("x"), KEEP, KEEP)), Err(base(Base::Unauthorized {})));
    assert_eq!(upload(&mut token, url()), Err(base(Base::Unauthorized {})));
}

#[test]
fn a_logo_can_be_downloaded_when_it_is_embedded() {
    let mut token = Token::shown();
    let uploaded = upload(&mut token, png(padded(PNG, 64))).unwrap();
    assert_eq!(uploaded.attributes, [attr("action", "upload_logo")]);
    assert_eq!((uploaded.messages, uploaded.events), (vec![], vec![]));
    assert_eq!(shown(&token), MarketingInfoResponse { logo: Some(LogoInfo::Embedded), ..as_born() });
    let (mime_type, data) = ("image/png".into(), padded(PNG, 64));
    assert_eq!(logo(&token), Ok(DownloadLogoResponse { mime_type, data }));
    upload(&mut token, svg(SVG.into())).unwrap();
    let (mime_type, data) = ("image/svg+xml".into(), SVG.into());
    assert_eq!(logo(&token), Ok(DownloadLogoResponse { mime_type, data }));
    upload(&mut token, url()).unwrap();
    assert_eq!(shown(&token).logo, Some(LogoInfo::Url("https://ballast.example/logo.svg".into())));
    assert!(no_logo(&token));
}

#[test]
fn a_logo_has_5_kib_and_not_one_byte_more() {
    let mut token = Token::shown();
    for (of, head) in [(png as fn(Binary) -> Logo, PNG), (svg, SVG)] {
        upload(&mut token, of(padded(head, LOGO_SIZE))).unwrap();
        assert_eq!(logo(&token).unwrap().data.len(), 5_120);
        assert_eq!(upload(&mut token, of(padded(head, LOGO_SIZE + 1))), Err(base(Base::LogoTooBig {})));
    }
}

#[test]
fn a_logo_begins_as_its_format_does() {
    let mut token = Token::shown();
    for data in [b"".as_slice(), &PNG[..7], SVG, b"GIF89a"] {
        assert_eq!(upload(&mut token, png(data.into())), Err(base(Base::InvalidPngHeader {})), "{data:?}");
    }
    for data in [b"".as_slice(), PNG, b"<svg/>", b"<?xml version=\"1.0\"", b"<?xml version=\"1.0\"><svg/>", b"<?xml?>"]
    {
        assert_eq!(upload(&mut token, svg(data.into())), Err(base(Base::InvalidXmlPreamble {})), "{data:?}");
    }
    assert!(no_logo(&token));
}
