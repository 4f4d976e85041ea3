import { useState } from 'react'

import { useAppEvent } from '../client/use-app-event.ts'
import { useText } from '../text/text-context.tsx'
import { Notice } from '../ui/notice.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import styles from './table-import.module.css'

/** How far a long piece of work has come, as the application tells it, and a way to give it up. */
export function ImportProgress(props: {
  /** How the names of the tasks begin. */
  readonly task: string
  readonly words: string
  readonly onCancel: () => void
}) {
  const { tableImports } = useText()
  const { task, words, onCancel } = props
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useAppEvent((event) => {
    if (event.kind === 'progress' && event.task.startsWith(task)) setProgress(event)
  })
  const isCounted = progress !== null && progress.total > 0
  return (
    <div className={styles.working}>
      <Notice
        tone="info"
        title={words}
        actions={<QuietButton onClick={onCancel}>{tableImports.cancel}</QuietButton>}
      >
        <div className={styles.progress}>
          <progress
            aria-label={words}
            {...(isCounted ? { value: progress.done, max: progress.total } : {})}
          />
          {isCounted && <span>{tableImports.progress(progress.done, progress.total)}</span>}
        </div>
      </Notice>
    </div>
  )
}
