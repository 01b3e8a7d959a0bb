//! The one list of choices that the notification does not have. The wording is ours, so all of it counts as seen.

use crate::engine::form::{Choice, ChoiceList};

/// Question 9. Art. 4(12) in the words of those who have just seen it.
pub(super) static WHAT: ChoiceList = ChoiceList::closed(&[
    Choice::seen(
        "disclosed",
        "Någon obehörig har sett eller fått uppgifterna",
        "Someone unauthorised has seen or received the data",
    ),
    Choice::seen("lost", "Uppgifterna är borttappade eller stulna", "The data are lost or stolen"),
    Choice::seen("destroyed", "Uppgifterna är förstörda eller raderade", "The data are destroyed or deleted"),
    Choice::seen("changed", "Uppgifterna har ändrats eller blivit fel", "The data have been changed or made wrong"),
    Choice::seen("unavailable", "Uppgifterna går inte att komma åt", "The data are out of reach"),
    Choice::seen("not-known", "Jag vet inte än", "I do not know yet"),
]);
