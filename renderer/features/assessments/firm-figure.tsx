import { IconBuildingFactory2 } from '@tabler/icons-react'

import { firmFigureOf } from '#shared/domain/instruments/firm-figure.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { OfferedFigure } from './offered-figure.tsx'

/** What the firm's page says, with what it counts there and how old it is: the page names no year. */
export function FirmFigure(props: { readonly input: InstrumentInput }) {
  const { question } = useText().assessments
  const format = useFormat()
  const { firm } = useEditorParts()
  const { firmFigure } = props.input
  if (firm === null || firmFigure === undefined) return null
  const value = firmFigureOf(props.input, firm)
  if (value === null) return null
  return (
    <OfferedFigure
      input={props.input}
      icon={<IconBuildingFactory2 aria-hidden size="1.125rem" stroke={1.5} />}
      from={question.ofFirm(question.firmFigures[firmFigure], format.date(firm.updatedAt))}
      value={value}
      take={question.takeFromFirm}
      keys="Alt+9"
    />
  )
}
