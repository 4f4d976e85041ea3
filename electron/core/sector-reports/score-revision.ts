import type { ArrivedRevision } from '#core/review/list-arrived-revisions.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { ArrivedWork } from '#shared/domain/review-quality/mentor-work.ts'

import type { AssessedPoints } from './assessed-points-repository.ts'

/** The question of the circular's form that asks for the value of what was made in the year. */
const outputKey = 'outputValue'

/** By the very instrument the revision was scored with. */
export function scoreRevision(
  compiled: CompiledInstrument,
  { revId, body }: Pick<ArrivedRevision, 'revId' | 'body'>,
): AssessedPoints {
  const { criteria } = evaluate(compiled, toEvaluationFacts(body.content))
  const output = body.content.answers[outputKey]?.value
  return {
    revId,
    instrumentSha256: body.instrument.sha256,
    least: compiled.criteria.map(({ definition }) => criteria[definition.code]?.min ?? 0),
    most: compiled.criteria.map(
      ({ definition: { code, maxPoints } }) => criteria[code]?.max ?? maxPoints,
    ),
    outputVnd: typeof output === 'number' ? Math.round(output) : null,
    evidence: countEvidence(body.content),
  }
}

function countEvidence({ answers }: AssessmentContent): ArrivedWork['evidence'] {
  const counts = { told: 0, seen: 0, document: 0, measured: 0, none: 0 }
  for (const { status, strength } of Object.values(answers)) {
    if (status === 'answered') counts[strength ?? 'none'] += 1
  }
  return counts
}
