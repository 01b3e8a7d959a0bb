//! What came of it: the notification as a file, and in plain words that nothing has been sent and where to notify.

use super::Page;
use super::dom::{append, clear, element, scroll_to, set};
use crate::Json;
use crate::text::page;
use crate::zone::in_stockholm;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

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
        let _ = Url::revoke_object_url(&self.address);
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
            page.show_result_again();
        }
    }
}

impl Page {
    /// Shows what came of it, and hands over the file where that is wanted.
    pub fn show_result(self: &Rc<Self>, submission: &Json, download: bool) {
        self.prepared.outdated.set(false);
        self.prepared.file.replace(self.file(submission));
        let link = self.fill_result();
        let place = self.places.result.clone();
        if self.posts() {
            return;
        }
        if let Some(link) = link.filter(|_| download) {
            link.click();
        }
        scroll_to(&place);
        let _ = place.focus();
    }

    /// Says the same in another language, or that it is out of date.
    pub fn show_result_again(&self) {
        if self.prepared.file.borrow().is_some() {
            self.fill_result();
        }
    }

    fn fill_result(&self) -> Option<HtmlElement> {
        let language = self.language();
        let place = &self.places.result;
        let name = if self.posts() { &page::PREPARED } else { &page::NOT_SENT };
        set(place, "aria-label", name.get(language));
        clear(place);
        place.set_hidden(false);
        if self.prepared.outdated.get() {
            append(place, &[&self.paragraph("bn-outdated", page::OUTDATED.get(language))]);
            return None;
        }
        if self.posts() {
            append(place, &[&self.paragraph("", page::PREPARED.get(language))]);
            return None;
        }
        let heading = element(&self.document, "h2", "bn-heading", page::NOT_SENT.get(language));
        append(place, &[&heading, &self.paragraph("", page::HOW_TO_NOTIFY.get(language))]);
        self.append_time_left(place);
        append(place, &[&self.e_service_link()]);
        let file = self.prepared.file.borrow();
        let download = file.as_ref().map(|file| {
            let download = self.link(&file.address, page::DOWNLOAD.get(language));
            set(&download, "download", &file.name);
            append(place, &[&self.in_paragraph(&download)]);
            download
        });
        self.append_next_steps(place);
        download
    }

    fn file(&self, submission: &Json) -> Option<File> {
        let kind = BlobPropertyBag::new();
        kind.set_type("application/json");
        let text = Array::of2(&submission.indented().into(), &"\n".into());
        let blob = Blob::new_with_str_sequence_and_options(&text, &kind).ok()?;
        let day = crate::format::date::write(in_stockholm(self.clock.now()).date_naive());
        let name = ["anmalan-personuppgiftsincident-", &day, ".json"].concat();
        Some(File { address: Url::create_object_url_with_blob(&blob).ok()?, name })
    }
}
