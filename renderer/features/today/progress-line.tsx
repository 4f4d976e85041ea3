import { useFormat, useText } from '../../text/text-context.tsx'
import classes from './progress-line.module.css'

/** How many questions have an answer, as a figure and a ruled line. */
export function ProgressLine(props: { readonly done: number; readonly all: number }) {
  const { line } = useText().today
  const format = useFormat()
  const words = line.progress(format.integer(props.done), format.integer(props.all))
  return (
    <div className={classes.progress}>
      <span>{words}</span>
      <progress
        className={classes.bar}
        value={props.done}
        max={Math.max(props.all, 1)}
        aria-label={line.progressLabel}
      >
        {words}
      </progress>
    </div>
  )
}
