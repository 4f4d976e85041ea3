import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

type Revision = {
  readonly content: Pick<AssessmentContent, 'answers' | 'fixedCriteria'>
  readonly evidence: readonly Pick<Evidence, 'inputKey' | 'sha256'>[]
}

export type ChangedParts = {
  /** Input keys whose answer, or the files behind it, are not what they were. */
  readonly questions: ReadonlySet<string>
  /** Criteria that are fixed by hand, or no longer are, or otherwise. */
  readonly criteria: ReadonlySet<string>
}

/** What a later revision has otherwise than the one before. */
export function changedParts(before: Revision, now: Revision): ChangedParts {
  const questions = changedKeys(before.content.answers, now.content.answers)
  const files = changedKeys(filesByQuestion(before), filesByQuestion(now))
  return {
    questions: new Set([...questions, ...files]),
    criteria: new Set(changedKeys(before.content.fixedCriteria, now.content.fixedCriteria)),
  }
}

function changedKeys(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...keys].filter((key) => textOf(before[key]) !== textOf(now[key]))
}

function textOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value)
}

function filesByQuestion({ evidence }: Revision): Record<string, readonly string[]> {
  const files: Record<string, string[]> = {}
  for (const { inputKey, sha256 } of evidence) {
    if (inputKey !== null) (files[inputKey] ??= []).push(sha256)
  }
  for (const hashes of Object.values(files)) hashes.sort()
  return files
}
