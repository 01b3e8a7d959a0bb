// What is said of files that are opened, in both languages. `#` is a name or a number.

import { sayer } from "../saying.js";

export const say = sayer({
  unreadable: ["Filen kunde inte läsas. Det ni har skrivit är kvar.", "The file could not be read. What you have written is still here."],
  tooLarge: ["Filen är för stor för att vara en av våra.", "The file is too large to be one of ours."],
  replaces: [
    "Det ni har skrivit är inte sparat. Om filen # öppnas försvinner det.",
    "What you have written is not saved. If you open the file # it is lost.",
  ],
  sameCase: [
    "Filen är av samma ärende, och är en annan än det som står här i: #. Spara först det som står här i en egen fil, om ni är osäkra.",
    "The file is of the same case, and is another than what stands here in: #. If you are not sure, save what stands here in a file of its own first.",
  ],
  questions: ["fråga #", "question #"],
  reports: ["interna rapporter", "internal reports"],
  assessments: ["bedömningar", "assessments"],
  decisions: ["beslut", "decisions"],
  notifications: ["vad som har skickats in", "what has been sent"],
  communications: ["information till de registrerade", "information to the data subjects"],
  closing: ["avslut", "closing"],
  older: ["Den är sparad #, tidigare än den fil som var öppen.", "It was saved #, before the file that was open."],
  openAnyway: ["Öppna filen", "Open the file"],
  opened: ["Filen # är öppnad.", "The file # is open."],
  reportAdded: [
    "Den interna rapporten i filen # är tillagd. Det som anmälan också frågar efter är ifyllt där det var tomt.",
    "The internal report in the file # has been added. What the notification asks as well is filled in where it was blank.",
  ],
  newer: [
    "Filen är sparad av en nyare version. Det som inte visas här finns kvar när ni sparar.",
    "The file was saved by a newer version. What is not shown here stays in it when you save.",
  ],
  unread: ["Det här i filen gick inte att läsa:", "This in the file could not be read:"],
  unplaced: [
    "Det här finns i filen men har ingen plats i formuläret. Det finns kvar när ni sparar:",
    "This is in the file and has no place in the form. It stays in it when you save:",
  ],
  reported: ["I den interna rapporten: #.", "In the internal report: #."],
  question: ["Fråga #", "Question #"],
  line: ["Rad #: ", "Line #: "],
  more: ["och # till", "and # more"],
  next: ["Öppna nästa utan att spara: #", "Open the next without saving: #"],
  saveAndNext: ["Spara och öppna nästa: #", "Save and open the next: #"],
  left: ["# filer till väntar.", "# more files are waiting."],
  oneLeft: ["En fil till väntar.", "One more file is waiting."],
  pasteHere: ["Klistra in texten från IMY:s utskrift, eller från en fil som ni har sparat", "Paste the text of the authority's printed copy, or of a file that you have saved"],
  read: ["Läs texten", "Read the text"],
  nothingPasted: ["Klistra in en text först.", "Paste a text first."],
  pasted: ["inklistrad text", "pasted text"],
  printout: [
    "Utskriften är läst. Den säger inte när anmälan skickades in, så skriv det här. Kontrollera också nämnden och när incidenten upptäcktes.",
    "The printed copy has been read. It does not say when the notification was sent, so write it here. Check the board, too, and when the breach was discovered.",
  ],
  changedSinceSent: ["Ändrad sedan anmälan skickades.", "Changed since the notification was sent."],
  board: ["Nämnd", "Board"],
  discovered: ["Upptäckt", "Discovered"],
  missing: ["Saknas", "Missing"],
});
