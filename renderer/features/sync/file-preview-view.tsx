import { Checkbox } from '@mantine/core'
import { useState } from 'react'

import type { TooMuchReplaced } from '#shared/contract/sync-contract.ts'
import type { FilePreview } from '#shared/domain/sync/sync-state.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import classes from './usb.module.css'

type Line = FilePreview['lines'][number]

const tones: Readonly<Record<Line['state'], Tone>> = {
  new: 'done',
  known: 'neutral',
  unreadable: 'attention',
}

/** What a file would bring, before anything of it is taken. */
export function FilePreviewView(props: {
  readonly preview: FilePreview
  /** Set when it was not taken because it would replace too much: a person has to say so. */
  readonly refused: TooMuchReplaced | null
  readonly isApplying: boolean
  readonly onApply: (allowReplacing: boolean) => void
  readonly onStartOver: () => void
}) {
  const { receive: text } = useText().carriedFiles
  const format = useFormat()
  const [isAllowed, setIsAllowed] = useState(false)
  const { preview, refused } = props
  const { lines } = preview
  const countOf = (state: Line['state']) => lines.filter((line) => line.state === state).length
  const unreadable = countOf('unreadable')
  const isNothingNew = countOf('new') === 0
  return (
    <div className={classes.stack}>
      <p>
        <strong>{text.kinds[preview.kind]}.</strong> {text.from(preview.fromName, preview.fromOrg)}.{' '}
        {text.counts(format.integer(countOf('new')), format.integer(countOf('known')))}
      </p>
      {unreadable > 0 ? (
        <Notice tone="attention">{text.unreadable(format.integer(unreadable))}</Notice>
      ) : null}
      {isNothingNew ? <Notice tone="info">{text.nothingNew}</Notice> : null}
      {refused ? (
        <Notice
          tone="attention"
          title={text.replacesTitle(
            format.integer(refused.replaced),
            format.integer(refused.outOf),
          )}
        >
          <p>{text.replacesExplained}</p>
          <Checkbox
            mt="sm"
            label={text.allow}
            checked={isAllowed}
            onChange={(event) => setIsAllowed(event.currentTarget.checked)}
          />
        </Notice>
      ) : null}
      <Lines lines={lines} />
      <div className={classes.buttons}>
        <QuietButton
          loading={props.isApplying}
          disabled={refused !== null && !isAllowed}
          onClick={() => props.onApply(isAllowed)}
        >
          {text.apply}
        </QuietButton>
        <QuietButton disabled={props.isApplying} onClick={props.onStartOver}>
          {text.another}
        </QuietButton>
      </div>
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { receive: text } = useText().carriedFiles
  const kinds: Readonly<Record<string, string>> = text.lineKinds
  const kindOf = ({ kind }: Line) => kinds[kind] ?? text.lineKinds.other
  return (
    <DataTable
      label={text.preview}
      rows={lines.map((line, index) => ({ ...line, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'title', title: text.line, cell: (line) => line.title || kindOf(line) },
        { key: 'kind', title: text.lineKind, cell: kindOf },
        {
          key: 'state',
          title: text.lineState,
          cell: ({ state }) => <StateBadge tone={tones[state]}>{text.states[state]}</StateBadge>,
        },
      ]}
    />
  )
}
