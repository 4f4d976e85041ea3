import { IconHistory } from '@tabler/icons-react'

import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { useText } from '../../text/text-context.tsx'
import { useEditorParts } from './editor-parts.ts'
import { OfferedFigure } from './offered-figure.tsx'

/** What the earlier assessment of the same firm held, taken over with one key. */
export function PreviousFigure(props: { readonly input: InstrumentInput }) {
  const { question } = useText().assessments
  const { previous } = useEditorParts()
  const earlier = previous?.content.answers[props.input.key]?.value ?? null
  if (previous === null || earlier === null) return null
  return (
    <OfferedFigure
      input={props.input}
      icon={<IconHistory aria-hidden size="1.125rem" stroke={1.5} />}
      from={question.previous(previous.content.referenceYear)}
      value={earlier}
      take={question.takeOver}
      keys="Alt+0"
    />
  )
}
