import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { printPdf } from '#core/reports/print-pdf.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { succeeded } from '#shared/kit/result.ts'

import type { CampaignCore } from './campaign-core.ts'
import { routeDocument } from './make-route-pdf.ts'
import { listVisitingMentors, listVisits } from './list-visits.ts'
import { makeVisitCalendar } from './make-visit-calendar.ts'
import { visitSheetsDocument } from './make-visit-sheets-pdf.ts'
import { namesOnPaper, readVisits } from './read-visits.ts'
import { visitFileName } from './visit-file-name.ts'
import { countVisitsByDay } from './visit-repository.ts'
import { visitTextOf, visitVoice } from './visit-frame.ts'

export function visitHandlers(core: CampaignCore): AppHandlers['visits'] {
  const { surroundings, reference } = core.firms
  return {
    mentors: async ({ campaignId }) => succeeded(await listVisitingMentors(core, campaignId)),
    days: async (search) => {
      const counts = await countVisitsByDay(core.firms.db, { ...search, day: null })
      return succeeded(counts.map(({ day, count }) => ({ day: day ?? 'undated', count })))
    },
    list: async (search) => succeeded(await listVisits(core, search)),
    calendar: async ({ language, ...search }) => {
      const read = await readVisits(core, { ...search, day: null }, visitTextOf(language))
      if (!read.ok) return read
      return succeeded(makeVisitCalendar(read.value, visitTextOf(language), surroundings.now()))
    },
    route: async ({ language, ...search }) => {
      const read = await readVisits(core, search, visitTextOf(language))
      if (!read.ok) return read
      const voice = visitVoice(core, language)
      const name = visitFileName(
        `${voice.text.routeFile}-${search.day}`,
        read.value.campaign.name,
        'pdf',
      )
      return succeeded(await print(core, name, routeDocument(read.value, search.day, voice)))
    },
    sheets: async ({ language, ...search }) => {
      const read = await readVisits(core, search, visitTextOf(language))
      if (!read.ok) return read
      const voice = visitVoice(core, language)
      const { campaign } = read.value
      // Of one mentor, the file says whose it is.
      const { mentorId } = search
      const whose =
        mentorId === null ? '' : ((await namesOnPaper(core, [mentorId]))[mentorId] ?? '')
      const name = visitFileName(voice.text.sheetsFile, `${campaign.name} ${whose}`, 'pdf')
      const { definition } = await core.shelf.get(core.firms.db, campaign.instrument.sha256)
      const instrumentName = definition.shortTitle[language]
      const about = { ...read.value, instrumentName, lists: reference.lists }
      const document = visitSheetsDocument(about, voice)
      return succeeded(await print(core, name, document))
    },
  }
}

async function print(
  { resourcesFolder }: CampaignCore,
  fileName: string,
  document: TDocumentDefinitions,
): Promise<MadeFile> {
  const bytes = await printPdf(resourcesFolder, document)
  return { fileName, mimeType: 'application/pdf', bytes }
}
