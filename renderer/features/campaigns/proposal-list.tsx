import { useCallback, useRef, useState } from 'react'

import type { TargetFilter } from '#shared/domain/campaigns/campaign-board.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { TargetDialog } from './target-dialog.tsx'
import { TargetTable } from './target-table.tsx'
import { everyTarget, useTargets, type NamedTarget } from './use-targets.ts'

const waiting: TargetFilter = { ...everyTarget, stage: 'proposed' }
const nobodyCan: TargetFilter = { ...everyTarget, stage: 'open', atRisk: true }

/** Proposals that wait, or the firms nobody can take; nothing when there is none. */
export function ProposalList(props: {
  readonly campaign: Campaign
  readonly title: string
  readonly stage: 'proposed' | 'open'
}) {
  const { assignments: text } = useText()
  const { campaign, stage } = props
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const [opened, setOpened] = useState<NamedTarget | null>(null)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const list = useTargets(campaign.id, stage === 'proposed' ? waiting : nobodyCan, visible)
  const total = list.total ?? 0
  const isProposals = stage === 'proposed'
  return (
    <>
      {total === 0 ? null : (
        <Section
          title={isProposals ? props.title : text.unplacedTitle(total)}
          lead={isProposals ? text.proposalsLead : text.unplacedLead}
        >
          <TargetTable
            label={props.title}
            list={list}
            listKey={stage}
            gridRef={gridRef}
            kind={isProposals ? 'proposals' : 'progress'}
            onVisible={onVisible}
            onOpen={setOpened}
          />
        </Section>
      )}
      <TargetDialog campaign={campaign} target={opened} onClose={() => setOpened(null)} />
    </>
  )
}
