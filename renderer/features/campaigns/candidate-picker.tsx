import type { MentorCandidate } from '#shared/domain/campaigns/mentor-candidate.ts'

import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './candidate-picker.module.css'
import { termWords } from './use-reason-words.ts'

/** Mentors by how well they fit; those who cannot go stand last, with why. */
export function CandidatePicker(props: {
  readonly candidates: readonly MentorCandidate[]
  readonly words: string
  readonly chosen: string
  readonly onWords: (words: string) => void
  readonly onChoose: (mentorId: string) => void
}) {
  const { assignments: text, mentors } = useText()
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{text.candidate}</legend>
      {props.candidates.length > 8 || props.words !== '' ? (
        <TextField
          label={mentors.search.label}
          value={props.words}
          onChange={(event) => props.onWords(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles.list}>
        {props.candidates.map((candidate) => (
          <CandidateLine
            key={candidate.mentorId}
            candidate={candidate}
            isChosen={candidate.mentorId === props.chosen}
            onChoose={() => props.onChoose(candidate.mentorId)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function CandidateLine(props: {
  readonly candidate: MentorCandidate
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { candidate } = props
  const isOut = candidate.conflict !== null || candidate.notFree !== null
  return (
    <label className={styles.line} data-out={isOut}>
      <input
        type="radio"
        name="candidate"
        checked={props.isChosen}
        disabled={isOut && !props.isChosen}
        onChange={props.onChoose}
      />
      <span>
        <strong>{candidate.name}</strong>
        <span className={styles.under}>
          <CandidateWords candidate={candidate} />
        </span>
      </span>
    </label>
  )
}

function CandidateWords({ candidate }: { readonly candidate: MentorCandidate }) {
  const { assignments: text } = useText()
  const { conflict, notFree, takenOffBecause, terms, taken, room } = candidate
  if (conflict !== null) {
    return conflict.group === null
      ? text.excludedShort(text.conflictKinds[conflict.kind])
      : text.excludedShort(`${text.conflictKinds[conflict.kind]}, ${conflict.group}`)
  }
  const fit = terms
    .filter(({ kind, level }) => kind !== 'language' || level !== 'not-needed')
    .map((term) => termWords(term, text))
  const load = notFree === null ? text.candidateLoad(taken, room) : text.candidateNotFree[notFree]
  const earlier = takenOffBecause === null ? [] : [text.candidateTakenOff(takenOffBecause)]
  return [...earlier, ...fit, load].join(' · ')
}
