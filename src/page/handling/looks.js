// How the case looks beside the form: in the colours of what it stands in.

export const LOOKS = `
.bn-case { box-sizing: border-box; margin: 1em 0; padding: 0 1em 1em; overflow-wrap: anywhere; border: 1px solid var(--_line, GrayText); border-radius: var(--_radius, 4px); }
.bn-case * { box-sizing: border-box; }
.bn-case [hidden] { display: none !important; }
.bn-case h2 { margin: 1em 0 0; font-size: 1.375em; line-height: 1.25; outline-offset: 4px; }
.bn-case h3 { margin: 1.5em 0 0; padding-bottom: .125em; border-bottom: 3px solid; font-size: 1.1875em; }
.bn-case p { margin: .5em 0 0; }
.bn-case :is(ul, ol) { margin: .5em 0 0; padding-left: 1.5em; }
.bn-case-records > ul { padding: 0; list-style: none; }
.bn-case-records > ul > li { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .75em; padding: .25em 0 .25em .75em; margin-top: .375em; border-left: 4px solid var(--_line, GrayText); }
.bn-case .bn-button { min-height: 2.25em; margin: .5em .75em 0 0; }
.bn-case-records > ul .bn-button { margin: 0; }
.bn-case-screen { margin-top: .75em; padding: 0 0 .5em .75em; border-left: 4px solid var(--_accent, currentColor); }
.bn-case-field { margin-top: 1em; }
.bn-case fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.bn-case legend, .bn-case-field > label { display: block; padding: 0; font-weight: 600; }
.bn-case :is(input:not([type=radio], [type=checkbox]), textarea) { display: block; width: 100%; max-width: 36em; min-height: 2.5em; padding: .375em .5em; border: 1px solid var(--_field, #767c83); border-radius: var(--_radius, 4px); font: inherit; color: inherit; background: var(--_paper, Canvas); }
.bn-case input:is([type=date], [type=time]) { max-width: 12em; }
.bn-case fieldset > label { display: inline-block; margin: .25em 1em 0 0; }
.bn-case-choice { margin-top: .5em; }
.bn-case-choice label { display: flex; align-items: baseline; gap: .625em; min-height: 1.75em; }
.bn-case-choice input { flex: none; width: 1.25em; height: 1.25em; margin: 0; align-self: start; margin-top: .125em; accent-color: var(--_accent, auto); }
.bn-case-choice .bn-case-hint { margin: 0 0 0 1.875em; }
.bn-case-hint { font-size: .9375em; }
.bn-case-field > .bn-case-hint { max-width: 40em; }
.bn-case-row { margin-top: .75em; padding-left: .75em; border-left: 2px solid var(--_line, GrayText); }
.bn-case-severity { margin-top: 1em; }
.bn-case-severity > summary { min-height: 2em; font-weight: 600; cursor: pointer; }
.bn-case-score:not(:empty), .bn-case-advice:not(:empty) { margin-top: 1em; padding: .5em .75em .75em; border: 1px solid var(--_line, GrayText); border-radius: var(--_radius, 4px); }
.bn-case-wrong { color: var(--_error, inherit); font-weight: 600; }
.bn-case-wrong:empty { display: none; }
.bn-case [aria-invalid=true] { border: 2px solid var(--_error, currentColor) !important; }
.bn-case-problems { font-weight: 600; }
.bn-case-lacking { margin-top: 1em; }
.bn-case :focus-visible { outline: 3px solid #1f6fd0; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { .bn-case :focus-visible { outline-color: #8fc1ff; } }
@media print { .bn-case { display: none; } }
`;
