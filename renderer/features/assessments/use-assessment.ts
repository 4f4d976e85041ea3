import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { AppClient } from '#shared/contract/app-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { getInstrument } from '#shared/domain/instruments/get-instrument.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { afterLeaving } from './forms-being-left.ts'

let openings = 0

/** What was returned is taken in hand again by opening it; where nothing can be written, it is read. */
async function openToWork(app: AppClient, assessmentId: AssessmentId) {
  const found = await app.assessments.get({ assessmentId })
  if (!found.ok || found.value.state !== 'returned') return found
  const resumed = await app.assessments.resume({ assessmentId })
  return resumed.ok ? resumed : found
}

/** An assessment with its firm and the instrument it is scored with, as it is now or as it was after entry `seq`. */
export function useAssessment(assessmentId: AssessmentId, seq: number | null) {
  const app = useAppClient()
  // Each opening asks anew: what an earlier one was given has been edited since.
  const [opening] = useState(() => ++openings)
  return useQuery({
    queryKey: ['assessment-form', assessmentId, seq, opening],
    queryFn: async () => {
      await afterLeaving(assessmentId)
      const [assessment, instruments, previous] = await Promise.all([
        seq === null
          ? openToWork(app, assessmentId)
          : app.assessments.asItWas({ assessmentId, seq }),
        app.instruments.list(),
        app.assessments.previous({ assessmentId }),
      ])
      const found = valueOrThrow(assessment)
      const instrument = getInstrument(valueOrThrow(instruments), found)
      const firm = await app.firms.get({ firmId: found.firmId })
      return {
        assessment: found,
        instrument,
        previous: valueOrThrow(previous),
        firm: firm.ok ? firm.value : null,
      }
    },
    // The session owns the answers from here on; a form opened again starts from the store.
    staleTime: Infinity,
    gcTime: 0,
  })
}
