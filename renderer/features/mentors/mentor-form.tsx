import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import type { MentorFieldWrong } from '#shared/domain/mentors/mentor-failures.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { checkMentorForm } from './check-mentor-form.ts'
import { FormFooter } from '../../client/form-footer.tsx'
import { MentorFormSections } from './mentor-form-sections.tsx'
import styles from './mentor-form.module.css'
import { toResolved } from './to-resolved.ts'
import { useMentorFormDraft, type MentorFormSubject } from './use-mentor-draft.ts'

/** What the application refused after the form itself found no fault. */
export type Refusal =
  | { readonly field: MentorFieldWrong['field']; readonly words: string }
  | { readonly field: null; readonly words: string; readonly canReload: boolean }

export function MentorForm(props: {
  readonly subject: MentorFormSubject
  /** What is saved, or the empty form of a new mentor. */
  readonly saved: MentorDraft
  /** What stands in the fields at first: what is saved, or the draft of an earlier visit. */
  readonly initial: MentorDraft
  readonly index: ReferenceIndex
  /** Resolves with what was refused; null when the mentor was saved. */
  readonly onSave: (draft: MentorDraft) => Promise<Refusal | null>
  readonly onSaved: () => void
  /** Reads the mentor anew after it was changed elsewhere. */
  readonly onReload: () => void
  readonly onCancel: () => void
}) {
  const { mentorForm } = useText()
  const [error, setError] = useState<unknown>(null)
  const form = useForm<MentorDraft>({
    defaultValues: props.initial,
    mode: 'onTouched',
    resolver: (values) => toResolved(values, checkMentorForm(values, mentorForm.faults)),
  })
  const { keeper, draftState, isLeaving, end, leave } = useMentorFormDraft(form, props)
  const save = form.handleSubmit(async (values) => {
    setError(null)
    try {
      // What still waits is stored first, so that it cannot come after what saving takes away.
      await keeper.flush()
      const refusal = await props.onSave(values)
      if (refusal === null) {
        end()
        props.onSaved()
      } else {
        const type = refusal.field === null && refusal.canReload ? 'changed-meanwhile' : 'refused'
        form.setError(refusal.field ?? 'root.refused', { type, message: refusal.words })
      }
    } catch (failure) {
      setError(failure)
    }
  })
  return (
    <FormProvider {...form}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => void save(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      >
        <MentorFormSections index={props.index} />
        {error !== null && <FailureNotice error={error} />}
        <FormFooter
          words={mentorForm}
          draftState={draftState}
          onReload={() => void leave(props.onReload)}
          onCancel={() => void leave(props.onCancel)}
        />
      </form>
      <LeaveGuard isActive={draftState.kind === 'not-kept'} isLeaving={isLeaving} />
    </FormProvider>
  )
}
