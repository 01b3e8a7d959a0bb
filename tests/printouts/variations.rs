//! Small changes to a copy: what comes out of each, and what of the change that is nearly it.

use super::{SCAN, TEXT, answers, open, unread, usb_stick};
use serde_json::{Value, json};

/// Changes a copy: what stands there, and what shall.
type Changes = &'static [(&'static str, &'static str)];

struct Variation {
    name: &'static str,
    copy: &'static str,
    changes: Changes,
    /// What is read otherwise than of the copy itself; `null` for what is not read.
    read: Value,
    /// What is told beyond what is told of the copy itself.
    told: &'static [&'static str],
}

fn changed(copy: &str, changes: Changes) -> String {
    changes.iter().fold(copy.to_owned(), |copy, (from, to)| {
        assert!(copy.contains(from), "{from}");
        copy.replacen(from, to, 1)
    })
}

fn check(variation: &Variation) {
    let Variation { name, copy, changes, read, told } = variation;
    let (before, after) = (open(copy), open(&changed(copy, changes)));
    let mut expected = answers(&before);
    for (field, answer) in read.as_object().unwrap() {
        match answer {
            Value::Null => _ = expected.as_object_mut().unwrap().shift_remove(field),
            answer => expected[field] = answer.clone(),
        }
    }
    let sorted =
        |value: Value| value.as_object().unwrap().clone().into_iter().collect::<std::collections::BTreeMap<_, _>>();
    assert_eq!(sorted(answers(&after)), sorted(expected), "{name}: {:?}", unread(&after));
    let known: Vec<&str> = unread(&before).iter().map(|(_, text)| *text).collect();
    let new: Vec<&str> = unread(&after).iter().map(|(_, text)| *text).filter(|text| !known.contains(text)).collect();
    assert_eq!(new, *told, "{name}");
}

const GROUPS: &str = "25. Vilka grupper tillhör de registrerade?";
const CATEGORIES: &str = "26. Vilken sorts personuppgifter har incidenten drabbat?";

#[test]
fn what_a_scan_does_to_a_copy() {
    for variation in [
        ("a number that is lost", &[("12. Pågår", "Pågår")][..], json!({}), &[][..]),
        ("a number on a line of its own", &[("12. Pågår", "12.\nPågår")], json!({}), &[]),
        ("an answer that is the number of the next question", &[("\n13. När", "13\n13. När")], json!({}), &["13"]),
        ("letters for digits", &[("12. Pågår", "l2. Pågår"), ("10. När", "IO, När")], json!({}), &[]),
        ("a letter of a question", &[("upphörde incidenten?", "upphorde lncidenten?")], json!({}), &[]),
        (
            "a question that is no longer one",
            &[("13. När upphörde incidenten?", "13. Nxr upxhörde inxidxnten?")],
            json!({ "incident.ongoing": null, "incident.ended.date": null }),
            &["Nej _:J", "13. Nxr upxhörde inxidxnten?", "Datum", "2021-04-16", "Klockslag", "Eventuell kommentar"],
        ),
        (
            "a day that is none",
            &[("2021-04-16", "2021-O4-16")],
            json!({ "incident.ended.date": null }),
            &["2021-O4-16"],
        ),
        ("another mark", &[("P' Barn", "¤ Barn")], json!({ "dataSubjects.groups": null }), &[GROUPS]),
        ("no mark", &[("P' Barn", "Barn")], json!({ "dataSubjects.groups": null }), &[GROUPS]),
        ("marks of two kinds", &[("P' Barn", "☒ Barn")], json!({ "dataSubjects.groups": null }), &[GROUPS]),
        (
            "a choice that is lost",
            &[("r Okänd\n", "")],
            json!({ "personalData.categories": null, "personalData.categoriesComment": null }),
            &[CATEGORIES, "Uppgifter om barns privata förhållanden"],
        ),
        (
            "a choice of another list",
            &[("r Okänd\n", "r Okänt\n")],
            json!({ "personalData.categories": null, "personalData.categoriesComment": null }),
            &[CATEGORIES, "r Okänt", "Uppgifter om barns privata förhållanden"],
        ),
        ("a range that fits", &[("7 - 7 0 __:j", "ll - 7OO")], json!({ "dataSubjects.count.range": "11-100" }), &[]),
        (
            "a range that fits none",
            &[("7 - 7 0 __:j", "2 - 70")],
            json!({ "dataSubjects.count.range": null }),
            &["2 - 70"],
        ),
        ("a choice that is none", &[("Nej _:J", "Nei _:J")], json!({ "incident.ongoing": null }), &["Nei _:J"]),
        ("two choices", &[("Nej _:J", "Ja\nNej")], json!({ "incident.ongoing": null }), &["Ja", "Nej"]),
        (
            "a time beside its label",
            &[("Klockslag\n08:30", "Klockslag: 08.30")],
            json!({ "incident.discovered.time": "08.30" }),
            &[],
        ),
        (
            "a comment behind the time",
            &[("08:30\n\nj", "08:30\n\nj\n\nVid mötet")],
            json!({ "incident.discovered.comment": "Vid mötet" }),
            &[],
        ),
        (
            "a stray mark in a text",
            &[("bedömde först", "bedömde\nj\nförst")],
            json!({ "incident.lateReason": null }),
            &[
                "Enheten bedömde j först att inga personuppgifter hade röjts. Felet i verksamhetssystemet behövde också utredas tillsammans med leverantören.",
            ],
        ),
    ] {
        let (name, changes, read, told) = variation;
        check(&Variation { name, copy: SCAN, changes, read, told });
    }
}

