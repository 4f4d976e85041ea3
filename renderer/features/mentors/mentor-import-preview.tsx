import { useState } from 'react'

import {
  mentorImportFieldSchema,
  type MentorImportChoices,
  type MentorImportPreview,
  type RowChoice,
} from '#shared/domain/mentors/mentor-import.ts'

import { ColumnMapping } from '../../table-import/column-mapping.tsx'
import { ImportFaults } from '../../table-import/import-faults.tsx'
import styles from '../../table-import/table-import.module.css'
import { TableSettings } from '../../table-import/table-settings.tsx'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { AlikeRows } from './alike-rows.tsx'
import { ImportApply } from './import-apply.tsx'
import { MentorImportRows } from './mentor-import-rows.tsx'
import type { RowChoices } from './use-mentor-import.ts'

/** What the file holds and what would be stored; every guess can be changed. */
export function MentorImportPreviewView(props: {
  readonly preview: MentorImportPreview
  readonly isBusy: boolean
  readonly onChoose: (part: Partial<MentorImportChoices>) => void
  readonly onApply: (rows: RowChoices) => void
  readonly onRestart: () => void
}) {
  const { mentorImports, tableImports } = useText()
  const { preview, onChoose } = props
  const [choices, setChoices] = useState<Record<string, RowChoice>>({})
  const [otherwise, setOtherwise] = useState<RowChoice>('skip')
  return (
    <div className={styles.sections} aria-busy={props.isBusy}>
      <Section title={preview.fileName}>
        <TableSettings preview={preview} onChoose={onChoose} />
      </Section>
      <Section
        title={tableImports.columnsTitle}
        lead={preview.rememberedCount > 0 && mentorImports.remembered(preview.rememberedCount)}
      >
        <ColumnMapping
          columns={preview.columns}
          fields={mentorImportFieldSchema.options.map((value) => ({
            value,
            label: mentorImports.fields[value],
          }))}
          onChange={(fields) => onChoose({ fields })}
        />
      </Section>
      <Section title={tableImports.faultsTitle}>
        <ImportFaults
          faults={preview.faults}
          faultCount={preview.faultCount}
          sentences={mentorImports.faults}
        />
      </Section>
      <Section title={tableImports.rowsTitle}>
        <MentorImportRows preview={preview} />
      </Section>
      {preview.likeCount > 0 && (
        <AlikeRows
          preview={preview}
          choices={choices}
          otherwise={otherwise}
          onChoice={(row, choice) => setChoices({ ...choices, [String(row)]: choice })}
          onOtherwise={setOtherwise}
        />
      )}
      <ImportApply
        preview={preview}
        isBusy={props.isBusy}
        onApply={() => props.onApply({ choices, otherwise })}
        onRestart={props.onRestart}
      />
    </div>
  )
}
