import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'

import type { CommentsOnWork } from '#shared/contract/review-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import type { ReviewComment } from '#shared/domain/review/review-comment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** What reviewers said of the open form, and how a remark is ticked off. */
export type WorkComments = CommentsOnWork & {
  readonly tick: (comment: ReviewComment, isDone: boolean) => void
}

const nothing: CommentsOnWork = { comments: [], sentContent: null }

export const CommentsContext = createContext<WorkComments>({ ...nothing, tick: () => undefined })

export function useComments(): WorkComments {
  return useContext(CommentsContext)
}

/** Undefined until it is known what was said. */
export function useWorkComments(assessmentId: AssessmentId): WorkComments | undefined {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const queryKey = ['review-comments', assessmentId]
  const { data, error } = useQuery({
    queryKey,
    queryFn: async () => valueOrThrow(await app.reviewComments.list({ assessmentId })),
    staleTime: 0,
  })
  const { mutate } = useMutation({
    mutationFn: async (wanted: { commentId: string; isDone: boolean }) =>
      valueOrThrow(await app.reviewComments.tick(wanted)),
    onMutate: ({ commentId, isDone }) => {
      queryClient.setQueryData<CommentsOnWork>(queryKey, (known) =>
        known ? withTick(known, commentId, isDone) : known,
      )
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['review-comments'] }),
  })
  const known = data ?? (error ? nothing : undefined)
  return (
    known && {
      ...known,
      tick: ({ commentId }, isDone) => mutate({ commentId, isDone }),
    }
  )
}

/** Shown at once: the box must not wait for the disk. */
function withTick(known: CommentsOnWork, commentId: string, isDone: boolean): CommentsOnWork {
  const doneAt = isDone ? new Date().toISOString() : null
  return {
    ...known,
    comments: known.comments.map((comment) =>
      comment.commentId === commentId ? { ...comment, doneAt } : comment,
    ),
  }
}
