import { NativeSelect } from '@mantine/core'

import type { ReportableYear } from '#shared/domain/sector-reports/sector-selection.ts'

import { useInstruments } from '../../client/use-instruments.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'

type Year = Pick<ReportableYear, 'referenceYear' | 'instrumentSha256'>

/** A year with the instrument of its assessments: points by different rules are never averaged. */
export function YearField(props: {
  readonly years: readonly ReportableYear[]
  readonly value: Year
  readonly onChange: (year: Year) => void
}) {
  const { sectorReports: text } = useText()
  const language = useLanguage()
  const { data: instruments = [] } = useInstruments()
  const keyOf = ({ referenceYear, instrumentSha256 }: Year) =>
    `${String(referenceYear)} ${instrumentSha256}`
  return (
    <NativeSelect
      size="md"
      label={text.year}
      value={keyOf(props.value)}
      data={props.years.map((year) => {
        const { referenceYear } = year
        const isOnly = props.years.filter((one) => one.referenceYear === referenceYear).length === 1
        if (isOnly) return { value: keyOf(year), label: String(referenceYear) }
        const instrument = instruments.find(({ sha256 }) => sha256 === year.instrumentSha256)
        const name = instrument
          ? `${instrument.shortTitle[language]} (${instrument.version})`
          : text.unknownInstrument
        return { value: keyOf(year), label: text.yearOption(referenceYear, name) }
      })}
      onChange={(event) => {
        const chosen = props.years.find((year) => keyOf(year) === event.currentTarget.value)
        if (chosen) props.onChange(chosen)
      }}
    />
  )
}
