import { tokens } from './tokens.js'

/** What every style sheet has: tokens, elements, the skip link, what is only heard. */
export const elementsStyle = `${tokens}*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 var(--font)}
a{color:var(--accent)}
a:hover{text-decoration-thickness:2px}
a:focus,summary:focus,[tabindex]:focus{outline:3px solid var(--accent);outline-offset:2px}
h1,h2,h3{line-height:1.25;margin:2rem 0 .75rem;font-weight:600;overflow-wrap:break-word}
h1{font-size:2rem;margin-top:1.5rem}
h2{font-size:1.375rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.0625rem}
h1 code,h3 code{font-size:inherit}
p,ul,ol,dl{margin:0 0 1rem}
p,li{max-width:46rem}
li{margin:.25rem 0}
code,pre{font-family:var(--mono);font-size:.875rem}
code{word-wrap:break-word;overflow-wrap:anywhere}
pre{background:var(--code-ground);border:1px solid var(--line);padding:.75rem;margin:.5rem 0 1rem;overflow:auto;max-height:36rem;line-height:1.45}
dt{font-weight:600;color:var(--ink-soft)}
dd{margin:0 0 .75rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem;background:var(--paper);border:1px solid var(--line)}
caption,.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
thead th{background:var(--accent-ground);font-weight:600}
tbody th{font-weight:600}
tbody tr:last-child>*{border-bottom:0}
details{background:var(--paper);border:1px solid var(--line);margin:0 0 .5rem;padding:.5rem .75rem}
summary{cursor:pointer;font-weight:600}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
.lead{font-size:1.125rem}
.soft{color:var(--ink-soft)}
.trail{margin:1rem 0 0;color:var(--ink-soft)}
`
