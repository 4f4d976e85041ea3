import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'

import { centred, noBorders, runOf } from './docx-pieces.ts'
import type { Profile } from './profile.ts'

const photoSize = { width: 113, height: 170 }

/** The place for the photograph at the left, the name of the form beside it. */
export function profileHead({ photo, text }: Profile): (Paragraph | Table)[] {
  const { form, title } = text.profile
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: [
        new TableRow({
          children: [
            new TableCell({
              width: { size: 25, type: WidthType.PERCENTAGE },
              borders: noBorders,
              children: [photoParagraph(photo, text.profile.photo)],
            }),
            new TableCell({
              width: { size: 75, type: WidthType.PERCENTAGE },
              borders: noBorders,
              verticalAlign: VerticalAlignTable.CENTER,
              children: [centred(form), centred(title, true)],
            }),
          ],
        }),
      ],
    }),
  ]
}

function photoParagraph(photo: Uint8Array | null, place: string): Paragraph {
  const kind = photo && kindOf(photo)
  if (photo === null || kind === null) {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 1000, after: 1000 },
      children: [runOf({ text: `(${place})`, italics: true })],
    })
  }
  return new Paragraph({
    children: [new ImageRun({ type: kind, data: photo, transformation: photoSize })],
  })
}

/** Word knows JPEG and PNG; other pictures leave their place empty. */
function kindOf(photo: Uint8Array): 'jpg' | 'png' | null {
  if (photo[0] === 0xff && photo[1] === 0xd8) return 'jpg'
  return photo[0] === 0x89 && photo[1] === 0x50 ? 'png' : null
}
