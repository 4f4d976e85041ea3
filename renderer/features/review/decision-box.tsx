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

/** Return with what was said, or approve. What was said makes returning the next step. */
export function DecisionBox() {
  const { screen } = useText().review
  const format = useFormat()
  const { arrived, remarks } = useReviewParts()
  const decide = useDecide(arrived)
  const [isSaying, setIsSaying] = useState(false)
  const [asked, setAsked] = useState<'approve' | 'return' | null>(null)
  const count = remarks.list.length
  const hasSaid = count > 0
  const Return = hasSaid ? PrimaryButton : QuietButton
  const Approve = hasSaid ? QuietButton : PrimaryButton
  const isFirst = arrived.isTwoPerson && arrived.item.state === 'waiting'
  return (
    <section className={classes.decision} aria-label={screen.decision}>
      <RemarkList />
      {isSaying ? (
        <RemarkBox
          name={screen.wholeForm}
          text={findRemark(remarks.list, wholeForm)?.text ?? ''}
          onSay={(text) => {
            remarks.say(wholeForm, text)
            setIsSaying(false)
          }}
          onLeave={() => setIsSaying(false)}
        />
      ) : (
        <button type="button" className={classes.sayWhole} onClick={() => setIsSaying(true)}>
          {screen.sayOnWhole}
        </button>
      )}
      <div className={classes.buttons}>
        <Return
          disabled={!hasSaid}
          leftSection={<IconArrowBackUp aria-hidden size="1.25rem" stroke={1.75} />}
          onClick={() => setAsked('return')}
        >
          {screen.return(format.integer(count))}
        </Return>
        <Approve
          leftSection={<IconCheck aria-hidden size="1.25rem" stroke={1.75} />}
          onClick={() => setAsked('approve')}
        >
          {isFirst ? screen.approveFirst : screen.approve}
        </Approve>
      </div>
      {hasSaid ? null : <p className="nb-soft">{screen.returnNeedsRemark}</p>}
      {decide.error ? <DecisionFailure error={decide.error} /> : null}
      <ConfirmDialog
        opened={asked !== null}
        title={asked === 'return' ? screen.returnAsk(arrived.item.mentorName) : screen.approveAsk}
        confirm={asked === 'return' ? screen.return(format.integer(count)) : screen.approve}
        busy={decide.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked === null) return
          const decided = { decision: asked, remarks: remarks.list }
          decide.mutate(decided, { onSettled: () => setAsked(null) })
        }}
      >
        {asked === 'return'
          ? screen.returnWords(format.integer(count))
          : isFirst
            ? screen.approveFirstWords
            : hasSaid
              ? screen.approveWithRemarks
              : screen.approveWords}
      </ConfirmDialog>
    </section>
  )
}

function DecisionFailure(props: { readonly error: unknown }) {
  const { failures } = useText().review
  const code = props.error instanceof CallFailedError ? props.error.failure.code : ''
  if (!(code in failures)) return <FailureNotice error={props.error} />
  return <Notice tone="fault">{failures[code as keyof typeof failures]}</Notice>
}
