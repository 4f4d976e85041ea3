import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'

import { letterhead } from '#core/reports/pdf-title-block.ts'
import { hairline, textWidth } from '#core/reports/pdf-style.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'
import type { Campaign } from '#shared/domain/campaigns/campaign.ts'

import type { CampaignVisits, Visit } from './read-visits.ts'
import { visitFrame, type VisitVoice } from './visit-frame.ts'

/** A page for each visit: who, where, when, what to bring, and room to write. */
export function visitSheetsDocument(
  { visits, ...about }: CampaignVisits & Omit<About, 'voice'>,
  voice: VisitVoice,
): TDocumentDefinitions {
  const pages = visits.map((visit) => sheet(visit, { ...about, voice }))
  return {
    ...visitFrame(voice.text.sheetTitle, about.campaign.name, voice),
    content:
      pages.length === 0
        ? [{ text: voice.text.nothing, alignment: 'center', margin: [0, 40, 0, 0] }]
        : pages.map((page, index) =>
            index === 0 ? page : { stack: [page], pageBreak: 'before' as const },
          ),
  }
}

type About = {
  readonly campaign: Campaign
  readonly instrumentName: string
  readonly lists: ReferenceLists
  readonly voice: VisitVoice
}

function sheet(visit: Visit, about: About): Content {
  const { text, report, association } = about.voice
  return {
    stack: [
      letterhead(association, report),
      { text: text.sheetTitle, style: 'title', margin: [0, 12, 0, 2] },
      { text: about.campaign.name, style: 'subtitle', margin: [0, 0, 0, 8] },
      { text: visit.firm.name, fontSize: 13, bold: true, margin: [0, 0, 0, 6] },
      {
        table: { widths: [110, '*'], body: factRows(visit, about) },
        layout: 'rules',
      },
      { text: text.bring, style: 'heading' },
      { ul: [...text.bringList] },
      { text: text.notes, style: 'heading' },
      {
        text: `${text.arrived} ……………   ${text.left} ……………   ${text.met} ………………………………………………`,
        margin: [0, 2, 0, 4],
      },
      ruledLines(8),
      signatures(visit, text),
    ],
  }
}

function factRows(visit: Visit, { campaign, instrumentName, lists, voice }: About): TableCell[][] {
  const { text, numbers } = voice
  const { firm, ward, district, leadName, coName } = visit
  const place =
    ward === null ? '' : `${ward.name} ${district === '' ? '' : text.formerDistrict(district)}`
  const facts: [string, string][] = [
    [text.taxCode, firm.taxCode === null ? '' : maskPersonalTaxCode(firm.taxCode)],
    [text.address, firm.address],
    [text.ward, place],
    [text.sector, sectorOf(visit, lists)],
    [text.contacts, firm.contacts.map(contactWords).join('\n')],
    [text.visitOn, visit.visitOn === null ? text.notPlanned : numbers.date(visit.visitOn)],
    [text.dueOn, numbers.date(visit.dueOn)],
    [text.mentors, [leadName, coName ?? ''].filter(Boolean).join(', ')],
    [text.referenceYear, String(campaign.referenceYear)],
    [text.instrument, text.instrumentOf(instrumentName, campaign.instrument.version)],
  ]
  return facts.map(([label, value]) => [
    { text: label, style: 'label' },
    { text: value === '' ? text.unknown : value },
  ])
}

function sectorOf({ firm: { vsic } }: Visit, { vsic2018, vsic2025 }: ReferenceLists): string {
  if (vsic === null) return ''
  const rows = vsic.version === '2018' ? vsic2018 : vsic2025
  const name = rows.find(({ code }) => code === vsic.code)?.name ?? ''
  return `${vsic.code} ${name}`.trim()
}

function contactWords(contact: Visit['firm']['contacts'][number]): string {
  const { fullName, title, phone, email } = contact
  return [title === '' ? fullName : `${fullName} (${title})`, phone, email]
    .filter(Boolean)
    .join(', ')
}

/** Whoever went and whoever received them. */
function signatures({ leadName }: Visit, { signatures: text }: VisitVoice['text']): Content {
  const block = (role: string, name: string): Column => ({
    width: '50%',
    alignment: 'center',
    stack: [
      { text: role, bold: true },
      { text: text.note, style: 'small', italics: true },
      { text: name, margin: [0, 40, 0, 0] },
    ],
  })
  return {
    columns: [block(text.mentor, leadName), block(text.firm, '')],
    margin: [0, 14, 0, 0],
    unbreakable: true,
  }
}

function ruledLines(count: number): Content {
  return {
    canvas: Array.from({ length: count }, (_, index) => ({
      type: 'line' as const,
      ...{ x1: 0, x2: textWidth, y1: 22 * (index + 1), y2: 22 * (index + 1) },
      lineWidth: 0.5,
      lineColor: hairline,
    })),
  }
}
