import type { ReactNode } from 'react'

import classes from './screen.module.css'

/** One place of the application: its title, what can be done here (one primary action), its content. */
export function Screen(props: {
  readonly title: ReactNode
  /** A line under the title. */
  readonly lead?: ReactNode
  /** Above the title: where this belongs. */
  readonly above?: ReactNode
  readonly actions?: ReactNode
  /** For tables and the editor, which use the whole width. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={props.wide ? classes.wide : classes.screen}>
      <header className={classes.header}>
        <div className={classes.titles}>
          {props.above ? <div className={classes.above}>{props.above}</div> : null}
          <h1>{props.title}</h1>
          {props.lead ? <p className={classes.lead}>{props.lead}</p> : null}
        </div>
        {props.actions ? <div className={classes.actions}>{props.actions}</div> : null}
      </header>
      {props.children}
    </div>
  )
}
