import { useQuery } from '@tanstack/react-query'

import type { CampaignRow } from '#shared/domain/campaigns/campaign-board.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './association-start.module.css'
import { useCampaignRows } from './use-campaign-rows.ts'

type Step = 'mentors' | 'firms' | 'campaign' | 'targets' | 'assign'

/** What a new association does first, one step after the other; gone once firms were given to mentors. */
export function AssociationStart(props: { readonly firmCount: number }) {
  const { start: text } = useText().today
  const mentorCount = useMentorCount()
  const rows = useCampaignRows()
  const error = mentorCount.error ?? rows.error
  if (error) return <FailureNotice error={error} onRetry={() => void mentorCount.refetch()} />
  if (mentorCount.data === undefined || rows.data === undefined) return null
  const steps = listSteps(mentorCount.data, props.firmCount, rows.data)
  const next = steps.find(({ isDone }) => !isDone)
  if (next === undefined || rows.data.some(hasAssigned)) return null
  return (
    <Section title={text.title} lead={text.lead}>
      <ol className={classes.steps}>
        {steps.map(({ name, isDone, to }) => (
          <li key={name} className={classes.step}>
            <span className={classes.words}>
              <strong>{text.steps[name].title}</strong>
              <span className="nb-soft">{text.steps[name].body}</span>
            </span>
            {isDone ? <StateBadge tone="done">{text.done}</StateBadge> : null}
            {name === next.name ? (
              <LinkButton to={to} primary>
                {text.steps[name].action}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}

type StartStep = { readonly name: Step; readonly isDone: boolean; readonly to: string }

/** Each leads to the campaign it is missing in: one without firms, or one whose firms have nobody. */
function listSteps(
  mentorCount: number,
  firmCount: number,
  campaigns: readonly CampaignRow[],
): readonly StartStep[] {
  const open = campaigns.filter(({ state }) => state !== 'closed')
  const filled = open.find((campaign) => campaign.firmCount > 0)
  const [first] = open
  return [
    { name: 'mentors', isDone: mentorCount > 0, to: '/mentors/import' },
    { name: 'firms', isDone: firmCount > 0, to: '/firms/import' },
    { name: 'campaign', isDone: first !== undefined, to: '/campaigns/new' },
    {
      name: 'targets',
      isDone: filled !== undefined,
      to: `/campaigns/${first?.id ?? ''}/firms`,
    },
    { name: 'assign', isDone: false, to: `/campaigns/${filled?.id ?? ''}/assignments` },
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
