//! What the tool says of files.

use breach_notification::text::{Text, text};

pub const NO_ERRORS: Text = text("inga fel", "no errors");
pub const ERROR: (Text, Text) = (text("fel", "error"), text("fel", "errors"));
pub const GAP: (Text, Text) = (text("brist", "gap"), text("brister", "gaps"));
pub const ADVICE: (Text, Text) = (text("råd", "piece of advice"), text("råd", "pieces of advice"));
pub const QUESTION: Text = text("fråga #", "question #");
pub const UNREAD: (Text, Text) = (
    text("# uppgift gick inte att läsa", "# piece could not be read"),
    text("# uppgifter gick inte att läsa", "# pieces could not be read"),
);
pub const NEWER: Text = text(
    "filen är sparad av en nyare version: det som inte är känt här är inte kontrollerat",
    "a newer version saved the file: what is not known here was not checked",
);
pub const UNREADABLE: Text = text("filen gick inte att läsa", "the file could not be read");
pub const TOO_LARGE: Text = text("filen är för stor", "the file is too large");
pub const NOT_OURS: Text = text("filen är skadad eller ingen av våra", "the file is damaged, or none of ours");
pub const DAMAGED: Text = text("filen är skadad på rad #", "the file is damaged at line #");
pub const NONE_OF_OURS: Text = text("filen är ingen av våra", "the file is none of ours");
pub const SAME_CASE: Text =
    text("samma ärende som #, som är det som räknas", "the same case as #, which is the one that counts");
pub const SUPPLEMENT_OF: Text = text(
    "en komplettering till ärendet i #, och inget eget ärende",
    "a supplement to the case in #, and no case of its own",
);
pub const REPORT_OF: Text = text(
    "den interna rapport som ärendet i # började med, och inget eget ärende",
    "the internal report that the case in # began with, and no case of its own",
);
pub const COPY_OF: Text = text(
    "samma uppgifter som i ärendet i #, och inget eget ärende",
    "the same answers as in the case in #, and no case of its own",
);
pub const NO_CASES: Text = text("det finns inget ärende i mappen", "there is no case in the folder");
pub const NO_SUCH_CASES: Text = text(
    "inget ärende i mappen är av det år och den personuppgiftsansvarige som efterfrågas",
    "no case in the folder is of the year and the controller that are asked for",
);
pub const EXISTS: Text = text(
    "filen finns redan, och har inte skrivits över (--force skriver över den)",
    "the file is there already, and was not written over (--force does that)",
);
pub const ONE_OF_OURS: Text = text(
    "filen är ett ärende eller något annat som registret läser, och har inte skrivits över",
    "the file is a case, or something else that the register reads, and was not written over",
);
