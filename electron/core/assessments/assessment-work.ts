import { sha256 } from '#core/history/history-chain.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import { answersText, type Since } from './answers-text.ts'
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
 * in place, so the text of each part is kept with it.
 */
export function hashContent(content: AssessmentContent, since?: Since): string {
  let members = ''
  for (const [key, value] of Object.entries(content).sort(byName)) {
    const text = value === content.answers ? answersText(content.answers, since) : textOf(value)
    members += `${members && ','}"${key}":${text}`
  }
  return sha256(`{${members}}`)
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
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
