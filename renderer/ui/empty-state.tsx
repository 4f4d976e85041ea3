import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import classes from './empty-state.module.css'

/** Where a list will be: says what belongs here and how to begin. */
export function EmptyState(props: {
  readonly icon: Icon
  readonly title: ReactNode
  readonly action?: ReactNode
  readonly children?: ReactNode
}) {
  const { icon: StateIcon } = props
  return (
    <div className={classes.empty}>
      <StateIcon aria-hidden className={classes.icon} stroke={1.25} />
      <p className={classes.title}>{props.title}</p>
      {props.children ? <div className={classes.words}>{props.children}</div> : null}
      {props.action ? <div className={classes.action}>{props.action}</div> : null}
    </div>
  )
}
