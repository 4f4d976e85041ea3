import type { Content, TableCell } from 'pdfmake/interfaces'

import type { InstrumentClass } from '#shared/domain/instruments/instrument-definition.ts'

import { greyInk, heading, ink, openTint, tint } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** Class, total and coefficient with what limits the class and how far the result is closed. */
export function summary(facts: ReportFacts, voice: Voice): Content[] {
  return [
    heading(voice.text.summary),
    figuresRow(facts, voice),
    classScale(facts, voice),
    { ul: sentences(facts, voice), margin: [0, 6, 0, 0] },
  ]
}

export function className(facts: ReportFacts, voice: Voice): string {
  const { lowest, highest } = facts.evaluation.class
  const name = (code: string) => {
    const found = facts.instrument.classes.find((one) => one.code === code)
    return found ? voice.say(found.name) : code
  }
  return lowest === highest ? name(lowest) : voice.text.classOr(name(lowest), name(highest))
}

function figuresRow(facts: ReportFacts, voice: Voice): Content {
  const { text, numbers } = voice
  const { total } = facts.evaluation
  const maximum = facts.instrument.groups.reduce((sum, group) => sum + group.maxPoints, 0)
  const name = className(facts, voice)
  return {
    table: {
      widths: ['46%', '24%', '30%'],
      body: [
        [
          figureCell(text.class, [
            { text: name, fontSize: name.length > 26 ? 13 : 17, bold: true },
          ]),
          figureCell(text.total, [
            { text: numbers.range(total.min, total.max), style: 'figure' },
            { text: text.outOf(numbers.whole(maximum)), color: greyInk },
          ]),
          figureCell(text.synchrony, [
            { text: synchronyRange(facts, voice), style: 'figure' },
            { text: isWorkingFormula(facts) ? `  ${text.workingMark}` : '', style: 'note' },
          ]),
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === 1 || line === 2 ? 0.5 : 0),
      vLineColor: () => greyInk,
      fillColor: () => tint,
      paddingLeft: () => 8,
      paddingRight: () => 6,
      paddingTop: () => 6,
      paddingBottom: () => 4,
    },
  }
}

function figureCell(label: string, figure: Content[]): TableCell {
  return { stack: [{ text: label, style: 'label' }, { text: figure }] }
}

export function synchronyRange({ evaluation }: ReportFacts, { numbers }: Voice): string {
  const { min, max, value } = evaluation.synchrony
  return value === null || min !== max
    ? `${numbers.fixed(min, 3)}–${numbers.fixed(max, 3)}`
    : numbers.fixed(value, 3)
}

export function isWorkingFormula({ instrument }: ReportFacts): boolean {
  return instrument.synchrony.status === 'unconfirmed'
}

/** All classes side by side; the one reached is filled, the possible ones are shaded. */
function classScale({ evaluation, instrument }: ReportFacts, voice: Voice): Content {
  const codes = instrument.classes.map((one) => one.code)
  const lowest = codes.indexOf(evaluation.class.lowest)
  const highest = codes.indexOf(evaluation.class.highest)
  const cells = instrument.classes.map((one, index): TableCell => {
    const isPossible = index >= lowest && index <= highest
    const isReached = isPossible && lowest === highest
    return {
      stack: [
        { text: voice.say(one.name), bold: isPossible, fontSize: 9 },
        { text: thresholds(one, voice), fontSize: 7 },
      ],
      alignment: 'center',
      color: isReached ? '#ffffff' : isPossible ? ink : greyInk,
      ...(isPossible ? { fillColor: isReached ? ink : openTint } : {}),
    }
  })
  return {
    margin: [0, 8, 0, 0],
    table: { widths: instrument.classes.map(() => '*'), body: [cells] },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => greyInk,
      vLineColor: () => greyInk,
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
  }
}

function thresholds({ totalFrom, synchronyFrom }: InstrumentClass, voice: Voice): string {
  const { text, numbers } = voice
  if (totalFrom === 0) return text.lowestClassNote
  return text.from(numbers.whole(totalFrom), numbers.decimal(Number(synchronyFrom)))
}

function sentences(facts: ReportFacts, voice: Voice): string[] {
  const { text, numbers, say } = voice
  const results = Object.values(facts.evaluation.criteria)
  const openCount = results.filter(({ min, max }) => min !== max).length
  const fixedCount = results.filter(({ fixed }) => fixed !== null).length
  const { limitedBy: limit, lowest, highest } = facts.evaluation.class
  const notFinal = lowest === highest ? text.notFinalClassSettled : text.notFinal
  return [
    limitSentence(facts, voice),
    ...(limit === 'total' || limit === 'synchrony' ? [say(facts.instrument.classNote)] : []),
    openCount === 0 ? text.final : notFinal(numbers.whole(openCount)),
    ...(fixedCount > 0 ? [text.fixedCount(numbers.whole(fixedCount))] : []),
    ...(isWorkingFormula(facts) ? [say(facts.instrument.synchrony.note)] : []),
  ]
}

export function limitSentence({ evaluation, instrument }: ReportFacts, voice: Voice): string {
  const { text, numbers, say } = voice
  const { lowest, limitedBy } = evaluation.class
  const next = instrument.classes[instrument.classes.findIndex(({ code }) => code === lowest) + 1]
  if (next === undefined) return text.limits.none()
  return text.limits[limitedBy](
    say(next.name),
    numbers.whole(next.totalFrom),
    numbers.decimal(Number(next.synchronyFrom)),
  )
}
