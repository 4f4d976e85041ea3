import { IconChartBar } from '@tabler/icons-react'
import { useState } from 'react'

import type { NormSetSummary } from '#shared/domain/instruments/norm-set.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { NormImportForm } from './norm-import-form.tsx'
import { NormRowsDialog } from './norm-rows-dialog.tsx'
import { NormSetTable } from './norm-set-table.tsx'
import classes from './settings.module.css'
import { useNormSets } from './use-norm-sets.ts'

export function NormsSection() {
  const { norms: text } = useText().settings
  const { data: normSets, error } = useNormSets()
  const [shown, setShown] = useState<NormSetSummary | null>(null)
  return (
    <div className={classes.stack}>
      <Section title={text.title} lead={text.lead}>
        {error ? <FailureNotice error={error} /> : null}
        {normSets?.length === 0 ? (
          <EmptyState icon={IconChartBar} title={text.none}>
            {text.noneExplained}
          </EmptyState>
        ) : null}
        {normSets && normSets.length > 0 ? (
          <NormSetTable normSets={normSets} onShow={setShown} />
        ) : null}
      </Section>
      <Section title={text.import} lead={text.importLead}>
        <NormImportForm />
      </Section>
      {shown ? <NormRowsDialog summary={shown} onClose={() => setShown(null)} /> : null}
    </div>
  )
}
