//! The case that the form is a part of: what a file of it holds besides what is shown here is kept, and saved again.

use super::Page;
use super::file_name::file_name;
use crate::engine::layout::{GroupId, Layout, Place};
use crate::forms::FORMS;
use crate::js::input::submitted_at as read_submitted;
use crate::js::{Misuse, answers_from_js, answers_to_js, member};
use crate::lean::Gathered;
use crate::time::deadline::Submitted;
use crate::time::zone::{in_stockholm, write};
use crate::{Answer, Answers};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/page/files/case_file.js")]
extern "C" {
    /// The answers of a case; `undefined` for what is none.
    #[wasm_bindgen(js_name = answersOf)]
    fn answers_of(case: &JsValue) -> JsValue;

    /// A case with these answers: the one that is held, or a new one.
    #[wasm_bindgen(js_name = caseWith)]
    fn case_with(held: &JsValue, answers: &JsValue, now: &str, form: &str, version: &str, generator: &str) -> JsValue;

    /// The text of its file.
    #[wasm_bindgen(js_name = fileOf)]
    fn file_of(case: &JsValue, now: &str, version: &str) -> String;

    /// When the notification was first sent: a text, `null` where that is not known, `undefined` where it was not.
    #[wasm_bindgen(js_name = submittedAt)]
    fn submitted_at(case: &JsValue) -> JsValue;
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The case of a form, once there is one.
#[derive(Default)]
pub struct Held {
    case: RefCell<JsValue>,
    /// Its answers, and parts of answers, that the page has no place for.
    rest: RefCell<Option<Answers>>,
    /// What of that went with the row that was taken away last.
    gone: RefCell<Vec<(String, Option<Answer>)>>,
}

impl Held {
    /// Whether there is a case already.
    pub fn is_some(&self) -> bool {
        self.case.borrow().is_object()
    }

    /// When its notification was first sent, if it was.
    fn submitted_at(&self) -> Option<Submitted> {
        read_submitted(&submitted_at(&self.case.borrow())).unwrap_or(Some(Submitted::AtSomeTime))
    }

    /// There is no case any more.
    pub fn forget(&self) {
        self.case.replace(JsValue::NULL);
        self.forget_rest();
    }

    /// What another form held is held by this one.
    pub fn take_from(&self, other: &Self) {
        self.case.replace(other.case.replace(JsValue::NULL));
        self.rest.replace(other.rest.take());
    }

    /// The answers are others now: nothing of those before is left over.
    pub fn forget_rest(&self) {
        self.rest.take();
        self.gone.take();
    }

    /// A row goes, `by` -1, or comes back, 1: what is left over of it goes and comes along, and what is left over of those behind it moves.
    pub fn move_rows(&self, layout: &'static Layout, group: GroupId, at: u32, by: i32) {
        let Some(rest) = self.rest.take() else { return };
        let (mut moved, mut gone) = (Vec::new(), Vec::new());
        if by > 0 {
            moved = self.gone.take();
        }
        for (name, answer) in rest {
            let place = layout.place(&name).filter(|place| layout.entry(place.field).group == Some(group));
            match place {
                Some(Place { row, .. }) if by < 0 && row == at => gone.push((name, Some(answer))),
                Some(Place { row, field }) if row >= at => {
                    moved.push((layout.name(Place { field, row: row.wrapping_add_signed(by) }), Some(answer)));
                }
                _ => moved.push((name, Some(answer))),
            }
        }
        self.rest.replace(Some(Answers::in_order(layout, moved)));
        self.gone.replace(gone);
    }
}

impl Page {
    /// The case with what stands in the form now; null where the form is not the notification.
    pub fn case(self: &Rc<Self>) -> Result<JsValue, JsValue> {
        if !self.has_cases() {
            return Ok(JsValue::NULL);
        }
        let mut answers = self.typed_now()?;
        if let Some(rest) = &*self.held.rest.borrow() {
            add_rest(&mut answers, rest);
        }
        let form = self.table.form;
        let held = self.held.case.borrow().clone();
        let case = case_with(&held, &answers_to_js(&answers)?, &self.now_as_text(), form.id, form.version, VERSION);
        self.held.case.replace(case.clone());
        Ok(case)
    }

    /// What stands in the form now, or stood there when it was let go.
    pub fn typed_now(self: &Rc<Self>) -> Result<Answers, JsValue> {
        let mut typed = None;
        self.step(&mut |page| {
            page.fresh();
            page.read_all();
            typed = Some(page.standing());
        })?;
        Ok(typed.unwrap_or_else(|| self.session.borrow().answers()))
    }

    /// When the notification was first sent, if it was: by the case, and without one by what the host says.
    pub fn submitted_at(&self) -> Option<Submitted> {
        self.held.submitted_at().or_else(|| read_submitted(&member(&self.given, "submittedAt")).ok()?)
    }

    /// Which time the page goes by.
    pub fn now_as_text(&self) -> String {
        write(in_stockholm(self.clock.now()))
    }

    /// Whether the form is one that cases are about.
    pub fn has_cases(&self) -> bool {
        self.table.form.id == FORMS[0].form.id
    }

    /// Puts a case into the form, in the place of what stands there, and names what the page has no place for. It is saved with the case all the same.
    pub fn put_case(self: &Rc<Self>, case: &JsValue) -> Result<Vec<String>, JsValue> {
        let answers = answers_of(case);
        if !self.has_cases() || answers.is_undefined() {
            return Err(Misuse::Case.into());
        }
        let answers = answers_from_js(self.table.layout(), &answers)?;
        let mut names = Vec::new();
        self.step(&mut |page| {
            let rest = page.put_answers(&answers);
            names = rest.iter().map(|(name, _)| name.to_owned()).gathered();
            page.held.case.replace(case.clone());
            page.held.rest.replace(Some(rest));
            page.know_when_sent();
            // It is in the file that it came from.
            page.is_safe();
        })?;
        Ok(names)
    }

    /// Keeps more of the case than what stands in the form. It is in no file yet.
    pub fn keep_case(self: &Rc<Self>, case: &JsValue) {
        self.held.case.replace(case.clone());
        self.know_when_sent();
        self.leaving.keep(None);
        self.leaving.ask_first();
    }

    /// What the file of the case is called.
    pub fn name_of_case(&self) -> String {
        let name = file_name(self.session.borrow().evaluation(), in_stockholm(self.clock.now()));
        ["incident-", name.strip_prefix(self.table.words.file_prefix).unwrap_or(&name)].concat()
    }

    /// Its text.
    pub fn file_of_case(self: &Rc<Self>) -> Result<String, JsValue> {
        Ok(file_of(&self.case()?, &self.now_as_text(), VERSION))
    }
}

/// Adds what the page has no place for to what stands there: an answer where there is none, and choices that are not offered.
fn add_rest(answers: &mut Answers, rest: &Answers) {
    for (name, left) in rest.iter() {
        let answer = match (answers.get(name), left) {
            (Some(Answer::List(shown)), Answer::List(left)) => {
                let mut all = shown.clone();
                all.extend(left.iter().filter(|text| !shown.contains(text)).cloned());
                Answer::List(all)
            }
            (Some(shown), _) if !shown.is_blank() => continue,
            _ => left.clone(),
        };
        answers.keep(name.to_owned(), Some(answer));
    }
}
