import { IconCalendarEvent } from '@tabler/icons-react'
import { Link } from 'react-router'

import type { CampaignRow, StageCounts } from '#shared/domain/campaigns/campaign-board.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './campaigns.module.css'
import { RemovedCampaignNotice } from './removed-campaign-notice.tsx'
import { CampaignStateBadge } from './state-words.tsx'
import { useCampaigns } from './use-campaigns.ts'

/** Every campaign with how far it has come; those that run come first. */
export function CampaignListScreen() {
  const { campaigns: text } = useText()
  const { data: campaigns, error, refetch } = useCampaigns()
  return (
    <Screen
      wide
      title={text.title}
      lead={text.lead}
      actions={
        <LinkButton to="/campaigns/new" primary>
          {text.add}
        </LinkButton>
      }
    >
      <RemovedCampaignNotice />
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {campaigns === undefined ? <Loading /> : <CampaignTable campaigns={campaigns} />}
    </Screen>
  )
}

function CampaignTable({ campaigns }: { readonly campaigns: readonly CampaignRow[] }) {
  const { campaigns: text } = useText()
  const format = useFormat()
  const { columns } = text
  if (campaigns.length === 0) {
    return (
      <EmptyState icon={IconCalendarEvent} title={text.empty.title}>
        <p>{text.empty.body}</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      label={text.title}
      rows={campaigns}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: columns.name, cell: (row) => <CampaignName row={row} /> },
        {
          key: 'state',
          title: columns.state,
          cell: ({ state }) => <CampaignStateBadge state={state} />,
        },
        {
          key: 'dates',
          title: columns.dates,
          cell: ({ startsOn, endsOn }) => text.dates(format.date(startsOn), format.date(endsOn)),
        },
        {
          key: 'firms',
          title: columns.firms,
          figure: true,
          cell: ({ firmCount }) => format.integer(firmCount),
        },
        {
          key: 'progress',
          title: columns.progress,
          figure: true,
          cell: ({ stages, firmCount }) => text.ofTotal(deliveredOf(stages), firmCount),
        },
        {
          key: 'approved',
          title: columns.approved,
          figure: true,
          cell: ({ stages, firmCount }) =>
            text.ofTotal(stages.approved + stages.accepted, firmCount),
        },
      ]}
    />
  )
}

function CampaignName({ row }: { readonly row: CampaignRow }) {
  const { campaigns: text } = useText()
  return (
    <span className={styles.campaignName}>
      <Link to={`/campaigns/${row.id}`}>{row.name}</Link>
      <span className="nb-soft">{text.year(row.referenceYear)}</span>
    </span>
  )
}

function deliveredOf({ visited, returned, approved, accepted }: StageCounts): number {
  return visited + returned + approved + accepted
}
