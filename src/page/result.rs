//! What came of it: the notification as a file, and in plain words that nothing has been sent and where to notify.

use super::Page;
use super::dom::{add, clear, go_to, set};
use super::events::{drop_file, is_in_frame, keep_file};
use super::file_name::file_name;
use super::making::{add_link, add_said};
use crate::Json;
use crate::engine::check::Level;
use crate::lean::Digits;
use crate::time::zone::in_stockholm;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::HtmlElement;

/// The submission that was prepared last.
#[derive(Default)]
pub struct Prepared {
    file: RefCell<Option<File>>,
    outdated: Cell<bool>,
}

/// A file that the browser keeps in memory for a link to it. Nothing leaves the page.
struct File {
    address: String,
    name: String,
}

impl Drop for File {
    fn drop(&mut self) {
        drop_file(&self.address);
    }
}

impl Prepared {
    /// There is none any more.
    pub fn forget(&self) {
        self.file.take();
        self.outdated.set(false);
    }

    /// An answer has changed since.
    pub fn outdate(&self, page: &Rc<Page>) {
        if self.file.borrow().is_some() && !self.outdated.replace(true) {
            page.fill_hidden_inputs(None);
            // While a date is typed nothing on the page changes.
            if !page.waiting.is_on() {
                page.show_result_again();
            }
        }
    }

    /// Whether one is out of date.
    pub fn is_outdated(&self) -> bool {
        self.outdated.get()
    }
}

impl Page {
    /// Shows what came of it, and hands over the file where that is wanted.
    pub fn show_result(self: &Rc<Self>, submission: &Json, download: bool) {
        self.prepared.outdated.set(false);
        self.prepared.file.replace(self.file(submission));
        let link = self.fill_result();
        let place = self.ours.places.result.clone();
        if self.posts() {
            return;
        }
        if let Some(link) = link.filter(|_| download) {
            link.click();
        }
        go_to(&place, &place);
    }

    /// Says the same in another language, or that it is out of date.
    pub fn show_result_again(&self) {
        if self.prepared.file.borrow().is_some() {
            self.fill_result();
        }
    }

    fn fill_result(&self) -> Option<HtmlElement> {
        let language = self.language();
        let (place, own) = (&self.ours.places.result, self.own_words());
        let not_handed_over = own.not_handed_over(&self.table.city, language);
        set(place, "aria-label", if self.posts() { own.prepared.get(language) } else { &not_handed_over });
        clear(place);
        place.set_hidden(false);
        if self.prepared.outdated.get() {
            add_said(place, "p.bn-outdated", own.outdated.get(language));
            return None;
        }
        if self.posts() {
            add_said(place, "p", own.prepared.get(language));
            return None;
        }
        add_said(place, "h2.bn-heading", &not_handed_over);
        add_said(place, "p", own.how_to_go_on.get(language));
        self.append_time_left(place);
        self.append_service_link(place);
        let file = self.prepared.file.borrow();
        let download = file.as_ref().map(|file| {
            let download = add_link(&add(place, "p", ""), &file.address, own.download.get(language));
            set(&download, "download", &file.name);
            download
        });
        if is_in_frame(&self.form) {
            add_said(place, "p", own.in_a_frame.get(language));
        }
        self.append_gaps(place);
        self.append_next_steps(place);
        download
    }

    /// What is still missing, each with the way to its field: it stops nobody, but it will have to be told.
    fn append_gaps(&self, place: &HtmlElement) {
        let gaps = self.problems(Level::Gap);
        let text = match gaps.len() {
            0 => return,
            1 => self.text(&self.own_words().one_gap_left).to_owned(),
            count => self.text(&self.own_words().gaps_left).replace('#', &count.digits()),
        };
        let part = add(place, "div.bn-considerations.bn-gap", "");
        add_said(&part, "p", &text);
        self.add_problems(&part, &gaps);
    }

    fn file(&self, submission: &Json) -> Option<File> {
        let name = file_name(self.session.borrow().evaluation(), in_stockholm(self.clock.now()));
        Some(File { address: keep_file(&submission.indented())?, name })
    }
}
