import { parseJson } from '#shared/kit/parse-json.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'

import { isErased, type ErasedNames } from './erased-names.ts'

/**
 * A line of a batch without the people erased from its firm, whatever its schema; null when it names
 * none of them. Of one that is no JSON nothing is left when it names anyone who was erased.
 */
export function eraseFromLine(text: string, names: ErasedNames): string | null {
  if (names.size === 0 || !mayHoldContacts(text)) return null
  const line = readJson(text)
  if (line === undefined) return quotesAnyone(text, names) ? '' : null
  const erased = keysOf(line).flatMap((key) => names.get(key) ?? [])
  return erased.length === 0 ? null : eraseFromJson(line, erased)
}

/** JSON without them; null when it holds none of them. */
export function eraseFromJson(json: unknown, erased: readonly ErasedContact[]): string | null {
  const taken = { count: 0 }
  const kept = JSON.stringify(without(json, erased, taken))
  return taken.count === 0 ? null : kept
}

/** Most lines are assessments: they hold signatures, which stay, and no contacts. */
function mayHoldContacts(text: string): boolean {
  return text.includes('contacts') || text.includes('\\u')
}

function readJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** What may say which firm it is about: of a firm its own id, of an assignment the one within. */
function keysOf(line: unknown): string[] {
  const body = memberOf(line, 'body')
  const firm = memberOf(body, 'firm')
  return [
    memberOf(line, 'record_id'),
    memberOf(body, 'taxCode'),
    memberOf(firm, 'firmId'),
    memberOf(memberOf(firm, 'details'), 'taxCode'),
  ].filter((key) => typeof key === 'string')
}

function memberOf(json: unknown, name: string): unknown {
  return isObject(json) ? json[name] : undefined
}

function without(
  json: unknown,
  erased: readonly ErasedContact[],
  taken: { count: number },
): unknown {
  if (Array.isArray(json)) {
    const kept = json.filter((item) => !isContactOf(item, erased))
    taken.count += json.length - kept.length
    return kept.map((item) => without(item, erased, taken))
  }
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      // Who signed a result stays its evidence.
      name === 'signers' ? value : without(value, erased, taken),
    ]),
  )
}

function isContactOf(json: unknown, erased: readonly ErasedContact[]): boolean {
  const fullName = memberOf(json, 'fullName')
  return typeof fullName === 'string' && isErased(erased, fullName)
}

const quoted = /"(?:[^"\\]|\\.)*"/g

function quotesAnyone(text: string, names: ErasedNames): boolean {
  const everyone = [...names.values()].flat()
  return [...text.matchAll(quoted)].some(([words]) => {
    const name = readJson(words)
    return typeof name === 'string' && isErased(everyone, name)
  })
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
