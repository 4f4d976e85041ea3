import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'

import type { TargetFilter, TargetRow } from '#shared/domain/campaigns/campaign-board.ts'
import type { AssignmentId } from '#shared/domain/campaigns/assignment.ts'
import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { usePagedList, type PagedList } from '../../client/use-paged-list.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

/** A firm of a campaign, with the names of every mentor its page speaks of. */
export type NamedTarget = TargetRow & { readonly names: Readonly<Record<string, string>> }

/** Every firm of a campaign. */
export const everyTarget: TargetFilter = { text: '', stage: null, mentorId: null, atRisk: false }

export function useTargets(
  campaignId: CampaignId,
  filter: TargetFilter,
  visible: { readonly first: number; readonly last: number },
): PagedList<NamedTarget> {
  const app = useAppClient()
  return usePagedList({
    queryKey: ['campaigns', 'targets', campaignId, filter],
    readPage: async (page) => {
      const { total, rows, mentorNames } = valueOrThrow(
        await app.campaigns.targets({ campaignId, filter, ...page }),
      )
      return { total, rows: rows.map((row) => ({ ...row, names: mentorNames })) }
    },
    firstVisible: visible.first,
    lastVisible: visible.last,
  })
}

/** A row that was opened, as it stands now: whatever is saved about it may be changed again. */
export function useOpenedTarget(
  campaignId: CampaignId,
  opened: NamedTarget | null,
): NamedTarget | null {
  const app = useAppClient()
  const firmId = opened?.firmId
  const { data } = useQuery({
    queryKey: ['campaigns', 'target', campaignId, firmId],
    queryFn:
      firmId === undefined
        ? skipToken
        : async () => {
            const { row, mentorNames } = valueOrThrow(
              await app.campaigns.target({ campaignId, firmId }),
            )
            return row && { ...row, names: mentorNames }
          },
    staleTime: 0,
    // What an earlier opening read is older than the row that was pressed now.
    gcTime: 0,
  })
  return opened && (data ?? opened)
}

export function useCandidates(assignmentId: AssignmentId, text: string) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['campaigns', 'candidates', assignmentId, text],
    queryFn: async () => valueOrThrow(await app.assignments.candidates({ assignmentId, text })),
    placeholderData: keepPreviousData,
  })
}
