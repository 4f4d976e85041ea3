import type { Answer, EvidenceStrength } from '#shared/domain/assessments/answer.ts'
import type { Edit, RoadmapAction } from '#shared/domain/assessments/assessment.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'

/** One assessment of a fictional firm, told in the order in which a mentor fills it in. */
export type DemoVisit = {
  readonly referenceYear: number
  /** ISO date of the visit; the history is dated on that day too. */
  readonly visitedOn: string
  /** The sample norms' row for the firm's sector. */
  readonly normsVsicCode: string
  /** Each is one change in the history. */
  readonly changes: readonly (readonly Edit[])[]
  readonly signers: readonly DemoSigner[]
}

export type DemoSigner = {
  readonly party: 'mentor' | 'firm'
  readonly fullName: string
  readonly title: string
}

export type DemoFirm = {
  readonly details: FirmDetails
  /** Oldest first. */
  readonly visits: readonly DemoVisit[]
}

/** Answers with the same strength of evidence. */
export function answered(
  strength: EvidenceStrength,
  values: Readonly<Record<string, InputValue>>,
): Edit[] {
  return Object.entries(values).map(([key, value]) =>
    answerEdit(key, { value, status: 'answered', askWhom: null, strength, note: '' }),
  )
}

/** One answer that carries a note. */
export function noted(
  key: string,
  value: InputValue,
  strength: EvidenceStrength,
  note: string,
): Edit {
  return answerEdit(key, { value, status: 'answered', askWhom: null, strength, note })
}

export function askLater(key: string, askWhom: string, note = ''): Edit {
  return answerEdit(key, { value: null, status: 'ask_later', askWhom, strength: null, note })
}

export function left(key: string, status: 'unknown' | 'refused', note: string): Edit {
  return answerEdit(key, { value: null, status, askWhom: null, strength: null, note })
}

export function fixedByHand(key: string, points: number, reason: string): Edit {
  return { field: 'fixed-criterion', key, value: { points, reason } }
}

export function agreed(stepId: string, action: RoadmapAction): Edit {
  return { field: 'action', key: stepId, value: action }
}

function answerEdit(key: string, value: Answer): Edit {
  return { field: 'answer', key, value }
}
