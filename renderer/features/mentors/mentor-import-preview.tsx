import { useState } from 'react'

import {
  mentorImportFieldSchema,
  type MentorImportChoices,
  type MentorImportPreview,
} from '#shared/domain/mentors/mentor-import.ts'

import { ColumnMapping } from '../../table-import/column-mapping.tsx'
import { ImportFaults } from '../../table-import/import-faults.tsx'
import styles from '../../table-import/table-import.module.css'
import { TableSettings } from '../../table-import/table-settings.tsx'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import type { Decisions } from './count-decisions.ts'
import { ImportApply } from './import-apply.tsx'
import { MentorImportRows } from './mentor-import-rows.tsx'
import { RepeatedRows } from './repeated-rows.tsx'

/** What the file holds and what would be stored; every guess can be changed. */
export function MentorImportPreviewView(props: {
  readonly preview: MentorImportPreview
  readonly isBusy: boolean
  readonly onChoose: (part: Partial<MentorImportChoices>) => void
  readonly onApply: (decisions: Decisions) => void
  readonly onRestart: () => void
}) {
  const { mentorImports, tableImports } = useText()
  const { preview, onChoose } = props
  const [decisions, setDecisions] = useState<Decisions>({ choices: {}, otherwise: null })
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
      <RepeatedRows preview={preview} decisions={decisions} onDecide={setDecisions} />
      <Section title={tableImports.faultsTitle}>
        <ImportFaults
          repairs={preview.repairs}
          faults={preview.faults}
          faultCount={preview.faultCount}
          sentences={mentorImports.faults}
          aboutTitle={mentorImports.fields.fullName}
        />
      </Section>
      <Section title={tableImports.rowsTitle}>
        <MentorImportRows preview={preview} decisions={decisions} />
      </Section>
      <ImportApply
        preview={preview}
        decisions={decisions}
        isBusy={props.isBusy}
        onApply={() => props.onApply(decisions)}
        onRestart={props.onRestart}
      />
    </div>
  )
}
