import { IconBuildingFactory2 } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'

import type { CampaignBoard, TargetFilter } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './campaigns.module.css'
import { TargetDialog } from './target-dialog.tsx'
import { TargetTable } from './target-table.tsx'
import { everyTarget, useTargets, type NamedTarget } from './use-targets.ts'

/** The firms of the campaign: found as one types, opened by a press. */
export function TargetSection(props: {
  readonly campaign: Campaign
  readonly board: CampaignBoard
  readonly filter: TargetFilter
  readonly onFilter: (filter: TargetFilter) => void
}) {
  const { targets: text } = useText().campaigns
  const { filter, onFilter } = props
  if (props.board.firmCount === 0) {
    return (
      <EmptyState icon={IconBuildingFactory2} title={text.none.title}>
        <p>{text.none.body}</p>
      </EmptyState>
    )
  }
  return (
    <Section title={text.title}>
      <div className={styles.line}>
        <TextField
          className={styles.field}
          label={text.search}
          placeholder={text.placeholder}
          w="30rem"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </div>
      <TargetList {...props} />
    </Section>
  )
}

function TargetList(props: {
  readonly campaign: Campaign
  readonly filter: TargetFilter
  readonly onFilter: (filter: TargetFilter) => void
}) {
  const { targets: text } = useText().campaigns
  const { campaign, filter, onFilter } = props
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const [opened, setOpened] = useState<NamedTarget | null>(null)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const list = useTargets(campaign.id, filter, visible)
  if (list.error) return <FailureNotice error={list.error} onRetry={list.retry} />
  if (list.total === undefined) return <Loading />
  const isNarrowed = filter.text !== '' || filter.stage !== null || filter.atRisk
  return (
    <>
      <p className={styles.line} role="status">
        <strong>{text.count(list.total)}</strong>
        {isNarrowed ? (
          <QuietButton size="sm" onClick={() => onFilter(everyTarget)}>
            {text.clear}
          </QuietButton>
        ) : null}
      </p>
      {list.total === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <TargetTable
          label={text.title}
          list={list}
          listKey={JSON.stringify(filter)}
          gridRef={gridRef}
          kind="progress"
          onVisible={onVisible}
          onOpen={setOpened}
        />
      )}
      <TargetDialog campaign={campaign} target={opened} onClose={() => setOpened(null)} />
    </>
  )
}
