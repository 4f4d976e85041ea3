import type { Column, Content } from 'pdfmake/interfaces'

import type { CoverFacts } from './cover-facts.ts'

/**
 * What is signed for, down to its hash, and below it room for the ink of whoever prepared the batch and,
 * where one is asked for, of who confirmed it: nobody signs a page that says nothing.
 */
export function coverSignatures({ batch, voice, text, madeAt }: CoverFacts): Content[] {
  const { signatures, hash } = text
  const [day = '', month = '', year = ''] = voice.numbers.date(madeAt).split('/')
  const isConfirmed = batch.isTwoPerson || batch.confirmedBy !== null
  const made = block(signatures.made, signatures.note, batch.madeBy)
  return [
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      stack: [
        { text: hash.heading, bold: true },
        { text: batch.itemsSha256, style: 'mono', margin: [0, 2, 0, 2] },
        { text: hash.explained, style: 'small', margin: [0, 0, 0, 12] },
        {
          text: signatures.place(day, month, year),
          italics: true,
          alignment: 'right',
          margin: [0, 0, 20, 6],
        },
        {
          columns: isConfirmed
            ? [made, block(signatures.confirmed, signatures.note, batch.confirmedBy ?? '')]
            : [{ text: '', width: '50%' }, made],
        },
      ],
    },
  ]
}

function block(role: string, note: string, name: string): Column {
  return {
    width: '50%',
    alignment: 'center',
    stack: [
      { text: role, bold: true },
      { text: note, style: 'small', italics: true },
      { text: name, bold: true, margin: [0, 40, 0, 0] },
    ],
  }
}
