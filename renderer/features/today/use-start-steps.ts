import { useQuery } from '@tanstack/react-query'

import type { CampaignRow } from '#shared/domain/campaigns/campaign-board.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'
import type { Enrolment } from '#shared/domain/sync/sync-state.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useMentorNotices } from '../../client/use-mentor-notices.ts'
import { useSyncStatus } from '../../client/use-sync-status.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useCampaignRows } from './use-campaign-rows.ts'

type StartStep = {
  readonly name: 'mentors' | 'firms' | 'campaign' | 'targets' | 'assign' | 'device' | 'send'
  readonly isDone: boolean
  readonly to: string
}

/** The first steps of an association, in order; empty once a mentor was told of a firm, or until known. */
export function useStartSteps(firmCount: number): {
  readonly steps: readonly StartStep[]
  readonly error: unknown
  readonly retry: () => void
} {
  const mentors = useMentorCount()
  const rows = useCampaignRows()
  const assigned = rows.data?.find(hasAssigned)
  const notices = useMentorNotices(assigned?.id)
  const sync = useSyncStatus()
  const asked = [mentors, rows, notices, sync]
  const error = asked.find((one) => one.error)?.error ?? null
  const steps = listSteps({
    ...{ mentorCount: mentors.data, firmCount, rows: rows.data, assigned },
    ...{ told: notices.data?.told, enrolment: sync.data?.enrolment },
  })
  return {
    steps: asked.some(({ data }) => data === undefined) ? [] : steps,
    error,
    retry: () => asked.forEach(({ refetch }) => void refetch()),
  }
}

function listSteps(known: {
  readonly mentorCount: number | undefined
  readonly firmCount: number
  readonly rows: readonly CampaignRow[] | undefined
  /** A campaign in which mentors have firms. */
  readonly assigned: CampaignRow | undefined
  /** Who was told of a firm in it. */
  readonly told: readonly unknown[] | undefined
  readonly enrolment: Enrolment | undefined
}): readonly StartStep[] {
  const { mentorCount = 0, firmCount, rows = [], assigned, told = [], enrolment } = known
  if (told.length > 0 || assigned?.state === 'closed') return []
  return [
    { name: 'mentors', isDone: mentorCount > 0, to: '/mentors/import' },
    { name: 'firms', isDone: firmCount > 0, to: '/firms/import' },
    ...listCampaignSteps(rows, assigned),
    { name: 'device', isDone: enrolment?.state === 'enrolled', to: '/sync/device' },
    { name: 'send', isDone: false, to: `/campaigns/${assigned?.id ?? ''}` },
  ]
}

/** Each leads to the campaign it is missing in: one without firms, or one whose firms have nobody. */
function listCampaignSteps(
  campaigns: readonly CampaignRow[],
  assigned: CampaignRow | undefined,
): readonly StartStep[] {
  const open = campaigns.filter(({ state }) => state !== 'closed')
  const filled = open.find((campaign) => campaign.firmCount > 0)
  const [first] = open
  return [
    { name: 'campaign', isDone: first !== undefined, to: '/campaigns/new' },
    {
      name: 'targets',
      isDone: filled !== undefined,
      to: `/campaigns/${first?.id ?? ''}/firms`,
    },
    {
      name: 'assign',
      isDone: assigned !== undefined,
      to: `/campaigns/${filled?.id ?? ''}/assignments`,
    },
  ]
}

function hasAssigned({ stages, firmCount }: CampaignRow): boolean {
  return firmCount > stages.open + stages.proposed
}

function useMentorCount() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'count'],
    queryFn: async () =>
      valueOrThrow(await app.mentors.search({ filter: everyMentor, offset: 0, limit: 1 })).total,
    staleTime: 0,
  })
}
