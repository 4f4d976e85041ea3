import { useRef } from 'react'
import { FormProvider, useForm, type FieldErrors } from 'react-hook-form'

import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { checkFirmForm } from './check-firm-form.ts'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { DetailFields } from './detail-fields.tsx'
import { FigureFields } from './figure-fields.tsx'
import { toFirmDetails, type FirmFormValues } from './firm-form-values.ts'
import styles from './firm-form.module.css'
import { LeaveGuard } from './leave-guard.tsx'
import { NoteField } from './note-field.tsx'
import { PlaceFields } from './place-fields.tsx'
import type { ReferenceIndex } from './use-reference-index.ts'

/** What the application refused after the form itself found no fault; by field, or for the whole. */
export type Refusal =
  | { readonly field: 'taxCode' | 'vsic' | 'wardCode' | 'keySectorId'; readonly words: string }
  | { readonly field: null; readonly words: string; readonly canReload: boolean }

export type TaxCodeOwner = { readonly id: string; readonly name: string }

type FirmFormProps = {
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
  const isLeaving = useRef(false)
  const form = useForm<FirmFormValues>({
    defaultValues: props.initial,
    mode: 'onTouched',
    resolver: (values) => {
      const faults = checkFirmForm(values, firmForm)
      return Object.keys(faults).length === 0
        ? { values, errors: {} }
        : { values: {}, errors: toFieldErrors(faults) }
    },
  })
  const { isDirty, isSubmitting, errors, submitCount } = form.formState

  const save = form.handleSubmit(async (values) => {
    const parsed = parseTaxCode(values.taxCode)
    const refusal = await props.onSave(toFirmDetails(values, parsed.ok ? parsed.value : null))
    if (refusal) {
      const type = refusal.field === null && refusal.canReload ? 'changed-meanwhile' : 'refused'
      form.setError(refusal.field ?? 'root.refused', { type, message: refusal.words })
      return
    }
    isLeaving.current = true
    props.onSaved()
  })
  const refused = errors.root?.['refused']
  const faultCount = Object.keys(errors).length

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
            <QuietButton
              onClick={() => {
                isLeaving.current = true
                props.onCancel()
              }}
            >
              {firmForm.cancel}
            </QuietButton>
            <KeyHint keys="Ctrl+Enter" />
          </div>
        </footer>
      </form>
      <LeaveGuard isActive={isDirty} isLeaving={isLeaving} />
    </FormProvider>
  )
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
