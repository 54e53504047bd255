import t from 'tap'
import { areas, isArea } from '../../src/domain/areas.js'
import { normalizePassword, passwordFindings } from '../../src/domain/password-policy.js'
import {
  clashIn,
  isRoleCode,
  mayGiveRole,
  mayOpenScope,
  opensArea,
  roleCodes,
  roles,
  standsAbove,
  treesOpenTo,
} from '../../src/domain/roles.js'
import { isScopeCode, scopeCodes, scopes, scopesOfTree } from '../../src/domain/scopes.js'
import {
  composeSetCode,
  composeUnitCode,
  isUnitKind,
  readSetCode,
  readUnitCode,
  setTreeOf,
  unitKinds,
} from '../../src/domain/units.js'

const unit = (code: string) => {
  const found = readUnitCode(code)
  if (found === null) throw new Error(`not a unit code: ${code}`)
  return found
}

t.test('@req A2.5 a password lacks what it lacks, each with its own finding', t => {
  const codes = (password: string) => passwordFindings(password).map(finding => finding.code)
  t.same(codes('Zaq1@wsx'), [])
  t.same(codes('Żółw1-ąę'), [], 'Polish letters count as letters')
  t.same(codes('Za1@wsx'), ['HASLO_ZA_KROTKIE'])
  t.same(codes('Zaqx@wsx'), ['HASLO_BEZ_CYFRY'])
  t.same(codes('Zaq1wsxe'), ['HASLO_BEZ_ZNAKU_SPECJALNEGO'])
  t.same(codes('zaq1@wsx'), ['HASLO_BEZ_DUZEJ_LITERY'])
  t.same(codes('ZAQ1@WSX'), ['HASLO_BEZ_MALEJ_LITERY'])
  t.same(codes(`Aa1@${'x'.repeat(125)}`), ['HASLO_ZA_DLUGIE'])
  t.same(codes('Aa1@😀😀😀'), ['HASLO_ZA_KROTKIE'], 'characters are counted, not code units')
  t.equal(codes('').length, 5)
  t.equal(normalizePassword('o\u0301'), 'ó')
  t.end()
})

t.test('@req A2.5 findings never hold the password', t => {
  for (const finding of passwordFindings('sekretnehaslo')) t.notMatch(JSON.stringify(finding), 'sekretnehaslo')
  t.end()
})

t.test('@req B9 there are 25 scope codes: 14 of PUP, 5 of OPS, 6 of family benefits, each with its group', t => {
  t.equal(scopeCodes.length, 25)
  t.equal(scopesOfTree('RP').length, 14)
  t.equal(scopesOfTree('PS').length, 5)
  t.equal(scopesOfTree('SR').length, 6)
  const groups = new Set(scopeCodes.map(code => scopes[code].b9.replace(/^(PUP|OPS|SR) ([0-9]+).*$/u, '$1 $2')))
  const listed = [
    ...Array.from({ length: 9 }, (_, n) => `PUP ${n + 1}`),
    'OPS 1',
    'OPS 2',
    'OPS 3',
    'SR 1',
    'SR 2',
    'SR 3',
  ]
  t.same([...groups].sort(), listed.sort())
  for (const code of scopeCodes) t.ok(code.startsWith(`${scopes[code].tree}.`))
  t.notOk(isScopeCode('RP.OSOBA'))
  t.notOk(isScopeCode('toString'))
  t.end()
})

