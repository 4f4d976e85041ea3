import { useFormContext } from 'react-hook-form'

import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { DraftState } from '../../client/draft-keeper.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import styles from './mentor-form.module.css'

/** Saves or leaves, and says what still stands in the way. */
export function MentorFormFooter(props: {
  readonly draftState: DraftState
  readonly onReload: () => void
  readonly onCancel: () => void
}) {
  const { mentorForm } = useText()
  const { formState } = useFormContext<MentorDraft>()
  const { errors, isSubmitting, submitCount } = formState
  const refused = errors.root?.['refused']
  const faultCount = Object.keys(errors).length
  return (
    <footer className={styles.footer}>
      {refused && (
        <Notice
          tone="fault"
          actions={
            refused.type === 'changed-meanwhile' && (
              <QuietButton onClick={props.onReload}>{mentorForm.reload}</QuietButton>
            )
          }
        >
          {refused.message}
        </Notice>
      )}
      {submitCount > 0 && faultCount > 0 && !refused && (
        <p role="status" className={styles.faults}>
          {mentorForm.faultsAbove(faultCount)}
        </p>
      )}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" loading={isSubmitting}>
          {mentorForm.save}
        </PrimaryButton>
        <KeyHint keys="Ctrl+Enter" />
        <QuietButton onClick={props.onCancel}>{mentorForm.cancel}</QuietButton>
        <DraftWords state={props.draftState} />
      </div>
    </footer>
  )
}

/** Quiet words that say what would be there after a power cut. */
function DraftWords({ state }: { readonly state: DraftState }) {
  const { draft } = useText().mentorForm
  const format = useFormat()
  return (
    <p role="status" className="nb-soft">
      {state.kind === 'kept' ? draft.kept(format.time(state.at)) : null}
      {state.kind === 'not-kept' ? draft.notKept : null}
    </p>
  )
}
