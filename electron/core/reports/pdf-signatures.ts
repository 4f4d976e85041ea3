import type { Column, Content } from 'pdfmake/interfaces'

import type { Signer, SignOff } from '#shared/domain/assessments/sign-off.ts'

import { heading, lacquer } from './pdf-style.ts'
import type { ReportFacts, Voice } from './report-facts.ts'
import { signatureSvg } from './signature-svg.ts'

/** The newest sign-off, drawn again from its strokes, and whether it still covers the content. */
export function signaturesSection(facts: ReportFacts, voice: Voice): Content[] {
  const { text, numbers } = voice
  const newest = facts.signOffs.toSorted((a, b) => b.seq - a.seq)[0]
  if (newest === undefined) return [heading(text.signatures), { text: text.notSigned }]
  return [
    {
      // On a page of its own: pdfmake drops an unbreakable block that meets the end of a page.
      pageBreak: 'before',
      stack: [
        heading(text.signatures),
        newest.covers
          ? { text: text.covers }
          : { text: text.coversNot, bold: true, color: lacquer },
        ...rowsOf(newest).map((signers): Content => ({
          columns: [0, 1].map((place): Column => {
            const signer = signers[place]
            return signer ? signatureBlock(signer, voice) : { text: '', width: '50%' }
          }),
          columnGap: 20,
          margin: [0, 10, 0, 0],
        })),
        {
          text: text.signedAt(numbers.moment(newest.signedAt)),
          style: 'small',
          margin: [0, 8, 0, 0],
        },
        { text: newest.contentSha256, style: 'mono' },
      ],
    },
  ]
}

/** Two signers side by side; the firm's people come after the assessor's. */
function rowsOf({ signers }: SignOff): readonly (readonly Signer[])[] {
  const ordered = [
    ...signers.filter(({ party }) => party === 'mentor'),
    ...signers.filter(({ party }) => party === 'firm'),
  ]
  return Array.from({ length: Math.ceil(ordered.length / 2) }, (_, row) =>
    ordered.slice(2 * row, 2 * row + 2),
  )
}

function signatureBlock(signer: Signer, { text }: Voice): Column {
  return {
    width: '50%',
    alignment: 'center',
    stack: [
      { text: text.parties[signer.party], bold: true, fontSize: 8.5 },
      { text: signer.title, style: 'small' },
      { svg: signatureSvg(signer.strokes), width: 150, margin: [0, 4, 0, 2] },
      { text: signer.fullName, bold: true },
    ],
  }
}
