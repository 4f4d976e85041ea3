import { useMutation, useQuery } from '@tanstack/react-query'

import type { VisitDay } from '#shared/domain/campaigns/campaign-board.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { Result } from '#shared/kit/result.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { usePagedList, type PagedList } from '../../client/use-paged-list.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'
import type { NamedTarget } from './use-targets.ts'

/** Null for all mentors, or all days. */
export type VisitChoice = { readonly mentorId: string | null; readonly day: VisitDay | null }

/** Whoever goes somewhere, as lead or along. */
export function useVisitingMentors(campaignId: CampaignId) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['campaigns', 'visiting-mentors', campaignId],
    queryFn: async () => valueOrThrow(await app.visits.mentors({ campaignId })),
  })
}

export function useVisitDays(campaignId: CampaignId, mentorId: string | null) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['campaigns', 'visit-days', campaignId, mentorId],
    queryFn: async () => valueOrThrow(await app.visits.days({ campaignId, mentorId })),
  })
}

/** Where mentors still have to go, by day. */
export function useVisits(
  campaignId: CampaignId,
  choice: VisitChoice,
  visible: { readonly first: number; readonly last: number },
): PagedList<NamedTarget> {
  const app = useAppClient()
  return usePagedList({
    queryKey: ['campaigns', 'visits', campaignId, choice],
    readPage: async (page) => {
      const { total, rows, mentorNames } = valueOrThrow(
        await app.visits.list({ campaignId, ...choice, ...page }),
      )
      return { total, rows: rows.map((row) => ({ ...row, names: mentorNames })) }
    },
    firstVisible: visible.first,
    lastVisible: visible.last,
  })
}

/** A paper to take along; it is saved as soon as it is made. */
export function useVisitPaper<Input>(
  make: (input: Input) => Promise<Result<MadeFile, { readonly code: string }>>,
) {
  return useMutation({
    mutationFn: async (input: Input) => valueOrThrow(await make(input)),
    onSuccess: saveMadeFile,
  })
}
