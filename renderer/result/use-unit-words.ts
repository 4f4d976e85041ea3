import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'
import type { InputValue } from '#shared/domain/instruments/evaluation.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { useLanguage, useText } from '../text/text-context.tsx'
import type { MoneyUnit } from '../text/format.ts'
import { roundedMoney } from './rounded-money.ts'

/** Units and values in words, in the language of the window. */
export function useUnitWords() {
  const { editor, question } = useText().assessments
  const language = useLanguage()
  const short = (unit: MoneyUnit) =>
    unit === 1
      ? editor.units.dong
      : unit === 1_000_000
        ? editor.units.million
        : editor.units.billion
  const ofInput = (input: InstrumentInput) => {
    if (input.type === 'percent') return question.percent
    return input.unit === null ? '' : input.unit[language]
  }
  return {
    short,
    ofInput,
    /** A value as one reads it out: `1,25 tỷ`, `120 người`, `Có`, the words of the option. */
    ofValue: (input: InstrumentInput, value: InputValue): string => {
      if (typeof value === 'boolean') return value ? question.yes : question.no
      if (typeof value === 'string') {
        return input.options.find(({ code }) => code === value)?.label[language] ?? value
      }
      if (input.type !== 'money') return `${formatVietnameseNumber(value)} ${ofInput(input)}`.trim()
      const { figure, unit } = roundedMoney(value)
      return `${figure} ${short(unit)}`
    },
  }
}
