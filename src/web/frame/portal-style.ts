import { elementsStyle } from './elements-style.js'
import { formStyle } from './form-style.js'
import { matrixStyle } from './matrix-style.js'

/** The style sheet of the portal. No more than browsers of 2018 know. Contrast of text is 7:1 and more. */
export const portalStyleSheet = `${elementsStyle}${formStyle}
body{min-height:100vh;display:flex;flex-direction:column}
.inside{width:100%;max-width:80rem;margin:0 auto;padding:0 1.25rem}
header{background:var(--accent);color:#fff}
header .inside{display:flex;flex-wrap:wrap;align-items:center;min-height:3.5rem;padding-top:.25rem;padding-bottom:.25rem}
header a,header .soft{color:#fff}
header a:focus,header button:focus{outline-color:#fff}
header .name{font-weight:600;font-size:1.125rem;text-decoration:none;margin-right:auto;padding:.5rem 1.5rem .5rem 0}
header .person{display:flex;flex-wrap:wrap;align-items:center;margin:0 1.25rem 0 0}
header .person p{margin:0 1rem 0 0;max-width:none}
header .person .soft{display:block;font-size:.875rem}
header .sign-out{margin:0}
header .button.quiet{background:transparent;color:#fff;border-color:#fff}
.body{display:flex;align-items:flex-start;flex:1 0 auto}
main{flex:1 1 0;min-width:0;padding:0 0 3rem}
main:focus{outline:none}
.menu{flex:0 0 15.5rem;margin:1.5rem 2.25rem 2rem 0}
.menu.above{display:none}
.menu .group{margin:1.25rem 0 .25rem;font-size:.8125rem;font-weight:600;color:var(--ink-soft)}
.menu .group:first-child{margin-top:0}
.menu ul{list-style:none;margin:0;padding:0}
.menu li{margin:0}
.menu a{display:block;padding:.4rem .75rem .4rem calc(.75rem - 3px);margin-left:-.75rem;text-decoration:none;border-left:3px solid transparent}
.menu a:hover{text-decoration:underline}
.menu [aria-current]{border-left-color:var(--accent);background:var(--accent-ground);font-weight:600}
h1{margin-top:1.75rem}
h2{padding-top:0;border-top:0}
footer{background:var(--paper);border-top:1px solid var(--line);color:var(--ink-soft);padding:1rem 0;font-size:.875rem}
footer a{margin-left:1rem}
.facts{margin:0 0 1.5rem;max-width:54rem}
.facts div{display:flex;padding:.5rem 0;border-bottom:1px solid var(--line)}
.facts dt{flex:0 0 15rem;padding-right:1rem}
.facts dd{flex:1 1 0;min-width:0;margin:0;word-wrap:break-word;overflow-wrap:anywhere}
.badge{display:inline-block;padding:.05rem .6rem;border-radius:1rem;border:1px solid;font-size:.875rem;font-weight:600;white-space:nowrap;color:var(--ink-soft);background:var(--code-ground)}
.badge.good{color:var(--good);background:var(--good-ground)}
.badge.waiting{color:var(--accent);background:var(--accent-ground)}
.badge.warning{color:var(--warning);background:var(--warning-ground)}
.badge.bad{color:var(--bad);background:var(--bad-ground)}
.notice{border:1px solid var(--accent);border-left-width:.375rem;background:var(--accent-ground);padding:.875rem 1.25rem;margin:1.25rem 0;max-width:54rem}
.notice .title{font-weight:600}
.notice>:last-child{margin-bottom:0}
.notice .facts{border-top:1px solid}
.notice .facts div{border-color:inherit}
.notice.success{border-color:var(--good);background:var(--good-ground)}
.notice.warning{border-color:var(--warning);background:var(--warning-ground)}
.notice.error{border-color:var(--bad);background:var(--bad-ground)}
.notice.error a{color:var(--bad)}
.empty{border:1px dashed var(--ink-soft);background:var(--paper);padding:1.25rem;margin:0 0 1.5rem;color:var(--ink-soft)}
.empty>:last-child{margin-bottom:0}
.copied{display:inline-block;max-width:100%;word-wrap:break-word;overflow-wrap:anywhere;font-size:1rem;background:var(--paper);border:1px solid var(--line);padding:.1rem .5rem;user-select:all;-webkit-user-select:all}
.card{background:var(--paper);border:1px solid var(--line);padding:1rem 1.25rem;margin:0 0 1.25rem}
.columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));grid-gap:1rem;margin:0 0 1.25rem}
.columns>.card{margin:0}
.card h2,.card h3{margin-top:0}
.card>:last-child{margin-bottom:0}
.tabs ul{list-style:none;display:flex;flex-wrap:wrap;margin:0 0 1.25rem;padding:0;border-bottom:1px solid var(--line)}
.tabs li{margin:0 .25rem -1px 0}
.tabs a{display:block;padding:.5rem 1rem;text-decoration:none;border:1px solid transparent}
.tabs [aria-current]{background:var(--paper);border-color:var(--line);border-bottom-color:var(--paper);font-weight:600;box-shadow:inset 0 3px 0 var(--accent)}
.tiles{list-style:none;padding:0;display:flex;flex-wrap:wrap;margin:0 -.5rem 1rem}
.tile{flex:1 1 15rem;max-width:24rem;margin:.5rem}
.tile a{display:block;height:100%;background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--accent);padding:.875rem 1.125rem;text-decoration:none}
.tile a:hover .text{text-decoration:underline}
.tile .count{display:block;font-size:2rem;line-height:1.2;font-weight:600}
.tile.urgent a{border-top-color:var(--bad);color:var(--bad)}
.steps{list-style:none;counter-reset:step;padding:0;max-width:54rem}
.steps li{position:relative;counter-increment:step;padding:0 0 1.25rem 3rem;margin:0}
.steps li::before{content:counter(step);position:absolute;left:0;top:0;width:2rem;height:2rem;line-height:1.875rem;text-align:center;border-radius:50%;border:2px solid var(--ink-soft);background:var(--paper);font-weight:600}
.steps li::after{content:"";position:absolute;left:1rem;top:2.125rem;bottom:.125rem;border-left:2px solid var(--line)}
.steps li:last-child::after{display:none}
.steps .done::before{content:"\\2713";background:var(--good);border-color:var(--good);color:#fff}
.steps .current::before{border-color:var(--accent);background:var(--accent);color:#fff}
.steps .title{margin:0;font-weight:600;padding-top:.2rem}
.steps .to-come .title{font-weight:400;color:var(--ink-soft)}
.steps p{margin-bottom:.25rem}
.actions{display:flex;flex-wrap:wrap;align-items:center;margin:0 0 1.25rem}
.actions>*{margin:0 .75rem .5rem 0}
td .form{margin:0}
td .form .do{margin:0}
.wide{overflow-x:auto}
[hidden]{display:none!important}
.breaks{word-wrap:break-word;overflow-wrap:anywhere}
td .breaks{display:inline-block;min-width:10rem}
td ul{margin:0;padding-left:1.1rem;min-width:10rem}
td p:last-child{margin:0}
td li.breaks{display:list-item;min-width:0}
ul.plain,ul.links{list-style:none;padding:0;margin:0}
ul.links li{margin:.4rem 0}
.time-line{overflow-x:auto;margin:0 0 1.5rem;background:var(--paper);border:1px solid var(--line);padding:.75rem}
.time-line svg{display:block;max-width:none}
.chart{overflow-x:auto;margin:0 0 1.5rem;background:var(--paper);border:1px solid var(--line);padding:.75rem}
.chart svg{display:block;width:100%;min-width:40rem;height:auto}
.card .facts{max-width:none}
.qr{display:block;width:13.5rem;height:13.5rem;border:1px solid var(--line);margin:.5rem 0 .75rem}
${matrixStyle}@media (max-width:60rem){
  .body{display:block}
  .menu.beside{display:none}
  .menu.above{display:block;margin:1rem 0 0}
  .menu li{border-top:1px solid var(--line)}
  .menu a{margin:0;padding:.65rem .75rem}
}
@media (max-width:48rem){
  h1{font-size:1.5rem}
  header .languages{order:1}
  header div.person{order:2;width:100%;margin:0;justify-content:space-between;padding-bottom:.25rem}
  header .person .soft{display:none}
  .facts div{display:block}
  table,tbody,tr,th,td{display:block;width:100%}
  thead{position:absolute;left:-100rem}
  tbody tr{border-bottom:2px solid var(--line);padding:.25rem 0}
  th,td{border:0;padding:.2rem .75rem}
  td::before{content:attr(data-column) ": ";color:var(--ink-soft)}
  td:empty{display:none}
}
@media print{
  header,.menu.above,.menu.beside,footer,.skip,.form .do,.tabs,.actions,.search,.unprinted{display:none}
  body,.card,table{background:#fff}
  .body{display:block}
  a{color:inherit}
  .time-line{overflow:visible}
  .time-line svg{width:100%;height:auto}
  .waiting-1,.waiting-2{display:none}
  .search,.pager{display:none}
  .chart,.card,tr{break-inside:avoid}
  .chart svg{min-width:0}
}
`
