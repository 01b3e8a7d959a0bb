// How the register looks: in the colours of the page, or those that it is given as the form is.

export const LOOKS = `
.bn-register { --_r-line: var(--bn-line, var(--_l, #80889066)); --_r-ink: var(--bn-ink, var(--_i, CanvasText)); --_r-paper: var(--bn-paper, var(--_p, Canvas)); --_r-soft: var(--bn-soft, var(--_s, #80889014));
  --_r-accent: var(--bn-accent, var(--_a, #2a6fb5)); --_r-on: var(--bn-on-accent, var(--_o, #fff)); --_r-muted: var(--bn-muted, var(--_m, inherit)); --_r-border: var(--bn-border, var(--_b, #7d858f));
  --_r-error: var(--bn-error, var(--_e, #d6342c)); --_r-focus: var(--bn-focus, var(--_f, #1f6fd0));
  color: var(--_r-ink); line-height: 1.5; overflow-wrap: anywhere; }
.bn-register, .bn-register *, .bn-register-paper .bn-register-charts * { box-sizing: border-box; }
.bn-register-all, .bn-register-languages, .bn-register-bar, .bn-register-title { max-width: 90rem; margin-inline: auto; padding-inline: clamp(14px, 4vw, 48px); }
.bn-register-all { background: var(--_r-paper); padding-block: 1em 2em; }
.bn-register [hidden] { display: none !important; }
.bn-register h2 { margin: 1.5em 0 .25em; font-size: 1.375em; line-height: 1.25; }
.bn-register p { margin: .25em 0 .5em; max-width: 46em; }
.bn-register-hint, .bn-register-count { color: var(--_r-muted); }
.bn-register-said { font-weight: 600; }
.bn-register-buttons { display: flex; flex-wrap: wrap; gap: .5em .75em; margin: .75em 0; }
.bn-register-buttons:empty, .bn-register-said:empty { display: none; }
.bn-register .bn-button { min-height: 2.5em; margin: 0; padding: .375em 1em; border: 1px solid var(--_r-border); border-radius: var(--bn-radius, 4px); font: inherit; font-weight: 600; color: var(--_r-ink); background: var(--_r-paper); cursor: pointer; }
.bn-register .bn-button:hover { text-decoration: underline; text-underline-offset: .2em; }
.bn-register .bn-button.bn-register-main { border-color: var(--_r-accent); color: var(--_r-on); background: var(--_r-accent); }
.bn-register .bn-button:is(:disabled, [aria-disabled=true]) { opacity: .6; cursor: default; }
.bn-register :focus-visible { outline: 3px solid var(--_r-focus); outline-offset: 2px; }
.bn-register-languages { display: flex; justify-content: flex-end; gap: 0; }
.bn-register-languages .bn-button { border-radius: 4px 0 0 4px; font-weight: 400; }
.bn-register-languages .bn-button + .bn-button { border-left: 0; border-radius: 0 4px 4px 0; }
.bn-register-languages .bn-button[aria-pressed=true] { border-color: var(--_r-ink); color: var(--_r-paper); background: var(--_r-ink); }
.bn-register-opening { padding: .5em 1em 1em; border: 2px dashed var(--_r-border); border-radius: var(--bn-radius, 4px); }
.bn-register-over { border-style: solid; border-color: var(--_r-accent); background: var(--_r-soft); }
.bn-register-progress { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em; margin: .75em 0; }
.bn-register-progress progress { flex: 1 1 10em; min-width: 6em; max-width: 30em; height: 1.25em; accent-color: var(--_r-accent); }
.bn-register summary { min-height: 1.75em; padding: .125em 0; font-weight: 600; cursor: pointer; }
.bn-register-list { margin: .5em 0; padding: 0; list-style: none; }
.bn-register-list > li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: .5em 1.5em; padding: .625em 0; border-top: 1px solid var(--_r-line); }
.bn-register-list > li > div { flex: 1 1 16em; }
.bn-register-list p { margin: 0; }
.bn-register-list span { color: var(--_r-muted); }
.bn-register strong { color: var(--_r-error); }
.bn-register-filters { display: flex; flex-wrap: wrap; align-items: end; gap: .75em 1em; margin: .5em 0 .75em; }
.bn-register-filters > div { flex: 0 1 auto; min-width: 0; max-width: 100%; }
.bn-register-filters label { display: block; font-weight: 600; }
.bn-register-search { flex: 1 1 18em; }
.bn-register :is(select, input[type=search]) { width: 100%; max-width: 100%; min-height: 2.5em; padding: .375em .625em; border: 1px solid var(--_r-border); border-radius: var(--bn-radius, 4px); font: inherit; color: var(--_r-ink); background: var(--_r-paper); }
.bn-register-columns fieldset { display: flex; flex-wrap: wrap; gap: 0 1.5em; min-width: 0; margin: .5em 0; padding: 0; border: 0; }
.bn-register-columns label { display: flex; align-items: baseline; gap: .5em; flex: 0 1 19em; padding: .25em 0; }
.bn-register-columns input { flex: none; width: 1.125em; height: 1.125em; margin: 0; align-self: center; accent-color: var(--_r-accent); }
.bn-register-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bn-register-scroll { position: relative; max-width: 100%; margin: .5em 0 .75em; overflow-x: auto; border: 1px solid var(--_r-line); }
.bn-register table { border-collapse: collapse; font-size: .9375em; }
.bn-register-scroll > table { width: 100%; }
.bn-register :is(th, td) { padding: .375em .625em; border-bottom: 1px solid var(--_r-line); text-align: left; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
.bn-register-cases :is(th, td) { min-width: 4em; max-width: 24em; }
.bn-register-cases :is(th:first-child, td:nth-child(2)) { min-width: 10em; }
.bn-register-cases td.bn-register-when { white-space: nowrap; }
.bn-register thead th { background: var(--_r-soft); font-weight: 600; }
.bn-register-cases thead button { min-height: 1.75em; padding: 0; border: 0; font: inherit; color: inherit; text-align: left; background: none; cursor: pointer; }
.bn-register-cases thead button::after { content: "\\2195"; margin-left: .375em; font-weight: 400; }
.bn-register-cases [aria-sort=ascending] button::after { content: "\\2191"; }
.bn-register-cases [aria-sort=descending] button::after { content: "\\2193"; }
.bn-register-cases thead button:hover { text-decoration: underline; }
.bn-register-open { min-height: 1.75em; padding: 0; border: 0; font: inherit; font-weight: 600; color: var(--bn-accent, var(--_a, LinkText)); text-align: left; text-decoration: underline; text-underline-offset: .2em; background: none; cursor: pointer; }
.bn-register-note { display: block; color: var(--_r-muted); font-size: .875em; font-weight: 400; }
.bn-register-line { display: block; }
.bn-register-numbers td { text-align: right; font-variant-numeric: tabular-nums; }
.bn-register-numbers th { font-weight: 400; }
.bn-register-charts { display: flex; flex-wrap: wrap; gap: 1.5em 3em; margin: 1.5em 0; }
.bn-register-chart { flex: 1 1 20em; min-width: 0; max-width: 44em; margin: 0; }
.bn-register-chart figcaption { margin-bottom: .5em; font-weight: 600; }
.bn-register-chart svg { display: block; overflow: visible; max-width: 100%; }
.bn-register-chart text { fill: currentColor; font-size: 14px; }
.bn-register-chart .bn-register-tick { font-size: 12px; }
.bn-register-chart .bn-register-number { font-weight: 600; }
.bn-register-lying, .bn-register-ink { fill: var(--_r-accent, var(--_a, #2a6fb5)); }
.bn-register-series-1 .bn-register-stroke { fill: none; stroke: currentColor; stroke-width: 2; }
.bn-register-series-2 .bn-register-ink { fill: currentColor; }
.bn-register-pale { fill: var(--_r-paper, Canvas); }
.bn-register-part { stroke: currentColor; stroke-width: 1; }
.bn-register-axis { stroke: currentColor; }
.bn-register-legend { display: flex; flex-wrap: wrap; gap: .25em 1.25em; margin: .5em 0; padding: 0; list-style: none; }
.bn-register-legend li { display: flex; align-items: center; gap: .5em; }
.bn-register-chart td { text-align: right; font-variant-numeric: tabular-nums; }
.bn-register-bar { position: sticky; top: 0; z-index: 2; padding-block: .5em; border-bottom: 1px solid var(--_r-line); background: var(--_r-paper); }
.bn-register-unread { max-width: 90rem; margin-inline: auto; padding: .75em clamp(14px, 4vw, 48px); background: var(--_r-paper); }
.bn-register-bar h2 { margin: 0; font-size: 1.125em; }
.bn-register-bar p { margin: 0; }
@media (max-height: 45em), (max-width: 45em) { .bn-register-bar { position: static; } }
@media (forced-colors: active) { .bn-register-lying, .bn-register-ink { fill: CanvasText; } .bn-register-pale { fill: Canvas; } .bn-register-chart svg { forced-color-adjust: none; color: CanvasText; } }
.bn-register-paper { width: 64rem; max-width: min(64rem, 100vw - 1rem); }
.bn-register-paper.bn-preview .bn-paper-table :is(th, td):nth-child(n) { white-space: normal; overflow-wrap: break-word; }
.bn-register-paper.bn-preview .bn-paper-table :is([data-bn-column=Månad], [data-bn-column=Month]):nth-child(n) { white-space: nowrap !important; }
@media screen { .bn-register-paper .bn-paper-title { display: none; } }
@media print {
  .bn-register-paper.bn-preview .bn-paper-table :is(th, td) { padding: .25em .375em; font-size: 8.5pt; }
  .bn-register-paper.bn-preview .bn-paper-table :is(th, td):not([data-bn-column=Månad], [data-bn-column=Month]):nth-child(n) { white-space: normal !important; }
  .bn-register-opening, .bn-register-languages, .bn-register-status, .bn-register-owed, .bn-register-cases, .bn-register-buttons, .bn-register-asked, .bn-register-chart details, .bn-register-bar { display: none !important; }
  .bn-register-chart { break-inside: avoid; }
  .bn-register-paper .bn-register-chart { max-width: 100%; flex-basis: 100%; }
}
`;