#[test]
fn how_a_copy_may_be_laid_out() {
    for variation in [
        (
            "feet of pages",
            &[("\n13. När", "\n\nSida 1 av 2\n\u{C}\n13. När"), ("\n31. Har", "\nSida 2 av 2\n31. Har")][..],
            json!({}),
            &[][..],
        ),
        (
            "a page with the title at its head",
            &[("\n16. Kort", "\n\u{C}Anmälan av personuppgiftsincident\n\n16. Kort")],
            json!({}),
            &[],
        ),
        (
            "one number that may be a page's",
            &[("Eventuell kommentar\n\n11", "Eventuell kommentar\n1/5\n\n11")],
            json!({}),
            &["1/5"],
        ),
        (
            "labels and values on one line",
            &[
                ("Datum\n2021-04-13", "Datum 2021-04-13"),
                (
                    "Adress\nBox 503\n\nPostnummer *\n12726\n\nOrt *\nSkärholmen\n\nLand\nSverige",
                    "Adress: Box 503\nPostnummer * 12726\nOrt *: Skärholmen\nLand: Sverige",
                ),
            ],
            json!({}),
            &[],
        ),
        (
            "a question and its value on one line",
            &[("12. Pågår incidenten fortfarande?\n\nNej", "12. Pågår incidenten fortfarande? Nej")],
            json!({}),
            &[],
        ),
        (
            "a question that is cut short",
            &[("anmälan? Om ni ska komplettera anmälan så måste det ske skyndsamt", "anmälan?")],
            json!({}),
            &[],
        ),
        (
            "a text below a question that is cut short",
            &[
                ("\n15. Vad", "\n15. Vad"),
                ("än 72 timmar efter att ni upptäckte incidenten, beskriv varför.", "än 72 timmar"),
            ],
            json!({ "incident.lateReason": null }),
            &[
                "Enheten bedömde först att inga personuppgifter hade röjts. Felet i verksamhetssystemet behövde också utredas tillsammans med leverantören.",
            ],
        ),
        (
            "a question that is missing",
            &[("16. Kort beskrivning av incidenten\n", "")],
            json!({ "incident.type": null, "incident.description": null }),
            &[
                "Obehörigt röjande: Övrigt",
                "Verksamhetssystemet stängdes ner flera gånger i halvtimmen och dokument gick förlorade. Anteckningar fördes därför i dokument på ett USB-minne, som nu är trasigt. Innehållet har inte gått att återskap…",
            ],
        ),
        (
            "a label that is missing",
            &[("Ort *\n", "")],
            json!({ "controller.address.street": null, "controller.address.postalCode": null, "controller.address.city": null, "controller.address.country": null }),
            &["Box 503", "12726 Skärholmen", "Sverige"],
        ),
        (
            "a question that an answer quotes",
            &[(
                "16. Kort beskrivning av incidenten\n",
                "16. Kort beskrivning av incidenten\nSe svaret på\n10. När inträffade incidenten?\n",
            )],
            json!({ "incident.type": null, "incident.description": null }),
            &[
                "Obehörigt röjande: Övrigt",
                "Se svaret på",
                "Verksamhetssystemet stängdes ner flera gånger i halvtimmen och dokument gick förlorade. Anteckningar fördes därför i dokument på ett USB-minne, som nu är trasigt. Innehållet har inte gått att återskap…",
            ],
        ),
        (
            "the sentence behind a row, broken",
            &[(
                "Klicka på \"Lägg till ny\" om du vill lägga till ytterligare åtgärd",
                "Klicka\npå \"Lägg till ny\" om du vill\nlägga till ytterligare åtgärd",
            )],
            json!({}),
            &[],
        ),
        (
            "a measure in paragraphs",
            &[("får veta vad som hänt.", "får veta.\n\nHon svarar.")],
            json!({ "actions[1].description": "Informationssäkerhetssamordnaren får veta.\n\nHon svarar." }),
            &[],
        ),
        ("a measure without a day", &[("2021-04-19\n", "\n")], json!({ "actions[5].date": null }), &[]),
        (
            "radio buttons on a line of each",
            &[("fortfarande?\n\nNej", "fortfarande?\n\n( ) Ja\n(x) Nej")],
            json!({}),
            &[],
        ),
        ("radio buttons on one line", &[("fortfarande?\n\nNej", "fortfarande?\n☐ Ja ☒ Nej")], json!({}), &[]),
        (
            "one radio button alone",
            &[("fortfarande?\n\nNej", "fortfarande?\n☐ Ja")],
            json!({ "incident.ongoing": null }),
            &["☐ Ja"],
        ),
        (
            "a radio button behind its choice",
            &[("fortfarande?\n\nNej", "fortfarande?\nJa ☐")],
            json!({ "incident.ongoing": null }),
            &["Ja ☐"],
        ),
        (
            "the ranges with their radio buttons",
            &[("intervallen.\n\n1 - 10", "intervallen.\n○ 1 - 10\n● 11 - 100\n○ 101 - 1 000")],
            json!({ "dataSubjects.count.range": "11-100" }),
            &[],
        ),
        (
            "radio buttons, both of them ticked",
            &[("fortfarande?\n\nNej", "fortfarande?\n☒ Ja ☒ Nej")],
            json!({ "incident.ongoing": null }),
            &["☒ Ja ☒ Nej"],
        ),
        (
            "a line that belongs to nothing",
            &[("Personuppgiftsansvarig\n", "Ärende 1\n\nPersonuppgiftsansvarig\n")],
            json!({}),
            &["Ärende 1"],
        ),
        (
            "processors",
            &[
                ("underbiträden?\nNej", "underbiträden?\nJa"),
                (
                    "\nOrganisationens namn\n\nOrganisationsnummer\n",
                    "\nOrganisationens namn\nAB Exempel\n\nOrganisationsnummer\n202100-5489\n",
                ),
                (
                    "ytterligare biträde\n",
                    "ytterligare biträde\nOrganisationens namn\nExempel 2\nOrganisationsnummer\n",
                ),
            ],
            json!({ "processors.involved": "yes", "processors.organisations[0].name": "AB Exempel", "processors.organisations[0].organisationNumber": "202100-5489",
            "processors.organisations[1].name": "Exempel 2" }),
            &[],
        ),
        (
            "two contact persons",
            &[(
                "ytterligare kontaktperson\n",
                "ytterligare kontaktperson\n5. Kontaktpersonens namn *\nRegistrator\n6. Kontaktpersonens roll\n7. Kontaktpersonens e-post *\n\
            8. Kontaktpersonens telefonnummer *\n08-465 004 01\n",
            )],
            json!({ "contacts[1].name": "Registrator", "contacts[1].phone": "08-465 004 01" }),
            &[],
        ),
    ] {
        let (name, changes, read, told) = variation;
        check(&Variation { name, copy: TEXT, changes, read, told });
    }
}

#[test]
fn lists_are_known_by_marks_that_mean_one_thing() {
    for (ticked, empty, is_known) in [
        ("☒", "☐", true),
        ("☑", "☐", true),
        ("[x]", "[ ]", true),
        ("(x)", "( )", true),
        ("●", "○", true),
        ("✓", "☐", true),
        ("X", "[ ]", true),
        ("☒", "-", false),
        ("•", "○", false),
        ("x", "-", false),
        ("-", "-", false),
        ("☐", "☐", true),
    ] {
        let copy = SCAN.lines().map(|line| match line.split_once(' ') {
            Some(("P'" | "P" | "w" | "~", label)) => format!("{ticked} {label}\n"),
            Some(("r" | ".r" | "r.-", label)) => format!("{empty} {label}\n"),
            _ => format!("{line}\n"),
        });
        let opened = open(&copy.collect::<String>());
        let is_read = opened.unread.is_empty();
        assert_eq!(is_read, is_known, "{ticked} {empty}: {:?}", unread(&opened));
        let expected =
            if is_known && ticked != empty { usb_stick()["dataSubjects.groups"].clone() } else { Value::Null };
        assert_eq!(answers(&opened)["dataSubjects.groups"], expected, "{ticked} {empty}");
    }
}
