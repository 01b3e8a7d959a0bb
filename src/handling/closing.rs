//! How a case is closed.

use super::field::{Kind, Screen, field};
use crate::text::text;

pub(super) static SCREEN: Screen = Screen {
    title: text("Avslut", "Closing"),
    introduction: text(
        "Avsluta när inget mer ska göras. Ärendet finns kvar i registret.",
        "Close the case when nothing more is to be done. It stays in the register.",
    ),
    fields: &[
        field("on", text("Avslutat den", "Closed on"), Kind::Date).required(),
        field("lessons", text("Lärdomar", "Lessons"), Kind::LongText).law("Art. 33(5), Art. 32(1)").help(text(
            "Vad har ni ändrat, eller ska ni ändra, för att det inte ska hända igen?",
            "What have you changed, or will you change, so that it does not happen again?",
        )),
    ],
};
