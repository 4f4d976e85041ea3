import { groupsOfFour } from '#shared/kit/groups-of-four.ts'

import classes from './hash-code.module.css'

/** A code to compare by eye, in groups of four; copied, it is the code alone. */
export function HashCode({ code }: { readonly code: string }) {
  return (
    <code>
      {groupsOfFour(code).map((group, place) => (
        <span key={place} className={classes.group}>
          {group}
        </span>
      ))}
    </code>
  )
}
