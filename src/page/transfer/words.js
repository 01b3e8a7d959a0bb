// What stands around the answers in the transfer view, in both languages. The answers are in Swedish, as the authority's form is. `#` is a name or a number.

import { sayer } from "../saying.js";

export const say = sayer({
  title: ["För över till IMY:s e-tjänst", "Type it over into IMY's e-service"],
  intro: [
    "E-tjänsten tar inte emot någon fil. Lägg det här fönstret bredvid e-tjänsten, kopiera ett svar i taget och kryssa för det som är överfört.",
    "The e-service takes no file. Put this window beside it, copy one answer at a time, and tick what has been typed over. The questions are in Swedish, as they are there.",
  ],
  service: ["Öppna IMY:s e-tjänst (ny flik)", "Open IMY's e-service (new tab)"],
  progress: ["# överförda", "# typed over"],
  of: ["# av", "# of"],
  copy: ["Kopiera", "Copy"],
  copied: ["Kopierat", "Copied"],
  notCopied: ["Det gick inte att kopiera. Texten är markerad: kopiera den själv.", "It could not be copied. The text is selected: copy it yourself."],
  done: ["Överförd", "Typed over"],
  changed: ["Ändrad sedan den fördes över", "Changed since it was typed over"],
  choose: ["Välj", "Choose"],
  tick: ["Kryssa i", "Tick"],
  type: ["Skriv", "Type"],
  empty: ["Ta bort svaret i e-tjänsten.", "Take the answer away in the e-service."],
  onlyChanged: ["Visa bara det som har ändrats sedan anmälan skickades", "Show only what has changed since the notification was sent"],
  nothing: ["Det finns inget att föra över ännu.", "There is nothing to type over yet."],
  sentTitle: ["Vi har skickat in", "We have sent it"],
  sentIntro: [
    "Skriv när anmälan skickades in i e-tjänsten. Då bedöms fristen efter det.",
    "Write when the notification was sent in the e-service. The time limit is judged by that from then on.",
  ],
  sentWhen: [
    "Anmälan är inskickad, men det är inte känt när. Skriv det här.",
    "The notification has been sent already, but it is not known when. Write it here.",
  ],
  sentMore: [
    "Anmälan är inskickad #. Har ni skickat in en komplettering? Skriv när.",
    "The notification was sent #. Have you sent a supplement? Write when.",
  ],
  date: ["Datum", "Date"],
  time: ["Klockslag (om ni vet det)", "Time (if you know it)"],
  reference: ["IMY:s ärendenummer (om ni har fått det)", "IMY's case number (if you have it)"],
  record: ["Vi har skickat in", "We have sent it"],
  badDate: ["Ange ett datum, till exempel 2026-04-13.", "Give a date, such as 2026-04-13."],
  badTime: ["Det klockslaget finns inte den dagen. Ange ett annat, eller inget.", "There is no such time on that day. Give another, or none."],
  inFuture: ["Tidpunkten ligger i framtiden. Ange när anmälan skickades in.", "That is in the future. Give when the notification was sent."],
  recorded: ["Antecknat: inskickad #. Spara ärendet, så finns det kvar.", "Noted: sent #. Save the case to keep it."],
  recordedSupplement: ["Antecknat: kompletteringen inskickad #. Spara ärendet, så finns det kvar.", "Noted: the supplement was sent #. Save the case to keep it."],
  undo: ["Ångra", "Undo"],
  undone: ["Anteckningen är borttagen.", "The note is gone."],
  close: ["Stäng", "Close"],
  gone: [
    "Sidan med formuläret är stängd. Det går att kopiera ändå. Spara ärendet här, så finns det ni kryssar för kvar.",
    "The page with the form is closed. You can still copy. Save the case here to keep what you tick.",
  ],
  save: ["Spara ärendet", "Save the case"],
  saved: ["Sparat i filen #.", "Saved in the file #."],
});
