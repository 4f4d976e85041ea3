import { sha256 } from '#core/history/history-chain.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import type { AssessmentMemory } from './assessment-memory.ts'

/** What every use case of assessments works with. */
export type AssessmentWork = {
  readonly workspace: OpenWorkspace
  readonly surroundings: Surroundings
  readonly shelf: InstrumentShelf
  readonly memory: AssessmentMemory
}

/**
 * What a signature is bound to: the SHA-256 of the canonical content. Nothing in it is ever changed
 * in place, so the text of each part is kept with it and an edit writes one answer anew, not sixty.
 */
export function hashContent(content: AssessmentContent): string {
  let members = ''
  for (const [key, value] of Object.entries(content).sort(byName)) {
    members += `${members && ','}"${key}":${value === content.answers ? answersText(content.answers) : textOf(value)}`
  }
  return sha256(`{${members}}`)
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

function answersText(answers: AssessmentContent['answers']): string {
  let members = ''
  for (const key of sortedKeys(answers)) {
    members += `${members && ','}${keyText(key)}:${textOf(answers[key])}`
  }
  return `{${members}}`
}

/** The keys last sorted: from one answer to the next they are the same, in the same order. */
let lastKeys: readonly string[] = []
let lastSorted: readonly string[] = []

function sortedKeys(answers: AssessmentContent['answers']): readonly string[] {
  const keys = Object.keys(answers)
  if (keys.length !== lastKeys.length || keys.some((key, index) => key !== lastKeys[index])) {
    lastKeys = keys
    lastSorted = keys.toSorted()
  }
  return lastSorted
}

/** As many as the instruments have inputs. */
const keyTexts = new Map<string, string>()

function keyText(key: string): string {
  const text = keyTexts.get(key) ?? canonicalJson(key)
  keyTexts.set(key, text)
  return text
}

const texts = new WeakMap<object, string>()

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = canonicalJson(value)
  texts.set(value, text)
  return text
}
