import { useRef } from 'react'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { CallFailedError } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { toMentorDetails } from './mentor-form-values.ts'
import type { Refusal } from './mentor-form.tsx'
import { useSaveMentor } from './use-mentors.ts'

/** Saves the form and turns what the application refuses into sentences. */
export function useSaveMentorForm(subject: {
  readonly mentorId: MentorId | null
  readonly version: number | null
}) {
  const { mentorForm } = useText()
  const { mutateAsync } = useSaveMentor(subject)
  const savedId = useRef<MentorId | null>(null)

  const save = async (draft: MentorDraft): Promise<Refusal | null> => {
    const result = await mutateAsync(toMentorDetails(draft))
    if (result.ok) {
      savedId.current = result.value.id
      return null
    }
    const { failure } = result
    if (failure.code === 'mentor/field-wrong') {
      return { field: failure.field, words: mentorForm.refused[failure.field] }
    }
    if (failure.code === 'mentor/changed-meanwhile') {
      return { field: null, words: mentorForm.changedMeanwhile, canReload: true }
    }
    throw new CallFailedError(failure)
  }
  return { save, savedId }
}
