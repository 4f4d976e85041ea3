import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import classes from './notice.module.css'

const icons = {
  info: IconInfoCircle,
  done: IconCircleCheck,
  attention: IconAlertTriangle,
  fault: IconX,
} as const

/** Something to know before going on; faults and warnings are read out at once. */
export function Notice(props: {
  readonly tone: keyof typeof icons
  readonly title?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
}) {
  const ToneIcon = icons[props.tone]
  return (
    <div
      className={classes.notice}
      data-tone={props.tone}
      role={props.tone === 'fault' ? 'alert' : 'status'}
    >
      <ToneIcon aria-hidden className={classes.icon} stroke={1.75} />
      <div className={classes.words}>
        {props.title ? <strong className={classes.title}>{props.title}</strong> : null}
        {props.children ? <div>{props.children}</div> : null}
        {props.actions ? <div className={classes.actions}>{props.actions}</div> : null}
      </div>
    </div>
  )
}