t.test('@req A2.10 each reader role opens its area, administrators open no beneficiary data', t => {
  t.ok(opensArea('PIU_RP', 'RP'))
  t.notOk(opensArea('PIU_RP', 'PS'))
  t.ok(mayOpenScope('PIU_PS', 'RP.REJESTRACJE'))
  t.notOk(mayOpenScope('PIU_OP3', 'PS.SWIADCZENIA'))
  for (const role of roleCodes.filter(code => !code.startsWith('PIU_'))) t.same(treesOpenTo(role), [], role)
  const opened = new Set(roleCodes.flatMap(code => roles[code].areas))
  for (const area of ['PS', 'SR', 'FA', 'WRISPZ', 'OP3', 'TR', 'ON', 'UE', 'RP'] as const)
    t.ok(opened.has(area), areas[area].titlePl)
  t.notOk(isRoleCode('constructor'))
  t.ok(isArea('WRISPZ'))
  t.notOk(isArea('valueOf'))
  t.end()
})

t.test('@req A2.10 the reader roles bear the titles that the procedure of connecting writes', t => {
  const titles = roleCodes.filter(code => code.startsWith('PIU_')).map(code => roles[code].titlePl)
  t.same(titles, [
    'Czytelnik PIU – obszar pomocy społecznej',
    'Czytelnik PIU – obszar świadczeń rodzinnych',
    'Czytelnik PIU – obszar funduszu alimentacyjnego',
    'Czytelnik PIU – obszar wsparcia rodziny i pieczy zastępczej',
    'Czytelnik PIU – obszar opieki nad dzieckiem w wieku do lat 3',
    'Czytelnik PIU – obszar turnusów rehabilitacyjnych',
    'Czytelnik PIU – obszar orzekania o niepełnosprawności',
    'Czytelnik PIU – obszar świadczeń UE',
    'Czytelnik PIU – obszar rynku pracy',
  ])
  t.end()
})

t.test('@req A2.10 who watches over the use of data is no administrator, and nobody governs an equal', t => {
  t.same(clashIn(['IOD', 'ADMIN_LOKALNY']), ['IOD', 'ADMIN_LOKALNY'])
  t.same(clashIn(['PIU_PS', 'DOSTAWCA']), ['DOSTAWCA', 'PIU_PS'])
  t.equal(clashIn(['PIU_PS', 'PIU_SR', 'OTM_USER', 'URZEDNIK_MERYTORYCZNY']), undefined)
  t.equal(clashIn(['ADMIN_LOKALNY', 'PIU_PS']), undefined)
  t.ok(standsAbove('ADMIN_LOKALNY', ['PIU_PS', 'OTM_USER']))
  t.ok(standsAbove('ADMIN_LOKALNY', []))
  t.notOk(standsAbove('ADMIN_LOKALNY', ['PIU_PS', 'IOD']))
  t.notOk(standsAbove('ADMIN_LOKALNY', ['ADMIN_LOKALNY']))
  t.ok(standsAbove('ADMIN_WOJEWODZKI', ['ADMIN_LOKALNY', 'PIU_PS']))
  t.notOk(standsAbove('ADMIN_WOJEWODZKI', ['ADMIN_WOJEWODZKI']))
  t.ok(standsAbove('ADMIN_CENTRALNY', ['ADMIN_WOJEWODZKI']))
  t.notOk(standsAbove('PIU_PS', []))
  t.notOk(standsAbove('IOD', ['PIU_PS']))
  t.end()
})

