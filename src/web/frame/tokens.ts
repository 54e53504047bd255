/** Colours, type and measures: every style sheet begins with them. */
export const tokens = `:root{
  --ink:#1c2326;--ink-soft:#45525a;--ground:#fbfaf7;--paper:#fff;--line:#d9d6cc;--accent:#0b4f5c;--accent-ground:#e6f0f1;--code-ground:#f3f1ea;
  --good:#1d5a2d;--good-ground:#e8f3ea;--warning:#6b4a00;--warning-ground:#fbf1d9;--bad:#8c1d18;--bad-ground:#fbeae8;
  --space:1rem;--measure:72rem;--font:"Segoe UI",system-ui,-apple-system,Roboto,"Liberation Sans",sans-serif;--mono:Consolas,"DejaVu Sans Mono","Liberation Mono",monospace
}
`
