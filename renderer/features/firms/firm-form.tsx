import { useRef } from 'react'
import { FormProvider, useForm, type FieldErrors } from 'react-hook-form'

import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { checkFirmForm } from './check-firm-form.ts'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { DetailFields } from './detail-fields.tsx'
import { FigureFields } from './figure-fields.tsx'
import { toFirmDetails, type FirmFormValues, type TaxCodeOwner } from './firm-form-values.ts'
import styles from './firm-form.module.css'
import { FormFooter } from '../../client/form-footer.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { NoteField } from './note-field.tsx'
import { PlaceFields } from './place-fields.tsx'
import { useDiscardFirmDraft, useFirmDraftKeeper, type FirmFormSubject } from './use-firm-draft.ts'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'

/** What the application refused after the form itself found no fault; by field, or for the whole. */
export type Refusal =
  | { readonly field: 'taxCode' | 'vsic' | 'wardCode' | 'keySectorId'; readonly words: string }
  | { readonly field: null; readonly words: string; readonly canReload: boolean }

type FirmFormProps = {
  readonly subject: FirmFormSubject
  /** What is saved, or the empty form of a new firm. */
  readonly saved: FirmFormValues
  /** What stands in the fields at first: what is saved, or the draft of an earlier visit. */
  readonly initial: FirmFormValues
  readonly index: ReferenceIndex
  /** The other firm that has the code being typed, if any. */
  readonly findTaxCodeOwner: (taxCode: string) => Promise<TaxCodeOwner | null>
  /** Resolves with what was refused; null when the firm was saved. */
  readonly onSave: (details: FirmDetails) => Promise<Refusal | null>
  readonly onSaved: () => void
  /** Reads the firm anew after it was changed elsewhere. */
  readonly onReload: () => void
  readonly onCancel: () => void
}

export function FirmForm(props: FirmFormProps) {
  const { firmForm } = useText()
  const discardDraft = useDiscardFirmDraft(props.subject.firmId)
  const isLeaving = useRef(false)
  const form = useForm<FirmFormValues>({
    defaultValues: props.initial,
    mode: 'onTouched',
    resolver: (values) => toResolved(values, checkFirmForm(values, firmForm)),
  })
  const { keeper, state: draftState } = useFirmDraftKeeper(form, props.subject, props.saved)
  const leave = async (go: () => void) => {
    isLeaving.current = true
    keeper.drop()
    await discardDraft.mutateAsync().catch(() => undefined)
    go()
  }

  const save = form.handleSubmit(async (values) => {
    // What still waits is stored first, so that it cannot come after what saving takes away.
    await keeper.flush()
    const parsed = parseTaxCode(values.taxCode)
    const refusal = await props.onSave(toFirmDetails(values, parsed.ok ? parsed.value : null))
    if (refusal) {
      const type = refusal.field === null && refusal.canReload ? 'changed-meanwhile' : 'refused'
      form.setError(refusal.field ?? 'root.refused', { type, message: refusal.words })
      return
    }
    isLeaving.current = true
    keeper.drop()
    props.onSaved()
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
        <FormSections index={props.index} findTaxCodeOwner={props.findTaxCodeOwner} />
        <FormFooter
          words={firmForm}
          draftState={draftState}
          onReload={() => void leave(props.onReload)}
          onCancel={() => void leave(props.onCancel)}
        />
      </form>
      <LeaveGuard isActive={draftState.kind === 'not-kept'} isLeaving={isLeaving} />
    </FormProvider>
  )
}

function FormSections(props: Pick<FirmFormProps, 'index' | 'findTaxCodeOwner'>) {
  const { firmForm } = useText()
  return (
    <>
      <Section title={firmForm.basics}>
        <DetailFields index={props.index} findTaxCodeOwner={props.findTaxCodeOwner} />
      </Section>
      <Section title={firmForm.place}>
        <PlaceFields index={props.index} />
      </Section>
      <Section title={firmForm.figures}>
        <FigureFields />
      </Section>
      <Section title={firmForm.contacts}>
        <ContactFields />
      </Section>
      <Section title={firmForm.consent}>
        <ConsentFields />
      </Section>
      <Section title={firmForm.noteSection}>
        <NoteField />
      </Section>
    </>
  )
}

function toResolved(values: FirmFormValues, faults: Readonly<Record<string, string>>) {
  return Object.keys(faults).length === 0
    ? { values, errors: {} }
    : { values: {}, errors: toFieldErrors(faults) }
}

/** `contacts.0.email` becomes the nested shape the form library keeps its errors in. */
function toFieldErrors(faults: Readonly<Record<string, string>>): FieldErrors<FirmFormValues> {
  const errors: Record<string, unknown> = {}
  const contacts: Record<string, { type: string; message: string }>[] = []
  for (const [path, message] of Object.entries(faults)) {
    const [, index, field] = /^contacts\.(\d+)\.(\w+)$/.exec(path) ?? []
    const fault = { type: 'check', message }
    if (index === undefined || field === undefined) errors[path] = fault
    else contacts[Number(index)] = { ...contacts[Number(index)], [field]: fault }
  }
  return contacts.length === 0 ? errors : { ...errors, contacts }
}
