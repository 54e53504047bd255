/** Content: freshness, spelling, the schema of the envelope. */

import { type Attack, created, expires, swap, times } from './made-of.js'

export const content: Attack[] = [
  { name: 'a letter of the Body changed', code: '2002', make: v => swap(v.text, 'jaźń', 'jazń') },
  {
    name: 'an attribute added to the Body',
    code: '2002',
    make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="body" a="b"'),
  },
  { name: 'white space added to the Body', code: '2002', make: v => swap(v.text, '<d:cel>', ' <d:cel>') },
  {
    name: 'Created made fresh without signing',
    code: '2002',
    make: v => swap(v.text, 'Created>2026-11-20T12', 'Created>2026-11-20T11'),
  },
  { name: '30 carriage return in the Body', code: '2002', make: v => swap(v.text, '<d:cel>', '<d:cel>&#13;') },
  { name: '30 line end in the Body', code: '2002', make: v => swap(v.text, '<d:cel>', '<d:cel>\r\n') },
  {
    name: '30 character references in an attribute: the content signed is what is used',
    code: 'SAME',
    make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="&#98;od&#x79;"'),
  },
  { name: '30 TAB in an identifier', code: '2007', make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="body&#9;"') },
  {
    name: 'CDATA for text: the content signed is what is used',
    code: 'SAME',
    make: v => swap(v.text, 'SD-000001', '<![CDATA[SD-000001]]>'),
  },
  {
    name: '31 Expires before Created',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:00:00Z'), expires('2026-11-20T11:59:59Z')),
  },
  { name: '31 no Created', code: '2007', make: v => times(v, '', expires('2026-11-20T12:01:00Z')) },
  { name: '31 no Expires', code: '2007', make: v => times(v, created('2026-11-20T12:00:00Z'), '') },
  {
    name: '31 year 9999',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:00:00Z'), expires('9999-12-31T23:59:59Z')),
  },
  {
    name: '31 not UTC',
    code: '2007',
    make: v => times(v, created('2026-11-20T13:00:00+01:00'), expires('2026-11-20T13:05:00+01:00')),
  },
  {
    name: '31 no zone',
    code: '2007',
    make: v => times(v, created('2026-11-20T12:00:00'), expires('2026-11-20T12:05:00')),
  },
  {
    name: '31 a day that does not exist',
    code: '2007',
    make: v => times(v, created('2026-02-30T12:00:00Z'), expires('2026-02-30T12:05:00Z')),
  },
  {
    name: '31 two Created',
    code: '2007',
    make: v => times(v, created('2026-11-20T12:00:00Z').repeat(2), expires('2026-11-20T12:05:00Z')),
  },
  {
    name: '31 lifetime over the limit',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:00:00Z'), expires('2026-11-20T12:05:01Z')),
  },
  {
    name: '31 expired beyond the skew',
    code: '2003',
    make: v => times(v, created('2026-11-20T11:54:00Z'), expires('2026-11-20T11:59:00Z')),
  },
  {
    name: '31 from the future beyond the skew',
    code: '2003',
    make: v => times(v, created('2026-11-20T12:01:01Z'), expires('2026-11-20T12:05:00Z')),
  },
  {
    name: '31 expired within the skew',
    code: 'SAME',
    make: v => times(v, created('2026-11-20T11:54:01Z'), expires('2026-11-20T11:59:01Z')),
  },
  {
    name: '31 from the future within the skew',
    code: 'SAME',
    make: v => times(v, created('2026-11-20T12:01:00Z'), expires('2026-11-20T12:05:00Z')),
  },
]
