import { describedTypes, labelOf, scopeElements } from '../../contract/index.js'
import type { ScopeCode } from '../../domain/scopes.js'

/** What a scope code opens, field by field, as the contract lists it: told to whoever chooses it. @req B9 */
export function scopeContents(scope: ScopeCode): string {
  const name = scopeElements[scope].slice('b:'.length)
  return fieldsOf(name.charAt(0).toUpperCase() + name.slice(1)).join(', ')
}

/** Nested ones in brackets; codes stand for themselves. */
function fieldsOf(typeName: string): readonly string[] {
  return (describedTypes[typeName]?.fields ?? []).map(({ name, type }) => {
    const inner = type.startsWith('@') ? fieldsOf(type.slice(1)) : []
    return inner.length === 0 || isCoded(type) ? labelOf(name) : `${labelOf(name)} (${inner.join(', ')})`
  })
}

function isCoded(type: string): boolean {
  return (describedTypes[type.slice(1)]?.fields ?? []).some(field => field.name === 'kod')
}
