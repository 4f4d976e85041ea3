import { IconCalendarEvent } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'

import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TargetDialog } from './target-dialog.tsx'
import { TargetTable } from './target-table.tsx'
import type { NamedTarget } from './use-targets.ts'
import { useVisits, type VisitChoice } from './use-visits.ts'

/** The visits by day; a press opens one, to plan or move its day. */
export function VisitList(props: {
  readonly campaign: Campaign
  readonly choice: VisitChoice
  readonly onClear: () => void
}) {
  const { visitsScreen: text } = useText().campaigns
  const { campaign, choice } = props
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const [opened, setOpened] = useState<NamedTarget | null>(null)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const list = useVisits(campaign.id, choice, visible)
  if (list.error) return <FailureNotice error={list.error} onRetry={list.retry} />
  if (list.total === undefined) return <Loading />
  return (
    <>
      {list.total === 0 ? (
        <NoVisits {...props} />
      ) : (
        <Section title={text.count(list.total)} lead={text.listLead}>
          <TargetTable
            label={text.title}
            list={list}
            listKey={JSON.stringify(choice)}
            gridRef={gridRef}
            kind="visits"
            onVisible={onVisible}
            onOpen={setOpened}
          />
        </Section>
      )}
      <TargetDialog campaign={campaign} target={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function NoVisits(props: {
  readonly campaign: Campaign
  readonly choice: VisitChoice
  readonly onClear: () => void
}) {
  const { none, noneOfChoice } = useText().campaigns.visitsScreen
  const { mentorId, day } = props.choice
  if (mentorId !== null || day !== null) {
    return (
      <EmptyState
        icon={IconCalendarEvent}
        title={noneOfChoice.title}
        action={<QuietButton onClick={props.onClear}>{noneOfChoice.clear}</QuietButton>}
      >
        <p>{noneOfChoice.body}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={IconCalendarEvent}
      title={none.title}
      action={
        <LinkButton to={`/campaigns/${props.campaign.id}/assignments`}>{none.assign}</LinkButton>
      }
    >
      <p>{none.body}</p>
    </EmptyState>
  )
}
