import { normSetSchema } from '#shared/domain/instruments/norm-set.ts'

import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Choice } from '../../ui/choice.tsx'
import classes from './settings.module.css'
import type { NormImport } from './use-norm-sets.ts'

export type NormWords = Pick<
  NormImport,
  'name' | 'source' | 'issuedBy' | 'validFrom' | 'vsicVersion'
>

export const emptyNormWords: NormWords = {
  name: '',
  source: '',
  issuedBy: '',
  validFrom: '',
  vsicVersion: '2025',
}

/** Where a norm set comes from. */
export function NormWordsFields(props: {
  readonly words: NormWords
  readonly isChecked: boolean
  readonly onChange: (words: NormWords) => void
}) {
  const { norms: text } = useText().settings
  const { words } = props
  const field = (key: 'name' | 'source' | 'issuedBy') => ({
    label: text[key],
    value: words[key],
    error: props.isChecked && words[key].trim().length < 2 ? text.needWords : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      props.onChange({ ...words, [key]: event.currentTarget.value }),
  })
  return (
    <>
      <TextField {...field('name')} />
      <TextField {...field('source')} />
      <div className={classes.pair}>
        <TextField {...field('issuedBy')} />
        <DateField
          label={text.validFrom}
          placeholder={text.datePlaceholder}
          value={words.validFrom}
          error={props.isChecked && words.validFrom === '' ? text.needDate : null}
          onChange={(validFrom) => props.onChange({ ...words, validFrom })}
        />
      </div>
      <Choice
        label={text.vsicVersion}
        value={words.vsicVersion}
        options={normSetSchema.shape.vsicVersion.options.map((value) => ({
          value,
          label: `VSIC ${value}`,
        }))}
        onChange={(vsicVersion) => props.onChange({ ...words, vsicVersion })}
      />
    </>
  )
}
