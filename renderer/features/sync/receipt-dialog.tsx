import { Modal } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'

import type { SentRecord, StoredReceipt } from '#shared/domain/sync/sync-state.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Facts } from '../../ui/facts.tsx'
import { HashCode } from '../../ui/hash-code.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './receipt-dialog.module.css'
import { useReceipts } from './use-sync.ts'

/** Who took the record in, when, and the signed text itself. */
export function ReceiptDialog(props: {
  readonly record: SentRecord
  readonly onClose: () => void
}) {
  const { sync, ui } = useText()
  const { record } = props
  const { data: receipts, error } = useReceipts(record.revId)
  return (
    <Modal
      opened
      size="48rem"
      title={sync.receipt.title(record.title)}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {error ? <FailureNotice error={error} /> : null}
      {!receipts && !error ? <Loading /> : null}
      {receipts?.length === 0 ? <p>{sync.receipt.none}</p> : null}
      <div className={classes.receipts}>
        {receipts?.map((receipt) => (
          <Receipt key={`${receipt.batchId} ${receipt.signedBy}`} receipt={receipt} />
        ))}
      </div>
    </Modal>
  )
}

function Receipt({ receipt }: { readonly receipt: StoredReceipt }) {
  const { receipt: text } = useText().sync
  const format = useFormat()
  return (
    <article className={classes.receipt} aria-label={receipt.signedBy}>
      <div>
        <StateBadge tone="done">{text.checked}</StateBadge>
      </div>
      <Facts>
        <dt>{text.signedBy}</dt>
        <dd>{receipt.signedBy}</dd>
        <dt>{text.receivedAt}</dt>
        <dd>{format.dateTime(receipt.receivedAt)}</dd>
        <dt>{text.batch}</dt>
        <dd>{text.batchNumber(format.integer(receipt.deviceSeq), receipt.batchId)}</dd>
        <dt>{text.hash}</dt>
        <dd>
          <HashCode code={receipt.manifestSha256} />
        </dd>
        <dt>{text.signature}</dt>
        <dd>
          <code>{receipt.signature}</code>
        </dd>
      </Facts>
      <div>
        <h3>{text.text}</h3>
        <pre className={classes.signed} tabIndex={0} aria-label={text.text}>
          {receipt.text}
        </pre>
      </div>
      <CopyReceipt receipt={receipt} />
    </article>
  )
}

/** Text and signature together are what the city's command line verifies. */
function CopyReceipt({ receipt }: { readonly receipt: StoredReceipt }) {
  const { receipt: text } = useText().sync
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  return (
    <div className={classes.copy}>
      <QuietButton
        leftSection={<IconCopy aria-hidden size="1.25rem" />}
        onClick={() =>
          setOutcome(copyText(`${receipt.text}\n${receipt.signature}\n`) ? 'copied' : 'copyFailed')
        }
      >
        {text.copy}
      </QuietButton>
      <span role="status">{outcome ? text[outcome] : null}</span>
    </div>
  )
}
