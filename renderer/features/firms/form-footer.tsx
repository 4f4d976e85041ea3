import { useFormContext } from 'react-hook-form'

import { useFormat, useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import type { DraftState } from '../../client/draft-keeper.ts'
import type { FirmFormValues } from './firm-form-values.ts'
import styles from './firm-form.module.css'

/** Saves or leaves, and says what still stands in the way. */
export function FormFooter(props: {
  readonly draftState: DraftState
  readonly onReload: () => void
  readonly onCancel: () => void
}) {
  const { firmForm } = useText()
  const { formState } = useFormContext<FirmFormValues>()
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
              <QuietButton onClick={props.onReload}>{firmForm.reload}</QuietButton>
            )
          }
        >
          {refused.message}
        </Notice>
      )}
      {submitCount > 0 && faultCount > 0 && !refused && (
        <p role="status" className={styles.faults}>
          {firmForm.faultsAbove(faultCount)}
        </p>
      )}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" loading={isSubmitting}>
          {firmForm.save}
        </PrimaryButton>
        <KeyHint keys="Ctrl+Enter" />
        <QuietButton onClick={props.onCancel}>{firmForm.cancel}</QuietButton>
        <DraftWords state={props.draftState} />
      </div>
    </footer>
  )
}

/** Quiet words that say what would be there after a power cut. */
function DraftWords({ state }: { readonly state: DraftState }) {
  const { draft } = useText().firmForm
  const format = useFormat()
  return (
    <p role="status" className="nb-soft">
      {state.kind === 'kept' ? draft.kept(format.time(state.at)) : null}
      {state.kind === 'not-kept' ? draft.notKept : null}
    </p>
  )
}
