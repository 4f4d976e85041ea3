import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconFlask,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'

import classes from './state-badge.module.css'

export type Tone = 'done' | 'attention' | 'fault' | 'neutral' | 'sample'

const icons: Readonly<Record<Tone, Icon>> = {
  done: IconCircleCheck,
  attention: IconAlertTriangle,
  fault: IconX,
  neutral: IconCircleDashed,
  sample: IconFlask,
}

/** A state as icon and word: colour never says it alone. */
export function StateBadge(props: { readonly tone: Tone; readonly children: ReactNode }) {
  const ToneIcon = icons[props.tone]
  return (
    <span className={classes.badge} data-tone={props.tone}>
      <ToneIcon aria-hidden className={classes.icon} stroke={1.75} />
      <span>{props.children}</span>
    </span>
  )
}
