import type { ReactNode } from 'react'

import classes from './facts.module.css'

/** Names and values of one thing, `<dt>` and `<dd>` in turn; below each other in a narrow window. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>
}
