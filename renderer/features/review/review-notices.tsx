import { IconFileExport } from '@tabler/icons-react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { useReviewParts } from './review-parts.ts'
import { useApprovalFile, useDecide, useReturnFile } from './use-review.ts'

/** What there is to know before reading: who may decide, what was decided, what does not hold. */
export function ReviewNotices() {
  const { screen } = useText().review
  const { arrived } = useReviewParts()
  const { state } = arrived.item
  return (
    <>
      {arrived.isSound ? null : (
        <Notice tone="fault" title={screen.unsound}>
          {screen.unsoundWhy}
        </Notice>
      )}
      {arrived.isHistorySound ? null : (
        <Notice tone="fault" title={screen.historyBroken}>
          {screen.historyBrokenWhy}
        </Notice>
      )}
      {arrived.isOwnWork && state === 'waiting' ? (
        <Notice tone="info" title={screen.ownWork}>
          {screen.ownWorkWhy}
        </Notice>
      ) : null}
      {state === 'first_approval' ? <FirstApproval /> : null}
      {state === 'returned' ? <Returned /> : null}
      {state === 'approved' ? <Approved /> : null}
    </>
  )
}

function FirstApproval() {
  const { screen } = useText().review
  const { arrived } = useReviewParts()
  const file = useApprovalFile(arrived.item.recordId)
  const isNotHere =
    file.error instanceof CallFailedError && file.error.failure.code === 'review/no-approval'
  return (
    <Notice
      tone="info"
      title={screen.firstApproval}
      actions={
        <QuietButton
          leftSection={<IconFileExport aria-hidden size="1.25rem" stroke={1.75} />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {screen.makeApprovalFile}
        </QuietButton>
      }
    >
      <p>{screen.firstApprovalWhy}</p>
      {isNotHere ? <p role="alert">{screen.noApprovalFile}</p> : null}
      {file.error && !isNotHere ? <FailureNotice error={file.error} /> : null}
    </Notice>
  )
}

function Returned() {
  const { screen } = useText().review
  const { arrived } = useReviewParts()
  const file = useReturnFile(arrived.item.recordId)
  const isMentorUnknown =
    file.error instanceof CallFailedError && file.error.failure.code === 'review/no-return'
  return (
    <Notice
      tone="attention"
      title={screen.returned}
      actions={
        <QuietButton
          leftSection={<IconFileExport aria-hidden size="1.25rem" stroke={1.75} />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {screen.makeReturnFile}
        </QuietButton>
      }
    >
      <p>{screen.returnedWhy}</p>
      {isMentorUnknown ? <p role="alert">{screen.noReturnFile}</p> : null}
      {file.error && !isMentorUnknown ? <FailureNotice error={file.error} /> : null}
    </Notice>
  )
}

function Approved() {
  const { screen } = useText().review
  const { arrived } = useReviewParts()
  const decide = useDecide(arrived)
  return (
    <Notice
      tone="done"
      title={screen.approved}
      actions={
        <>
          <LinkButton to="/review">{screen.toQueue}</LinkButton>
          <LinkButton to="/batches">{screen.toBatches}</LinkButton>
          <QuietButton
            loading={decide.isPending}
            onClick={() => decide.mutate({ decision: 'withdraw', remarks: [] })}
          >
            {screen.withdraw}
          </QuietButton>
        </>
      }
    >
      {screen.approvedWhy}
      {decide.error ? <FailureNotice error={decide.error} /> : null}
    </Notice>
  )
}
