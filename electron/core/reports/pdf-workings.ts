import type { Content } from 'pdfmake/interfaces'

import type { Explanation } from '#shared/domain/instruments/explanation.ts'

import { heading } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** The formulas with the firm's figures filled in, for the engineer or accountant who checks them. */
export function workingsSection(facts: ReportFacts, voice: Voice): Content[] {
  const shown = facts.explanations.filter((one) => figuresOf(one).length > 0)
  if (shown.length === 0) return []
  return [
    heading(voice.text.workings, 30),
    { text: voice.text.workingsLead, style: 'lead' },
    {
      table: {
        dontBreakRows: true,
        widths: [16, '*', 84],
        body: shown.map((explanation) => [
          { text: String(numberOf(facts, explanation)), alignment: 'right' },
          {
            stack: [
              { text: voice.say(explanation.name), bold: true },
              ...figuresOf(explanation).flatMap((figure) => [
                { text: figure.formula, fontSize: 8 },
                ...(figure.value === null
                  ? []
                  : [
                      {
                        text: `= ${voice.numbers.formula(figure.withNumbers)} = ${voice.numbers.decimal(figure.value, 4)} ${voice.say(figure.unit)}`,
                        fontSize: 8,
                      },
                    ]),
              ]),
            ],
          },
          { text: explanation.source.split(', ').at(-1) ?? '', style: 'small', alignment: 'right' },
        ]),
      },
      layout: 'rules',
    },
  ]
}

/** A ratio to a norm says nothing while it has no value. */
function figuresOf({ parts }: Explanation) {
  return parts
    .flatMap(({ figures }) => figures)
    .filter(({ formula, value }) => value !== null || formula.includes('='))
}

function numberOf({ instrument }: ReportFacts, { criterion }: Explanation): number {
  return instrument.criteria.find(({ code }) => code === criterion)?.number ?? 0
}
