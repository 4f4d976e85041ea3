import { useFormat, useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './running-sync.module.css'
import { useSyncProgress } from './use-sync.ts'

/** How far the sync is, in records and in bytes, and the way to stop it. */
export function RunningSync(props: { readonly onStop: () => void }) {
  const { sync } = useText()
  const format = useFormat()
  const progress = useSyncProgress()
  return (
    <Notice
      tone="info"
      title={progress ? sync.phases[progress.phase] : sync.running}
      actions={<QuietButton onClick={props.onStop}>{sync.stop}</QuietButton>}
    >
      {progress ? (
        <div className={classes.bars}>
          <Bar
            label={sync.progressRecords}
            counted={progress.records}
            write={(value) => format.integer(value)}
          />
          <Bar
            label={sync.progressBytes}
            counted={progress.bytes}
            write={(value) => format.fileSize(value)}
          />
        </div>
      ) : null}
      <p>{sync.stopNote}</p>
    </Notice>
  )
}

function Bar(props: {
  readonly label: string
  readonly counted: { readonly done: number; readonly total: number }
  readonly write: (value: number) => string
}) {
  const { sync } = useText()
  const { done, total } = props.counted
  // Nothing of this is counted in every phase.
  if (total === 0) return null
  return (
    <>
      <span>{props.label}</span>
      <progress className={classes.bar} aria-label={props.label} value={done} max={total} />
      <span>{sync.progressOf(props.write(done), props.write(total))}</span>
    </>
  )
}
