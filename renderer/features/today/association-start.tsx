import { useQuery } from '@tanstack/react-query'

import type { CampaignRow } from '#shared/domain/campaigns/campaign-board.ts'
import { everyMentor } from '#shared/domain/mentors/mentor-list.ts'

import { useAppClient } from '../../client/app-client.tsx'
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
  const { data: campaigns } = useCampaignRows()
  if (mentorCount === undefined || campaigns === undefined) return null
  const [current] = campaigns
  const steps: readonly { name: Step; isDone: boolean; to: string }[] = [
    { name: 'mentors', isDone: mentorCount > 0, to: '/mentors/import' },
    { name: 'firms', isDone: props.firmCount > 0, to: '/firms/import' },
    { name: 'campaign', isDone: current !== undefined, to: '/campaigns/new' },
    {
      name: 'targets',
      isDone: campaigns.some(({ firmCount }) => firmCount > 0),
      to: `/campaigns/${current?.id ?? ''}/firms`,
    },
    {
      name: 'assign',
      isDone: campaigns.some(hasAssigned),
      to: `/campaigns/${current?.id ?? ''}/assignments`,
    },
  ]
  const next = steps.find(({ isDone }) => !isDone)
  if (next === undefined || campaigns.some(hasAssigned)) return null
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

function hasAssigned({ stages, firmCount }: CampaignRow): boolean {
  return firmCount > stages.open + stages.proposed
}

function useMentorCount(): number | undefined {
  const app = useAppClient()
  const { data } = useQuery({
    queryKey: ['mentors', 'count'],
    queryFn: async () =>
      valueOrThrow(await app.mentors.search({ filter: everyMentor, offset: 0, limit: 1 })).total,
    staleTime: 0,
  })
  return data
}
