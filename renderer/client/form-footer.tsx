import { useFormContext } from 'react-hook-form'

import { useFormat } from '../text/text-context.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrimaryButton } from '../ui/primary-button.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import type { DraftState } from './draft-keeper.ts'
import styles from './form-footer.module.css'

export type FormFooterWords = {
  readonly reload: string
  readonly faultsAbove: (count: number) => string
  readonly save: string
  readonly cancel: string
  readonly draft: { readonly kept: (time: string) => string; readonly notKept: string }
}

/** Of a form whose draft is kept: saves or leaves, and says what still stands in the way. */
export function FormFooter(props: {
  readonly words: FormFooterWords
  readonly draftState: DraftState
  readonly onReload: () => void
  readonly onCancel: () => void
}) {
  const { words } = props
  const { formState } = useFormContext()
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
              <QuietButton onClick={props.onReload}>{words.reload}</QuietButton>
            )
          }
        >
          {refused.message}
        </Notice>
      )}
      {submitCount > 0 && faultCount > 0 && !refused && (
        <p role="status" className={styles.faults}>
          {words.faultsAbove(faultCount)}
        </p>
      )}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" loading={isSubmitting}>
          {words.save}
        </PrimaryButton>
        <KeyHint keys="Ctrl+Enter" />
        <QuietButton onClick={props.onCancel}>{words.cancel}</QuietButton>
        <DraftWords words={words.draft} state={props.draftState} />
      </div>
    </footer>
  )
}

/** Quiet words that say what would be there after a power cut. */
function DraftWords(props: {
  readonly words: FormFooterWords['draft']
  readonly state: DraftState
}) {
  const { words, state } = props
  const format = useFormat()
  return (
    <p role="status" className="nb-soft">
      {state.kind === 'kept' ? words.kept(format.time(state.at)) : null}
      {state.kind === 'not-kept' ? words.notKept : null}
    </p>
  )
}
