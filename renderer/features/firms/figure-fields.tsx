import { Select } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'

import { firmLimits } from '#shared/domain/firms/firm-limits.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { doubtAbout } from './check-firm-form.ts'
import { rewriteInUnit, type FirmFormValues } from './firm-form-values.ts'
import styles from './firm-form.module.css'
import { readFigure, type MoneyUnit } from './read-figure.ts'
import { SizeExplanationView } from './size-explanation-view.tsx'

/** The figures the size class rests on, and the class they give while typing. */
export function FigureFields() {
  const { firmForm } = useText()
  const { control } = useFormContext<FirmFormValues>()
  const [vsic, employees, revenue, capital, unit] = useWatch({
    control,
    name: ['vsic', 'employees', 'revenue', 'capital', 'moneyUnit'],
  })
  return (
    <>
      <div className={styles.fields}>
        <FigureField name="employees" label={firmForm.employees} hint={firmForm.employeesHint} />
        <UnitField />
        <FigureField name="revenue" label={firmForm.revenue} hint={firmForm.moneyHint} />
        <FigureField name="capital" label={firmForm.capital} hint={firmForm.moneyHint} />
      </div>
      <SizeExplanationView
        isLabelled
        figures={{
          vsic,
          employees: known(employees, 1, firmLimits.employees),
          revenueVnd: known(revenue, unit, firmLimits.amountVnd),
          totalCapitalVnd: known(capital, unit, firmLimits.amountVnd),
        }}
      />
    </>
  )
}

type FigureName = 'employees' | 'revenue' | 'capital'

function FigureField(props: {
  readonly name: FigureName
  readonly label: string
  readonly hint: string
}) {
  const { firmForm } = useText()
  const { register, control, formState } = useFormContext<FirmFormValues>()
  const moneyUnit = useWatch({ control, name: 'moneyUnit' })
  const isMoney = props.name !== 'employees'
  const error = formState.errors[props.name]?.message
  return (
    <div>
      <TextField
        className={styles.figure ?? ''}
        label={isMoney ? `${props.label} (${unitWords(moneyUnit, firmForm)})` : props.label}
        description={props.hint}
        inputMode="decimal"
        error={error}
        {...register(props.name)}
      />
      {error === undefined && <AsRead name={props.name} unit={isMoney ? moneyUnit : 1} />}
    </div>
  )
}

/** How the typed figure was understood: in full đồng, or with what may be doubted about it. */
function AsRead(props: { readonly name: FigureName; readonly unit: MoneyUnit }) {
  const { firmForm } = useText()
  const { control } = useFormContext<FirmFormValues>()
  const typed = useWatch({ control, name: props.name })
  const doubt = doubtAbout(typed, props.unit, firmForm)
  if (doubt !== null) {
    return (
      <p role="status" className={`${styles.under ?? ''} ${styles.doubt ?? ''}`}>
        {doubt}
      </p>
    )
  }
  const value = known(typed, props.unit, firmLimits.amountVnd)
  if (value === null || props.name === 'employees') return null
  return <p className={styles.under}>{firmForm.readAs(formatVietnameseNumber(value))}</p>
}

function UnitField() {
  const { firmForm } = useText()
  const { control, getValues, setValue } = useFormContext<FirmFormValues>()
  const unit = useWatch({ control, name: 'moneyUnit' })
  const change = (to: MoneyUnit) => {
    for (const name of ['revenue', 'capital'] as const) {
      setValue(name, rewriteInUnit(getValues(name), unit, to))
    }
    setValue('moneyUnit', to)
  }
  return (
    <Select
      label={firmForm.moneyUnit}
      description={firmForm.moneyUnitHint}
      allowDeselect={false}
      data={[
        { value: '1', label: firmForm.unitDong },
        { value: '1000000', label: firmForm.unitMillion },
        { value: '1000000000', label: firmForm.unitBillion },
      ]}
      value={String(unit)}
      onChange={(chosen) => {
        change(chosen === '1' ? 1 : chosen === '1000000' ? 1_000_000 : 1_000_000_000)
      }}
    />
  )
}

function unitWords(
  unit: MoneyUnit,
  words: { unitDong: string; unitMillion: string; unitBillion: string },
): string {
  if (unit === 1) return words.unitDong
  return unit === 1_000_000 ? words.unitMillion : words.unitBillion
}

function known(text: string, unit: MoneyUnit, max: number): number | null {
  const read = readFigure(text, unit, max)
  return read.ok ? read.value : null
}
