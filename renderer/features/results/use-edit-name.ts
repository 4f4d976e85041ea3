import type { Edit } from '#shared/domain/assessments/assessment.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { assertNever } from '#shared/kit/assert-never.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'

/** The field an edit sets, in words. */
export function useEditName(instrument: InstrumentDefinition): (edit: Edit) => string {
  const { history } = useText()
  const language = useLanguage()
  const criterionName = (key: string) => {
    const code = key.split(/[+.]/)[0]
    const criterion = instrument.criteria.find((each) => each.code === code)
    return criterion ? `${criterion.number}. ${criterion.name[language]}` : key
  }
  return (edit) => {
    switch (edit.field) {
      case 'answer':
        return instrument.inputs.find(({ key }) => key === edit.key)?.label[language] ?? edit.key
      case 'fixed-criterion':
        return history.fixed(criterionName(edit.key))
      case 'effort':
        return history.effort(criterionName(edit.key))
      case 'action':
        return history.action(criterionName(edit.key))
      case 'norms':
        return history.norms
      case 'reference-year':
        return history.referenceYear
      case 'visited-on':
        return history.visitedOn
      default:
        return assertNever(edit)
    }
  }
}
