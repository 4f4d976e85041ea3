import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'

import { letterhead } from '#core/reports/pdf-title-block.ts'
import { heading } from '#core/reports/pdf-style.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import type { CampaignVisits, Visit } from './read-visits.ts'
import { visitFrame, type VisitVoice } from './visit-frame.ts'
import { addressLine, contactLine } from './visit-words.ts'

/** The firms of a day in the order to go to them, mentor by mentor. */
export function routeDocument(
  { campaign, visits }: CampaignVisits,
  day: string,
  voice: VisitVoice,
): TDocumentDefinitions {
  const { text, numbers } = voice
  const byMentor = [...Map.groupBy(visits, ({ leadMentorId }) => leadMentorId).values()]
  return {
    ...visitFrame(text.routeTitle, campaign.name, voice),
    content: [
      letterhead(voice.association, voice.report),
      { text: text.routeTitle, style: 'title', margin: [0, 12, 0, 2] },
      {
        text: `${text.routeOf(numbers.date(day))}   ·   ${campaign.name}`,
        style: 'subtitle',
      },
      ...(byMentor.length === 0
        ? [nothing(voice)]
        : byMentor.flatMap((own) => routeOf(own, voice))),
    ],
  }
}

function nothing({ text }: VisitVoice): Content {
  return { text: text.nothing, alignment: 'center', margin: [0, 24, 0, 0] }
}

function routeOf(own: readonly Visit[], voice: VisitVoice): Content[] {
  const { text } = voice
  const { number, firm, contact, due } = text.columns
  const head = [number, firm, contact, due].map((title): TableCell => ({
    text: title,
    style: 'columnHead',
  }))
  return [
    heading(text.lead(own[0]?.leadName ?? '')),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [16, '*', 150, 62],
        body: [head, ...own.map((visit, index) => routeRow(visit, index + 1, voice))],
      },
      layout: 'rules',
    },
  ]
}

function routeRow(visit: Visit, number: number, { text, numbers }: VisitVoice): TableCell[] {
  const { firm, coName, dueOn } = visit
  const address = addressLine(visit)
  const taxCode = firm.taxCode === null ? text.unknown : maskPersonalTaxCode(firm.taxCode)
  return [
    { text: numbers.whole(number), alignment: 'right' },
    {
      stack: [
        { text: firm.name, bold: true },
        { text: address === '' ? text.unknown : address },
        ...(visit.district === ''
          ? []
          : [{ text: text.formerDistrict(visit.district), style: 'small' }]),
        { text: `${text.taxCode}: ${taxCode}`, style: 'small' },
        ...(coName === null ? [] : [{ text: text.co(coName), style: 'small' }]),
      ],
    },
    { text: contactLine(firm) || text.unknown },
    { text: numbers.date(dueOn) },
  ]
}
