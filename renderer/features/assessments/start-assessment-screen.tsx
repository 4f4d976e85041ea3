import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import type { Firm } from '#shared/domain/firms/firm.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { newestOfEach } from '#shared/domain/instruments/newest-of-each.ts'
import type { Language } from '#shared/kit/words.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { CallFailedError } from '../../client/value-or-throw.ts'
import { useInstruments } from '../../client/use-instruments.ts'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FirmChoice } from './firm-choice.tsx'
import classes from './start-assessment-screen.module.css'
import { useChosenFirm, useStartAssessment } from './use-start-assessment.ts'

/** `/assessments/start`, with `?firm=ID` when the firm is known already. */
export function StartAssessmentScreen() {
  const { startForm } = useText().assessments
  const [search, setSearch] = useSearchParams()
  const { data: firm, error } = useChosenFirm(search.get('firm'))
  return (
    <Screen title={startForm.title}>
      {error ? <FailureNotice error={error} /> : null}
      {firm === undefined && !error ? <Loading /> : null}
      {firm === null ? <FirmChoice onChoose={(id) => setSearch({ firm: id })} /> : null}
      {firm ? <StartForm key={firm.id} firm={firm} onOtherFirm={() => setSearch({})} /> : null}
    </Screen>
  )
}

function StartForm(props: { readonly firm: Firm; readonly onOtherFirm: () => void }) {
  const { startForm } = useText().assessments
  const language = useLanguage()
  const navigate = useNavigate()
  const { data: instruments } = useInstruments()
  const [instrumentId, setInstrumentId] = useState<string | null>(null)
  const [yearText, setYearText] = useState(String(new Date().getFullYear()))
  const start = useStartAssessment()
  const { firm } = props
  if (instruments === undefined) return <Loading />

  const year = toYear(yearText)
  const chosen = instrumentId ?? instruments[0]?.id ?? ''
  const submit = async () => {
    if (year === null) return
    const result = await start.mutateAsync({
      firmId: firm.id,
      instrumentId: chosen,
      referenceYear: year,
    })
    if (result.ok) await navigate(`/assessments/${result.value.id}`)
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ChosenFirm name={firm.name} onOtherFirm={props.onOtherFirm} />
      <NativeSelect
        size="md"
        label={startForm.instrument}
        value={chosen}
        data={instrumentOptions(instruments, language)}
        onChange={(event) => setInstrumentId(event.currentTarget.value)}
      />
      <TextField
        label={startForm.year}
        description={year === null ? undefined : startForm.yearHint(year)}
        error={year === null ? startForm.yearFault : null}
        inputMode="numeric"
        maxLength={4}
        value={yearText}
        onChange={(event) => setYearText(event.currentTarget.value)}
      />
      <StartFailure result={start.data} firm={firm} />
      <PrimaryButton
        type="submit"
        className={classes.submit}
        loading={start.isPending}
        disabled={year === null}
      >
        {startForm.submit}
      </PrimaryButton>
    </form>
  )
}

function ChosenFirm(props: { readonly name: string; readonly onOtherFirm: () => void }) {
  const { startForm } = useText().assessments
  return (
    <div>
      <div className={classes.label}>{startForm.firm}</div>
      <div className={classes.firm}>{props.name}</div>
      <button type="button" className={classes.other} onClick={props.onOtherFirm}>
        {startForm.otherFirm}
      </button>
    </div>
  )
}

function instrumentOptions(instruments: readonly InstrumentDefinition[], language: Language) {
  return newestOfEach(instruments).map(({ id, title }) => ({ value: id, label: title[language] }))
}

function toYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0
  return year >= 2000 && year <= 2100 ? year : null
}

function StartFailure(props: {
  readonly result: ReturnType<typeof useStartAssessment>['data']
  readonly firm: Firm
}) {
  const { startForm } = useText().assessments
  const { result } = props
  if (result === undefined || result.ok) return null
  const { failure } = result
  if (failure.code !== 'assessment/out-of-scope') {
    return <FailureNotice error={new CallFailedError(failure)} />
  }
  return (
    <Notice
      tone="attention"
      title={failure.vsicCode === null ? startForm.noSector : startForm.outOfScope}
      actions={<LinkButton to={`/firms/${props.firm.id}`}>{startForm.openFirm}</LinkButton>}
    >
      <p>{startForm.outOfScopeWhy(failure.vsicCode)}</p>
      <p>{startForm.outOfScopeRemedy}</p>
    </Notice>
  )
}
