import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SignatureBox } from './signature-box.tsx'
import type { SignerDraft, SignerFaults } from './signer-draft.ts'
import classes from './sign-off.module.css'

/** One side: who signs, as what, and the signature. */
export function SignerFields(props: {
  readonly title: string
  readonly draft: SignerDraft
  readonly faults: SignerFaults
  readonly onChange: (draft: SignerDraft) => void
}) {
  const { signing } = useText()
  const { draft, faults, onChange } = props
  return (
    <fieldset className={classes.signer}>
      <legend className={classes.legend}>{props.title}</legend>
      <TextField
        label={signing.fullName}
        value={draft.fullName}
        maxLength={200}
        error={faults.fullName ? signing.fullNameFault : null}
        onChange={(event) => onChange({ ...draft, fullName: event.currentTarget.value })}
      />
      <TextField
        label={signing.position}
        value={draft.title}
        maxLength={200}
        error={faults.title ? signing.positionFault : null}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <SignatureBox
        label={signing.signatureOf(props.title)}
        isFaulty={faults.strokes}
        strokes={draft.strokes}
        onChange={(strokes) => onChange({ ...draft, strokes })}
      />
    </fieldset>
  )
}
