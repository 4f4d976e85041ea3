import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import {
  matchProgrammes,
  type ProgrammeMatch,
  type SizeClass,
} from '#shared/domain/assessments/match-programmes.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type { SupportProgramme } from '#shared/domain/firms/reference-lists.ts'
import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

/** The programmes matched to one assessment: its weak groups and the steps picked in it. */
export function reportProgrammes(
  programmes: readonly SupportProgramme[],
  { firm, sizeClass }: { readonly firm: Firm; readonly sizeClass: SizeClass },
  { content }: Assessment,
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
