/** The document itself: encodings, entities, limits. */

import { type Attack, swap, wsuNs } from './made-of.js'

const bytesOf = (text: string) => Buffer.from(text, 'utf8')
export const document: Attack[] = [
  { name: '28 relative namespace', code: '4003', make: v => swap(v.text, '<d:cel>', '<d:cel xmlns:r="wzgledna">') },
  {
    name: '37 duplicate attribute in the signed part',
    code: '4001',
    make: v => swap(v.text, 'wsu:Id="body"', 'wsu:Id="body" wsu:Id="body"'),
  },
  {
    name: '37 attribute twice through two prefixes',
    code: '4001',
    make: v => swap(v.text, 'wsu:Id="body"', `wsu:Id="body" xmlns:u="${wsuNs}" u:Id="b"`),
  },
  { name: '37 undefined entity in the signed part', code: '4001', make: v => swap(v.text, '<d:cel>', '<d:cel>&kto;') },
  { name: 'DOCTYPE', code: '4003', make: v => `<!DOCTYPE x>${v.text}` },
  {
    name: 'entity bomb',
    code: '4003',
    make: v => `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]>${v.text}`,
  },
  {
    name: 'external entity',
    code: '4003',
    make: v => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${v.text}`,
  },
  { name: 'instruction before the envelope', code: '4003', make: v => `<?x y?>${v.text}` },
  { name: 'XML 1.1', code: '4003', make: v => `<?xml version="1.1"?>${v.text}` },
  {
    name: 'encoding declaration that contradicts the bytes',
    code: '4003',
    make: v => `<?xml version="1.0" encoding="ISO-8859-2"?>${v.text}`,
  },
  { name: 'UTF-7', code: '4003', make: v => `<?xml version="1.0" encoding="UTF-7"?>${v.text}` },
  { name: 'UTF-16', code: '4001', make: v => Buffer.from(`\ufeff${v.text}`, 'utf16le') },
  { name: 'UTF-16 without mark', code: '4001', make: v => Buffer.from(v.text, 'utf16le') },
  {
    name: 'overlong UTF-8',
    code: '4001',
    make: v => Buffer.concat([bytesOf(v.text.slice(0, -1)), Buffer.from([0xc0, 0xbc])]),
  },
  {
    name: 'lone surrogate in UTF-8',
    code: '4001',
    make: v => {
      const [a = '', b = ''] = v.text.split('jaźń')
      return Buffer.concat([bytesOf(a), Buffer.from([0xed, 0xa0, 0x80]), bytesOf(b)])
    },
  },
  { name: 'NUL', code: '4001', make: v => swap(v.text, 'jaźń', '\u0000') },
  { name: 'NUL reference', code: '4001', make: v => swap(v.text, 'jaźń', '&#0;') },
  {
    name: 'depth',
    code: '4004',
    make: v => swap(v.text, '<d:cel>', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}<d:cel>`),
  },
  {
    name: 'number of attributes',
    code: '4004',
    make: v => swap(v.text, '<d:cel>', `<d:cel ${Array.from({ length: 600 }, (_, i) => `a${i}=""`).join(' ')}>`),
  },
  {
    name: 'length of an attribute',
    code: '4004',
    make: v => swap(v.text, '<d:cel>', `<d:cel a="${'x'.repeat(70_000)}">`),
  },
  { name: 'length of a name', code: '4004', make: v => swap(v.text, '<d:cel>', `<${'n'.repeat(300)}/><d:cel>`) },
  {
    name: 'namespaces of an element',
    code: '4004',
    make: v =>
      swap(v.text, '<d:cel>', `<d:cel ${Array.from({ length: 70 }, (_, i) => `xmlns:n${i}="urn:n"`).join(' ')}>`),
  },
  { name: 'cut off', code: '4001', make: v => v.text.slice(0, -5) },
  { name: 'second root', code: '4001', make: v => `${v.text}<a/>` },
  { name: 'empty', code: '4001', make: () => '' },
]
