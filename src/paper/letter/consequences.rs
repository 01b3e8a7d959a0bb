//! What it may lead to: a sentence for each choice of question 28.

use super::{Letter, Said, said, to_both};
use crate::paper::Block;
use crate::text::{Text, text};

const HEADING: Text = text("Vad kan det leda till?", "What may it lead to?");
const MAY: Said = said(
    text(
        "Det här kan hända. Det är inte säkert att det händer dig.",
        "This may happen. It is not certain that it happens to you.",
    ),
    text(
        "Det här kan hända. Det är inte säkert att det händer ditt barn.",
        "This may happen. It is not certain that it happens to your child.",
    ),
);
const ASK: Text = text(
    "Skriv här: vad det kan leda till för den som får brevet",
    "Write here: what it may lead to for the person who gets the letter",
);
const ASK_MORE: Text = text("Skriv här: vad det kan leda till i övrigt", "Write here: what else it may lead to");

/// A sentence for each choice; none for what a person has to say.
const fn sentence(consequence: &str) -> Option<Said> {
    Some(match consequence.as_bytes() {
        b"loss-of-control" => said(
            text(
                "Du vet inte längre vem som har uppgifterna, eller vad de används till.",
                "You no longer know who has the data, or what they are used for.",
            ),
            text(
                "Du och ditt barn vet inte längre vem som har uppgifterna, eller vad de används till.",
                "You and your child no longer know who has the data, or what they are used for.",
            ),
        ),
        b"restricted-rights" => said(
            text(
                "Det kan bli svårare för dig att få något som du har rätt till.",
                "It may be harder for you to get something that you have a right to.",
            ),
            text(
                "Det kan bli svårare för ditt barn att få något som barnet har rätt till.",
                "It may be harder for your child to get something that the child has a right to.",
            ),
        ),
        b"discrimination" => said(
            text(
                "Någon kan behandla dig sämre på grund av det som står i uppgifterna.",
                "Somebody may treat you worse because of what the data say.",
            ),
            text(
                "Någon kan behandla ditt barn sämre på grund av det som står i uppgifterna.",
                "Somebody may treat your child worse because of what the data say.",
            ),
        ),
        b"identity-theft" => said(
            text(
                "Någon kan låtsas vara du, till exempel för att köpa saker eller låna pengar.",
                "Somebody may pretend to be you, for example to buy things or borrow money.",
            ),
            text(
                "Någon kan låtsas vara ditt barn, eller använda uppgifterna för att lura dig eller barnet.",
                "Somebody may pretend to be your child, or use the data to deceive you or the child.",
            ),
        ),
        b"financial-loss" => said(
            text("Du kan förlora pengar.", "You may lose money."),
            text("Du eller ditt barn kan förlora pengar.", "You or your child may lose money."),
        ),
        b"pseudonymisation-reversed" => said(
            text(
                "Någon kan lista ut att uppgifter utan namn handlar om dig.",
                "Somebody may find out that data without a name are about you.",
            ),
            text(
                "Någon kan lista ut att uppgifter utan namn handlar om ditt barn.",
                "Somebody may find out that data without a name are about your child.",
            ),
        ),
        b"reputation" => said(
            text("Andra kan få en sämre bild av dig.", "Others may come to think less of you."),
            text("Andra kan få en sämre bild av ditt barn.", "Others may come to think less of your child."),
        ),
        b"secrecy-lost" => said(
            text(
                "Någon kan få veta sådant om dig som vi har tystnadsplikt om.",
                "Somebody may learn things about you that we are bound to keep secret.",
            ),
            text(
                "Någon kan få veta sådant om ditt barn som vi har tystnadsplikt om.",
                "Somebody may learn things about your child that we are bound to keep secret.",
            ),
        ),
        b"other-disadvantage" => said(
            text(
                "Det kan ställa till problem med pengar, eller med hur andra är mot dig.",
                "It may cause trouble with money, or with how others are to you.",
            ),
            text(
                "Det kan ställa till problem med pengar, eller med hur andra är mot ditt barn.",
                "It may cause trouble with money, or with how others are to your child.",
            ),
        ),
        _ => return None,
    })
}

impl Letter<'_> {
    pub(super) fn consequences(&self) -> Vec<Block> {
        let keys = self.told.keys("consequences.likely");
        let known: Vec<String> =
            keys.iter().filter_map(|key| sentence(key)).map(|sentence| self.say(sentence)).collect();
        let has_more = keys.len() > known.len();
        let mut blocks = vec![self.heading(to_both(HEADING))];
        if known.is_empty() {
            blocks.push(self.by_hand(ASK));
            return blocks;
        }
        blocks.push(self.paragraph(MAY));
        blocks.push(Block::List(known));
        if has_more {
            blocks.push(self.by_hand(ASK_MORE));
        }
        blocks
    }
}
