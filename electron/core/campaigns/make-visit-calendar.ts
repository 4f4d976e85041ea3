import { hanoiDate } from '#core/reports/hanoi-time.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { writeCalendar, type CalendarEvent } from '#shared/kit/write-calendar.ts'

import { visitFileName } from './visit-file-name.ts'
import type { CampaignVisits, Visit } from './read-visits.ts'
import { addressLine, contactLine } from './visit-words.ts'
import type { VisitText } from './visit-text-vi.ts'

/** One event for each visit that has a day. */
export function makeVisitCalendar(
  { campaign, visits }: CampaignVisits,
  text: VisitText,
  madeAt: Date,
): MadeFile {
  const events = visits.flatMap((visit) => toEvent(visit, campaign.name, text))
  const calendar = writeCalendar(text.calendarName(campaign.name), events, madeAt)
  return {
    fileName: visitFileName(text.calendarFile, campaign.name, 'ics'),
    mimeType: 'text/calendar',
    bytes: new TextEncoder().encode(calendar),
  }
}

function toEvent(visit: Visit, campaignName: string, text: VisitText): CalendarEvent[] {
  if (visit.visitOn === null) return []
  const contact = contactLine(visit.firm)
  const description = [
    text.campaign(campaignName),
    text.lead(visit.leadName),
    ...(visit.coName === null ? [] : [text.co(visit.coName)]),
    text.due(hanoiDate(visit.dueOn)),
    ...(contact === '' ? [] : [text.contact(contact)]),
  ]
  return [
    {
      uid: `${visit.assignmentId}@nang-bac`,
      sequence: visit.version,
      day: visit.visitOn,
      summary: text.visit(visit.firm.name),
      location: addressLine(visit),
      description: description.join('\n'),
    },
  ]
}
