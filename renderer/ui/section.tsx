import { useId, type ReactNode } from 'react'

import classes from './section.module.css'

/** A part of a screen or form under its own heading, ruled off like a block on a paper form. */
export function Section(props: {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const titleId = useId()
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <div className={classes.heading}>
        <h2 id={titleId}>{props.title}</h2>
        {props.actions ? <div className={classes.actions}>{props.actions}</div> : null}
      </div>
      {props.lead ? <p className="nb-soft">{props.lead}</p> : null}
      {props.children}
    </section>
  )
}
