import { IconFileTypePdf } from '@tabler/icons-react'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { MentorAgreement } from '#shared/domain/review-quality/mentor-agreement.ts'
import type { ReportableYear } from '#shared/domain/sector-reports/sector-selection.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { usePrintAgreement } from './use-sector-reports.ts'

type AssessedYear = Pick<ReportableYear, 'referenceYear' | 'instrumentSha256'>

/** How well mentors agree who assessed the same firm, with the firms and pairs it rests on. */
export function AgreementSection(props: {
  readonly agreement: MentorAgreement
  readonly instrument: InstrumentDefinition
  readonly year: AssessedYear
}) {
  const { quality: text } = useText().sectorReports
  if (props.agreement.firmCount === 0) {
    return (
      <Section title={text.agreement}>
        <Notice tone="info" title={text.noPairs}>
          {text.noPairsHow}
        </Notice>
      </Section>
    )
  }
  return (
    <Section title={text.agreement} lead={text.agreementLead}>
      <p className="nb-soft">{text.sameHint}</p>
      <AgreementTable agreement={props.agreement} instrument={props.instrument} />
      <p className="nb-soft">{text.alphaHint}</p>
      <p className="nb-soft">{text.noAlphaWhy}</p>
      <PrintAgreement year={props.year} />
    </Section>
  )
}

function PrintAgreement({ year }: { readonly year: AssessedYear }) {
  const { quality: text } = useText().sectorReports
  const print = usePrintAgreement(year)
  return (
    <div>
      {print.error ? <FailureNotice error={print.error} /> : null}
      <QuietButton
        leftSection={<IconFileTypePdf aria-hidden size="1.25rem" />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {text.printAgreement}
      </QuietButton>
    </div>
  )
}

type AgreementRow = {
  readonly key: string
  readonly name: string
  readonly firmCount: number
  readonly pairCount: number
  readonly samePercent: number | null
  /** Undefined where none is asked for. */
  readonly alpha: number | null | undefined
}

function AgreementTable(props: {
  readonly agreement: MentorAgreement
  readonly instrument: InstrumentDefinition
}) {
  const { quality: text } = useText().sectorReports
  const format = useFormat()
  const rows = useAgreementRows(props.agreement, props.instrument)
  const alphaWords = (alpha: number | null | undefined) => {
    if (alpha === undefined) return ''
    return alpha === null ? text.noAlpha : format.decimal(alpha, 3)
  }
  return (
    <DataTable
      label={text.agreement}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', title: '', cell: ({ name }) => name },
        {
          key: 'firms',
          title: text.firms,
          figure: true,
          cell: ({ firmCount }) => format.integer(firmCount),
        },
        {
          key: 'pairs',
          title: text.pairs,
          figure: true,
          cell: ({ pairCount }) => format.integer(pairCount),
        },
        {
          key: 'same',
          title: text.same,
          figure: true,
          cell: ({ samePercent }) =>
            samePercent === null ? '–' : `${format.decimal(samePercent, 1)} %`,
        },
        { key: 'alpha', title: text.alpha, figure: true, cell: ({ alpha }) => alphaWords(alpha) },
      ]}
    />
  )
}

function useAgreementRows(
  { criteria, allCriteria, total, class: level, firmCount }: MentorAgreement,
  instrument: InstrumentDefinition,
): AgreementRow[] {
  const { quality: text } = useText().sectorReports
  const language = useLanguage()
  return [
    { key: 'total', name: text.total, ...total },
    { key: 'class', name: text.level, ...level },
    { key: 'all', name: text.all, firmCount, ...allCriteria, alpha: undefined },
    ...instrument.criteria.flatMap(({ code, number, name }, place) => {
      const agreement = criteria[place]
      return agreement
        ? [{ key: code, name: `${String(number)}. ${name[language]}`, ...agreement }]
        : []
    }),
  ]
}
