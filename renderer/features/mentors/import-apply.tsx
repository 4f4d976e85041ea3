import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import styles from '../../table-import/table-import.module.css'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'

/** What will happen, and the button that does it. */
export function ImportApply(props: {
  readonly preview: MentorImportPreview
  readonly isBusy: boolean
  readonly onApply: () => void
  readonly onRestart: () => void
}) {
  const { mentorImports, tableImports } = useText()
  const { rowCount, faultyCount, likeCount } = props.preview
  const fresh = rowCount - faultyCount - likeCount
  return (
    <Section title={tableImports.willHappen}>
      <ul className={styles.outcome}>
        <li>{mentorImports.willAdd(fresh)}</li>
        {likeCount > 0 && <li>{mentorImports.willDecide(likeCount)}</li>}
        {faultyCount > 0 && <li>{tableImports.willSkip(faultyCount)}</li>}
      </ul>
      <div className={styles.buttons}>
        <PrimaryButton disabled={rowCount === faultyCount || props.isBusy} onClick={props.onApply}>
          {rowCount === faultyCount
            ? tableImports.applyNothing
            : tableImports.apply(rowCount - faultyCount)}
        </PrimaryButton>
        <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
      </div>
    </Section>
  )
}
