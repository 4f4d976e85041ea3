import { useState } from 'react'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { ReportableYear } from '#shared/domain/sector-reports/sector-selection.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useInstruments } from '../../client/use-instruments.ts'
import { useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { AgreementSection } from './agreement-section.tsx'
import { MentorWorkSection } from './mentor-work-section.tsx'
import classes from './quality-part.module.css'
import { useQuality } from './use-sector-reports.ts'
import { YearField } from './year-field.tsx'

/** What mentors' work looks like, to help them. */
export function QualityPart(props: {
  readonly years: readonly ReportableYear[]
  readonly newest: ReportableYear
}) {
  const { quality: text } = useText().sectorReports
  const [year, setYear] = useState({
    referenceYear: props.newest.referenceYear,
    instrumentSha256: props.newest.instrumentSha256,
  })
  const { data: instruments } = useInstruments()
  const instrument = instruments?.find(({ sha256 }) => sha256 === year.instrumentSha256)
  return (
    <div className={classes.part}>
      <p className={classes.lead}>{text.lead}</p>
      <div className={classes.year}>
        <YearField
          years={props.years}
          value={year}
          onChange={({ referenceYear, instrumentSha256 }) =>
            setYear({ referenceYear, instrumentSha256 })
          }
        />
      </div>
      <Quality year={year} instrument={instrument} />
    </div>
  )
}

function Quality(props: {
  readonly year: Pick<ReportableYear, 'referenceYear' | 'instrumentSha256'>
  readonly instrument: InstrumentDefinition | undefined
}) {
  const quality = useQuality(props.year)
  if (quality.error) {
    return <FailureNotice error={quality.error} onRetry={() => void quality.refetch()} />
  }
  if (quality.data === undefined || props.instrument === undefined) return <Loading />
  return (
    <>
      <MentorWorkSection mentors={quality.data.mentors} />
      <AgreementSection
        agreement={quality.data.agreement}
        instrument={props.instrument}
        year={props.year}
      />
    </>
  )
}
