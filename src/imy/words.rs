//! What the notification says around its questions: nobody may believe that they have notified, and nobody shall be
//! surprised by what becomes of their words.

use crate::engine::words::{SentWords, TimeWords, Words};
use crate::text::text;

/// The notification's own words.
pub(super) static WORDS: Words = Words {
    time: TimeWords {
        name: text("Tidsfristen på 72 timmar", "The time limit of 72 hours"),
        not_known: text(
            "Ange när ni upptäckte incidenten, så visas hur lång tid som är kvar av de 72 timmarna.",
            "Say when you discovered the breach to see how much of the 72 hours is left.",
        ),
        not_usable: text(
            "Rätta när ni upptäckte incidenten, så visas hur lång tid som är kvar av de 72 timmarna.",
            "Correct when you discovered the breach to see how much of the 72 hours is left.",
        ),
        left: text("Det är # kvar av de 72 timmarna.", "Time left of the 72 hours: #."),
        may_have_run_out: text(
            "De 72 timmarna kan ha gått ut. Ange klockslaget då ni upptäckte incidenten.",
            "The 72 hours may have run out. Give the time at which you discovered the breach.",
        ),
        may_have_run_out_correct: text(
            "De 72 timmarna kan ha gått ut. Rätta klockslaget då ni upptäckte incidenten.",
            "The 72 hours may have run out. Correct the time at which you discovered the breach.",
        ),
        ran_out: text(
            "De 72 timmarna gick ut för # sedan. Anmäl ändå, och beskriv varför det dröjde.",
            "The 72 hours ran out # ago. Notify all the same, and describe the reasons for the delay.",
        ),
        note: None,
        sent: Some(&SentWords {
            in_time: text(
                "Anmälan är inskickad i tid, inom de 72 timmarna.",
                "The notification has been sent in time, within the 72 hours.",
            ),
            late: text(
                "Anmälan är inskickad efter att de 72 timmarna gick ut.",
                "The notification has been sent after the 72 hours ran out.",
            ),
            cannot_tell: text(
                "Anmälan är inskickad. Om det var i tid går inte att avgöra: det är inte känt exakt när incidenten upptäcktes eller när anmälan skickades.",
                "The notification has been sent. Whether in time cannot be told: it is not known exactly when the breach was discovered or the notification sent.",
            ),
            sent: text("Anmälan är inskickad.", "The notification has been sent."),
            at: text("Inskickad: #.", "Sent: #."),
        }),
    },
    introduction: [
        text(
            "Här förbereder ni anmälan av en personuppgiftsincident enligt artikel 33 i dataskyddsförordningen (GDPR). Frågorna och numren är IMY:s. När ni är klara får ni ett underlag.",
            "Here you prepare the notification of a personal data breach under Article 33 of the GDPR. The questions are those of the Swedish authority, IMY. When you are done you get a document.",
        ),
        text(
            "Anmäl utan onödigt dröjsmål och om möjligt inom 72 timmar från att ni fick vetskap om incidenten. Har de gått: anmäl ändå. Saknar ni uppgifter: komplettera senare.",
            "Notify without undue delay and, where feasible, within 72 hours of becoming aware of the breach. If they have passed: notify all the same. If information is missing: supplement later.",
        ),
    ],
    sends_nothing: text(
        "Ingenting skickas. Det ni skriver stannar i webbläsaren, och ni anmäler själva i IMY:s e-tjänst.",
        "Nothing is sent. What you write stays in the browser, and you notify through IMY's e-service yourselves.",
    ),
    sends_nothing_on: text(
        "Ingenting skickas till IMY härifrån. Ni anmäler själva i IMY:s e-tjänst.",
        "Nothing is sent to IMY from here. You notify through IMY's e-service yourselves.",
    ),
    numbers: text("", "The numbers of the questions are those of the authority's form in Swedish."),
    prepare: text("Skapa underlag", "Prepare the notification"),
    preview_title: text("Förhandsgranskning av anmälan", "Preview of the notification"),
    to_correct: text("Att rätta före anmälan", "To correct before you notify"),
    not_sent: text("Inte inskickat: anmäl i IMY:s e-tjänst", "Not sent: notify through IMY's e-service"),
    not_sent_to: None,
    prepared: text("Underlaget är klart", "The notification is prepared"),
    how_to_go_on: text(
        "Underlaget finns bara i den här webbläsaren. Har ni inte fått det som en fil, spara det med länken ”Ladda ner underlaget”. Använd det när ni fyller i anmälan i IMY:s e-tjänst.",
        "The document is only in this browser. If you have not received it as a file, save it with the link \u{201c}Download the document\u{201d}. Use it when you fill in the notification in IMY's e-service.",
    ),
    in_a_frame: text(
        "Ger länken ingen fil tillåter webbplatsen inte nedladdning. Läs då av underlaget med knappen ”Förhandsgranska”.",
        "If the link gives no file, the website does not allow downloads. Then read the document with the button \u{201c}Preview\u{201d}.",
    ),
    one_gap_left: text(
        "1 uppgift saknas ännu. Anmäl ändå, och komplettera sedan.",
        "1 piece of information is still missing. Notify all the same, and supplement later.",
    ),
    gaps_left: text(
        "# uppgifter saknas ännu. Anmäl ändå, och komplettera sedan.",
        "# pieces of information are still missing. Notify all the same, and supplement later.",
    ),
    service: Some((
        text("Till IMY:s e-tjänst (imy.se, öppnas i ny flik)", "To IMY's e-service (imy.se, opens in a new tab)"),
        "https://www.imy.se/verksamhet/utfora-arenden/anmal-personuppgiftsincident/",
    )),
    service_elsewhere: text("Så anmäler ni (öppnas i ny flik)", "How to notify (opens in a new tab)"),
    download: text("Ladda ner underlaget (JSON)", "Download the document (JSON)"),
    next_steps: &[
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
    ],
    outdated: text(
        "Något har ändrats sedan underlaget skapades. Skapa det igen innan ni använder det.",
        "Something has changed since the document was made. Make it again before you use it.",
    ),
    rows_may_be_lost: text(
        "Webbläsaren har tagit tillbaka det du hade skrivit, men rader som du hade lagt till kan saknas. Kontrollera kontaktpersoner, biträden och åtgärder.",
        "The browser has brought back what you had written, but rows that you had added may be missing. Check contact persons, processors and measures.",
    ),
    file_prefix: "anmalan-",
    file_fallback: "personuppgiftsincident",
};
