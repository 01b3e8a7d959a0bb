//! The case that the form is a part of: what a file of it holds besides what is shown here is kept, and saved again.

use super::Page;
use super::file_name::file_name;
use crate::engine::layout::{GroupId, Layout, Place};
use crate::js::{number_as_js, random_bytes};
use crate::time::zone::in_stockholm;
use crate::{Answer, Answers, Case, CaseId};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The case of a form, once there is one.
#[derive(Default)]
pub struct Held {
    case: RefCell<Option<Case>>,
    /// Its answers, and parts of answers, that the page has no place for.
    rest: RefCell<Option<Answers>>,
    /// What of that went with the row that was taken away last.
    gone: RefCell<Vec<(String, Option<Answer>)>>,
}

impl Held {
    /// The case as it was opened or last saved.
    pub fn case(&self) -> Option<Case> {
        self.case.borrow().clone()
    }

    /// What another form held is held by this one.
    pub fn take_from(&self, other: &Self) {
        self.case.replace(other.case.take());
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
    /// The case with what stands in the form now; `None` where the form is not the notification.
    pub fn case(self: &Rc<Self>) -> Result<Option<Case>, JsValue> {
        if !self.has_cases() {
            return Ok(None);
        }
        let mut answers = self.typed_now()?;
        if let Some(rest) = &*self.held.rest.borrow() {
            add_rest(&mut answers, rest);
        }
        let mut held = self.held.case.borrow_mut();
        let case = match &mut *held {
            Some(case) => case,
            none => none.insert(Case::new(self.clock.now(), &CaseId::from_random(random_bytes()?))),
        };
        case.set_answers(&answers);
        Ok(Some(case.clone()))
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

    /// Whether the form is one that cases are about.
    pub fn has_cases(&self) -> bool {
        Case::is_about(self.table.form.id)
    }

    /// Puts a case into the form, in the place of what stands there, and names what the page has no place for. It is saved with the case all the same.
    pub fn put_case(self: &Rc<Self>, case: Case) -> Vec<String> {
        let rest = self.put_answers(&case.answers());
        let names = rest.iter().map(|(name, _)| name.to_owned()).collect();
        self.held.case.replace(Some(case));
        self.held.rest.replace(Some(rest));
        // It is in the file that it came from.
        self.is_safe();
        names
    }

    /// The case as a file: what it is called, and its text.
    pub fn file_of_case(self: &Rc<Self>) -> Result<Option<(String, String)>, JsValue> {
        let Some(case) = self.case()? else { return Ok(None) };
        let now = self.clock.now();
        let name = file_name(self.session.borrow().evaluation(), in_stockholm(now));
        Ok(Some((
            ["incident-", name.trim_start_matches(self.table.words.file_prefix)].concat(),
            case.save_with(now, number_as_js),
        )))
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
