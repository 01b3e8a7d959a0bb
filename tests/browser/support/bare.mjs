// Forms of a few questions, as a test writes them, on a page with nothing else.

/** Settings for `open`: a page with this in its body, and this style. */
export const bare = (body, { style = "", head = "", now = "2026-05-06T10:00:00+02:00", ...settings } = {}) => ({
  path: "/tests/browser/pages/bare.html",
  now,
  edit: (html) => html.replace("</head>", `<style>${style}</style>${head}</head>`).replace("<body>", `<body>${body}`).replace("<form", `<form data-bn-now="${now}"`),
  ...settings,
});

/** A form around these parts. */
export const form = (...parts) => `<form data-breach-notification>${parts.join("\n")}</form>`;

/** A question that is answered by yes or no. */
export const yesNo = (number, words, name) => `<fieldset><legend>${number}. ${words}</legend><label><input type="radio" name="${name}" value="yes"> Ja</label> <label><input type="radio" name="${name}" value="no"> Nej</label></fieldset>`;

export const ongoing = yesNo(12, "Pågår incidenten fortfarande?", "incident.ongoing");
export const involved = yesNo(21, "Är ett biträde inblandat?", "processors.involved");
