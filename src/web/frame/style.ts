/**
 * The one style sheet: design tokens first, then elements, then the few classes. No more than browsers of 2018 know.
 * Contrast of text is 7:1 and more on both grounds. @see WCAG 2.2 §1.4.6
 */
export const styleSheet = `:root{
  --ink:#1c2326;--ink-soft:#45525a;--ground:#fbfaf7;--paper:#fff;--line:#d9d6cc;--accent:#0b4f5c;--accent-ground:#e6f0f1;--code-ground:#f3f1ea;
  --space:1rem;--measure:72rem;--font:"Segoe UI",system-ui,-apple-system,Roboto,"Liberation Sans",sans-serif;--mono:Consolas,"DejaVu Sans Mono","Liberation Mono",monospace
}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 var(--font)}
a{color:var(--accent)}
a:hover{text-decoration-thickness:2px}
a:focus,summary:focus,[tabindex]:focus{outline:3px solid var(--accent);outline-offset:2px}
h1,h2,h3{line-height:1.25;margin:2rem 0 .75rem;font-weight:600;overflow-wrap:break-word;word-wrap:break-word}
h1{font-size:2rem;margin-top:1.5rem}
h2{font-size:1.375rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.0625rem}
h1 code,h3 code{font-size:inherit}
p,ul,ol,dl{margin:0 0 1rem}
p,li{max-width:46rem}
li{margin:.25rem 0}
code,pre{font-family:var(--mono);font-size:.875rem}
code{overflow-wrap:anywhere;word-wrap:break-word}
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
.inside{max-width:var(--measure);margin:0 auto;padding:0 1.25rem}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
header{background:var(--paper);border-bottom:3px solid var(--accent)}
header .inside{padding-top:.75rem;padding-bottom:.75rem;overflow:hidden}
header a,footer a{display:inline-block;padding:.25rem 0;margin-right:1.25rem}
header .name{font-weight:600;text-decoration:none;color:var(--ink)}
header nav,header .languages{display:inline-block}
header .languages{float:right}
header .languages a{margin:0}
main{padding-bottom:3rem}
footer{background:var(--paper);border-top:1px solid var(--line);color:var(--ink-soft);padding:1rem 0}
.trail{margin:1rem 0 0;color:var(--ink-soft)}
.lead{font-size:1.125rem}
.soft{color:var(--ink-soft)}
.facts dt{float:left;clear:left;width:14rem}
.facts dd{margin-left:15rem}
.elements th:first-child{width:24%}.elements th:nth-child(2){width:30%}.elements th:nth-child(3){width:9%}
td details{border:0;background:none;padding:0;margin:0}
td summary{font-weight:400}
td pre{max-height:none}
.depth-1 th{padding-left:2rem}.depth-2 th{padding-left:3.25rem}.depth-3 th{padding-left:4.5rem}.depth-4 th{padding-left:5.75rem}.depth-5 th{padding-left:7rem}
@media (max-width:48rem){
  h1{font-size:1.5rem}
  header .languages{float:none;display:block}
  .facts dt{float:none;width:auto}
  .facts dd{margin-left:0}
  table,tbody,tr,th,td,.elements th:first-child{display:block;width:100%}
  thead{position:absolute;left:-100rem}
  tbody tr{border-bottom:2px solid var(--line);padding:.25rem 0}
  th,td{border:0;padding:.2rem .75rem}
  td::before{content:attr(data-column) ": ";color:var(--ink-soft)}
  .depth-1,.depth-2,.depth-3,.depth-4,.depth-5{border-left:.75rem solid var(--accent-ground)}
  .depth-1 th,.depth-2 th,.depth-3 th,.depth-4 th,.depth-5 th{padding-left:.75rem}
}
@media print{header nav,.languages,footer{display:none}pre{max-height:none;white-space:pre-wrap}}
`
