import type { PathStep } from '#shared/domain/instruments/evaluation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { moneyUpTo } from '../../result/rounded-money.ts'
import { useUnitWords } from '../../result/use-unit-words.ts'
import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'

/** What a step asks for, in words: the figure before and after, and the amount or the new answers. */
export function useStepWords(instrument: InstrumentDefinition): (step: PathStep) => string[] {
  const { results } = useText()
  const format = useFormat()
  const language = useLanguage()
  const units = useUnitWords()

  const figureWords = ({ criterion, part, figure }: PathStep): string[] => {
    if (figure === null || figure.from === null || figure.to === null) return []
    const found = instrument.criteria
      .find(({ code }) => code === criterion)
      ?.parts.find(({ id }) => id === part)
    const shown = found?.figures.find(({ key }) => key === found.shownFigure)
    if (shown === undefined) return []
    const [from, to] = [format.figure(figure.from), format.figure(figure.to)]
    return [results.figureFromTo(shown.symbol, from, to, shown.unit[language])]
  }
  const leverWords = ({ lever }: PathStep): string | null => {
    const found = instrument.levers.find(({ key }) => key === lever?.key)
    if (lever === null || found === undefined) return null
    if (found.unit === 'money') {
      const { figure, unit } = moneyUpTo(lever.amount)
      return results.lever(found.label[language], `${figure} ${units.short(unit)}`)
    }
    const moved = instrument.inputs.find(({ key }) => key in found.adds)
    const amount = `${format.decimal(lever.amount, 6)} ${moved ? units.ofInput(moved) : ''}`
    return results.lever(found.label[language], amount.trim())
  }
  const changeWords = ({ changes }: PathStep): string[] =>
    changes.flatMap(({ input: key, to }) => {
      const input = instrument.inputs.find((each) => each.key === key)
      return input ? [results.setTo(input.label[language], units.ofValue(input, to))] : []
    })

  return (step) => {
    const lever = leverWords(step)
    return [...figureWords(step), ...(lever === null ? changeWords(step) : [lever])]
  }
}
