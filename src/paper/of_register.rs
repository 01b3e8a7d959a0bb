//! Papers that are of the register, where they are asked for of a single case: what they are made from is somewhere else.

use super::notification::whose;
use super::{Block, Paper, PaperKind};
use crate::engine::session::Session;
use crate::text::{Text, text};

const TITLE: Text = text("Utskriften hör till registret", "This paper is of the register");
const ELSEWHERE: Text = text(
    "Registret och årsrapporten görs av alla ärenden tillsammans, inte av ett enda.",
    "The register and the yearly report are made from all cases together, and not from a single one.",
);

/// Says that it is made from all cases together.
pub(crate) fn of_register(kind: PaperKind, session: &Session) -> Paper {
    let language = session.language();
    let blocks = vec![Block::Paragraph(ELSEWHERE.get(language).to_owned())];
    Paper { kind, title: TITLE.get(language).to_owned(), language, meta: whose(session), blocks, notes: Vec::new() }
}
