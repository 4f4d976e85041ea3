import { Modal } from '@mantine/core'

import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import type { PastedCell } from './pasted-column.ts'
import classes from './paste-dialog.module.css'
import { useUnitWords } from '../../result/use-unit-words.ts'

/** Shows where each pasted number would go before anything is filled. */
export function PasteDialog(props: {
  /** Null while nothing was pasted. */
  readonly cells: readonly PastedCell[] | null
  readonly leftOver: number
  readonly onFill: () => void
  readonly onClose: () => void
}) {
  const { ui } = useText()
  const { paste } = useText().assessments
  const language = useLanguage()
  const cells = props.cells ?? []
  const readyCount = cells.filter(({ read }) => read.kind === 'value').length
  return (
    <Modal
      opened={props.cells !== null}
      onClose={props.onClose}
      size="xl"
      title={paste.title(cells.length + props.leftOver)}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <div className={classes.body}>
        <p>{paste.lead}</p>
        <DataTable
          label={paste.becomes}
          rows={cells}
          rowKey={({ input }) => input.key}
          columns={[
            {
              key: 'question',
              title: paste.question,
              cell: ({ input }) => input.label[language],
            },
            { key: 'pasted', title: paste.pasted, figure: true, cell: ({ text }) => text },
            {
              key: 'becomes',
              title: paste.becomes,
              figure: true,
              cell: (cell) => <Becomes cell={cell} />,
            },
          ]}
        />
        {props.leftOver > 0 ? <p>{paste.tooMany(props.leftOver)}</p> : null}
        <div className={classes.buttons}>
          <QuietButton onClick={props.onClose}>{ui.cancel}</QuietButton>
          <PrimaryButton data-autofocus disabled={readyCount === 0} onClick={props.onFill}>
            {paste.fill(readyCount)}
          </PrimaryButton>
        </div>
      </div>
    </Modal>
  )
}

function Becomes(props: { readonly cell: PastedCell }) {
  const { paste } = useText().assessments
  const unitWords = useUnitWords()
  const { input, read } = props.cell
  if (read.kind === 'empty') return <span className="nb-soft">{paste.skipped}</span>
  if (read.kind === 'faulty') return <span className={classes.fault}>{paste.faulty}</span>
  const unit = input.type === 'money' ? unitWords.short(1) : unitWords.ofInput(input)
  return (
    <>
      {formatVietnameseNumber(read.value)} {unit}
    </>
  )
}
