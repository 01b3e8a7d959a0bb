//! How an answer may be written. The examples are read by the program itself, so none can be wrong.

use super::page::takes;
use breach_notification::engine::form::Kind;
use breach_notification::format::organisation_number::OrganisationNumber;
use breach_notification::format::{count, date, email, organisation_number, phone, postal_code, time};
use std::fmt::{Result, Write};

/// Ways to write one and the same answer, how it is read, and the rule in words.
struct Spelling {
    kind: Kind,
    examples: &'static [&'static str],
    read: fn(&str) -> Option<String>,
    rule: &'static str,
}

const SPELLINGS: &[Spelling] = &[
    Spelling {
        kind: Kind::Date,
        examples: &["2021-04-13", "20210413", "2021/04/13", "2021.04.13", "2021–04–13"],
        read: |text| date::parse(text).map(date::write),
        rule: "Year, month and day with four, two and two digits, of a day that exists from 1900 to 2099. Every kind of dash \
               will do.",
    },
    Spelling {
        kind: Kind::Time,
        examples: &["08:30", "08.30", "0830", "8:30", "8.30", "08:30:00", "kl 8.30", "kl. 08:30"],
        read: |text| time::parse(text).map(time::write),
        rule: "From 00:00 to 23:59. Seconds pass only where they are zero, as some browsers write them.",
    },
    Spelling {
        kind: Kind::Time,
        examples: &["09:00", "9", "09", "kl 9", "kl. 09"],
        read: |text| time::parse(text).map(time::write),
        rule: "An hour alone, from 0 to 23, is that hour. `kl` or `kl.` may stand before any time.",
    },
    Spelling {
        kind: Kind::Phone,
        examples: &[
            "+46846500400",
            "08-465 004 00",
            "(08) 465 004 00",
            "08/465.004.00",
            "+46 (0)8–465 004 00",
            "0046 8 465 004 00",
            "+46 08-465 004 00",
            "0046 08-465 004 00",
        ],
        read: phone::parse,
        rule: "Begins with `+` or `00` and the code of a country, or with `0`, which is read as `+46`. Spaces, every kind of \
               dash, `(`, `)`, `/`, `.` and `(0)` are passed over, and so is the `0` of an area code behind `+46` or `0046`. With the \
               code of the country it has 7 to 15 digits; one that begins with `0` has at least 7 as it is written. Extensions and \
               words are refused.",
    },
    Spelling {
        kind: Kind::Count,
        examples: &["1001", "1 001", "1\u{a0}001", "001001"],
        read: |text| count::parse(text).map(|number| number.to_string()),
        rule: "A whole number from 0 to 9,007,199,254,740,991 (2^53 − 1, the greatest that every program can hold). Spaces of \
               any kind may stand between the digits; signs, points and commas may not.",
    },
    Spelling {
        kind: Kind::Email,
        examples: &["namn@malmö.example.se"],
        read: email::parse,
        rule: "What a browser takes in a field for e-mail (HTML's grammar for `input type=email`), with two changes: the domain \
               has a dot in it, and may have letters beyond a to z. One address, without a name before it.",
    },
    Spelling {
        kind: Kind::PostalCode,
        examples: &["127 26", "12726"],
        read: postal_code::parse,
        rule: "In Sweden, that is where the country is blank, Sverige, Sweden or SE in any case: five digits, the first 1 to 9, \
               with or without a space after the third. In any other country every text passes, for each has its own.",
    },
    Spelling {
        kind: Kind::OrganisationNumber,
        examples: &["212000-0142", "2120000142", "212000 0142", "16212000-0142"],
        read: |text| match organisation_number::parse(text) {
            OrganisationNumber::Valid(number) => Some(number),
            _ => None,
        },
        rule: "Ten digits, or twelve that begin with 16; the third of the ten is at least 2 and the last is the check digit. \
               Spaces and every kind of dash are passed over. A personal number is none.",
    },
];

/// The section about them.
pub fn write(out: &mut String) -> Result {
    out.push_str(READING);
    for Spelling { kind, examples, read, rule } in SPELLINGS {
        let written = read(examples[0]).expect("the first example is right");
        assert!(
            examples.iter().all(|example| read(example).as_ref() == Some(&written)),
            "all mean the same: {written}"
        );
        let examples: Vec<String> = examples.iter().map(|example| format!("`{example}`")).collect();
        writeln!(out, "| {} | {} | `{written}` | {rule} |", takes(kind), examples.join(", "))?;
    }
    out.push_str(CHOICES_AND_ROWS);
    Ok(())
}

const READING: &str = "
## How an answer may be written

What is typed stays as it was typed. It is read as below, and stands in the notification in one form. Spaces at either end
never count, and an answer of nothing but spaces is blank. Texts are counted in Unicode's characters: a line end is one, and
an emoji may be several.

**Characters without width** count as nothing: soft hyphens, joiners, marks of direction, and whatever else Unicode calls
default ignorable. They make no blank answer an answer, no date or number malformed and no choice unknown, hide no personal number,
and do not stand in the notification. Only a text of one's own keeps them, for some belong to it.

| A field that takes | may hold | which is read as | The rule |
|---|---|---|---|
";

const CHOICES_AND_ROWS: &str = "
**A choice** is recognised by its key or by its label, in Swedish or English; where IMY prints it in another way than we do, by
that too. Upper and lower case, the number and kind of spaces, the kind of dash, and colons make no difference:
\"skola förskola, grundskola, gymnasium\" is \"Skola: Förskola, grundskola, gymnasium\". In the notification it stands as its key.
Several choices stand in the order of the list, each once. Where a list is open, anything else is kept as it is written.

**Rows** that are wholly blank are ignored, wherever they stand: the rows with content follow each other in the notification
without gaps. A row with any content must have what is marked **yes** in it, and so must the first contact person, blank or not.
Messages number the rows as they stand on the page.

**A date or a time that is being typed** on a page is read at once, and a script that asks for the verdict gets the current one. But a
browser's own control holds a date after each part of it, the years 2, 20 and 202 on the way to 2021. So no question comes or goes, the
box of the 72 hours does not change and nothing is said before the control has stood still for 600 milliseconds or is left, or the
form is submitted. A year before 1900 or after 2099 is no date, so a half-typed one counts for nothing.

**A control that the page has disabled**, by itself or by a `fieldset` around it, is nobody's to answer: nothing is required of it,
nothing is missing in it, and what stands in it is not in the notification, just as a browser does not post it. A draft keeps it all
the same. When the page enables it again it counts as before. When all controls are disabled at once the page is busy, saving
perhaps, and nothing changes.

**The length of a text** is counted as a browser counts, in UTF-16 (an emoji is two or more), where the page has a `maxlength` of its own,
and its number goes before our advice.

**A personal number** in a text is ten or twelve digits, with nothing before the last four or a space, a plus or a dash of any
kind, these also with spaces around them. Its date must exist and its check digit must be right. A coordination number has 60
added to the day; its month may be 00 and its day 60. The three digits before the check digit are not 000.
";
