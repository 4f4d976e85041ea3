import { Checkbox, Select } from '@mantine/core'
import { useState } from 'react'

import { documentKindSchema, type NewDocument } from '#shared/domain/mentors/mentor-document.ts'
import type { MentorId } from '#shared/domain/mentors/mentor-id.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FilePicker, type PickedFile } from '../../ui/file-picker.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dossier.module.css'
import { useDocuments } from './use-dossier.ts'

const emptyDocument = {
  kind: 'certificate' as NewDocument['kind'],
  title: '',
  isCertified: false,
  receivedOn: '',
  endsOn: '',
}

export function AddDocument(props: { readonly mentorId: MentorId; readonly onClose: () => void }) {
  const { mentorId, onClose } = props
  const { ui, mentorDossier } = useText()
  const words = mentorDossier.documents
  const { add } = useDocuments(mentorId)
  const [values, setValues] = useState(emptyDocument)
  const [file, setFile] = useState<PickedFile | null>(null)
  const [isWrong, setIsWrong] = useState(false)
  const save = () => {
    const isComplete = values.title.trim().length >= 2 && values.receivedOn !== ''
    setIsWrong(!isComplete)
    if (!isComplete) return
    const document = { ...values, endsOn: values.endsOn === '' ? null : values.endsOn }
    const picked = file && { fileName: file.name, bytes: file.bytes }
    add.mutate({ mentorId, document, file: picked }, { onSuccess: ({ ok }) => ok && onClose() })
  }
  return (
    <div className={styles.stack}>
      <DocumentFields values={values} onChange={(part) => setValues({ ...values, ...part })} />
      <FilePicker label={words.file} accept="image/*,.pdf,.docx,.xlsx" onPick={setFile} />
      {file && <p role="status">{words.fileChosen(file.name)}</p>}
      {isWrong && <p role="alert">{words.missing}</p>}
      {add.data?.ok === false && <p role="alert">{words.refused}</p>}
      <div className={styles.buttons}>
        <PrimaryButton loading={add.isPending} onClick={save}>
          {words.save}
        </PrimaryButton>
        <QuietButton onClick={onClose}>{ui.cancel}</QuietButton>
      </div>
    </div>
  )
}

function DocumentFields(props: {
  readonly values: typeof emptyDocument
  readonly onChange: (part: Partial<typeof emptyDocument>) => void
}) {
  const { values, onChange } = props
  const { documents: words, day } = useText().mentorDossier
  return (
    <>
      <div className={styles.fields}>
        <TextField
          label={words.name}
          value={values.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Select
          label={words.kind}
          allowDeselect={false}
          data={documentKindSchema.options.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
          }))}
          value={values.kind}
          onChange={(kind) => onChange({ kind: documentKindSchema.parse(kind) })}
        />
        <DateField
          label={words.receivedOn}
          placeholder={day}
          value={values.receivedOn}
          error={null}
          onChange={(receivedOn) => onChange({ receivedOn })}
        />
        <DateField
          label={words.endsOn}
          placeholder={day}
          value={values.endsOn}
          error={null}
          onChange={(endsOn) => onChange({ endsOn })}
        />
      </div>
      <Checkbox
        label={words.isCertified}
        checked={values.isCertified}
        onChange={(event) => onChange({ isCertified: event.currentTarget.checked })}
      />
    </>
  )
}
