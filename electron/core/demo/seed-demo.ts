import type { AppHandlers } from '#shared/contract/app-contract.ts'
import {
  assessmentSchema,
  normSetIdSchema,
  type Assessment,
  type WantedNorms,
} from '#shared/domain/assessments/assessment.ts'
import { toWantedEdit } from '#shared/domain/assessments/to-wanted-edit.ts'
import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { Firm, FirmDetails } from '#shared/domain/firms/firm.ts'
import { normSetSchema, type NormSet } from '#shared/domain/instruments/norm-set.ts'
import type { Result } from '#shared/kit/result.ts'

import { demoFoodFirm } from './demo-food-firm.ts'
import { demoMechanicalFirm } from './demo-mechanical-firm.ts'
import { demoPlasticsFirm } from './demo-plastics-firm.ts'
import type { DemoFirm, DemoVisit } from './demo-visit.ts'
import { sampleStrokes } from './sample-strokes.ts'

/** What seeding works with: the same use cases a window calls, on a clock that can be set back. */
export type DemoCore = {
  readonly handlers: {
    readonly firms: Pick<AppHandlers['firms'], 'search'>
    readonly assessments: Pick<AppHandlers['assessments'], 'start' | 'change'>
    readonly signOffs: Pick<AppHandlers['signOffs'], 'sign'>
    readonly norms: Pick<AppHandlers['norms'], 'list' | 'get'>
  }
  /** Records a firm that is marked as a sample for ever. */
  readonly addSampleFirm: (details: FirmDetails) => Promise<Result<Firm, unknown>>
  /** Sets the day on which the next use cases believe to run. */
  readonly setDay: (isoDate: string) => void
}

const instrumentId = 'vn-tt17-2019'

export const demoFirms: readonly DemoFirm[] = [demoMechanicalFirm, demoPlasticsFirm, demoFoodFirm]

/**
 * Fills an empty demo workspace with three fictional firms through the real use cases, so that their
 * history and hashes are real. Does nothing when there are firms already.
 */
export async function seedDemo(core: DemoCore): Promise<void> {
  const found = expectOk(
    await core.handlers.firms.search({ filter: everyFirm, offset: 0, limit: 1 }),
  )
  if (found.total > 0) return

  const norms = await sampleNorms(core)
  for (const { details, visits } of demoFirms) {
    core.setDay(visits[0]?.visitedOn ?? '2026-01-05')
    const firm = expectOk(await core.addSampleFirm(details))
    for (const visit of visits) await fillVisit(core, firm, visit, norms)
  }
}

async function sampleNorms({ handlers }: DemoCore): Promise<NormSet | null> {
  const sets = expectOk(await handlers.norms.list())
  const sample = sets.find((set) => set.isSample && set.instrumentId === instrumentId)
  if (!sample) return null
  const normSetId = normSetIdSchema.parse(sample.id)
  return normSetSchema.nullable().parse(expectOk(await handlers.norms.get({ normSetId })))
}

async function fillVisit(
  { handlers, setDay }: DemoCore,
  { id: firmId }: Firm,
  visit: DemoVisit,
  norms: NormSet | null,
): Promise<void> {
  setDay(visit.visitedOn)
  const started = await handlers.assessments.start({
    firmId,
    instrumentId,
    referenceYear: visit.referenceYear,
  })
  const { id: assessmentId } = assessmentSchema.parse(expectOk(started))
  let changed = expectOk(
    await handlers.assessments.change({
      assessmentId,
      edits: [
        { field: 'visited-on', value: visit.visitedOn },
        { field: 'norms', value: wantedNorms(norms, visit.normsVsicCode) },
      ],
    }),
  )
  for (const changes of visit.changes) {
    const edits = changes.map(toWantedEdit)
    changed = expectOk(await handlers.assessments.change({ assessmentId, edits }))
  }
  if (visit.signers.length > 0) await sign(handlers, assessmentSchema.parse(changed), visit)
}

async function sign(
  handlers: DemoCore['handlers'],
  { id: assessmentId, contentSha256 }: Assessment,
  { signers }: DemoVisit,
): Promise<void> {
  expectOk(
    await handlers.signOffs.sign({
      assessmentId,
      contentSha256,
      signers: signers.map((signer) => ({ ...signer, strokes: sampleStrokes(signer.fullName) })),
    }),
  )
}

function wantedNorms(norms: NormSet | null, vsicCode: string): WantedNorms | null {
  const hasRow = norms?.rows.some((row) => row.vsicCode === vsicCode) ?? false
  return norms && hasRow ? { normSetId: norms.id, vsicCode } : null
}

/** A refusal while seeding is a mistake in the demo's own content. */
function expectOk<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The demo was refused: ${JSON.stringify(result.failure)}`)
  return result.value
}
