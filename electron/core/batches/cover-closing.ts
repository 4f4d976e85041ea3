import type { Column, Content } from 'pdfmake/interfaces'

import { groupsOfFour } from '#shared/kit/groups-of-four.ts'

import type { CoverFacts } from './cover-facts.ts'

/** How many there are, what vouches for them, and who signs: one piece, so that no signature stands alone. */
export function coverClosing(facts: CoverFacts): Content {
  const { batch, voice, text } = facts
  const { list, hash } = text
  const firms = new Set(batch.items.map(({ firmId }) => firmId)).size
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      { text: list.closing(voice.numbers.whole(batch.items.length), voice.numbers.whole(firms)) },
      {
        text: [
          { text: `${hash.heading}: `, bold: true },
          { text: groupsOfFour(batch.itemsSha256).join(' '), style: 'mono' },
        ],
        margin: [0, 4, 0, 2],
      },
      { text: hash.explained, style: 'small' },
      ...signatures(facts),
    ],
  }
}

/** Room for the ink of whoever prepared the batch and, where one is asked for, of who confirmed it. */
function signatures({ batch, voice, text, madeAt }: CoverFacts): Content[] {
  const { signatures } = text
  const [day = '', month = '', year = ''] = voice.numbers.date(madeAt).split('/')
  const isConfirmed = batch.isTwoPerson || batch.confirmedBy !== null
  const made = block(signatures.made, signatures.note, batch.madeBy)
  return [
    {
      text: signatures.place(day, month, year),
      italics: true,
      alignment: 'right',
      margin: [0, 6, 20, 4],
    },
    {
      columns: isConfirmed
        ? [made, block(signatures.confirmed, signatures.note, batch.confirmedBy ?? '')]
        : [{ text: '', width: '50%' }, made],
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
      { text: name, bold: true, margin: [0, 36, 0, 0] },
    ],
  }
}
