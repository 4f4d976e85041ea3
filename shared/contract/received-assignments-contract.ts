import { z } from 'zod'

import { assessmentSchema } from '#shared/domain/assessments/assessment.ts'
import { receivedAssignmentSchema } from '#shared/domain/campaigns/received-assignment.ts'
import type { FirmNotFound } from '#shared/domain/firms/firm-failures.ts'

import type { OutOfScope } from './assessments-contract.ts'
import { call } from './call.ts'

/** Withdrawn, or never on this laptop. */
export type AssignmentGone = { readonly code: 'assignment/gone' }
/** The association scores with an instrument that this laptop has not been given yet. */
export type InstrumentNotHere = {
  readonly code: 'assignment/instrument-not-here'
  readonly instrumentId: string
  readonly version: string
}

/** What the association has given to the mentor at this laptop. */
export const receivedAssignmentsContract = {
  /** The soonest due first; those withdrawn in the last two weeks behind them. */
  list: call({ input: z.void(), output: z.array(receivedAssignmentSchema) }).orFails<never>(),
  /** Starts the assessment the assignment asks for, or answers the one that was started. */
  begin: call({
    input: z.strictObject({ assignmentId: z.uuid() }),
    output: assessmentSchema,
  }).orFails<AssignmentGone | InstrumentNotHere | FirmNotFound | OutOfScope>(),
}
