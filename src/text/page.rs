//! What the page says around the form.

use super::{Text, text};
use crate::form::Kind;

/// Between a day and its time.
pub const AT_TIME: Text = text(" kl. ", " at ");

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
/// The heading of the preview.
pub const PREVIEW_TITLE: Text = text("Förhandsgranskning av anmälan", "Preview of the notification");
/// The button that closes the preview.
pub const CLOSE: Text = text("Stäng", "Close");
/// The button that prints the preview.
pub const PRINT: Text = text("Skriv ut", "Print");
/// What stands where a question has no answer.
pub const NOT_ANSWERED: Text = text("Inte besvarad", "Not answered");
/// The link from the preview to a question.
pub const EDIT: Text = text("Ändra", "Change");
/// Which question it leads to, for those who do not see where it stands.
pub const EDIT_WHICH: Text = text(" svaret på fråga #", " the answer to question #");
/// The heading over what stops the submission.
pub const TO_CORRECT: Text = text("Att rätta före anmälan", "To correct before you notify");
/// The heading over what is missing.
pub const TO_SUPPLEMENT: Text = text("Uppgifter som saknas", "Information that is missing");
/// The heading over what may be regretted.
pub const TO_CONSIDER: Text = text("Att tänka på", "To consider");

/// The button that builds the submission, where we render the form.
pub const PREPARE: Text = text("Skapa underlag", "Prepare the notification");
/// Nobody may believe that they have notified.
pub const NOT_SENT: Text = text("Inte inskickat: anmäl i IMY:s e-tjänst", "Not sent: notify through IMY's e-service");
/// The heading over a submission that the page itself sends.
pub const PREPARED: Text = text("Underlaget är klart", "The notification is prepared");
/// What to do with the file.
pub const HOW_TO_NOTIFY: Text = text(
    "Underlaget har bara skapats på den här datorn. Använd det när ni fyller i anmälan i IMY:s e-tjänst.",
    "The document has only been made on this computer. Use it when you fill in the notification in IMY's e-service.",
);
/// The link to the authority's e-service.
pub const E_SERVICE: Text = text("Till IMY:s e-tjänst (imy.se)", "To IMY's e-service (imy.se)");
/// The link that gives the file once more.
pub const DOWNLOAD: Text = text("Ladda ner underlaget (JSON)", "Download the document (JSON)");

/// The heading of the table of contents.
pub const CONTENTS: Text = text("Innehåll", "Contents");
/// How many of a section's questions are answered.
pub const PROGRESS: Text = text("# av # besvarade", "# of # answered");
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
/// The steps that follow. They hold before the 72 hours have run out and after: how much is left is said beside them.
pub const NEXT_STEPS: [Text; 4] = [
    text(
        "Ingenting är inskickat. Anmälan gör ni i IMY:s e-tjänst, utan onödigt dröjsmål.",
        "Nothing has been sent. You notify through IMY's e-service, without undue delay.",
    ),
    text(
        "När IMY har fått anmälan blir den en allmän handling, som vem som helst kan begära att få läsa.",
        "Once IMY has received the notification it becomes an official document that anybody may ask to read.",
    ),
    text(
        "Läs därför igenom texterna: behövs alla uppgifter, och ska något omfattas av sekretess? Skriv det i så fall i fråga 37.",
        "So read the texts through: is every detail needed, and should any be kept secret? If so, say it in question 37.",
    ),
    text(
        "Saknar ni uppgifter: anmäl ändå, och komplettera inom fyra veckor.",
        "If information is missing: notify all the same, and supplement within four weeks.",
    ),
];

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
/// The browser has given back what was typed, except perhaps for rows that were added.
pub const ROWS_MAY_BE_LOST: Text = text(
    "Webbläsaren har tagit tillbaka det du hade skrivit, men rader som du hade lagt till kan saknas. Kontrollera kontaktpersoner, biträden och åtgärder.",
    "The browser has brought back what you had written, but rows that you had added may be missing. Check contact persons, processors and measures.",
);
/// A row that was taken away is there again.
pub const ROW_RESTORED: Text = text("Raden är tillbaka.", "The row is back.");

/// An answer has changed since the notification was prepared.
pub const OUTDATED: Text = text(
    "Något har ändrats sedan underlaget skapades. Skapa det igen innan ni använder det.",
    "Something has changed since the document was made. Make it again before you use it.",
);

/// Names the box of the 72 hours.
pub const DEADLINE: Text = text("Tidsfristen på 72 timmar", "The time limit of 72 hours");
/// Which time the page goes by.
pub const CLOCK: Text = text("Beräknat efter datorns klocka: #.", "Counted by this computer's clock: #.");
/// Which time the page goes by when it is fixed.
pub const FIXED_CLOCK: Text = text("Beräknat för tidpunkten #.", "Counted for this time: #.");

/// In English the numbers are those of a Swedish form.
pub const NUMBERS: Text = text("", "The numbers of the questions are those of the authority's form in Swedish.");

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
