import { useState } from 'react'

import {
  importFieldSchema,
  type FirmImportPreview,
  type ImportChoices,
} from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { ColumnMapping } from '../../table-import/column-mapping.tsx'
import styles from '../../table-import/table-import.module.css'
import { DuplicateRows } from './duplicate-rows.tsx'
import { ImportApply } from './import-apply.tsx'
import { ImportFaults } from '../../table-import/import-faults.tsx'
import type { DuplicateChoice } from './import-outcome.ts'
import { ImportRows } from './import-rows.tsx'
import { ImportSettings } from './import-settings.tsx'

/** What the file holds and what would be stored; every guess can be changed. */
export function ImportPreviewView(props: {
  readonly preview: FirmImportPreview
  readonly isBusy: boolean
  readonly onChoose: (part: Partial<ImportChoices>) => void
  readonly onApply: (duplicates: DuplicateChoice) => void
  readonly onRestart: () => void
}) {
  const { firmImports, importFaults, tableImports } = useText()
  const { preview, onChoose } = props
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('skip')
  return (
    <div className={styles.sections} aria-busy={props.isBusy}>
      <Section title={preview.fileName}>
        <ImportSettings preview={preview} onChoose={onChoose} />
      </Section>
      <Section title={tableImports.columnsTitle}>
        <ColumnMapping
          columns={preview.columns}
          fields={importFieldSchema.options.map((value) => ({
            value,
            label: firmImports.fields[value],
          }))}
          onChange={(fields) => onChoose({ fields })}
        />
      </Section>
      {preview.duplicateCount > 0 && (
        <DuplicateRows
          count={preview.duplicateCount}
          duplicates={duplicates}
          onDuplicates={setDuplicates}
        />
      )}
      <Section title={tableImports.faultsTitle}>
        <ImportFaults
          repairs={preview.repairs}
          faults={preview.faults}
          faultCount={preview.faultCount}
          sentences={importFaults}
          aboutTitle={firmImports.fields.name}
        />
      </Section>
      <Section title={tableImports.rowsTitle}>
        <ImportRows preview={preview} duplicates={duplicates} />
      </Section>
      <ImportApply
        preview={preview}
        duplicates={duplicates}
        isBusy={props.isBusy}
        onApply={() => props.onApply(duplicates)}
        onRestart={props.onRestart}
      />
    </div>
  )
}
