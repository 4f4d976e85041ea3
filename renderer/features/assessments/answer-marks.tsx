import type { Answer } from '#shared/domain/assessments/answer.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { AnswerDetails } from './answer-details.tsx'
import { markedAs } from './change-answer.ts'
import { useEditorParts, useEvidenceActions } from './editor-parts.ts'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { EvidenceFiles, RefusedFiles } from './evidence-files.tsx'
import { StatusChoice } from './status-choice.tsx'
import { useEditorState } from './use-editor-state.ts'

/** Everything about an answer that is not its value. */
export function AnswerMarks(props: { readonly id: string; readonly input: InstrumentInput }) {
  const { session } = useEditorParts()
  const evidence = useEvidenceActions()
  const { key } = props.input
  const answer = useEditorState(session, ({ content }) => content.answers[key])
  const files = evidence.list.filter(({ inputKey }) => inputKey === key)
  const attaching = evidence.attaching[key]
  const failure = evidence.failure?.evidence.inputKey === key ? evidence.failure : null
  const set = (value: Answer | null) =>
    session.change([{ field: 'answer', key, value }], `answer:${key}`)

  return (
    <>
      <AnswerDetails
        id={props.id}
        answer={answer}
        fileCount={files.length}
        onStrength={(strength) => answer && set({ ...answer, strength })}
        onNote={(note) => answer && set({ ...answer, note })}
        status={
          <StatusChoice
            id={props.id}
            answer={answer}
            onMark={(status, askWhom) =>
              set(markedAs(status, { strength: null, note: answer?.note ?? '', askWhom }))
            }
            onClear={() => set(null)}
          />
        }
        files={
          <EvidenceFiles
            id={props.id}
            files={files}
            isAdding={attaching?.isAdding ?? false}
            onAttach={(picked) => void evidence.attach(key, picked)}
            onOpen={evidence.open}
            onRemove={evidence.remove}
          />
        }
      />
      <RefusedFiles reasons={attaching?.reasons ?? []} />
      {failure === null ? null : <FailureNotice error={failure.error} />}
    </>
  )
}
