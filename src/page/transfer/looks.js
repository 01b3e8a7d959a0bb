// How the transfer view looks: one column, for a narrow window beside the e-service.

export const LOOKS = `
.bn-transfer { box-sizing: border-box; max-width: 40em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; font: 1em/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark; }
.bn-transfer-dialog { box-sizing: border-box; width: min(42em, 100%); max-height: 96%; padding: 0; overflow: auto; scroll-padding-top: 6em; border: 1px solid #767c83; border-radius: 4px; }
.bn-transfer-dialog::backdrop { background: #0008; }
.bn-transfer * { box-sizing: border-box; }
.bn-transfer h1 { margin: 0; font-size: 1.375em; line-height: 1.25; }
.bn-transfer h2 { margin: 1.5em 0 0; padding-bottom: .125em; border-bottom: 3px solid; font-size: 1.1875em; }
.bn-transfer h3, .bn-transfer h4, .bn-transfer h5, .bn-tr-label { margin: 1.25em 0 0; font-size: 1em; line-height: 1.35; }
.bn-transfer h4, .bn-transfer h5 { margin-top: 1em; }
.bn-tr-label { margin-top: .75em; font-weight: 600; }
.bn-transfer p { margin: .5em 0 0; }
.bn-transfer dl { margin: .75em 0 0; font-size: .9375em; }
.bn-transfer dl div { display: flex; flex-wrap: wrap; gap: 0 .5em; }
.bn-transfer dt::after { content: ":"; }
.bn-transfer dd { margin: 0; font-weight: 600; }
.bn-tr-bar { position: sticky; top: 0; z-index: 1; margin: .75em -1em 0; padding: .5em 1em; border-bottom: 1px solid GrayText; background: Canvas; }
.bn-tr-bar p { margin: 0; }
.bn-tr-bar progress { width: 100%; height: .75em; accent-color: #1b7a3d; }
.bn-tr-entry { scroll-margin-top: 5em; padding: .125em 0 .5em .75em; border-left: 4px solid GrayText; margin-top: .75em; }
.bn-tr-entry > :first-child { margin-top: 0; }
.bn-tr-entry.bn-tr-done { border-left-color: #1b7a3d; }
.bn-tr-entry.bn-tr-changed { border-left: 4px dashed #a86a00; }
.bn-tr-value { margin: .25em 0 0; white-space: pre-wrap; user-select: all; -webkit-user-select: all; }
.bn-transfer ul { margin: .25em 0 0; padding-left: 1.25em; }
.bn-tr-tools { display: flex; flex-wrap: wrap; align-items: center; gap: .25em 1em; margin-top: .375em; }
.bn-transfer button, .bn-transfer input:not([type=checkbox]) { min-height: 2.25em; padding: .25em .75em; border: 1px solid #767c83; border-radius: 4px; font: inherit; color: inherit; background: Canvas; }
.bn-transfer button { font-weight: 600; cursor: pointer; }
.bn-transfer button:hover { text-decoration: underline; text-underline-offset: .2em; }
.bn-transfer input:not([type=checkbox]) { display: block; width: 100%; max-width: 20em; }
.bn-transfer input[aria-invalid=true] { border: 2px solid #d6342c; }
.bn-transfer label { display: inline-flex; align-items: center; gap: .5em; min-height: 2em; }
.bn-transfer label:has(input:not([type=checkbox])) { display: block; margin-top: .75em; }
.bn-transfer input[type=checkbox] { width: 1.375em; height: 1.375em; margin: 0; accent-color: #1b7a3d; }
.bn-transfer :focus-visible { outline: 3px solid #1f6fd0; outline-offset: 2px; }
.bn-transfer h1:focus-visible { outline-offset: 4px; }
.bn-tr-note { padding-left: .5em; border-left: 4px solid #a86a00; }
.bn-tr-wrong { color: #d6342c; font-weight: 600; }
@media (prefers-color-scheme: dark) { .bn-tr-wrong { color: #ff9f97; } }
.bn-tr-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bn-transfer [hidden] { display: none !important; }
@media print { .bn-tr-bar { position: static; } .bn-transfer button, .bn-tr-sent { display: none; } .bn-tr-entry { break-inside: avoid; } }
`;
