// How the report page looks, by day and by night, on a screen and on paper.

/** By day. Charts name these colours themselves as well, so that one that is taken out of the page keeps them. */
export const colours = {
  ink: '#1c1f24',
  quiet: '#5d6570',
  line: '#e3e5e8',
  allow: '#9cc9b3',
  ask: '#e0a12b',
  approve: '#7b61c9',
  deny: '#c4453d',
  calls: '#b4bdc9',
} as const;

export const style = `
:root { color-scheme: light dark;
  --paper: #fdfdfc; --raised: #ffffff; --accent: #1f7a55;
  ${Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')} }
@media (prefers-color-scheme: dark) { :root {
  --paper: #14171b; --raised: #1b1f25; --ink: #e8eaed; --quiet: #98a2ae; --line: #2d333b;
  --allow: #3f7a61; --ask: #edb548; --approve: #a48df0; --deny: #ee6f66; --calls: #586372; --accent: #6cc79d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 56px 40px 72px; }
h1 { font-size: 30px; line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; margin: 0 0 8px; text-wrap: balance; }
h2 { font-size: 18px; font-weight: 650; letter-spacing: -0.005em; margin: 52px 0 4px; }
p { margin: 0 0 14px; max-width: 68ch; }
.lead, .note { color: var(--quiet); }
.note { font-size: 13.5px; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 0 28px; margin: 32px 0 0;
  border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 20px 0; }
dt { color: var(--quiet); font-size: 13px; order: 2; }
dl div { display: flex; flex-direction: column; }
dd { margin: 0; font-size: 27px; font-weight: 600; letter-spacing: -0.015em; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: auto; margin: 14px 0 4px; font: 13px system-ui, sans-serif; }
rect.allow { fill: var(--allow); } rect.ask { fill: var(--ask); } rect.approve { fill: var(--approve); }
rect.deny { fill: var(--deny); } rect.calls { fill: var(--calls); }
svg text { fill: var(--ink); font-variant-numeric: tabular-nums; } svg .label { fill: var(--quiet); }
svg .label.strong { fill: var(--ink); font-weight: 650; } svg .faint { fill: var(--quiet); font-size: 12px; }
svg .axis { stroke: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--quiet); font-size: 13px; margin: 6px 0 0; padding: 0; list-style: none; }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 7px; }
i.allow { background: var(--allow); } i.ask { background: var(--ask); } i.approve { background: var(--approve); } i.deny { background: var(--deny); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 14px 0 6px; font-size: 14px; }
th { text-align: left; font-weight: 500; color: var(--quiet); font-size: 13px; border-bottom: 1px solid var(--line); padding: 6px 14px 6px 0; white-space: nowrap; }
td { border-bottom: 1px solid var(--line); padding: 9px 14px 9px 0; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.force td { font-weight: 650; }
code { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: var(--quiet); overflow-wrap: anywhere; }
td small { display: block; font-size: 13px; color: var(--quiet); }
.effect { font-size: 12.5px; font-weight: 600; white-space: nowrap; }
.effect::before { content: ""; display: inline-block; width: 8px; height: 8px; border-radius: 50%; margin-right: 7px; background: currentColor; }
.effect.ask { color: var(--ask); } .effect.approve { color: var(--approve); } .effect.deny { color: var(--deny); } .effect span { color: var(--ink); }
footer { margin-top: 60px; padding-top: 18px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 13px; }
@media (max-width: 640px) { main { padding: 32px 18px 48px; } h1 { font-size: 25px; } }
@media print { :root { --paper: #ffffff; print-color-adjust: exact; -webkit-print-color-adjust: exact; } main { padding: 0; max-width: none; } h2 { break-after: avoid; } tr, svg { break-inside: avoid; } }
`;
