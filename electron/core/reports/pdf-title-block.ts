import type { Content, TableCell } from 'pdfmake/interfaces'

import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { greyInk, ink, lacquer, ruleAcross } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** The letterhead, the title, and who was assessed by whom and when. */
export function titleBlock(facts: ReportFacts, voice: Voice): Content[] {
  const { text, say } = voice
  return [
    letterhead(facts.profile.association, voice),
    ...(facts.assessment.isSample ? [sampleBanner(voice)] : []),
    { text: text.title, style: 'title', margin: [0, 10, 0, 2] },
    { text: text.by(say(facts.instrument.shortTitle)), style: 'subtitle', margin: [0, 0, 0, 7] },
    firmTable(facts, voice),
  ]
}

export function letterhead(association: string, { text }: Voice): Content {
  return {
    columns: [
      {
        width: '42%',
        stack: [
          { text: association === '' ? text.network : association.toUpperCase(), fontSize: 8.5 },
          ...(association === '' ? [] : [{ text: text.network, fontSize: 8.5, bold: true }]),
        ],
        alignment: 'center',
      },
      {
        width: '58%',
        stack: [
          { text: text.country, fontSize: 8.5, bold: true },
          { text: text.motto, fontSize: 9, bold: true },
          mottoLine,
        ],
        alignment: 'center',
      },
    ],
    columnGap: 8,
  }
}

/** The short rule under the motto, as official papers have it. */
const mottoLine: Content = {
  canvas: [{ type: 'line', x1: 0, y1: 2, x2: 100, y2: 2, lineWidth: 0.7, lineColor: ink }],
}

export function sampleBanner({ text }: Voice): Content {
  return {
    margin: [0, 10, 0, 0],
    table: {
      widths: ['*'],
      body: [
        [{ text: text.sample, alignment: 'center', bold: true, fontSize: 8.5, color: lacquer }],
      ],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      hLineColor: () => lacquer,
      vLineColor: () => lacquer,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  }
}

function firmTable(facts: ReportFacts, voice: Voice): Content {
  const { text, numbers } = voice
  const { assessment, firm, profile } = facts
  const rows: readonly (readonly [string, string, string?, string?])[] = [
    [
      text.firm,
      firm.name,
      text.taxCode,
      firm.taxCode === null ? text.notKnown : maskPersonalTaxCode(firm.taxCode),
    ],
    [text.sector, sectorOf(facts, voice), text.ward, facts.place.ward ?? text.notKnown],
    [text.keySector, keySectorOf(facts, voice), text.size, sizeOf(facts, voice)],
    [
      text.referenceYear,
      String(assessment.content.referenceYear),
      text.visitedOn,
      assessment.content.visitedOn ? numbers.date(assessment.content.visitedOn) : text.notKnown,
    ],
    [text.mentor, profile.personName, text.state, text.states[assessment.state]],
    [
      text.association,
      profile.association || text.none,
      text.printedAt,
      numbers.moment(facts.madeAt),
    ],
  ]
  return {
    stack: [
      ruleAcross(),
      {
        table: {
          widths: ['18%', '38%', '14%', '30%'],
          body: rows.map(([label, value, label2 = '', value2 = '']): TableCell[] => [
            { text: label, style: 'label', margin: [0, 0.8, 0, 0] },
            { text: value, bold: label === text.firm },
            { text: label2, style: 'label', margin: [0, 0.8, 0, 0] },
            { text: value2 },
          ]),
        },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: () => 2,
          paddingRight: () => 6,
          paddingTop: () => 1.6,
          paddingBottom: () => 1.2,
        },
        margin: [0, 3, 0, 2],
      },
      ruleAcross(1, greyInk),
    ],
  }
}

function sectorOf({ firm, place }: ReportFacts, { text }: Voice): string {
  return firm.vsic === null
    ? text.notKnown
    : text.vsic(firm.vsic.version, firm.vsic.code, place.vsicName ?? text.notKnown)
}

function keySectorOf({ place }: ReportFacts, { text, say }: Voice): string {
  return place.keySector === null ? text.none : say(place.keySector)
}

function sizeOf({ place }: ReportFacts, { text }: Voice): string {
  return `${text.sizeClasses[place.sizeClass]} (${text.sizeSource})`
}
