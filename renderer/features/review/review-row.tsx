import { IconMessage, IconMessagePlus } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

import { useText } from '../../text/text-context.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { focusNextRow } from './focus-review-row.ts'
import { RemarkBox } from './remark-box.tsx'
import { findRemark, targetKey, type RemarkTarget } from './remarks.ts'
import { useReviewParts } from './review-parts.ts'
import classes from './review-screen.module.css'

/** One thing that a remark can be made on. Arrow keys go from one to the next, Enter begins a remark. */
export function ReviewRow(props: {
  readonly target: RemarkTarget
  /** Read out, and what a remark on it is called. */
  readonly name: string
  readonly isChanged: boolean
  readonly children: ReactNode
}) {
  const { screen } = useText().review
  const { remarks, canDecide } = useReviewParts()
  const [isSaying, setIsSaying] = useState(false)
  const row = useRef<HTMLDivElement>(null)
  const remark = findRemark(remarks.list, props.target)
  const close = () => {
    setIsSaying(false)
    row.current?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={row}
      role="group"
      aria-label={props.name}
      tabIndex={0}
      data-review-row={targetKey(props.target)}
      data-said={remark !== undefined}
      className={classes.row}
      onKeyDown={(event) => takeKey(event, canDecide ? () => setIsSaying(true) : null)}
    >
      <div className={classes.rowBody}>
        {props.children}
        {props.isChanged ? (
          <span>
            <StateBadge tone="done">{screen.changed}</StateBadge>
          </span>
        ) : null}
      </div>
      {isSaying ? null : (
        <Said
          name={props.name}
          text={remark?.text ?? null}
          canSay={canDecide}
          onSay={() => setIsSaying(true)}
        />
      )}
      {isSaying ? (
        <RemarkBox
          name={props.name}
          text={remark?.text ?? ''}
          onSay={(text) => {
            remarks.say(props.target, text)
            close()
          }}
          onLeave={close}
        />
      ) : null}
    </div>
  )
}

/** The remark as it stands, or the button that begins one. */
function Said(props: {
  readonly name: string
  readonly text: string | null
  readonly canSay: boolean
  readonly onSay: () => void
}) {
  const { screen } = useText().review
  if (props.text !== null) {
    return (
      <button
        type="button"
        className={classes.remark}
        disabled={!props.canSay}
        onClick={props.onSay}
      >
        <IconMessage aria-hidden size="1.25rem" stroke={1.5} />
        <span>{props.text}</span>
      </button>
    )
  }
  if (!props.canSay) return null
  return (
    <button
      type="button"
      className={classes.say}
      aria-label={screen.sayOn(props.name)}
      onClick={props.onSay}
    >
      <IconMessagePlus aria-hidden size="1.25rem" stroke={1.5} />
    </button>
  )
}

function takeKey(event: KeyboardEvent, begin: (() => void) | null): void {
  if (event.target !== event.currentTarget) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    focusNextRow(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
  }
  if (event.key === 'Enter' && begin) {
    event.preventDefault()
    begin()
  }
}
