import { elementsStyle } from './elements-style.js'

/**
 * The style sheet of the contract's pages. No more than browsers of 2018 know.
 * Contrast of text is 7:1 and more on both grounds. @see WCAG 2.2 §1.4.6
 */
export const styleSheet = `${elementsStyle}.inside{max-width:var(--measure);margin:0 auto;padding:0 1.25rem}
header{background:var(--paper);border-bottom:3px solid var(--accent)}
header .inside{padding-top:.75rem;padding-bottom:.75rem;overflow:hidden}
header a,footer a{display:inline-block;padding:.25rem 0;margin-right:1.25rem}
header .name{font-weight:600;text-decoration:none;color:var(--ink)}
header nav,header .languages{display:inline-block}
header .languages{float:right}
header .languages a{margin:0}
main{padding-bottom:3rem}
footer{background:var(--paper);border-top:1px solid var(--line);color:var(--ink-soft);padding:1rem 0}
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
