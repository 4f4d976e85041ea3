import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorFilter, MentorRow } from '#shared/domain/mentors/mentor-list.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { usePagedList, type PagedList } from '../../client/use-paged-list.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

export type MentorList = PagedList<MentorRow>

export function useMentorList(
  filter: MentorFilter,
  firstVisible: number,
  lastVisible: number,
): MentorList {
  const app = useAppClient()
  return usePagedList({
    queryKey: ['mentors', 'page', filter],
    readPage: async (page) => valueOrThrow(await app.mentors.search({ filter, ...page })),
    firstVisible,
    lastVisible,
  })
}

export function useMentor(mentorId: MentorId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'one', mentorId],
    queryFn: async () => valueOrThrow(await app.mentors.get({ mentorId })),
  })
}

export function useMentorHistory(mentorId: MentorId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'history', mentorId],
    queryFn: async () => valueOrThrow(await app.mentors.history({ mentorId })),
  })
}

/** Resolves with the result: the form shows what was refused. */
export function useSaveMentor(subject: {
  readonly mentorId: MentorId | null
  readonly version: number | null
}) {
  const app = useAppClient()
  const { mentorId, version } = subject
  return useMentorChange((details: MentorDetails) =>
    mentorId === null || version === null
      ? app.mentors.add(details)
      : app.mentors.change({ mentorId, version, details }),
  )
}

/** `onRemoved` leaves the page first: of who is in the bin there is nothing more to read. */
export function useRemoveMentor(mentorId: MentorId, onRemoved: () => void) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => app.mentors.remove({ mentorId }),
    onSuccess: async ({ ok }) => {
      if (!ok) return
      onRemoved()
      await queryClient.invalidateQueries({ queryKey: ['mentors', 'page'] })
    },
  })
}

/** A change after which every list and page of mentors is read anew. */
export function useMentorChange<Input, Answer extends { readonly ok: boolean }>(
  change: (input: Input) => Promise<Answer>,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(input),
    onSuccess: async (result) => {
      if (result.ok) await queryClient.invalidateQueries({ queryKey: ['mentors'] })
    },
  })
}
