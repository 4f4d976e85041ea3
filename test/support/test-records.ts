import { sha256Hex } from '#exchange/sha256.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { SignOff } from '#shared/domain/assessments/sign-off.ts'
import { signOffIdSchema } from '#shared/domain/assessments/sign-off.ts'
import { firmIdSchema, type FirmDetails } from '#shared/domain/firms/firm.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import type { AssignmentBody } from '#shared/wire/assignment-body.ts'
import type { AssessmentBody, BatchRecord, ReviewBody } from '#shared/wire/batch-record.ts'

import { firmDetails } from './open-firm-core.ts'
import { smallInstrument } from './small-instrument.ts'

type RecordOf<Kind extends BatchRecord['kind']> = Extract<BatchRecord, { kind: Kind }>
type Envelope = Partial<Omit<BatchRecord, 'kind' | 'body'>>

const factTime = '2026-11-20T02:00:00.000Z'

function envelope(changed: Envelope) {
  return {
    record_id: crypto.randomUUID() as string,
    rev_id: crypto.randomUUID() as string,
    base_version: null,
    base_sha: null,
    op: 'put' as const,
    fact_time: factTime,
    resolves: null,
    ...changed,
  }
}

export function firmRecord(
  details: Partial<FirmDetails> = {},
  changed: Envelope = {},
): RecordOf<'firm'> {
  return { kind: 'firm', ...envelope(changed), body: firmDetails(details) }
}

export function firmDeletion(changed: Envelope): RecordOf<'firm'> {
  return { kind: 'firm', ...envelope(changed), op: 'delete', body: null }
}

export function shaOf(body: unknown): string {
  return sha256Hex(canonicalJson(body))
}

/** Content by the small instrument with one answer. */
export function smallContent(cost = 100): AssessmentContent {
  const answer = { status: 'answered', askWhom: null, strength: null, note: '' } as const
  return {
    referenceYear: 2026,
    visitedOn: '2026-11-20',
    answers: { cost: { ...answer, value: cost }, value: { ...answer, value: 60 } },
    fixedCriteria: {},
    efforts: {},
    norms: null,
    actions: {},
  }
}

/** A whole assessment, signed by both sides and scored as the instrument says. */
export function assessmentBody(
  firmId: string,
  changed: Partial<AssessmentBody> = {},
  instrument: InstrumentDefinition = smallInstrument,
): AssessmentBody {
  const content = changed.content ?? smallContent()
  const contentSha256 = shaOf(content)
  const { id, version } = instrument
  const {
    total,
    synchrony,
    class: level,
  } = evaluate(parseInstrument(instrument), toEvaluationFacts(content))
  return {
    firmId: firmIdSchema.parse(firmId),
    instrument: { id, version, sha256: shaOf(instrument) },
    content,
    contentSha256,
    evidence: [],
    signOffs: [signedByBoth(contentSha256)],
    result: {
      totalMin: total.min,
      totalMax: total.max,
      synchronyMin: synchrony.min,
      synchronyMax: synchrony.max,
      classLowest: level.lowest,
      classHighest: level.highest,
    },
    history: { seq: 7, hash: sha256Hex('history') },
    ...changed,
  }
}

function signedByBoth(contentSha256: string): SignOff {
  const strokes = [[10, 10, 20, 20]]
  return {
    id: signOffIdSchema.parse(crypto.randomUUID()),
    contentSha256,
    seq: 7,
    signedAt: factTime,
    covers: true,
    signers: [
      { party: 'mentor', fullName: 'Trần Thị Bích', title: 'Tư vấn viên', strokes },
      { party: 'firm', fullName: 'Lê Văn Cường', title: 'Giám đốc', strokes },
    ],
  }
}

export function assessmentRecord(
  firmId: string,
  changed: Envelope & { readonly body?: AssessmentBody } = {},
): RecordOf<'assessment'> {
  const { body, ...rest } = changed
  return { kind: 'assessment', ...envelope(rest), body: body ?? assessmentBody(firmId) }
}

export function reviewRecord(
  target: { readonly record_id: string; readonly rev_id: string },
  decision: ReviewBody['decision'],
  changed: Envelope = {},
): RecordOf<'review'> {
  const comments =
    decision === 'return'
      ? [{ inputKey: 'cost', criterion: null, text: 'Xin bổ sung chứng từ nguyên giá' }]
      : []
  const body = { assessmentId: target.record_id, targetRevId: target.rev_id, decision, comments }
  return { kind: 'review', ...envelope(changed), body }
}

/** A firm given to a mentor, by the small instrument. */
export function assignmentBody(
  firm: { readonly record_id: string; readonly body: FirmDetails | null },
  changed: Partial<AssignmentBody> = {},
): AssignmentBody {
  if (!firm.body) throw new Error('Nobody visits a deleted firm')
  const { id, version } = smallInstrument
  return {
    campaign: {
      id: '0197a000-0000-7000-8000-0000000000c1',
      name: 'Đợt đánh giá ngành cơ khí 2026',
      instrument: { id, version, sha256: shaOf(smallInstrument) },
      normSetId: null,
      referenceYear: 2026,
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
    },
    firm: { firmId: firmIdSchema.parse(firm.record_id), version: 1, details: firm.body },
    lead: { userId: crypto.randomUUID(), name: 'Trần Thị Bích' },
    co: null,
    dueOn: '2026-12-15',
    note: '',
    ...changed,
  }
}

export function assignmentRecord(
  body: AssignmentBody | null,
  changed: Envelope = {},
): RecordOf<'assignment'> {
  const op = body ? 'put' : 'delete'
  return { kind: 'assignment', ...envelope({ op, ...changed }), body }
}

/** A manager's word that this contact of the firm is to be erased. */
export function erasureRecord(
  firmId: string,
  fullName: string,
  changed: Envelope = {},
): RecordOf<'erasure'> {
  const contact = {
    firmId: firmIdSchema.parse(firmId),
    nameSha256: sha256Hex(`nang-bac-contact/1\0${firmId}\0${foldText(fullName)}`),
  }
  return { kind: 'erasure', ...envelope(changed), body: { contact, askedOn: '2026-11-19' } }
}

export function tombstoneRecord(erasureId: string, changed: Envelope = {}): RecordOf<'tombstone'> {
  const body = { erasureId, erasedAt: '2026-11-21T02:00:00.000Z' }
  return { kind: 'tombstone', ...envelope(changed), body }
}
