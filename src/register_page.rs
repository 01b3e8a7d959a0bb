//! What the register in a browser is made of that is no JavaScript: a WebAssembly of its own, `pkg/breach-register_bg.wasm`. Only its own script calls it, so
//! values come as they should; what is long crosses as JSON, which the browser reads many times as fast as it makes objects member by member.

use crate::engine::options::Options;
use crate::js::{Misuse, form_from_js, options};
use crate::json::Json;
use crate::{Case, Language, OpenedKind, Paper, PaperKind, Register as Core, RegisterFilter};
use std::collections::HashSet;
use wasm_bindgen::prelude::*;

/// The files that are open, and by what they are judged.
#[wasm_bindgen(skip_typescript)]
pub struct Register(Core, Options);

#[wasm_bindgen]
impl Register {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    pub fn new(given: &JsValue) -> Result<Self, JsValue> {
        let options = options(form_from_js(given)?, given)?;
        Ok(Self(Core::new(&options), options))
    }

    /// From now on it is another time: a page may stay open for days. What has been read stays as it was judged.
    #[wasm_bindgen(js_name = setNow)]
    pub fn set_now(&mut self, now: &JsValue) -> Result<(), JsValue> {
        self.1.now = crate::js::instant(now)?;
        let read = std::mem::replace(&mut self.0, Core::new(&self.1));
        self.0.append(read);
        Ok(())
    }

    /// Adds a file.
    pub fn add(&mut self, file: &str, text: &str) {
        self.0.add(file, text);
    }

    /// Adds a file that could not be read: whether it is too large for one of ours.
    #[wasm_bindgen(js_name = addBroken)]
    pub fn add_broken(&mut self, file: &str, is_too_large: bool) {
        self.0.add_broken(file, if is_too_large { "tooLarge" } else { "unreadable" });
    }

    /// Forgets files by their names.
    pub fn forget(&mut self, files: Vec<String>) {
        self.0.forget(&files.into_iter().collect::<HashSet<_>>());
    }

    /// How many could be opened.
    pub fn opened(&self) -> usize {
        self.0.opened()
    }

    /// Some of those.
    pub fn lines(&self, from: usize, to: usize, is_english: bool) -> String {
        self.0.lines(from, to, language(is_english)).compact()
    }

    /// Which of them count, and what is wrong with files.
    pub fn settled(&self) -> String {
        self.0.settled().compact()
    }

    /// The numbers of the yearly report.
    pub fn report(&self, year: Option<i32>, controller: Option<String>, is_english: bool) -> String {
        as_json(&self.0.report(&filter(year, controller, is_english))).compact()
    }

    /// The register or the yearly report on paper.
    pub fn paper(
        &self,
        is_report: bool,
        year: Option<i32>,
        controller: Option<String>,
        is_english: bool,
    ) -> Option<String> {
        let kind = if is_report { PaperKind::AnnualReport } else { PaperKind::Register };
        let paper: Paper = self.0.paper(kind, &filter(year, controller, is_english))?;
        Some(paper_as_json(&paper).compact())
    }

    /// Some of the files as CSV.
    #[wasm_bindgen(js_name = csvOf)]
    pub fn csv_of(&self, places: &[u32], is_english: bool) -> String {
        self.0.csv_of(places, language(is_english))
    }

    /// The case in a file: whether the file is one, since another becomes one; the case as JSON; whether a newer version wrote it; and of what could not be
    /// read each line, where it has one, and text.
    #[wasm_bindgen(js_name = caseIn)]
    pub fn case_in(&self, text: &str) -> Result<Vec<String>, JsValue> {
        let opened = self.0.open(text).map_err(|_| Misuse::Case)?;
        let kind = if opened.kind == OpenedKind::Case { "case" } else { "other" };
        let newer = if opened.newer { "newer" } else { "" };
        let mut said = vec![kind.to_owned(), opened.case.as_json().compact(), newer.to_owned()];
        for unread in opened.unread {
            said.extend([unread.line.map(|line| line.to_string()).unwrap_or_default(), unread.text]);
        }
        Ok(said)
    }

    /// The text of a case's file, saved at this moment, RFC 3339.
    #[wasm_bindgen(js_name = fileOf)]
    pub fn file_of(&self, case: &str, now: &JsValue) -> Result<String, JsValue> {
        let json = serde_json::from_str::<Json>(case).map_err(|_| Misuse::Case)?;
        Ok(Case::from_json(json).map_err(|_| Misuse::Case)?.save(crate::js::instant(now)?))
    }
}

/// What the columns are called.
#[wasm_bindgen(skip_typescript)]
pub fn columns(is_english: bool) -> String {
    Core::columns(language(is_english)).compact()
}

/// A function of its own, so that the compiler knows of what type it is.
fn as_json(report: &crate::RegisterReport) -> Json {
    report.into()
}

fn paper_as_json(paper: &Paper) -> Json {
    paper.into()
}

fn language(is_english: bool) -> Language {
    if is_english { Language::English } else { Language::Swedish }
}

fn filter(year: Option<i32>, controller: Option<String>, is_english: bool) -> RegisterFilter {
    RegisterFilter { year, controller, language: Some(language(is_english)) }
}
