import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import classes from './conflicts.module.css'
import { useSideNames } from './use-side-names.ts'

/** Over the two columns: which version, by whom, when. */
export function ConflictSides({ conflict }: { readonly conflict: SyncConflict }) {
  const { conflicts: text } = useText()
  const format = useFormat()
  const { cityAuthor, theirAuthor } = conflict
  const names = useSideNames(conflict)
  return (
    <div className={classes.sides}>
      <span />
      <span className={classes.side}>
        <span className={classes.sideName}>{names.city}</span>
        <span className="nb-soft">
          {text.by(cityAuthor.userName, format.dateTime(cityAuthor.at))}
        </span>
      </span>
      <span className={classes.side}>
        <span className={classes.sideName}>{names.theirs}</span>
        <span className="nb-soft">
          {text.by(theirAuthor.userName, format.dateTime(theirAuthor.at))}
        </span>
      </span>
    </div>
  )
}
