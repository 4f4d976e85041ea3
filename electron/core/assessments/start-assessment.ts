import type { WriteTx } from '#core/database/schema.ts'
import { entryTexts } from '#core/history/edits-text.ts'
import { chainStart } from '#core/history/history-chain.ts'
import { appendHistory } from '#core/history/history-repository.ts'
import type { StoredInstrument } from '#core/instruments/stored-instrument.ts'
import type { OutOfScope } from '#shared/contract/assessments-contract.ts'
import {
  assessmentIdSchema,
  type Assessment,
  type AssessmentContent,
  type AssessmentState,
  type ChosenNorms,
  type Edit,
} from '#shared/domain/assessments/assessment.ts'
import { takeStep } from '#shared/domain/assessments/assessment-state.ts'
import type { FirmNotFound } from '#shared/domain/firms/firm-failures.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { insertAssessment } from './assessment-repository.ts'
import type { AssessmentWork } from './assessment-work.ts'
import { hashContent } from './hash-content.ts'
import { summariseAssessment } from './summarise-assessment.ts'
import { toAssessment, type StoredAssessment } from './stored-assessment.ts'

export type NewAssessment = {
  readonly firmId: FirmId
  readonly instrumentId: string
  /** The very version, where an assignment asks for one; the newest otherwise. */
  readonly instrumentSha256?: string
  readonly referenceYear: number
  /** What the campaign compares with, where it says so; without, the mentor chooses. */
  readonly norms?: ChosenNorms | null
}

/** What starting must know of the firm. */
export type AssessedFirm = {
  readonly name: string
  readonly isSample: boolean
  readonly vsicCode: string | null
  readonly isInScope: boolean
}

/** Reads the firm and asks whether the instrument is meant for it. */
export type FindAssessedFirm = (
  firmId: FirmId,
  instrument: InstrumentDefinition,
) => Promise<Result<AssessedFirm, FirmNotFound>>

/** Throws when the instrument is not known: the window offers only those it was given. */
export async function startAssessment(
  work: AssessmentWork,
  findFirm: FindAssessedFirm,
  wanted: NewAssessment,
): Promise<Result<Assessment, FirmNotFound | OutOfScope>> {
  const { db } = work.workspace
  const instrument = wanted.instrumentSha256
    ? await work.shelf.get(db, wanted.instrumentSha256)
    : await work.shelf.findNewest(db, wanted.instrumentId)
  if (!instrument) throw new Error(`No instrument ${wanted.instrumentId}`)
  const found = await findFirm(wanted.firmId, instrument.definition)
  if (!found.ok) return found
  const firm = found.value
  if (!firm.isInScope) {
    return failed({ code: 'assessment/out-of-scope', vsicCode: firm.vsicCode })
  }
  const draft = toDraft(work, instrument, firm, wanted)
  const started = await db.transaction().execute((tx) => insertStarted(work, tx, draft))
  work.memory.remember(started)
  return succeeded(toAssessment(started))
}

/** Not stored yet, so without a number. */
type Draft = Omit<StoredAssessment, 'number'>

function toDraft(
  { surroundings }: AssessmentWork,
  { sha256, definition }: StoredInstrument,
  firm: AssessedFirm,
  { firmId, referenceYear, norms = null }: NewAssessment,
): Draft {
  const id = assessmentIdSchema.parse(surroundings.newId())
  const madeAt = surroundings.now().toISOString()
  const content = { ...emptyContent(referenceYear), norms }
  const head = chainStart({ assessmentId: id, firmId, instrumentSha256: sha256 })
  return {
    id,
    firmId,
    firmName: firm.name,
    instrumentId: definition.id,
    instrumentVersion: definition.version,
    instrumentSha256: sha256,
    state: stateAtStart(),
    isSample: firm.isSample,
    content,
    headSeq: head.seq,
    headHash: head.hash,
    evidence: [],
    contentSha256: hashContent(content, []),
    isAsCommitted: true,
    undoSeq: null,
    redoSeq: null,
    createdAt: madeAt,
    updatedAt: madeAt,
  }
}

async function insertStarted(
  { workspace, shelf }: AssessmentWork,
  tx: WriteTx,
  draft: Draft,
): Promise<StoredAssessment> {
  const instrument = await shelf.get(tx, draft.instrumentSha256)
  const figures = summariseAssessment(instrument, draft.content)
  const number = await insertAssessment(tx, draft, figures)
  const head = appendHistory(tx, { ...draft, number }, draft, {
    kind: 'created',
    madeAt: draft.createdAt,
    madeBy: workspace.profile().personName,
    ...entryTexts(firstEdits(draft.content), []),
    actsOnSeq: null,
    note: '',
  })
  return { ...draft, number, headSeq: head.seq, headHash: head.hash }
}

function firstEdits({ referenceYear, norms }: AssessmentContent): Edit[] {
  const year: Edit = { field: 'reference-year', value: referenceYear }
  return norms === null ? [year] : [year, { field: 'norms', value: norms }]
}

/** Who starts an assessment assigns it to themselves and begins at once. */
function stateAtStart(): AssessmentState {
  const begun = takeStep('assigned', 'begin')
  if (!begun.ok) throw new Error(begun.refusal)
  return begun.state
}

export function emptyContent(referenceYear: number): AssessmentContent {
  return {
    referenceYear,
    visitedOn: null,
    answers: {},
    fixedCriteria: {},
    efforts: {},
    norms: null,
    actions: {},
  }
}
