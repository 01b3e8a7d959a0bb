// What is said of the draft that a browser keeps, in both languages. `#` is a day.

import { sayer } from "../saying.js";

export const say = sayer({
  draft: ["utkastet i webbläsaren", "the draft in the browser"],
  kept: ["Det ni skriver sparas nu också i den här webbläsaren, till och med #.", "What you write is now saved in this browser too, until #."],
  shared: ["Använd det inte på en dator som ni delar med andra: den som öppnar sidan här kan läsa utkastet.", "Do not use it on a computer that you share with others: whoever opens the page here can read the draft."],
  scripts: ["Andra skript på den här webbplatsen kan läsa det.", "Other scripts of this site can read it."],
  mayClear: ["Webbläsaren kan rensa det när som helst. Spara också i en fil.", "The browser may clear it at any time. Save in a file, too."],
  remove: ["Ta bort ur webbläsaren", "Remove from the browser"],
  removed: ["Utkastet är borttaget ur webbläsaren. Det ni har skrivit står kvar i formuläret.", "The draft is removed from the browser. What you have written still stands in the form."],
  removedElsewhere: ["Utkastet togs bort i en annan flik. Det ni har skrivit här sparas inte i webbläsaren längre.", "The draft was removed in another tab. What you have written here is not saved in the browser any more."],
  gone: ["Utkastet finns inte kvar i webbläsaren.", "The draft is no longer in the browser."],
  cleared: ["Webbläsaren hade rensat utkastet. Det är sparat på nytt.", "The browser had cleared the draft. It has been saved anew."],
  full: ["Det fick inte plats i webbläsaren. Det ni har skrivit är kvar här: spara det i en fil.", "There was no room for it in the browser. What you have written is still here: save it in a file."],
  blocked: ["Webbläsaren låter inte sidan spara något. Det ni har skrivit är kvar här: spara det i en fil.", "The browser does not let the page save anything. What you have written is still here: save it in a file."],
  alreadyThere: ["Det finns redan ett utkast för den här sidan i webbläsaren.", "There is a draft for this page in the browser already."],
  otherTab: ["En annan flik har sparat ett annat utkast för den här sidan.", "Another tab has saved another draft for this page."],
  otherVersion: ["En annan version har sparat ett utkast för den här sidan, som inte går att läsa här.", "Another version has saved a draft for this page, which cannot be read here."],
  leave: ["Avbryt", "Cancel"],
  keepThis: ["Spara det här i stället", "Save this instead"],
});
