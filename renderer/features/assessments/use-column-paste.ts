import { useCallback, useState } from 'react'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { answeredWith } from './change-answer.ts'
import type { EditorSession } from './editor-session.ts'
import type { OutlineSection } from './form-outline.ts'
import { isNumberField, layOutColumn, type PastedCell } from './pasted-column.ts'

type Offer = { readonly cells: readonly PastedCell[]; readonly leftOver: number }

export type ColumnPaste = {
  /** Null while nothing was pasted. */
  readonly offer: Offer | null
  readonly pasteColumn: (from: InstrumentInput, cells: readonly string[]) => void
  readonly fill: () => void
  readonly drop: () => void
}

/** A pasted column waits here until the user says where it goes; filling it is one change. */
export function useColumnPaste(
  session: EditorSession,
  outline: readonly OutlineSection[],
): ColumnPaste {
  const [offer, setOffer] = useState<Offer | null>(null)

  const pasteColumn = useCallback(
    (from: InstrumentInput, cells: readonly string[]) => {
      const fields = [...new Set(outline.flatMap(({ inputs }) => inputs))].filter(isNumberField)
      const following = fields.slice(fields.indexOf(from))
      const laidOut = layOutColumn(cells, following, session.state().unit)
      setOffer({ cells: laidOut, leftOver: cells.length - laidOut.length })
    },
    [session, outline],
  )

  const fill = () => {
    const { answers } = session.state().content
    const edits = (offer?.cells ?? []).flatMap(({ input, read }) =>
      read.kind === 'value'
        ? [
            {
              field: 'answer' as const,
              key: input.key,
              value: answeredWith(read.value, answers[input.key]),
            },
          ]
        : [],
    )
    if (edits.length > 0) session.change(edits, `paste:${Date.now()}`)
    setOffer(null)
  }

  return { offer, pasteColumn, fill, drop: () => setOffer(null) }
}
