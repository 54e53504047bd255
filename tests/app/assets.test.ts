import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { assets } from '../../src/app/assets.js'

t.test('assets are named by absolute paths of the checkout, not of the build', async t => {
  t.equal(assets.wsdl, join(process.cwd(), 'wsdl'))
  t.equal(assets.dictionaries, join(process.cwd(), 'fixtures', 'dictionaries'))
  t.equal(JSON.parse(readFileSync(assets.packageJson, 'utf8')).name, 'csizs-gateway')
})
