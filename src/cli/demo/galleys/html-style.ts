/** The accent must be readable on white; for the dark it is mixed with white. */
export function styleSheet(accent: string): string {
  const safe = /^#[\da-f]{6}$/i.test(accent) ? accent : '#1f4e5f';
  return `
:root { color-scheme: light dark; --accent: ${safe}; --ink: #1c1c1c; --quiet: #595959; --line: #d6d6d6; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --accent: color-mix(in srgb, ${safe} 42%, #fff); --ink: #e8e6e3; --quiet: #b0adaa; --line: #454545; --paper: #181a1b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", Cambria, Georgia, serif; overflow-wrap: break-word; }
article { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { line-height: 1.2; text-wrap: balance; hyphens: manual; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.125rem); font-weight: 600; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; font-weight: 600; margin: 2.25rem 0 .5rem; }
p { margin: 0 0 1rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
sup { line-height: 0; font-size: .7em; margin-inline: .1em; }
.journal { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; border-top: 3px solid var(--accent); padding-top: .5rem; margin-bottom: 2.5rem; font-size: .9375rem; color: var(--quiet); }
.journal b { color: var(--accent); font-weight: 600; }
.section { margin-bottom: .25rem; font-size: .9375rem; color: var(--quiet); }
.authors { font-size: 1.125rem; margin-bottom: .5rem; }
.authors span { white-space: normal; }
.places { list-style: none; padding: 0; margin: 0 0 2rem; font-size: .875rem; line-height: 1.45; color: var(--quiet); }
.abstract { border-inline-start: 3px solid var(--accent); padding-inline-start: 1.125rem; margin: 0 0 1.75rem; font-size: .9688rem; line-height: 1.55; }
.abstract h2 { font-size: 1rem; color: var(--accent); margin: 0 0 .25rem; }
.abstract p { margin-bottom: .5rem; }
.abstract .keywords { font-size: .875rem; color: var(--quiet); margin: 0; }
ul { margin: 0 0 1rem; padding-inline-start: 1.375rem; }
li { margin-bottom: .35rem; }
.places li { margin: 0; }
blockquote { margin: 1.25rem 0 1.25rem 1.375rem; padding-inline-end: 1.375rem; font-size: .9688rem; }
blockquote p { margin: 0; }
.scroll { overflow-x: auto; margin: 1.75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; border-block: 1.5px solid currentColor; }
caption, figcaption { text-align: start; font-size: .875rem; line-height: 1.45; }
caption { padding-bottom: .5rem; }
caption b, figcaption b { color: var(--accent); font-weight: 600; margin-inline-end: .25rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { font-weight: 600; border-bottom-color: currentColor; vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 5rem; }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: end; }
td.number { white-space: nowrap; }
figure { margin: 1.75rem 0; }
figure svg { display: block; width: 100%; height: auto; font-family: inherit; overflow: visible; margin-bottom: .5rem; }
svg text { fill: var(--quiet); }
svg .strong { fill: var(--ink); }
svg .bar { fill: var(--accent); }
svg .curve { fill: none; stroke: var(--accent); stroke-width: 1.7; stroke-linejoin: round; }
svg .dot { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
svg .grid { stroke: var(--line); stroke-width: .5; }
svg .axis { stroke: var(--quiet); stroke-width: .8; }
details { margin-top: .5rem; font-size: .875rem; }
summary { color: var(--accent); cursor: pointer; padding-block: .25rem; }
details table { width: auto; min-width: 12rem; margin-top: .25rem; }
footer { margin-top: 3rem; padding-top: .25rem; border-top: 1px solid var(--line); font-size: .9375rem; line-height: 1.5; }
footer h2 { font-size: 1.125rem; margin-top: 1.5rem; }
.references { list-style: none; padding: 0; }
.references li { padding-inline-start: 1.5rem; text-indent: -1.5rem; margin-bottom: .5rem; }
@media (max-width: 30rem) { body { font-size: 1rem; } svg text { font-size: 11px; } th, td { padding-inline-end: .5rem; } article { padding: 1.25rem 1rem 3rem; } .journal { margin-bottom: 1.75rem; } blockquote { margin-inline-start: .75rem; padding-inline-end: 0; } }
@media print { article { max-width: none; padding: 0; } details { display: none; } }
`;
}
