import type { Rule } from '../../../domain/grant.js'
import type { RegisteredRule, RuleDecision, RuleState } from '../../../domain/registry/rule.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** The life of rules, and which controllers want a second person. */
export const ruleLifeSchema = `
  ALTER TABLE rules ADD COLUMN state TEXT NOT NULL DEFAULT 'PRZYJETA';
  ALTER TABLE rules ADD COLUMN special INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE rules ADD COLUMN decided_json TEXT;
  ALTER TABLE rules ADD COLUMN ended_json TEXT;
  CREATE TABLE second_person (
    controller TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
`

interface Row {
  readonly id: string
  readonly giver_json: string | null
  readonly asker_json: string
  readonly role: string
  readonly legal_basis: string
  readonly scopes_json: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly author: string
  readonly reason: string
  readonly state: string
  readonly special: number
  readonly decided_json: string | null
  readonly ended_json: string | null
}

export function addRule(sql: Statements, { rule }: Change<'rule-added'>): Conflict | undefined {
  if (registeredRule(sql, rule.id) !== undefined) return exists
  sql.run(
    `INSERT INTO rules (id, giver_json, asker_json, role, legal_basis, scopes_json, valid_from, valid_to, author, reason,
       state, special, decided_json, ended_json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rule.id,
    rule.giver === undefined ? null : JSON.stringify(rule.giver),
    JSON.stringify(rule.asker),
    rule.role,
    rule.legalBasis,
    JSON.stringify(rule.scopes),
    rule.validFrom,
    rule.validTo ?? null,
    rule.author,
    rule.reason,
    rule.state,
    Number(rule.special),
    decisionText(rule.decided),
    decisionText(rule.ended),
  )
  return undefined
}

export function decideRule(sql: Statements, change: Change<'rule-decided'>): Conflict | undefined {
  const held = registeredRule(sql, change.id)
  if (held === undefined) return missing
  if (held.state !== change.from) return stale
  sql.run(
    'UPDATE rules SET state = ?, decided_json = ? WHERE id = ?',
    change.to,
    decisionText(change.decided),
    change.id,
  )
  return undefined
}

export function endRule(sql: Statements, change: Change<'rule-ended'>): Conflict | undefined {
  const held = registeredRule(sql, change.id)
  if (held === undefined) return missing
  if (held.validTo !== change.expectedValidTo || held.state !== 'PRZYJETA') return stale
  sql.run(
    'UPDATE rules SET valid_to = ?, ended_json = ? WHERE id = ?',
    change.validTo,
    decisionText(change.ended),
    change.id,
  )
  return undefined
}

export function setSecondPerson(sql: Statements, change: Change<'second-person-set'>): Conflict | undefined {
  if (needsSecondPerson(sql, change.controller) !== change.from) return stale
  if (change.to) sql.run('INSERT INTO second_person (controller) VALUES (?)', change.controller)
  else sql.run('DELETE FROM second_person WHERE controller = ?', change.controller)
  return undefined
}

export function needsSecondPerson(sql: Statements, controller: string): boolean {
  return sql.one('SELECT 1 FROM second_person WHERE controller = ?', controller) !== undefined
}

export function registeredRule(sql: Statements, id: string): RegisteredRule | undefined {
  const row = sql.one<Row>('SELECT * FROM rules WHERE id = ?', id)
  return row && registeredRuleIn(row)
}

export function ruleRegister(sql: Statements): readonly RegisteredRule[] {
  return sql.all<Row>('SELECT * FROM rules ORDER BY id').map(registeredRuleIn)
}

/** What opens: accepted rules alone. */
export function acceptedRules(sql: Statements): readonly Rule[] {
  return sql.all<Row>("SELECT * FROM rules WHERE state = 'PRZYJETA' ORDER BY id").map(ruleIn)
}

export function acceptedRulesFor(sql: Statements, role: string, legalBasis: string): readonly Rule[] {
  const query = "SELECT * FROM rules WHERE role = ? AND legal_basis = ? AND state = 'PRZYJETA' ORDER BY id"
  return sql.all<Row>(query, role, legalBasis).map(ruleIn)
}

function registeredRuleIn(row: Row): RegisteredRule {
  return {
    ...ruleIn(row),
    state: row.state as RuleState,
    special: row.special === 1,
    ...(row.decided_json === null ? {} : { decided: decisionIn(row.decided_json) }),
    ...(row.ended_json === null ? {} : { ended: decisionIn(row.ended_json) }),
  }
}

function ruleIn(row: Row): Rule {
  return {
    id: row.id,
    ...(row.giver_json === null ? {} : { giver: JSON.parse(row.giver_json) as NonNullable<Rule['giver']> }),
    asker: JSON.parse(row.asker_json) as Rule['asker'],
    role: row.role as Rule['role'],
    legalBasis: row.legal_basis,
    scopes: JSON.parse(row.scopes_json) as Rule['scopes'],
    validFrom: row.valid_from,
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    author: row.author,
    reason: row.reason,
  }
}

function decisionText(decision: RuleDecision | undefined): string | null {
  return decision === undefined ? null : JSON.stringify({ ...decision, at: decision.at.getTime() })
}

function decisionIn(text: string): RuleDecision {
  const { by, at, reason } = JSON.parse(text) as { by: string; at: number; reason: string }
  return { by, at: new Date(at), reason }
}
