/** What is not signed and changes nothing. */

import { type Attack, bare, piece, swap, wsseNs } from './made-of.js'

export const unsigned: Attack[] = [
  { name: 'no Header', code: '2001', make: v => swap(v.text, piece(v.text, `${v.p}:Header`), '') },
  { name: 'no Security', code: '2001', make: v => swap(v.text, piece(v.text, 'wsse:Security'), '') },
  { name: 'no Signature', code: '2001', make: v => swap(v.text, v.signature, '') },
  { name: 'empty Security', code: '2001', make: v => bare(v.text, `<wsse:Security xmlns:wsse="${wsseNs}"/>`) },
  {
    name: 'Security for somebody else',
    code: '2001',
    make: v => swap(v.text, `${v.p}:mustUnderstand="1"`, `${v.p}:actor="urn:x" ${v.p}:role="urn:x"`),
  },
  { name: 'no Body', code: '2007', make: v => swap(v.text, v.body, '') },
  { name: 'another envelope', code: '4007', make: () => '<e:Envelope xmlns:e="urn:e"/>' },
  { name: 'not an envelope', code: '4007', make: () => '<a/>' },
]
