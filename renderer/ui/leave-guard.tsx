import type { RefObject } from 'react'
import { useBlocker } from 'react-router'

import { useText } from '../text/text-context.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** Asks before a draft that could not be kept is lost by going elsewhere; `isLeaving` lets the form's own exits pass. */
export function LeaveGuard(props: {
  readonly isActive: boolean
  readonly isLeaving: RefObject<boolean>
}) {
  const { isActive, isLeaving } = props
  const { leave } = useText().firmForm
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isActive && !isLeaving.current && currentLocation.pathname !== nextLocation.pathname,
  )
  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={leave.title}
      confirm={leave.discard}
      keep={leave.stay}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {leave.body}
    </ConfirmDialog>
  )
}
