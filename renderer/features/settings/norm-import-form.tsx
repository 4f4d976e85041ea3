import { IconDownload } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useInstruments } from '../../client/use-instruments.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { FilePicker, type PickedFile } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { NormFaults } from './norm-faults.tsx'
import { emptyNormWords, NormWordsFields, type NormWords } from './norm-words-fields.tsx'
import classes from './settings.module.css'
import { useImportNormSet, useNormTemplate } from './use-norm-sets.ts'

/** A file and where it comes from; a norm without a source is worth nothing. */
export function NormImportForm() {
  const { norms: text } = useText().settings
  const [file, setFile] = useState<PickedFile | null>(null)
  const [words, setWords] = useState<NormWords>(emptyNormWords)
  const [isChecked, setIsChecked] = useState(false)
  const { data: instruments } = useInstruments()
  const importSet = useImportNormSet()
  const template = useNormTemplate()
  const instrumentId = instruments?.[0]?.id
  const answer = importSet.data
  const error = importSet.error ?? template.error

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (!file || !instrumentId || !isComplete(words)) return
    importSet.mutate({ fileName: file.name, bytes: file.bytes, instrumentId, ...words })
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div>
        <QuietButton
          leftSection={<IconDownload aria-hidden size="1.25rem" />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {text.template}
        </QuietButton>
      </div>
      <FilePicker
        label={file ? text.chosen(file.name) : text.file}
        accept=".xlsx"
        onPick={(picked) => {
          importSet.reset()
          setFile(picked)
        }}
      />
      {isChecked && !file ? <Notice tone="fault">{text.needFile}</Notice> : null}
      <NormWordsFields words={words} isChecked={isChecked} onChange={setWords} />
      <div>
        <QuietButton type="submit" loading={importSet.isPending}>
          {text.store}
        </QuietButton>
      </div>
      {error ? <FailureNotice error={error} /> : null}
      {answer ? <Outcome answer={answer} /> : null}
    </form>
  )
}

type Answer = NonNullable<ReturnType<typeof useImportNormSet>['data']>

function Outcome({ answer }: { readonly answer: Answer }) {
  const { norms: text } = useText().settings
  const format = useFormat()
  if (answer.ok) {
    const { name, rowCount } = answer.value
    return <Notice tone="done">{text.stored(name, format.integer(rowCount))}</Notice>
  }
  return answer.failure.code === 'norms/file-refused' ? (
    <NormFaults faults={answer.failure.faults} />
  ) : (
    <FailureNotice error={new CallFailedError(answer.failure)} />
  )
}

function isComplete({ name, source, issuedBy, validFrom }: NormWords): boolean {
  return [name, source, issuedBy].every((word) => word.trim().length >= 2) && validFrom !== ''
}
