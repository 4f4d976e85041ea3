import type { Firm } from '#shared/domain/firms/firm.ts'
import type { SupportProgramme } from '#shared/domain/firms/reference-lists.ts'
import type { SizeClass } from '#shared/domain/firms/size-class.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import type { AssessmentContent } from './assessment.ts'
import { matchProgrammes, type ProgrammeMatch } from './match-programmes.ts'

/** The programmes matched to one assessment: its weak groups and the steps picked in it. */
export function programmesOfAssessment(
  programmes: readonly SupportProgramme[],
  { firm, sizeClass }: { readonly firm: Pick<Firm, 'ownership'>; readonly sizeClass: SizeClass },
  content: AssessmentContent,
  {
    instrument,
    evaluation,
  }: { readonly instrument: InstrumentDefinition; readonly evaluation: Evaluation },
): readonly ProgrammeMatch[] {
  const actions = Object.values(content.actions)
  const pickedCriteria = new Set(actions.map(({ criterion }) => criterion))
  const picked = instrument.criteria.filter(({ code }) => pickedCriteria.has(code))
  return matchProgrammes(programmes, {
    sizeClass,
    isEnterprise: firm.ownership !== 'household' && firm.ownership !== 'cooperative',
    groups: instrument.groups.map(({ code, maxPoints }) => ({
      code,
      maxPoints,
      points: evaluation.groups[code] ?? { min: 0, max: maxPoints },
    })),
    pickedGroups: [...new Set(picked.map(({ group }) => group))],
    pickedProgrammeIds: actions.flatMap(({ programmeIds }) => programmeIds),
  })
}
