import { useMemo, useState } from 'react'

import type { Edit } from '#shared/domain/assessments/assessment.ts'
import { toEvaluationFacts } from '#shared/domain/assessments/to-evaluation-facts.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import { listAllSteps } from '#shared/domain/instruments/list-steps.ts'
import { pathToClass } from '#shared/domain/instruments/path-to-class.ts'

import { compiledOf } from '../../result/live-result.ts'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { ClassTarget } from './class-target.tsx'
import { OrphanedActions } from './orphaned-actions.tsx'
import { PathOptions } from './path-options.tsx'
import { orphanedActions, pickExactly, toStepRows } from './step-rows.ts'
import { useProgrammes } from './use-programmes.ts'
import type { ResultParts } from './use-result.ts'
import { useStepWords } from './use-step-words.ts'
import { WorksheetTotal } from './worksheet-total.tsx'
import { Worksheet } from './worksheet.tsx'

const shownOptions = 3

/** Lộ trình nâng bậc: what is missing to each class, the cheapest ways, and a worksheet to pick from. */
export function PathSection(props: {
  readonly parts: ResultParts
  readonly result: Evaluation
  readonly canEdit: boolean
  readonly onChange: (edits: readonly Edit[]) => void
}) {
  const { results } = useText()
  const { instrument, assessment } = props.parts
  const { content } = assessment
  const words = useStepWords(instrument)
  const compiled = compiledOf(instrument)
  const facts = useMemo(() => toEvaluationFacts(content), [content])
  const paths = useMemo(
    () => pathToClass(compiled, facts, content.efforts, shownOptions),
    [compiled, facts, content.efforts],
  )
  const steps = useMemo(
    () => listAllSteps(compiled, facts, content.efforts),
    [compiled, facts, content.efforts],
  )
  const programmes = useProgrammes(props.parts, props.result)
  const [chosen, setChosen] = useState<string | null>(null)
  const target = paths.find((path) => path.class === chosen) ?? paths[0]
  const rows = toStepRows(steps, content.actions)
  const orphans = orphanedActions(steps, content.actions)
  const what = (step: (typeof steps)[number]) => words(step).join('; ')

  return (
    <Section title={results.path} lead={target === undefined ? results.pathTop : results.pathLead}>
      {target === undefined ? null : (
        <>
          <ClassTarget instrument={instrument} paths={paths} target={target} onChoose={setChosen} />
          <PathOptions
            instrument={instrument}
            target={target}
            actions={content.actions}
            canEdit={props.canEdit}
            words={words}
            onUse={(option) => props.onChange(pickExactly(option.steps, content.actions, what))}
          />
        </>
      )}
      <OrphanedActions
        instrument={instrument}
        actions={content.actions}
        orphans={orphans}
        canEdit={props.canEdit}
        onChange={props.onChange}
      />
      <Worksheet
        parts={props.parts}
        rows={rows}
        programmes={programmes}
        words={words}
        canEdit={props.canEdit}
        onChange={props.onChange}
      />
      <WorksheetTotal instrument={instrument} facts={facts} now={props.result} rows={rows} />
    </Section>
  )
}
