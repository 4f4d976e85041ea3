import type { Content, TableCell } from 'pdfmake/interfaces'

import { hanoiDate } from '#core/reports/hanoi-time.ts'
import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import { letterhead } from '#core/reports/pdf-title-block.ts'
import { printPdf } from '#core/reports/print-pdf.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { NoHours } from '#shared/contract/mentor-exports-contract.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorNotFound } from '#shared/domain/mentors/mentor-failures.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { MentorWork } from '#shared/domain/mentors/mentor-work.ts'
import { toFileWords } from '#shared/kit/to-file-words.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Language } from '#shared/kit/words.ts'

import type { MentorCore } from './mentor-core.ts'
import { findMentor } from './mentor-repository.ts'
import { listWork } from './mentor-work-repository.ts'
import { paperText } from './paper-text.ts'

type WantedHours = {
  readonly mentorId: MentorId
  readonly from: string
  readonly until: string
  readonly language: Language
}

type Certificate = {
  readonly name: string
  readonly association: string
  readonly from: string
  readonly until: string
  readonly madeAt: string
  readonly work: readonly MentorWork[]
  readonly language: Language
}

/** A certificate of the hours written down; refused where there are none. */
export async function exportHours(
  core: MentorCore,
  resourcesFolder: string,
  { mentorId, from, until, language }: WantedHours,
): Promise<Result<MadeFile, MentorNotFound | NoHours>> {
  const mentor = await findMentor(core.db, mentorId)
  if (mentor === undefined) return failed({ code: 'mentor/not-found' })
  const all = await listWork(core.db, mentorId)
  const work = all.filter(({ workedOn }) => from <= workedOn && workedOn <= until).reverse()
  if (work.length === 0) return failed({ code: 'mentor/no-hours' })
  const name = mentorName(mentor.details)
  const { association, personName } = core.profile()
  const madeAt = core.surroundings.now().toISOString()
  const certificate = { name, association, from, until, madeAt, work, language }
  const { hours } = paperText(language)
  const bytes = await printPdf(resourcesFolder, {
    ...pageFrame(
      {
        runningTitle: hours.runningTitle,
        firmName: name,
        isSample: false,
        footNote: hours.basis,
        madeAt,
        author: personName,
      },
      voiceOf(language),
    ),
    content: contentOf(certificate),
  })
  const fileName = `${hours.fileName}-${toFileWords(name)}.pdf`
  return succeeded({ fileName, mimeType: 'application/pdf', bytes })
}

function contentOf(certificate: Certificate): Content[] {
  const { association, from, until, name, work, language } = certificate
  const { hours } = paperText(language)
  const { numbers } = voiceOf(language)
  const minutes = work.reduce((sum, one) => sum + one.minutes, 0)
  return [
    letterhead(association, voiceOf(language)),
    { text: hours.title, style: 'title', margin: [0, 24, 0, 4] },
    {
      text: hours.period(hanoiDate(from), hanoiDate(until)),
      style: 'subtitle',
      margin: [0, 0, 0, 12],
    },
    {
      text: hours.lead(association === '' ? hours.ourAssociation : association, name),
      margin: [0, 0, 0, 8],
    },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [20, 60, 150, '*', 45],
        body: [
          hours.columns.map((text): TableCell => ({ text, style: 'columnHead' })),
          ...work.map((one, index): TableCell[] => [
            { text: String(index + 1), alignment: 'right' },
            { text: hanoiDate(one.workedOn) },
            { text: one.firmName },
            { text: one.visitRecordId === null ? one.what : hours.fromVisit(one.what) },
            { text: numbers.decimal(one.minutes / 60), alignment: 'right' },
          ]),
        ],
      },
      layout: 'rules',
    },
    {
      text: hours.total(numbers.decimal(minutes / 60), work.length),
      bold: true,
      margin: [0, 10, 0, 20],
    },
    signature(certificate),
  ]
}

function signature({ madeAt, language }: Certificate): Content {
  const { hours } = paperText(language)
  const [day = '', month = '', year = ''] = hanoiDate(madeAt).split('/')
  return {
    unbreakable: true,
    columns: [
      { width: '*', text: '' },
      {
        width: 230,
        alignment: 'center',
        stack: [
          { text: hours.placeAndDate(day, month, year), italics: true },
          { text: hours.signer, bold: true, margin: [0, 4, 0, 0] },
          { text: hours.signHere, italics: true, fontSize: 8 },
        ],
      },
    ],
  }
}
