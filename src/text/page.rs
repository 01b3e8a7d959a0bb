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
/// What to do with the file. Whether the browser has made one nobody tells us, so it holds either way.
pub const HOW_TO_NOTIFY: Text = text(
    "Underlaget finns bara i den här webbläsaren. Har ni inte fått det som en fil, spara det med länken ”Ladda ner underlaget”. Använd det när ni fyller i anmälan i IMY:s e-tjänst.",
    "The document is only in this browser. If you have not received it as a file, save it with the link \u{201c}Download the document\u{201d}. Use it when you fill in the notification in IMY's e-service.",
);
/// A page that shows the form in a frame may forbid files.
pub const IN_A_FRAME: Text = text(
    "Ger länken ingen fil tillåter webbplatsen inte nedladdning. Läs då av underlaget med knappen ”Förhandsgranska”.",
    "If the link gives no file, the website does not allow downloads. Then read the document with the button \u{201c}Preview\u{201d}.",
);
/// One gap is left.
pub const ONE_GAP_LEFT: Text = text(
    "1 uppgift saknas ännu. Anmäl ändå, och komplettera sedan.",
    "1 piece of information is still missing. Notify all the same, and supplement later.",
);
/// So many gaps are left.
pub const GAPS_LEFT: Text = text(
    "# uppgifter saknas ännu. Anmäl ändå, och komplettera sedan.",
    "# pieces of information are still missing. Notify all the same, and supplement later.",
);
/// The link to the authority's e-service, which opens in a new tab: what was typed stays where it is.
pub const E_SERVICE: Text =
    text("Till IMY:s e-tjänst (imy.se, öppnas i ny flik)", "To IMY's e-service (imy.se, opens in a new tab)");
/// The link that gives the file once more.
pub const DOWNLOAD: Text = text("Ladda ner underlaget (JSON)", "Download the document (JSON)");

/// The heading of the table of contents.
pub const CONTENTS: Text = text("Innehåll", "Contents");
/// How many of a section's questions are answered.
pub const PROGRESS: Text = text("# av # besvarade", "# of # answered");
/// How many errors a section has, if one.
pub const ONE_SECTION_ERROR: Text = text("1 fel", "1 error");
/// How many errors a section has.
pub const SECTION_ERRORS: Text = text("# fel", "# errors");
/// What the form is, and what becomes of it.
pub const INTRODUCTION: [Text; 2] = [
    text(
        "Här förbereder ni anmälan av en personuppgiftsincident enligt artikel 33 i dataskyddsförordningen (GDPR). Frågorna och numren är IMY:s. När ni är klara får ni ett underlag.",
        "Here you prepare the notification of a personal data breach under Article 33 of the GDPR. The questions are those of the Swedish authority, IMY. When you are done you get a document.",
    ),
    text(
        "Anmäl utan onödigt dröjsmål och om möjligt inom 72 timmar från att ni fick vetskap om incidenten. Har de gått: anmäl ändå. Saknar ni uppgifter: komplettera senare.",
        "Notify without undue delay and, where feasible, within 72 hours of becoming aware of the breach. If they have passed: notify all the same. If information is missing: supplement later.",
    ),
];
/// That nothing is sent, where the form stands by itself.
pub const SENDS_NOTHING: Text = text(
    "Ingenting skickas. Det ni skriver stannar i webbläsaren, och ni anmäler själva i IMY:s e-tjänst.",
    "Nothing is sent. What you write stays in the browser, and you notify through IMY's e-service yourselves.",
);
/// The same in a form of the host's, which may send it to the host.
pub const SENDS_IMY_NOTHING: Text = text(
    "Ingenting skickas till IMY härifrån. Ni anmäler själva i IMY:s e-tjänst.",
    "Nothing is sent to IMY from here. You notify through IMY's e-service yourselves.",
);
/// The button that takes one address for the other.
pub const SAME_ADDRESS: Text = text("Samma adress som i fråga 3", "Same address as in question 3");
/// It was taken.
pub const ADDRESS_COPIED: Text =
    text("Adressen i fråga 3 står nu också i fråga 9.", "The address in question 3 is now in question 9 too.");
/// There is none to take.
pub const NO_ADDRESS: Text = text("Fråga 3 har ingen adress ännu.", "Question 3 has no address yet.");
/// The button that sorts the measures.
pub const SORT: Text = text("Ordna efter datum", "Sort by date");
/// What it sorts, for those who hear it out of its place.
pub const SORT_WHICH: Text = text(": åtgärderna", ": the measures");
/// They are sorted.
pub const SORTED: Text = text("Åtgärderna står nu efter datum.", "The measures are now sorted by date.");
/// They were before.
pub const SORTED_BEFORE: Text = text("Åtgärderna stod redan efter datum.", "The measures were already sorted by date.");
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
