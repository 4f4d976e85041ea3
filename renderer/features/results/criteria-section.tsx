import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { ExplanationDialog } from '../../result/explanation-dialog.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { groupColour } from '../../ui/tokens.ts'
import classes from './criteria-section.module.css'
import { CriterionLine } from './criterion-line.tsx'

/** Every criterion with its points; each opens how it came about. */
export function CriteriaSection(props: {
  readonly instrument: InstrumentDefinition
  readonly content: AssessmentContent
  readonly result: Evaluation
}) {
  const { results } = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const { assessmentId } = useParams()
  const [explained, setExplained] = useState<string | null>(null)
  const { instrument, result, content } = props
  return (
    <Section title={results.criteria(instrument.criteria.length)} lead={results.criteriaLead}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{results.criterion}</th>
            <th scope="col">{results.figure}</th>
            <th scope="col">{results.marks}</th>
            <th scope="col" className="nb-figure">
              {results.points}
            </th>
          </tr>
        </thead>
        {instrument.groups.map((group, order) => (
          <tbody key={group.code}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={4}>
                <span style={{ color: groupColour(group.code, order) }}>{group.code}</span>{' '}
                {group.name[language]}
              </th>
            </tr>
            {instrument.criteria
              .filter((criterion) => criterion.group === group.code)
              .map((criterion) => (
                <CriterionLine
                  key={criterion.code}
                  criterion={criterion}
                  result={result.criteria[criterion.code]}
                  hasSampleNorms={content.norms?.isSample ?? false}
                  norms={instrument.norms}
                  onExplain={() => setExplained(criterion.code)}
                />
              ))}
          </tbody>
        ))}
      </table>
      <ExplanationDialog
        instrument={instrument}
        content={content}
        criterionCode={explained}
        onGoTo={(key) => void navigate(`/assessments/${assessmentId ?? ''}?question=${key}`)}
        onClose={() => setExplained(null)}
      />
    </Section>
  )
}
