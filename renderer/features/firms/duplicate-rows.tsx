import { Radio } from '@mantine/core'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { duplicateChoices, type DuplicateChoice } from './import-outcome.ts'

/** What becomes of rows that repeat a firm or an earlier row. */
export function DuplicateRows(props: {
  readonly count: number
  readonly duplicates: DuplicateChoice
  readonly onDuplicates: (choice: DuplicateChoice) => void
}) {
  const { firmImports } = useText()
  const title = firmImports.duplicatesTitle(props.count)
  return (
    <Section title={title}>
      <Radio.Group
        aria-label={title}
        value={props.duplicates}
        onChange={(chosen) => {
          const choice = duplicateChoices.find((known) => known === chosen)
          if (choice) props.onDuplicates(choice)
        }}
      >
        {duplicateChoices.map((choice) => (
          <Radio
            key={choice}
            mt="xs"
            value={choice}
            label={firmImports.duplicates[choice]}
            description={firmImports.duplicatesNotes[choice]}
          />
        ))}
      </Radio.Group>
    </Section>
  )
}
