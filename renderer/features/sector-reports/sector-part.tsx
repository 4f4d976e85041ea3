import { useState } from 'react'

import type {
  ReportableYear,
  SectorSelection,
} from '#shared/domain/sector-reports/sector-selection.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useInstruments } from '../../client/use-instruments.ts'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrintButtons } from './print-buttons.tsx'
import { ReportBody } from './report-body.tsx'
import classes from './sector-part.module.css'
import { SelectionFields } from './selection-fields.tsx'
import { useSectorReport } from './use-sector-reports.ts'

/** The level of a sector (Điều 10) as it stands now. */
export function SectorPart(props: {
  readonly years: readonly ReportableYear[]
  readonly newest: ReportableYear
}) {
  const { newest } = props
  const [selection, setSelection] = useState<SectorSelection>({
    referenceYear: newest.referenceYear,
    instrumentSha256: newest.instrumentSha256,
    standing: newest.approvedCount > 0 ? 'approved' : 'arrived',
    campaignId: null,
    scope: { kind: 'all' },
    weighting: 'equal',
  })
  return (
    <div className={classes.part}>
      <SelectionFields
        years={props.years}
        value={selection}
        onChange={(part) => setSelection((before) => ({ ...before, ...part }))}
      />
      <PrintButtons selection={selection} />
      <Report selection={selection} />
    </div>
  )
}

function Report({ selection }: { readonly selection: SectorSelection }) {
  const { sectorReports: text } = useText()
  const report = useSectorReport(selection)
  const { data: instruments } = useInstruments()
  const instrument = instruments?.find(({ sha256 }) => sha256 === selection.instrumentSha256)
  if (report.error) {
    const { error } = report
    const isMissing =
      error instanceof CallFailedError && error.failure.code === 'sector-report/instrument-missing'
    if (isMissing) return <Fault {...text.instrumentMissing} />
    return <FailureNotice error={error} onRetry={() => void report.refetch()} />
  }
  if (report.data === undefined || instrument === undefined) return <Loading />
  return (
    <div className={classes.report} data-refreshing={report.isPlaceholderData}>
      {report.data.figures ? (
        <ReportBody report={report.data} figures={report.data.figures} instrument={instrument} />
      ) : (
        <Notice tone="attention" title={text.tooFew}>
          {text.tooFewWhy}
        </Notice>
      )}
    </div>
  )
}
