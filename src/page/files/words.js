// What the parts for files say, in both languages. `#` is a name or a number.

import { sayer } from "../saying.js";

export const say = sayer({
  group: ["Spara och öppna", "Save and open"],
  save: ["Spara", "Save"],
  open: ["Öppna", "Open"],
  paste: ["Klistra in text", "Paste text"],
  transfer: ["För över till IMY:s e-tjänst", "Type it over into IMY's e-service"],
  case: ["Bedömning, beslut och handlingar", "Assessment, decision and papers"],
  hint: [
    "Spara det ni har skrivit i en fil, och öppna den när ni går vidare. Ingenting skickas. Det går också att dra en fil hit.",
    "Save what you have written in a file, and open it when you go on. Nothing is sent. You can also drop a file here.",
  ],
  keep: ["Spara också i den här webbläsaren", "Save in this browser too"],
  draft: ["I den här webbläsaren finns ett utkast för den här sidan, sparat #.", "In this browser there is a draft for this page, saved #."],
  until: ["tas bort #", "removed #"],
  otherVersion: ["av en annan version, och går inte att läsa här", "by another version, and it cannot be read here"],
  goOn: ["Gå vidare med utkastet", "Go on with the draft"],
  remove: ["Ta bort utkastet", "Remove the draft"],
  notNow: ["Inte nu", "Not now"],
  saved: ["Sparat i filen #.", "Saved in the file #."],
  notSaved: ["Ingenting sparades.", "Nothing was saved."],
  inFrame: [
    "Kom det ingen fil? Sidan ligger inuti en annan, som kan hindra det. Öppna formuläret i en egen flik.",
    "Did no file come? The page stands inside another, which may prevent that. Open the form in a tab of its own.",
  ],
  changedSince: [
    "Filen # har ändrats av någon annan sedan den öppnades eller sparades här.",
    "Somebody else has changed the file # since it was opened or saved here.",
  ],
  overwrite: ["Skriv över den", "Overwrite it"],
  saveAsNew: ["Spara som en ny fil", "Save as a new file"],
  cancel: ["Avbryt", "Cancel"],
  loading: ["Ett ögonblick…", "One moment…"],
  unreachable: [
    "Det gick inte nu, för en del av sidan gick inte att hämta. Det ni har skrivit är kvar. Försök igen om en stund.",
    "That did not work now, as a part of the page could not be fetched. What you have written is still here. Try again in a moment.",
  ],
});
