import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { campaignIdSchema, type CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { Result } from '#shared/kit/result.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const everyCampaign = ['campaigns'] as const

/** The campaign of the address; null when the address names none. */
export function useCampaignId(): CampaignId | null {
  const parsed = campaignIdSchema.safeParse(useParams()['campaignId'])
  return parsed.success ? parsed.data : null
}

export function useCampaigns() {
  const app = useAppClient()
  return useQuery({
    queryKey: [...everyCampaign, 'list'],
    queryFn: async () => valueOrThrow(await app.campaigns.list()),
  })
}

export function useCampaign(campaignId: CampaignId) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...everyCampaign, 'one', campaignId],
    queryFn: async () => valueOrThrow(await app.campaigns.get({ campaignId })),
  })
}

export function useBoard(campaignId: CampaignId) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...everyCampaign, 'board', campaignId],
    queryFn: async () => valueOrThrow(await app.campaigns.board({ campaignId })),
  })
}

export function useLoads(campaignId: CampaignId) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...everyCampaign, 'loads', campaignId],
    queryFn: async () => valueOrThrow(await app.assignments.loads({ campaignId })),
  })
}

export function useLastChange(campaignId: CampaignId) {
  const app = useAppClient()
  return useQuery({
    queryKey: [...everyCampaign, 'last-change', campaignId],
    queryFn: async () => valueOrThrow(await app.assignments.lastChange({ campaignId })),
  })
}

/** Something done to a campaign, after which everything of campaigns is read anew. */
export function useCampaignAction<Input, Value>(
  act: (input: Input) => Promise<Result<Value, { readonly code: string }>>,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (input: Input) => valueOrThrow(await act(input)),
    // Also after a refusal: what is shown may be out of date.
    onSettled: () => queryClient.invalidateQueries({ queryKey: everyCampaign }),
  })
}
