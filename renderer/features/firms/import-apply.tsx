import { Radio } from '@mantine/core'

import type { FirmImportPreview } from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from '../../table-import/table-import.module.css'
import { duplicateChoices, type DuplicateChoice } from './import-outcome.ts'

/** What to do with duplicates, what will happen, and the button that does it. */
export function ImportApply(props: {
  readonly preview: FirmImportPreview
  readonly duplicates: DuplicateChoice
  readonly isBusy: boolean
  readonly onDuplicates: (choice: DuplicateChoice) => void
  readonly onApply: () => void
  readonly onRestart: () => void
}) {
  const { firmImports, tableImports } = useText()
  const { preview, duplicates } = props
  const { added, updated, skipped } = preview.outcomes[duplicates]
  const stored = added + updated
  return (
    <>
      {preview.duplicateCount > 0 && (
        <Radio.Group
          label={firmImports.duplicatesTitle(preview.duplicateCount)}
          value={duplicates}
          onChange={(chosen) => {
            const choice = duplicateChoices.find((known) => known === chosen)
            if (choice) props.onDuplicates(choice)
          }}
        >
          {duplicateChoices.map((choice) => (
            <Radio
              key={choice}
              mt="xs"
              value={choice}
              label={firmImports.duplicates[choice]}
              description={firmImports.duplicatesNotes[choice]}
            />
          ))}
        </Radio.Group>
      )}
      <Section title={tableImports.willHappen}>
        <ul className={styles.outcome}>
          <li>{firmImports.willAdd(added)}</li>
          {updated > 0 && <li>{firmImports.willUpdate(updated)}</li>}
          {skipped > 0 && <li>{tableImports.willSkip(skipped)}</li>}
        </ul>
        <div className={styles.buttons}>
          <PrimaryButton disabled={stored === 0 || props.isBusy} onClick={props.onApply}>
            {stored === 0 ? tableImports.applyNothing : tableImports.apply(stored)}
          </PrimaryButton>
          <QuietButton onClick={props.onRestart}>{tableImports.otherFile}</QuietButton>
        </div>
      </Section>
    </>
  )
}
