//! What the report says around its questions. It speaks to one person, who may be upset: what to do, that it need not be
//! complete, and that nothing is handed over by itself.

use crate::engine::words::{TimeWords, Words};
use crate::text::text;

/// The report's own words.
pub(super) static WORDS: Words = Words {
    time: TimeWords {
        name: text("Tidsfristen på 72 timmar", "The time limit of 72 hours"),
        not_known: text(
            "Ange när incidenten upptäcktes, så visas hur lång tid som är kvar av de 72 timmarna.",
            "Say when the breach was discovered to see how much of the 72 hours is left.",
        ),
        not_usable: text(
            "Rätta när incidenten upptäcktes, så visas hur lång tid som är kvar av de 72 timmarna.",
            "Correct when the breach was discovered to see how much of the 72 hours is left.",
        ),
        left: text(
            "Det är # kvar av de 72 timmarna, räknat från upptäckten.",
            "Time left of the 72 hours, counted from the discovery: #.",
        ),
        may_have_run_out: text(
            "De 72 timmarna från upptäckten kan ha gått ut. Ange vilket klockslag incidenten upptäcktes.",
            "The 72 hours from the discovery may have run out. Give the time at which the breach was discovered.",
        ),
        may_have_run_out_correct: text(
            "De 72 timmarna från upptäckten kan ha gått ut. Rätta klockslaget då incidenten upptäcktes.",
            "The 72 hours from the discovery may have run out. Correct the time at which the breach was discovered.",
        ),
        ran_out: text(
            "De 72 timmarna från upptäckten gick ut för # sedan. Lämna rapporten ändå, så fort du kan.",
            "The 72 hours from the discovery ran out # ago. Hand over the report all the same, as soon as you can.",
        ),
        note: Some(text(
            "Nämnden bedömer från vilken tidpunkt de 72 timmarna räknas.",
            "The board judges from when the 72 hours are counted.",
        )),
        // It is handed over, and never sent to the authority.
        sent: None,
    },
    introduction: [
        text(
            "Här berättar du för dataskyddsombudet om en personuppgiftsincident: att uppgifter om människor har hamnat fel, kommit bort, förstörts, ändrats eller inte går att komma åt. När du är klar får du en rapport att lämna.",
            "Here you tell the data protection officer of a personal data breach: data about people have ended up in the wrong place, are lost, destroyed, changed or out of reach. When you are done you get a report to hand over.",
        ),
        text(
            "Rapportera genast, även om du inte vet allt. Hoppa över det du inte vet. Nämnden kan behöva anmäla incidenten inom 72 timmar, och behöver tiden.",
            "Report at once, even if you do not know everything. Skip what you do not know. The board may have to notify the breach within 72 hours, and needs the time.",
        ),
    ],
    sends_nothing: text(
        "Ingenting skickas. Det du skriver stannar i webbläsaren, och du lämnar själv rapporten.",
        "Nothing is sent. What you write stays in the browser, and you hand over the report yourself.",
    ),
    sends_nothing_on: text(
        "Ingenting skickas medan du skriver. Du lämnar själv rapporten när du är klar.",
        "Nothing is sent while you write. You hand over the report yourself when you are done.",
    ),
    // They follow no form of an authority, so there is nothing to say of them.
    numbers: text("", ""),
    prepare: text("Skapa rapporten", "Create the report"),
    preview_title: text("Förhandsgranskning av rapporten", "Preview of the report"),
    to_correct: text("Att rätta innan du lämnar rapporten", "To correct before you hand over the report"),
    not_sent: text("Inte lämnat än: lämna rapporten själv", "Not handed over yet: hand over the report yourself"),
    not_sent_to: Some(text(
        "Inte lämnat till #: lämna rapporten själv",
        "Not handed over to #: hand over the report yourself",
    )),
    prepared: text("Rapporten är klar", "The report is done"),
    how_to_go_on: text(
        "Rapporten finns bara i den här webbläsaren. Har du inte fått den som en fil, spara den med länken ”Ladda ner rapporten”. Lämna sedan filen.",
        "The report is only in this browser. If you have not received it as a file, save it with the link \u{201c}Download the report\u{201d}. Then hand over the file.",
    ),
    in_a_frame: text(
        "Ger länken ingen fil tillåter webbplatsen inte nedladdning. Läs då rapporten med knappen ”Förhandsgranska”.",
        "If the link gives no file, the website does not allow downloads. Then read the report with the button \u{201c}Preview\u{201d}.",
    ),
    one_gap_left: text(
        "1 uppgift saknas ännu. Lämna rapporten ändå.",
        "1 piece of information is still missing. Hand over the report all the same.",
    ),
    gaps_left: text(
        "# uppgifter saknas ännu. Lämna rapporten ändå.",
        "# pieces of information are still missing. Hand over the report all the same.",
    ),
    // Where it is handed over a city alone knows.
    service: None,
    service_elsewhere: text(
        "Till sidan där du lämnar rapporten (öppnas i ny flik)",
        "To the page where you hand over the report (opens in a new tab)",
    ),
    download: text("Ladda ner rapporten (JSON)", "Download the report (JSON)"),
    next_steps: &[
        text(
            "Lämna rapporten genast, även om du inte vet allt. Den lämnas inte av sig själv.",
            "Hand over the report at once, even if you do not know everything. It does not hand itself over.",
        ),
        text(
            "Sedan tar dataskyddsombudet och nämnden över. Nämnden bedömer om incidenten ska anmälas till tillsynsmyndigheten.",
            "After that the data protection officer and the board take over. The board judges whether the supervisory authority is to be notified.",
        ),
        text(
            "Får du veta mer: berätta det för dataskyddsombudet.",
            "If you learn more: tell the data protection officer.",
        ),
        text(
            "Rapporten kan bli en allmän handling, som vem som helst kan begära att få läsa. Läs därför igenom texterna: behövs alla uppgifter?",
            "The report may become an official document, which anybody may ask to read. So read the texts through: is every detail needed?",
        ),
    ],
    outdated: text(
        "Något har ändrats sedan rapporten skapades. Skapa den igen innan du lämnar den.",
        "Something has changed since the report was created. Create it again before you hand it over.",
    ),
    rows_may_be_lost: text(
        "Webbläsaren har tagit tillbaka det du hade skrivit, men rader som du hade lagt till kan saknas. Kontrollera leverantörer och åtgärder.",
        "The browser has brought back what you had written, but rows that you had added may be missing. Check suppliers and measures.",
    ),
    file_prefix: "intern-rapport-",
    file_fallback: "personuppgiftsincident",
};
