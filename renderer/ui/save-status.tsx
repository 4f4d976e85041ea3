import { IconAlertTriangle, IconCheck, IconLoader } from '@tabler/icons-react'

import { useFormat, useText } from '../text/text-context.tsx'
import classes from './save-status.module.css'

export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'not-saved' }

/** Quiet words that say what is durable: `Đã lưu trên máy, 14:32`. */
export function SaveStatus(props: { readonly state: SaveState }) {
  const { ui } = useText()
  const format = useFormat()
  const { state } = props
  return (
    <span className={classes.status} data-kind={state.kind} role="status">
      {state.kind === 'saving' ? (
        <>
          <IconLoader aria-hidden className={classes.icon} /> {ui.saving}
        </>
      ) : state.kind === 'saved' ? (
        <>
          <IconCheck aria-hidden className={classes.icon} /> {ui.savedAt(format.time(state.at))}
        </>
      ) : (
        <>
          <IconAlertTriangle aria-hidden className={classes.icon} /> {ui.notSaved}
        </>
      )}
    </span>
  )
}
