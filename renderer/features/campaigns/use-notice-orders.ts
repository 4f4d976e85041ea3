import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { CampaignId } from '#shared/domain/campaigns/campaign.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { saveMadeFile } from '../../ui/save-made-file.ts'

const everyCampaign = ['campaigns'] as const

export function useSendNotices() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (campaignId: CampaignId) =>
      valueOrThrow(await app.mentorNotices.send({ campaignId })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: everyCampaign }),
  })
}

export function useNoticeFile() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (mentorId: MentorId) =>
      valueOrThrow(await app.mentorNotices.file({ mentorId })),
    onSuccess: saveMadeFile,
  })
}
