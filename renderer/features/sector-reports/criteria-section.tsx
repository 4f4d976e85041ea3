import { useState } from 'react'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import type { ReportParts } from './report-parts.ts'
import { useMeanWords } from './use-mean-words.ts'

const atFirst = 8

/** What holds the sector back: the criteria with most points missing. */
export function CriteriaSection({ figures, instrument }: ReportParts) {
  const { sectorReports: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  const words = useMeanWords()
  const [showsAll, setShowsAll] = useState(false)
  const { criteria } = figures
  const nameOf = (code: string) => {
    const criterion = instrument.criteria.find((one) => one.code === code)
    return criterion ? `${String(criterion.number)}. ${criterion.name[language]}` : code
  }
  const groupOf = (code: string) => {
    const group = instrument.groups.find((one) => one.code === code)
    return group ? `${code} ${group.name[language]}` : code
  }
  return (
    <Section title={text.criteria} lead={text.criteriaLead}>
      <DataTable
        label={text.criteria}
        rows={showsAll ? criteria : criteria.slice(0, atFirst)}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            title: text.criterion,
            cell: ({ code, group }) => (
              <>
                {nameOf(code)}
                <div className="nb-soft">{groupOf(group)}</div>
              </>
            ),
          },
          { key: 'max', title: text.maximum, figure: true, cell: ({ maxPoints }) => maxPoints },
          { key: 'mean', title: text.mean, figure: true, cell: ({ mean }) => words.points(mean) },
          {
            key: 'share',
            title: text.share,
            figure: true,
            cell: ({ mean, maxPoints }) => words.percent(mean, maxPoints),
          },
          { key: 'lost', title: text.lost, figure: true, cell: ({ lost }) => format.figure(lost) },
        ]}
      />
      {showsAll || criteria.length <= atFirst ? null : (
        <div>
          <QuietButton onClick={() => setShowsAll(true)}>
            {text.allCriteria(criteria.length)}
          </QuietButton>
        </div>
      )}
    </Section>
  )
}
