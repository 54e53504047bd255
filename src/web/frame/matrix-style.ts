/** The matrix of rules: callers down, scope codes across with their names turned; on narrow screens a list per caller. */
export const matrixStyle = `
.matrix-frame{margin:0 0 1rem}
.matrix-frame .matrix{margin:0}
@media screen and (min-width:48.01rem),print{
  .matrix thead th{vertical-align:bottom}
  .matrix th.scope{padding:.5rem .125rem;text-align:center;font-weight:400;font-size:.8125rem;line-height:1.2}
  .matrix .turned{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:13rem;text-align:left}
  .matrix td.scope{padding:.5rem .125rem;text-align:center;border-left:1px solid var(--line)}
  .matrix .is-special{background:var(--warning-ground)}
  .matrix .told{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
  .matrix .mark{position:relative;display:inline-block}
  .matrix tbody th,.matrix tbody td{font-size:.875rem;line-height:1.35}
  .matrix tbody tr:hover{background:var(--accent-ground)}
}
.mark.good{color:var(--good)}
.mark.waiting{color:var(--accent)}
.mark.warning{color:var(--warning)}
.rules th,.rules td{padding:.5rem;font-size:.875rem;line-height:1.45}
.rules tbody th,.nowrap{white-space:nowrap}
@media print{
  @page macierz{size:A4 landscape;margin:12mm}
  .matrix-part{page:macierz}
  .matrix{font-size:8pt}
  .matrix-frame{overflow:visible}
  .search{display:none}
  tr,h2{page-break-inside:avoid}
}
`
