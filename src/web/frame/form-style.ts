/** Forms and buttons. */
export const formStyle = `
.form{margin:0 0 2rem}
.form h2{margin-top:2.25rem;padding-top:1.25rem;border-top:1px solid var(--line)}
.form h2:first-of-type{margin-top:0;padding-top:0;border-top:0}
.field{margin:0 0 1.25rem;padding:0;border:0;min-width:0}
.field.is-wrong{border-left:4px solid var(--bad);padding-left:1rem}
.field label,.field legend{display:block;font-weight:600;padding:0;margin:0 0 .25rem}
.hint{color:var(--ink-soft);margin:0 0 .25rem}
.checked.is-bad{color:var(--bad);font-weight:600}
.wrong{color:var(--bad);font-weight:600;margin:0 0 .25rem}
input[type=text],input[type=password],select,textarea{display:block;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--ink-soft);border-radius:2px;padding:.45rem .6rem;width:100%;max-width:32rem;min-height:2.75rem}
input[type=file]{display:block;font:inherit;max-width:100%;padding:.45rem 0}
input.short,select.short{max-width:9rem}
input.medium,select.medium{max-width:18rem}
.is-wrong input[type=text],.is-wrong input[type=password],.is-wrong select,.is-wrong textarea{border:2px solid var(--bad)}
input:focus,select:focus,textarea:focus,button:focus,.button:focus{outline:3px solid var(--accent);outline-offset:2px}
.choice{position:relative;padding:.35rem 0 .35rem 2.5rem;min-height:2.5rem}
.choice input{position:absolute;left:.25rem;top:.55rem;width:1.375rem;height:1.375rem;margin:0}
.choice label,.field .choice label{font-weight:400;margin:0;padding:.1rem 0}
.button{display:inline-block;font:inherit;font-weight:600;line-height:1.4;text-decoration:none;cursor:pointer;border:2px solid var(--accent);border-radius:2px;background:var(--accent);color:#fff;padding:.45rem 1.125rem;min-height:2.625rem}
.button:hover{background:#083b45;border-color:#083b45}
.button.quiet{background:transparent;color:var(--accent)}
.button.quiet:hover{background:var(--accent-ground);border-color:var(--accent)}
.button.danger{background:var(--bad);border-color:var(--bad)}
.button.danger:hover{background:#6c1410;border-color:#6c1410}
header .button.quiet:hover{background:#083b45;border-color:#fff}
.do{margin:1.5rem 0 0}
.do .button+.button{margin-left:.75rem}
.search{display:flex;flex-wrap:wrap;align-items:flex-end;background:var(--paper);border:1px solid var(--line);padding:1rem 1.25rem .25rem;margin:0 0 1.25rem}
.search .field{margin:0 1.25rem .75rem 0}
.search .do{margin:0 0 .75rem}
.search .do a{margin-left:1rem}
.progress{width:100%;max-width:32rem;height:1.25rem;margin:0 0 1rem}
.pager{margin:0 0 1.5rem}
.pager span{display:inline-block;margin:0 1rem .5rem 0}
.pager .button{margin:0 1rem .5rem 0}
.summary ul{margin:0;padding-left:1.25rem}
`
