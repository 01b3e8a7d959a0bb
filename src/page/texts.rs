//! What the page says around any form. What a form says in words of its own stands with that form.

use crate::engine::form::Kind;
use crate::text::{Text, text};

/// What an error's message begins with.
pub const ERROR: Text = text("Fel:", "Error:");
/// What a gap's message begins with.
pub const GAP: Text = text("Saknas:", "Missing:");
/// What an advice's message begins with.
pub const ADVICE: Text = text("Råd:", "Advice:");

/// The heading of the summary, of one error.
pub const ONE_ERROR: Text = text("Det är 1 fel att rätta", "There is 1 error to correct");
/// The heading of the summary.
pub const ERRORS: Text = text("Det är # fel att rätta", "There are # errors to correct");

/// The button that opens the preview.
pub const PREVIEW: Text = text("Förhandsgranska", "Preview");
/// The button that closes the preview.
pub const CLOSE: Text = text("Stäng", "Close");
/// The button that prints the preview.
pub const PRINT: Text = text("Skriv ut", "Print");
/// The button that copies the preview.
pub const COPY: Text = text("Kopiera", "Copy");
/// The button that keeps it as a file.
pub const KEEP: Text = text("Spara som webbsida", "Save as a web page");
/// It was copied.
pub const COPIED: Text = text("Kopierat. Klistra in det i till exempel Word.", "Copied. Paste it into Word, say.");
/// The browser would not have it copied.
pub const NOT_COPIED: Text = text(
    "Webbläsaren lät oss inte kopiera. Försök en gång till, eller markera texten och kopiera den.",
    "The browser did not let us copy. Try once more, or select the text and copy it.",
);
/// What does it could not be loaded.
pub const UNREACHABLE: Text = text(
    "Det gick inte, för en del av sidan kunde inte hämtas. Försök igen om en stund.",
    "It did not work, as a part of the page could not be fetched. Try again in a moment.",
);
/// It is in the file `#`.
pub const KEPT: Text = text("Sparat i filen #.", "Saved in the file #.");
/// The link from the preview to a question.
pub const EDIT: Text = text("Ändra", "Change");
/// Which question it leads to, for those who do not see where it stands.
pub const EDIT_WHICH: Text = text(" svaret på fråga #", " the answer to question #");
/// The heading over what is missing.
pub const TO_SUPPLEMENT: Text = text("Uppgifter som saknas", "Information that is missing");
/// The heading over what may be regretted.
pub const TO_CONSIDER: Text = text("Att tänka på", "To consider");

/// The heading of the table of contents.
pub const CONTENTS: Text = text("Innehåll", "Contents");
/// How many of a section's questions are answered.
pub const PROGRESS: Text = text("# av # besvarade", "# of # answered");
/// How many errors a section has, if one.
pub const ONE_SECTION_ERROR: Text = text("1 fel", "1 error");
/// How many errors a section has.
pub const SECTION_ERRORS: Text = text("# fel", "# errors");
/// On the label of a field that must be filled in.
pub const REQUIRED: Text = text("(obligatoriskt)", "(required)");
/// The head of a list to choose from.
pub const CHOOSE: Text = text("Välj…", "Choose…");

/// How an answer of this kind is written, where that needs saying.
pub const fn format(kind: &Kind) -> Option<Text> {
    match kind {
        Kind::Date => Some(text("På formen ÅÅÅÅ-MM-DD", "In the form YYYY-MM-DD")),
        Kind::Time => Some(text("På formen TT:MM", "In the form HH:MM")),
        _ => None,
    }
}

/// The heading of what follows.
pub const NEXT: Text = text("Det här händer nu", "What happens next");

/// For how long a city keeps it, a month.
pub const RETENTION_OF_A_MONTH: Text =
    text("Bevara filen i 1 månad, och gallra den sedan.", "Keep the file for 1 month, and then delete it.");
/// For how long a city keeps it, `#` months.
pub const RETENTION: Text =
    text("Bevara filen i # månader, och gallra den sedan.", "Keep the file for # months, and then delete it.");

/// The button that removes a row; its accessible name adds which.
pub const REMOVE: Text = text("Ta bort", "Remove");
/// A row was added.
pub const ROW_ADDED: Text = text("En rad har lagts till.", "A row was added.");
/// A row was removed.
pub const ROW_REMOVED: Text = text("Raden har tagits bort.", "The row was removed.");
/// Where a row stood that was taken away; `#` is which.
pub const WAS_REMOVED: Text = text("# togs bort.", "# was removed.");
/// The button that brings it back.
pub const UNDO: Text = text("Ångra", "Undo");
/// What it undoes, for those who hear it out of its place; `#` is which row.
pub const UNDO_WHICH: Text = text("att # togs bort", "the removal of #");
/// A row that was taken away is there again.
pub const ROW_RESTORED: Text = text("Raden är tillbaka.", "The row is back.");

/// Which time the page goes by.
pub const CLOCK: Text = text("Beräknat efter datorns klocka: #.", "Counted by this computer's clock: #.");
/// Which time the page goes by when it is fixed.
pub const FIXED_CLOCK: Text = text("Beräknat för tidpunkten #.", "Counted for this time: #.");

/// A question has come.
pub const SHOWN: Text = text("Fråga # visas nu.", "Question # is shown now.");
/// Several questions have come.
pub const SEVERAL_SHOWN: Text = text("Frågorna # visas nu.", "Questions # are shown now.");

/// How many characters are left.
pub const CHARACTERS_LEFT: Text = text("Tecken kvar: #", "Characters left: #");
/// How many characters there are too many.
pub const CHARACTERS_OVER: Text = text("Tecken för mycket: #", "Characters too many: #");

/// Beside a link to a field that the host does not show.
pub const UNSEEN: Text = text(
    "Fältet visas inte på sidan just nu. Gå till det steg eller den flik där det finns.",
    "The field is not shown right now. Go to the step or the tab that it is on.",
);
