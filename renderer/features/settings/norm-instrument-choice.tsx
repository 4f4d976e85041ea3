import { NativeSelect } from '@mantine/core'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'

/** Which instrument the norms are for: decides the columns. Not asked while there is only one. */
export function NormInstrumentChoice(props: {
  readonly instruments: readonly InstrumentDefinition[]
  readonly value: string
  readonly onChange: (instrumentId: string) => void
}) {
  const { norms: text } = useText().settings
  const language = useLanguage()
  if (props.instruments.length < 2) return null
  return (
    <NativeSelect
      size="md"
      label={text.instrument}
      value={props.value}
      data={props.instruments.map(({ id, shortTitle }) => ({
        value: id,
        label: shortTitle[language],
      }))}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
