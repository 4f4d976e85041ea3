import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import styles from '../../table-import/table-import.module.css'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { countDecisions, type Decisions } from './count-decisions.ts'

/** What will happen, and the button that does it once everything is decided. */
export function ImportApply(props: {
  readonly preview: MentorImportPreview
  readonly decisions: Decisions
  readonly isBusy: boolean
  readonly onApply: () => void
  readonly onRestart: () => void
}) {
  const { mentorImports, tableImports } = useText()
  const { add, merge, skip, undecided } = countDecisions(props.preview, props.decisions)
  const stored = add + merge
  const isNothing = stored + undecided === 0
  const label = () => {
    if (isNothing) return tableImports.applyNothing
    return undecided > 0
      ? mentorImports.applyUndecided(undecided)
      : tableImports.apply(stored, skip)
  }
  return (
    <Section title={tableImports.willHappen}>
      <ul className={styles.outcome}>
        {isNothing && <li>{tableImports.willStoreNothing}</li>}
        {add > 0 && <li>{mentorImports.willAdd(add)}</li>}
        {merge > 0 && <li>{mentorImports.willMerge(merge)}</li>}
        {undecided > 0 && <li>{mentorImports.willDecide(undecided)}</li>}
        {skip > 0 && <li>{tableImports.willSkip(skip)}</li>}
      </ul>
      <div className={styles.buttons}>
        <PrimaryButton
          disabled={isNothing || undecided > 0 || props.isBusy}
          onClick={props.onApply}
        >
          {label()}
        </PrimaryButton>
        <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
      </div>
    </Section>
  )
}
