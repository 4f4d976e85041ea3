import { useMemo } from 'react'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import {
  criteriaByInput,
  outlineByCriterion,
  outlineByDataSheet,
  type EditorOrder,
} from './form-outline.ts'
import { inputsByCriterion, pointsByOption } from './outline-points.ts'

/** What the form looks like in one order, worked out once per instrument. */
export function useOutline(instrument: InstrumentDefinition, order: EditorOrder) {
  const { inputsOf, uses, optionPoints } = useMemo(() => {
    const byCriterion = inputsByCriterion(instrument)
    const choices = instrument.inputs.filter(({ type }) => type === 'choice')
    return {
      inputsOf: byCriterion,
      uses: criteriaByInput(instrument, byCriterion),
      optionPoints: Object.fromEntries(
        choices.map(({ key }) => [key, pointsByOption(instrument, key)]),
      ),
    }
  }, [instrument])
  const outline = useMemo(
    () =>
      order === 'criteria'
        ? outlineByCriterion(instrument, inputsOf)
        : outlineByDataSheet(instrument),
    [instrument, inputsOf, order],
  )
  return { outline, uses, optionPoints }
}
