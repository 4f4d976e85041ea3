import { useQuery } from '@tanstack/react-query'

import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'

import { useAppClient } from './app-client.tsx'
import { valueOrThrow } from './value-or-throw.ts'

/** What mentors of the campaign have yet to hear, and who was told; asks nothing without a campaign. */
export function useMentorNotices(campaignId: CampaignId | undefined) {
  const app = useAppClient()
  return useQuery({
    queryKey: ['campaigns', 'notices', campaignId],
    queryFn: async () => {
      if (campaignId === undefined) return null
      return valueOrThrow(await app.mentorNotices.waiting({ campaignId }))
    },
    staleTime: 0,
  })
}
