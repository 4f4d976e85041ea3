import { useMutation } from '@tanstack/react-query'
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react'

import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { saveMadeFile } from '../../ui/save-made-file.ts'

/** The report to hand over, made on this machine. */
export function ReportButtons(props: {
  readonly assessmentId: AssessmentId
  /** Once signed, handing over the report is what comes next. */
  readonly isPrimary: boolean
}) {
  const PdfButton = props.isPrimary ? PrimaryButton : QuietButton
  const { results } = useText()
  const language = useLanguage()
  const app = useAppClient()
  const make = useMutation({
    mutationFn: async (kind: 'assessmentPdf' | 'assessmentXlsx') =>
      valueOrThrow(await app.reports[kind]({ assessmentId: props.assessmentId, language })),
    onSuccess: saveMadeFile,
  })
  const making = make.isPending ? make.variables : null
  return (
    <>
      {make.error ? <FailureNotice error={make.error} /> : null}
      <PdfButton
        leftSection={<IconFileTypePdf aria-hidden size="1.25rem" />}
        loading={making === 'assessmentPdf'}
        onClick={() => make.mutate('assessmentPdf')}
      >
        {results.pdf}
      </PdfButton>
      <QuietButton
        leftSection={<IconFileSpreadsheet aria-hidden size="1.25rem" />}
        loading={making === 'assessmentXlsx'}
        onClick={() => make.mutate('assessmentXlsx')}
      >
        {results.xlsx}
      </QuietButton>
    </>
  )
}
