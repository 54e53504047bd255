import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { exclusiveCanonicalText } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import { attribute, XmlWriter } from '../../src/xml/write.js'

t.test('A namespace is declared where it is first visibly used and not again below it', t => {
  const writer = new XmlWriter()
  writer.open('a', 'urn:a', 'one').open('b', 'urn:b', 'two').element('a', 'urn:a', 'three', 'x').close()
  writer.element('b', 'urn:b', 'four', '').close()
  t.equal(
    writer.string(),
    '<a:one xmlns:a="urn:a"><b:two xmlns:b="urn:b"><a:three>x</a:three></b:two><b:four xmlns:b="urn:b"></b:four></a:one>',
  )
  t.end()
})

t.test('Attributes are sorted by namespace, then name, after the declarations (C14N 2.2)', t => {
  const writer = new XmlWriter()
  const attributes = [
    { prefix: 'z', ns: 'urn:1', local: 'b', value: '1' },
    { prefix: 'a', ns: 'urn:2', local: 'a', value: '2' },
    attribute('c', '3'),
    attribute('B', '"<&>\t\n\r'),
  ]
  writer.open('', '', 'e', attributes).close()
  t.equal(
    writer.string(),
    '<e xmlns:a="urn:2" xmlns:z="urn:1" B="&quot;&lt;&amp;>&#x9;&#xA;&#xD;" c="3" z:b="1" a:a="2"></e>',
  )
  t.end()
})

t.test('What the writer gives is its own canonical form', t => {
  const writer = new XmlWriter()
  writer.open('', 'urn:d', 'a', [
    { prefix: 'xml', ns: 'http://www.w3.org/XML/1998/namespace', local: 'lang', value: 'pl' },
  ])
  writer.open('', '', 'b').text('<&>\r\n"ż𝄞').close().open('p', 'urn:d', 'c').close().close()
  const document = readXml(writer.bytes())
  if (isRefusal(document)) return t.fail('the reader refused')
  t.equal(exclusiveCanonicalText(document.root), writer.string())
  t.end()
})

t.test('A fragment written with inScope does not declare again what stands above it', t => {
  const outer = new XmlWriter().open('a', 'urn:a', 'o')
  const inner = new XmlWriter(outer.inScope()).open('a', 'urn:a', 'i').close()
  t.equal(outer.raw(inner.bytes()).close().string(), '<a:o xmlns:a="urn:a"><a:i></a:i></a:o>')
  t.end()
})

t.test('Characters that XML cannot hold are a defect, not output', t => {
  for (const bad of ['\u0000', 'a\u000bb', '\ufffe', '\ud800', '\udc00a', '\ud800a']) {
    t.throws(() => new XmlWriter().element('', '', 'a', bad), RangeError)
    t.throws(() => new XmlWriter().open('', '', 'a', [attribute('b', bad)]), RangeError)
  }
  t.throws(() => new XmlWriter().close(), RangeError)
  t.throws(() => new XmlWriter().open('', '', 'a').string(), RangeError)
  t.end()
})
