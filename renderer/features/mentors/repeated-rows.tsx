import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { AlikeRows } from './alike-rows.tsx'
import type { Decisions } from './count-decisions.ts'
import { SameRows } from './same-rows.tsx'

/** Rows that repeat somebody: those to be decided on, and those that bring nothing new. */
export function RepeatedRows(props: {
  readonly preview: MentorImportPreview
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
}) {
  const { alike } = useText().mentorImports
  const { preview, decisions, onDecide } = props
  return (
    <>
      {preview.likeCount > 0 && (
        <AlikeRows
          preview={preview}
          decisions={decisions}
          onChoice={(row, choice) =>
            onDecide({ ...decisions, choices: { ...decisions.choices, [String(row)]: choice } })
          }
          onOtherwise={(otherwise) => onDecide({ ...decisions, otherwise })}
        />
      )}
      {preview.sameCount > 0 && (
        <Section title={alike.sameTitle}>
          <SameRows preview={preview} />
        </Section>
      )}
    </>
  )
}
