import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useDraftKeeper } from '../../client/use-draft-keeper.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** Which form a draft is of, and the version of the mentor it is typed over. */
export type MentorFormSubject = {
  readonly mentorId: MentorId | null
  readonly version: number | null
}

const draftKey = (mentorId: MentorId | null) => ['mentor-drafts', mentorId] as const

/** What an earlier visit to this form left behind; read anew at each visit. */
export function useMentorDraft(mentorId: MentorId | null) {
  const app = useAppClient()
  return useQuery({
    queryKey: draftKey(mentorId),
    queryFn: async () => valueOrThrow(await app.mentorDrafts.get({ mentorId })),
    staleTime: 0,
    gcTime: 0,
  })
}

export function useDiscardMentorDraft(mentorId: MentorId | null) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => valueOrThrow(await app.mentorDrafts.discard({ mentorId })),
    onSuccess: () => queryClient.setQueryData(draftKey(mentorId), null),
  })
}

/** Keeps what is typed into the form while it is open, and what waits when it is left or locked. */
export function useMentorFormDraft(
  form: UseFormReturn<MentorDraft>,
  of: { readonly subject: MentorFormSubject; readonly saved: MentorDraft },
) {
  const app = useAppClient()
  const { mentorId, version } = of.subject
  const discard = useDiscardMentorDraft(mentorId)
  const isLeaving = useRef(false)
  const { keeper, state: draftState } = useDraftKeeper(form, of.saved, async (draft) => {
    if (draft !== null) {
      return valueOrThrow(await app.mentorDrafts.keep({ mentorId, version, draft })).keptAt
    }
    valueOrThrow(await app.mentorDrafts.discard({ mentorId }))
    return null
  })
  /** The form is done with; nothing more is kept of it. */
  const end = () => {
    isLeaving.current = true
    keeper.drop()
  }
  const leave = async (go: () => void) => {
    end()
    await discard.mutateAsync().catch(() => undefined)
    go()
  }
  return { keeper, draftState, isLeaving, end, leave }
}
