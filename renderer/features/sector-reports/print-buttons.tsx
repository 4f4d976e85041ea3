import { IconFileSpreadsheet, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'

import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import classes from './print-buttons.module.css'
import { usePrintReport } from './use-sector-reports.ts'

/** The report to hand over, made on this machine. */
export function PrintButtons({ selection }: { readonly selection: SectorSelection }) {
  const { print: text } = useText().sectorReports
  const print = usePrintReport(selection)
  const printing = print.isPending ? print.variables : null
  return (
    <div className={classes.buttons}>
      {print.error ? <FailureNotice error={print.error} /> : null}
      <PrimaryButton
        leftSection={<IconFileTypePdf aria-hidden size="1.25rem" />}
        loading={printing === 'pdf'}
        onClick={() => print.mutate('pdf')}
      >
        {text.pdf}
      </PrimaryButton>
      <QuietButton
        leftSection={<IconFileTypeDocx aria-hidden size="1.25rem" />}
        loading={printing === 'docx'}
        onClick={() => print.mutate('docx')}
      >
        {text.docx}
      </QuietButton>
      <QuietButton
        leftSection={<IconFileSpreadsheet aria-hidden size="1.25rem" />}
        loading={printing === 'xlsx'}
        onClick={() => print.mutate('xlsx')}
      >
        {text.xlsx}
      </QuietButton>
    </div>
  )
}
