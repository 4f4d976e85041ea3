import { useEffect, useRef, type ReactNode } from 'react'

import { useText } from '../../text/text-context.tsx'
import classes from './door-frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'

/** The sheet of paper everything outside an open workspace is written on. */
export function DoorFrame(props: {
  readonly title: string
  readonly lead?: ReactNode
  /** `Bước 2 / 3` */
  readonly step?: string
  /** Where no field takes the cursor, keyboard and screen reader begin at the title. */
  readonly beginsAtTitle?: boolean
  readonly children: ReactNode
}) {
  const { shell } = useText()
  const title = useRef<HTMLHeadingElement>(null)
  const { beginsAtTitle } = props
  useEffect(() => {
    if (beginsAtTitle) title.current?.focus()
  }, [beginsAtTitle])
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.name}>{shell.appName}</span>
        <LanguageSwitch />
      </header>
      <main className={classes.sheet}>
        <div className={classes.heading}>
          {props.step ? <p className="nb-soft">{props.step}</p> : null}
          <h1 ref={title} tabIndex={-1} className={classes.title}>
            {props.title}
          </h1>
          {props.lead ? <p className={classes.lead}>{props.lead}</p> : null}
        </div>
        {props.children}
      </main>
    </div>
  )
}
