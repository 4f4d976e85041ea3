import { AlignmentType, Document, Packer, Paragraph } from 'docx'

import { hanoiDate } from '#core/reports/hanoi-time.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import { toFileWords } from '#shared/kit/to-file-words.ts'

import { centred, fact, heading, line, ruledTable, runOf } from './docx-pieces.ts'
import { profileHead } from './profile-head.ts'
import type { Profile } from './profile.ts'
import { profileTables } from './profile-tables.ts'

const halfPoints = 26
const twipsPerMm = 1440 / 25.4

/** TT06 PL2 Biểu 1, in the manner of administrative papers: A4, Times New Roman 13. */
export async function makeProfileDocx(profile: Profile): Promise<MadeFile> {
  const { mentor, text } = profile
  const margin = Math.round(20 * twipsPerMm)
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: halfPoints } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * twipsPerMm), height: Math.round(297 * twipsPerMm) },
            margin: {
              top: margin,
              bottom: margin,
              left: Math.round(30 * twipsPerMm),
              right: margin,
            },
          },
        },
        children: [
          ...profileHead(profile),
          heading(text.profile.sections.fields),
          line([...profile.sectors, ...mentor.details.skillTags].join('; ') || text.profile.none),
          ...person(profile),
          ...profileTables(profile),
          ...referees(profile),
          ...signature(profile),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  const name = toFileWords(mentorName(mentor.details))
  return {
    fileName: `${text.profile.fileName}-${name}.docx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: new Uint8Array(bytes),
  }
}

function person({ mentor, restricted, text }: Profile): Paragraph[] {
  const { labels, sections, none } = text.profile
  const { details } = mentor
  const says = (label: string, value: string | null) =>
    fact(label, value === null || value === '' ? none : value)
  const day = (date: string | null) => date && hanoiDate(date)
  return [
    heading(sections.person),
    says(labels.fullName, details.fullName),
    ...(restricted === null
      ? []
      : [
          says(labels.birthDate, day(restricted.birthDate)),
          says(labels.nationality, restricted.nationality),
          says(
            labels.idNumber,
            [restricted.idNumber, day(restricted.idIssuedOn), restricted.idIssuedBy]
              .filter(Boolean)
              .join(', '),
          ),
          says(labels.permanentAddress, restricted.permanentAddress),
        ]),
    says(labels.workplace, details.workplace),
    says(labels.jobTitle, details.jobTitle),
    says(labels.memberships, details.associationMemberships.join('; ')),
    says(labels.phone, details.phone),
    says(labels.email, details.email),
    says(labels.socialLinks, details.socialLinks.join('; ')),
  ]
}

function referees({ restricted, text }: Profile) {
  if (restricted === null) return []
  const { columns, sections, none } = text.profile
  return [
    heading(sections.referees),
    restricted.referees.length === 0
      ? line(none)
      : ruledTable(
          [columns.name, columns.position, columns.phone, columns.email, columns.relation],
          restricted.referees.map((referee) => [
            ...[referee.fullName, referee.position, referee.phone, referee.email],
            referee.relation,
          ]),
        ),
  ]
}

function signature({ text, restricted }: Profile): Paragraph[] {
  const { pledge, placeAndDate, signer, signHere, hidden } = text.profile
  const right = (words: string, bold = false, italics = false) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: { left: 4500 },
      keepNext: true,
      children: [runOf({ text: words, bold, italics })],
    })
  return [
    line(pledge),
    right(placeAndDate, false, true),
    right(signer, true),
    right(signHere, false, true),
    ...(restricted === null ? [centred(''), line(hidden)] : []),
  ]
}
