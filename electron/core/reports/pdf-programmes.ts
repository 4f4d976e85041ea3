import type { Content, TableCell } from 'pdfmake/interfaces'

import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'

import { heading } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** The nearest ones are printed; all stand in the app. */
const printedProgrammes = 8

/** Support programmes, each with its document, how far it was verified, and the warning to check it. */
export function programmesSection(facts: ReportFacts, voice: Voice): Content[] {
  const { text, numbers } = voice
  const shown = facts.programmes
    .filter(({ size, isPicked }) => isPicked || size !== 'does-not-fit')
    .slice(0, printedProgrammes)
  const [first] = shown
  if (first === undefined) return [heading(text.programmes), { text: text.noProgrammes }]
  return [
    heading(text.programmes),
    { text: text.programmesLead(numbers.date(first.programme.listedOn)), style: 'lead' },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [22, '*', 126, 132],
        body: [
          ['', text.programme, text.support, text.fit].map((content): TableCell => ({
            text: content,
            style: 'columnHead',
          })),
          ...shown.map((match) => programmeRow(facts, voice, match)),
        ],
      },
      layout: 'rules',
    },
  ]
}

function programmeRow(
  { instrument }: ReportFacts,
  voice: Voice,
  match: ProgrammeMatch,
): TableCell[] {
  const { text, numbers } = voice
  const { programme } = match
  const helped = new Set([...match.pickedGroups, ...match.weakGroups])
  const groups = instrument.groups
    .filter(({ code }) => helped.has(code))
    .map(({ code, name }) => `${code} · ${voice.say(name)}`)
  const reasons = [
    ...(groups.length > 0 ? [text.helpsGroups(groups.join('; '))] : []),
    ...(match.isPicked ? [text.picked] : []),
    text.sizeFits[match.size],
  ]
  return [
    { text: programme.id, fontSize: 8, bold: true },
    {
      stack: [
        { text: programme.name, bold: true },
        { text: programme.legalDocument, fontSize: 8 },
        {
          text: `${text.verification[programme.verification]}; ${text.checkValidity(numbers.date(programme.listedOn))}`,
          style: 'note',
        },
      ],
    },
    { text: programme.support, fontSize: 8 },
    {
      stack: [...reasons.map((reason) => `${reason}.`), text.eligible(programme.eligible)],
      fontSize: 8,
    },
  ]
}
