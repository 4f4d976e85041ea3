import { IconDownload } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'

import type { InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { FilePicker, type PickedFile } from '../../ui/file-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { NormFaults } from './norm-faults.tsx'
import { NormInstrumentChoice } from './norm-instrument-choice.tsx'
import { emptyNormWords, NormWordsFields, type NormWords } from './norm-words-fields.tsx'
import classes from './settings.module.css'
import { useImportNormSet, useNormTemplate } from './use-norm-sets.ts'
import { useNormedInstruments } from './use-normed-instruments.ts'

/** A file and where it comes from; a norm without a source is worth nothing. */
export function NormImportForm() {
  const { norms: text } = useText().settings
  const [file, setFile] = useState<PickedFile | null>(null)
  const [words, setWords] = useState<NormWords>(emptyNormWords)
  const [isChecked, setIsChecked] = useState(false)
  const { instruments, instrument, choose } = useNormedInstruments()
  const importSet = useImportNormSet()
  const template = useNormTemplate()
  const error = importSet.error ?? template.error
  if (instrument === undefined) return null

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (!file || !isComplete(words)) return
    const instrumentId = instrument.id
    importSet.mutate({ fileName: file.name, bytes: file.bytes, instrumentId, ...words })
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <NormInstrumentChoice
        instruments={instruments}
        value={instrument.id}
        onChange={(id) => {
          importSet.reset()
          choose(id)
        }}
      />
      <div>
        <QuietButton
          leftSection={<IconDownload aria-hidden size="1.25rem" />}
          loading={template.isPending}
          onClick={() => template.mutate(instrument.id)}
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
      {importSet.data ? <Outcome answer={importSet.data} norms={instrument.norms} /> : null}
    </form>
  )
}

type Answer = NonNullable<ReturnType<typeof useImportNormSet>['data']>

function Outcome(props: { readonly answer: Answer; readonly norms: readonly InstrumentNorm[] }) {
  const { norms: text } = useText().settings
  const format = useFormat()
  const { answer } = props
  if (answer.ok) {
    const { name, rowCount } = answer.value
    return <Notice tone="done">{text.stored(name, format.integer(rowCount))}</Notice>
  }
  return answer.failure.code === 'norms/file-refused' ? (
    <NormFaults faults={answer.failure.faults} norms={props.norms} />
  ) : (
    <FailureNotice error={new CallFailedError(answer.failure)} />
  )
}

function isComplete({ name, source, issuedBy, validFrom }: NormWords): boolean {
  return [name, source, issuedBy].every((word) => word.trim().length >= 2) && validFrom !== ''
}
