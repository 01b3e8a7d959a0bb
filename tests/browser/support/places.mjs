// Where a person finds each field: the number of its question, and the words of its part where the question has several.
// And what the choices are called. Written from the form, not taken from the code under test.

const address = (number, name) => ({
  [`${name}.street`]: [number, "Adress"],
  [`${name}.postalCode`]: [number, "Postnummer"],
  [`${name}.city`]: [number, "Ort"],
  [`${name}.country`]: [number, "Land"],
});

const moment = (number, name, comment = "Eventuell kommentar") => ({
  [`${name}.date`]: [number, "Datum"],
  [`${name}.time`]: [number, "Klockslag"],
  [`${name}.comment`]: [number, comment],
});

const comment = 'Ange kommentar vid val "Övrigt"';

const notification = {
  "controller.name": [1],
  "controller.organisationNumber": [2],
  ...address(3, "controller.address"),
  "controller.reference": [4],
  "contacts.name": [5],
  "contacts.role": [6],
  "contacts.email": [7],
  "contacts.phone": [8],
  ...address(9, "contactAddress"),
  ...moment(10, "incident.occurred"),
  ...moment(11, "incident.discovered"),
  "incident.ongoing": [12],
  ...moment(13, "incident.ended"),
  "incident.lateReason": [14],
  "incident.type": [15],
  "incident.description": [16],
  "incident.discovery": [17],
  "incident.cause": [18],
  "incident.causeComment": [18, comment],
  "incident.sector": [19],
  "incident.area": [20],
  "incident.areaComment": [20, comment],
  "processors.involved": [21],
  "processors.organisations.name": [22, "Organisationens namn"],
  "processors.organisations.organisationNumber": [22, "Organisationsnummer"],
  "dataSubjects.count.exact": [23, "Exakt antal registrerade"],
  "dataSubjects.count.range": [23, "Intervall"],
  "records.count.exact": [24, "Exakt antal uppgifter"],
  "records.count.range": [24, "Intervall"],
  "dataSubjects.groups": [25],
  "dataSubjects.groupsComment": [25, comment],
  "personalData.categories": [26],
  "personalData.categoriesComment": [26, comment],
  "personalData.encrypted": [27],
  "consequences.likely": [28],
  "consequences.comment": [28, comment],
  "consequences.severity": [29],
  "actions.date": [30, "Datum"],
  "actions.time": [30, "Klockslag"],
  "actions.description": [30, "Åtgärd"],
  "information.given": [31],
  "information.givenOn.date": [32, "Datum"],
  "information.givenOn.comment": [32, "Eventuell kommentar"],
  "information.planned": [33],
  "information.plannedOn.date": [34, "Datum"],
  "information.plannedOn.comment": [34, "Eventuell kommentar"],
  "information.reasonsNot": [35],
  "supplement.planned": [36],
  "confidentiality.request": [37],
};

const other = 'Du valde "Övrigt": vad gäller det?';

const internalReport = {
  "reporter.name": [1],
  "reporter.unit": [2],
  "reporter.email": [3],
  "reporter.phone": [4],
  "controller.name": [5],
  ...moment(6, "incident.discovered", "Kommentar"),
  ...moment(7, "incident.occurred", "Kommentar"),
  "incident.ongoing": [8],
  "incident.what": [9],
  "incident.description": [10],
  "incident.cause": [11],
  "incident.causeComment": [11, other],
  "access.unauthorised": [12],
  "access.who": [12, "Vem eller vilka?"],
  "dataSubjects.groups": [13],
  "dataSubjects.groupsComment": [13, other],
  "dataSubjects.count.exact": [14, "Exakt antal personer"],
  "dataSubjects.count.range": [14, "Ungefär hur många"],
  "personalData.categories": [15],
  "personalData.categoriesComment": [15, other],
  "personalData.encrypted": [16],
  "processors.involved": [17],
  "processors.organisations.name": [18, "Leverantörens namn"],
  "actions.date": [19, "Datum"],
  "actions.time": [19, "Klockslag"],
  "actions.description": [19, "Åtgärd"],
  "information.given": [20],
};

const forms = { "imy-notification": notification, "internal-report": internalReport };
let places = notification;

/** For a file of tests about another form than the notification. */
export function useForm(id) {
  places = forms[id];
}

export const choices = {
  "yes": "Ja",
  "no": "Nej",
  "unknown": "Vet inte",
  "undecided": "Vi har inte tagit ställning än",
  "other": "Övrigt",
  "disclosure-other": "Obehörigt röjande: Övrigt",
  "employee": "En anställd informerade oss",
  "human-single": "Mänskliga faktorn: Fel i det enskilda fallet",
  "public": "Offentlig sektor",
  "social-services": "Socialtjänst",
  "disclosed": "Någon obehörig har sett eller fått uppgifterna",
  "lost": "Uppgifterna är borttappade eller stulna",
  "destroyed": "Uppgifterna är förstörda eller raderade",
  "changed": "Uppgifterna har ändrats eller blivit fel",
  "unavailable": "Uppgifterna går inte att komma åt",
  "not-known": "Jag vet inte än",
  "1-10": "1 - 10",
  "11-100": "11 - 100",
  "1001-10000": "1 001 - 10 000",
  "users": "Användare av den personuppgiftsansvariges tjänster",
  "children": "Barn",
  "pupils": "Skolelever i förskola, grundskola eller gymnasium",
  "health": "Hälsa",
  "identity-number": "Personnummer",
  "identifying": "Identifierande information (till exempel för- och efternamn)",
  "contact": "Kontaktinformation",
  "loss-of-control": "Den registrerade förlorar kontrollen över de egna personuppgifterna",
  "secrecy-lost": "Förlust av konfidentialitet när det gäller personuppgifter som omfattas av tystnadsplikt",
  "1": "1. Försumbar",
  "3": "3. Betydande",
  "4": "4. Mycket allvarlig",
  "no-high-risk": "Incidenten medför inte hög risk för personers fri- och rättigheter",
  "protected": "Personuppgifterna var krypterade eller på annat sätt skyddade",
};

/** Where a field is: `{ number, part, row }`, the row counted from 0. */
export function placeOf(field) {
  const row = Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0);
  const place = places[field.replace(/\[\d+\]/, "")];
  if (!place) throw new Error(`no such field: ${field}`);
  return { number: place[0], part: place[1], row };
}

/** The words of a choice. */
export function wordsOf(key) {
  if (!Object.hasOwn(choices, key)) throw new Error(`no such choice: ${key}`);
  return choices[key];
}

/** The same; what is no choice stays as it is. */
export function wordsIfKey(value) {
  return Object.hasOwn(choices, value) ? choices[value] : value;
}
