import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { allNorms } from '#shared/domain/instruments/settling/open-parts.ts'

import { SettlingWords } from '../../result/settling-words.tsx'
import { useEditorParts } from './editor-parts.ts'
import { focusQuestion } from './focus-question.ts'

/** The open answers that would settle the class, each leading to its question or to the norms. */
export function OpenAnswers(props: { readonly content: AssessmentContent }) {
  const { instrument, chooseNorms } = useEditorParts()
  return (
    <SettlingWords
      instrument={instrument}
      content={props.content}
      line={(key, className, words) => (
        <button
          type="button"
          className={className}
          onClick={() => (key === allNorms ? chooseNorms() : focusQuestion(key))}
        >
          {words}
        </button>
      )}
    />
  )
}
