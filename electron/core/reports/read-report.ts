import { programmesOfAssessment } from '#shared/domain/assessments/programmes-of-assessment.ts'
import { z } from 'zod'

import type { AssessmentNotFound } from '#shared/contract/assessments-contract.ts'
import {
  assessmentSchema,
  type Assessment,
  type AssessmentId,
} from '#shared/domain/assessments/assessment.ts'
import { evidenceSchema } from '#shared/domain/assessments/evidence.ts'
import { historyEntrySchema } from '#shared/domain/assessments/history-entry.ts'
import { signOffSchema } from '#shared/domain/assessments/sign-off.ts'
import { firmSchema } from '#shared/domain/firms/firm.ts'
import { getInstrument } from '#shared/domain/instruments/get-instrument.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { firmPlace } from './firm-place.ts'
import type { ReportFacts } from './report-facts.ts'
import { scoreForReport } from './score-for-report.ts'
import type { ReportSources } from './report-sources.ts'

const historySchema = z.strictObject({
  intact: z.boolean(),
  entries: historyEntrySchema.array(),
})

/** Gathers everything a report of one assessment says, at one moment. */
export async function readReport(
  sources: ReportSources,
  assessmentId: AssessmentId,
): Promise<Result<ReportFacts, AssessmentNotFound>> {
  const found = await sources.handlers.assessments.get({ assessmentId })
  if (!found.ok) return found
  const assessment = assessmentSchema.parse(found.value)

  const listed = expectOk(await sources.handlers.instruments.list())
  const instrument = getInstrument(listed, assessment)
  const records = await recordsOf(sources, assessment)
  const lists = expectOk(await sources.handlers.reference.lists())
  const place = firmPlace(records.firm, lists)
  const score = scoreForReport(instrument, assessment.content)
  const programmes = programmesOfAssessment(
    lists.programmes,
    { firm: records.firm, sizeClass: place.sizeClass },
    assessment.content,
    { instrument, evaluation: score.evaluation },
  )
  return succeeded({
    assessment,
    instrument,
    place,
    programmes,
    ...records,
    ...score,
    profile: sources.profile(),
    madeAt: sources.surroundings.now().toISOString(),
  })
}

async function recordsOf({ handlers }: ReportSources, { id, firmId }: Assessment) {
  const byAssessment = { assessmentId: id }
  const [firm, signOffs, evidence, history] = await Promise.all([
    handlers.firms.get({ firmId }),
    handlers.signOffs.list(byAssessment),
    handlers.evidence.list(byAssessment),
    handlers.assessments.history(byAssessment),
  ])
  return {
    firm: firmSchema.parse(expectOk(firm)),
    signOffs: signOffSchema.array().parse(expectOk(signOffs)),
    evidence: evidenceSchema.array().parse(expectOk(evidence)),
    history: historySchema.parse(expectOk(history)),
  }
}

/** What belongs to an assessment that was just found is there; anything else is damage. */
function expectOk<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`A report could not be read: ${JSON.stringify(result.failure)}`)
  return result.value
}
