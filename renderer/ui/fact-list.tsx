import { createContext, use, type ReactNode } from 'react'

import classes from './fact-list.module.css'

const UnknownWords = createContext('')

/** Facts set as a form that was filled in: the question on the left, the answer on the right. */
export function FactList(props: {
  /** Stands where nothing is known. */
  readonly unknown: string
  readonly children: ReactNode
}) {
  return (
    <UnknownWords value={props.unknown}>
      <dl className={classes.details}>{props.children}</dl>
    </UnknownWords>
  )
}

export function FactLine(props: {
  readonly name: string
  readonly unknown?: string
  readonly children: ReactNode
}) {
  const unknown = use(UnknownWords)
  const isKnown = props.children !== null && props.children !== undefined && props.children !== ''
  return (
    <div className={classes.line}>
      <dt>{props.name}</dt>
      <dd className={isKnown ? undefined : classes.unknown}>
        {isKnown ? props.children : (props.unknown ?? unknown)}
      </dd>
    </div>
  )
}

/** A second line under an answer. */
export function UnderFact({ children }: { readonly children: ReactNode }) {
  return <span className={classes.under}>{children}</span>
}
