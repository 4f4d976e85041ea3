import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { RemarkBox } from './remark-box.tsx'
import { RemarkList } from './remark-list.tsx'
import { findRemark, wholeForm } from './remarks.ts'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'
import { useDecide } from './use-review.ts'

type Asked = 'approve' | 'return'

/** Return with what was said, or approve. What was said makes returning the next step. */
export function DecisionBox() {
  const { screen } = useText().review
  const { arrived, remarks } = useReviewParts()
  const decide = useDecide(arrived)
  const [asked, setAsked] = useState<Asked | null>(null)
  const remarksNow = remarks.list
  return (
    <section className={classes.decision} aria-label={screen.decision}>
      <RemarkList />
      <RemarkOnWhole />
      <Buttons onAsk={setAsked} />
      {remarksNow.length > 0 ? null : <p className="nb-soft">{screen.returnNeedsRemark}</p>}
      {decide.error ? <DecisionFailure error={decide.error} /> : null}
      <Question
        asked={asked}
        isBusy={decide.isPending}
        onClose={() => setAsked(null)}
        onConfirm={(decision) =>
          decide.mutate({ decision, remarks: remarksNow }, { onSettled: () => setAsked(null) })
        }
      />
    </section>
  )
}

function RemarkOnWhole() {
  const { screen } = useText().review
  const { remarks } = useReviewParts()
  const [isSaying, setIsSaying] = useState(false)
  if (!isSaying) {
    return (
      <button type="button" className={classes.sayWhole} onClick={() => setIsSaying(true)}>
        {screen.sayOnWhole}
      </button>
    )
  }
  return (
    <RemarkBox
      name={screen.wholeForm}
      text={findRemark(remarks.list, wholeForm)?.text ?? ''}
      onSay={(text) => {
        remarks.say(wholeForm, text)
        setIsSaying(false)
      }}
      onLeave={() => setIsSaying(false)}
    />
  )
}

function Buttons(props: { readonly onAsk: (asked: Asked) => void }) {
  const { screen } = useText().review
  const format = useFormat()
  const { remarks } = useReviewParts()
  const isFirst = useIsFirst()
  const hasSaid = remarks.list.length > 0
  const Return = hasSaid ? PrimaryButton : QuietButton
  const Approve = hasSaid ? QuietButton : PrimaryButton
  return (
    <div className={classes.buttons}>
      <Return
        disabled={!hasSaid}
        leftSection={<IconArrowBackUp aria-hidden size="1.25rem" stroke={1.75} />}
        onClick={() => props.onAsk('return')}
      >
        {screen.return(format.integer(remarks.list.length))}
      </Return>
      <Approve
        leftSection={<IconCheck aria-hidden size="1.25rem" stroke={1.75} />}
        onClick={() => props.onAsk('approve')}
      >
        {isFirst ? screen.approveFirst : screen.approve}
      </Approve>
    </div>
  )
}

function Question(props: {
  readonly asked: Asked | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onConfirm: (decision: Asked) => void
}) {
  const { screen } = useText().review
  const format = useFormat()
  const { arrived, remarks } = useReviewParts()
  const approving = useApprovingWords()
  const { asked } = props
  const count = format.integer(remarks.list.length)
  const isReturn = asked === 'return'
  return (
    <ConfirmDialog
      opened={asked !== null}
      title={isReturn ? screen.returnAsk(arrived.item.mentorName) : screen.approveAsk}
      confirm={isReturn ? screen.return(count) : screen.approve}
      busy={props.isBusy}
      onClose={props.onClose}
      onConfirm={() => {
        if (asked !== null) props.onConfirm(asked)
      }}
    >
      {isReturn ? screen.returnWords(count) : approving}
    </ConfirmDialog>
  )
}

function useApprovingWords(): string {
  const { screen } = useText().review
  const { remarks } = useReviewParts()
  if (useIsFirst()) return screen.approveFirstWords
  return remarks.list.length > 0 ? screen.approveWithRemarks : screen.approveWords
}

/** The first of the two that the rule asks for. */
function useIsFirst(): boolean {
  const { arrived } = useReviewParts()
  return arrived.isTwoPerson && arrived.item.state === 'waiting'
}

function DecisionFailure(props: { readonly error: unknown }) {
  const { failures } = useText().review
  const code = props.error instanceof CallFailedError ? props.error.failure.code : ''
  if (!(code in failures)) return <FailureNotice error={props.error} />
  return <Notice tone="fault">{failures[code as keyof typeof failures]}</Notice>
}
