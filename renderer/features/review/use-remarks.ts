import { useEffect, useRef, useState } from 'react'

import type { ArrivedAssessment } from '#shared/contract/review-contract.ts'
import type { ReviewRemark } from '#shared/domain/review/review-decision.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { registerUnsaved } from '../../client/unsaved-words.ts'
import { withRemark, type RemarkTarget } from './remarks.ts'

export type Remarks = {
  readonly list: readonly ReviewRemark[]
  readonly say: (target: RemarkTarget, text: string) => void
}

/** The remarks being made on a revision. Each is kept in the workspace as soon as it is said. */
export function useRemarks({ item, draft }: ArrivedAssessment): Remarks {
  const app = useAppClient()
  const [list, setList] = useState<readonly ReviewRemark[]>(draft)
  const keeping = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(
    () =>
      registerUnsaved({
        flush: async () => void (await keeping.current),
        drop: () => setList([]),
      }),
    [],
  )
  const say = (target: RemarkTarget, text: string) => {
    const remarks = withRemark(list, target, text)
    setList(remarks)
    const { recordId, revId } = item
    keeping.current = keeping.current.then(() => app.review.keepDraft({ recordId, revId, remarks }))
  }
  return { list, say }
}
