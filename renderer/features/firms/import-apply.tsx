import type { FirmImportPreview } from '#shared/domain/firms/firm-import.ts'

import styles from '../../table-import/table-import.module.css'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import type { DuplicateChoice } from './import-outcome.ts'

/** What will happen, and the button that does it. */
export function ImportApply(props: {
  readonly preview: FirmImportPreview
  readonly duplicates: DuplicateChoice
  readonly isBusy: boolean
  readonly onApply: () => void
  readonly onRestart: () => void
}) {
  const { firmImports, tableImports } = useText()
  const { added, updated, skipped } = props.preview.outcomes[props.duplicates]
  const stored = added + updated
  return (
    <Section title={tableImports.willHappen}>
      <ul className={styles.outcome}>
        {stored === 0 && <li>{tableImports.willStoreNothing}</li>}
        {added > 0 && <li>{firmImports.willAdd(added)}</li>}
        {updated > 0 && <li>{firmImports.willUpdate(updated)}</li>}
        {skipped > 0 && <li>{tableImports.willSkip(skipped)}</li>}
      </ul>
      <div className={styles.buttons}>
        <PrimaryButton disabled={stored === 0 || props.isBusy} onClick={props.onApply}>
          {stored === 0 ? tableImports.applyNothing : tableImports.apply(stored, skipped)}
        </PrimaryButton>
        <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
      </div>
    </Section>
  )
}