t.test('@req A2.2 @req A2.10 roles are given downwards only, within the giver’s reach', t => {
  const ministry = unit('JT-00-MINISTERSTWO-01')
  const mazovia = unit('JT-14-URZAD_WOJEWODZKI-01')
  const silesia = unit('JT-24-URZAD_WOJEWODZKI-01')
  const pup = unit('JT-1408-PUP-01')
  const ops = unit('JT-1408-OPS-01')
  const allowed = [
    ['ADMIN_CENTRALNY', ministry, 'ADMIN_WOJEWODZKI', mazovia],
    ['ADMIN_CENTRALNY', ministry, 'ADMIN_CENTRALNY', ministry],
    ['ADMIN_CENTRALNY', ministry, 'IOD', ministry],
    ['ADMIN_CENTRALNY', ministry, 'DOSTAWCA', ministry],
    ['ADMIN_WOJEWODZKI', mazovia, 'ADMIN_LOKALNY', pup],
    ['ADMIN_LOKALNY', pup, 'PIU_RP', pup],
    ['ADMIN_LOKALNY', pup, 'ZASILANIE', pup],
    ['ADMIN_LOKALNY', pup, 'URZEDNIK_MERYTORYCZNY', pup],
    ['ADMIN_WOJEWODZKI', mazovia, 'IOD', pup],
    ['ADMIN_CENTRALNY', ministry, 'IOD', mazovia],
  ] as const
  for (const [giver, from, role, to] of allowed) t.ok(mayGiveRole(giver, from, role, to), `${giver} gives ${role}`)
  const refused = [
    ['ADMIN_WOJEWODZKI', silesia, 'ADMIN_LOKALNY', pup],
    ['ADMIN_WOJEWODZKI', mazovia, 'ADMIN_WOJEWODZKI', mazovia],
    ['ADMIN_WOJEWODZKI', mazovia, 'PIU_PS', ops],
    ['ADMIN_WOJEWODZKI', mazovia, 'ADMIN_LOKALNY', mazovia],
    ['ADMIN_CENTRALNY', ministry, 'ADMIN_LOKALNY', pup],
    ['ADMIN_CENTRALNY', ministry, 'IOD', pup],
    ['ADMIN_LOKALNY', pup, 'IOD', pup],
    ['ADMIN_WOJEWODZKI', mazovia, 'IOD', mazovia],
    ['ADMIN_LOKALNY', pup, 'PIU_RP', ops],
    ['ADMIN_LOKALNY', pup, 'ADMIN_LOKALNY', pup],
    ['ADMIN_LOKALNY', pup, 'ADMIN_CENTRALNY', pup],
    ['PIU_RP', pup, 'PIU_RP', pup],
    ['ZASILANIE', pup, 'PIU_RP', pup],
  ] as const
  for (const [giver, from, role, to] of refused)
    t.notOk(mayGiveRole(giver, from, role, to), `${giver} must not give ${role}`)
  t.end()
})

t.test('Unit and set codes are composed and read back; a kind on the wrong territory is none', t => {
  t.equal(composeUnitCode('1465', 'PUP', 1), 'JT-1465-PUP-01')
  t.same(readUnitCode('JT-1465-PUP-01'), { code: 'JT-1465-PUP-01', kind: 'PUP', territory: '1465' })
  t.equal(composeSetCode('JT-1465-PUP-01', 'RP', 1), 'CBB-1465-PUP-01-RP-01')
  t.same(readSetCode('CBB-1465-PUP-01-RP-01'), {
    code: 'CBB-1465-PUP-01-RP-01',
    unitCode: 'JT-1465-PUP-01',
    tree: 'RP',
  })
  for (const code of ['JT-14-PUP-01', 'JT-1408011-PUP-01', 'JT-1465-XXX-01', 'JT-1465-PUP-1', 'JT-00-OPS-01', ''])
    t.equal(readUnitCode(code), null, code)
  t.ok(readUnitCode('JT-1408011-OPS-01'), 'a gmina has an OPS of its own')
  for (const code of ['CBB-14-PUP-01-RP-01', 'CBB-1465-PUP-01-XX-01', 'CBB-1465-PUP-01-RP'])
    t.equal(readSetCode(code), null, code)
  t.end()
})

t.test('@req B4 PUP keeps sets of tree RP, OPS of PS, a family-benefit unit of SR, no other kind keeps any', t => {
  t.equal(setTreeOf('PUP'), 'RP')
  t.equal(setTreeOf('OPS'), 'PS')
  t.equal(setTreeOf('ORS'), 'SR')
  for (const kind of Object.keys(unitKinds).filter(isUnitKind))
    if (!['PUP', 'OPS', 'ORS'].includes(kind)) t.equal(setTreeOf(kind), null)
  t.end()
})
