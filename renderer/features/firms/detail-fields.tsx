import { Radio, Select } from '@mantine/core'
import { Controller, useFormContext, useWatch } from 'react-hook-form'

import { ownershipSchema, vsicCodeSchema } from '#shared/domain/firms/firm.ts'
import { isInTt17Scope } from '#shared/domain/firms/vsic.ts'

import { useLanguage, useText } from '../../text/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FirmFormValues, TaxCodeOwner } from './firm-form-values.ts'
import styles from './firm-form.module.css'
import { TaxCodeField } from './tax-code-field.tsx'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { VsicPicker } from '../../reference/vsic-picker.tsx'

/** Who the firm is: name, tax code, sector with its list, key sector, ownership. */
export function DetailFields(props: {
  readonly index: ReferenceIndex
  readonly findTaxCodeOwner: (taxCode: string) => Promise<TaxCodeOwner | null>
}) {
  const { firmForm, firms } = useText()
  const { register, control, formState } = useFormContext<FirmFormValues>()
  return (
    <div className={styles.fields}>
      <TextField
        className={styles.whole ?? ''}
        label={firmForm.name}
        description={firmForm.nameHint}
        required
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <TaxCodeField findOwner={props.findTaxCodeOwner} />
      <SectorField index={props.index} />
      <Controller
        control={control}
        name="ownership"
        render={({ field }) => (
          <Select
            label={firmForm.ownership}
            placeholder={firmForm.ownershipNone}
            clearable
            data={ownershipSchema.options.map((value) => ({
              value,
              label: firms.ownership[value],
            }))}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <KeySectorField index={props.index} />
    </div>
  )
}

function SectorField({ index }: { readonly index: ReferenceIndex }) {
  const { firmForm } = useText()
  const { control, formState, setValue } = useFormContext<FirmFormValues>()
  const [vsic, keySectorId] = useWatch({ control, name: ['vsic', 'keySectorId'] })
  const version = useWatch({ control, name: 'vsicVersion' })
  const isOutOfScope = vsic !== null && !isInTt17Scope({ vsic, keySectorId }, index.keySectors)
  return (
    <div>
      <VsicPicker
        index={index.vsic[version]}
        value={vsic?.version === version ? vsic.code : null}
        onChange={(code) =>
          setValue('vsic', code === null ? null : vsicCodeSchema.parse({ version, code }), {
            shouldDirty: true,
            shouldValidate: true,
          })
        }
        error={formState.errors.vsic?.message}
      />
      <Radio.Group
        mt="xs"
        size="sm"
        aria-label={firmForm.sectorVersion}
        value={version}
        onChange={(chosen) => {
          setValue('vsicVersion', chosen === '2018' ? '2018' : '2025')
          setValue('vsic', null, { shouldDirty: true })
        }}
      >
        <Radio value="2025" label={firmForm.sectorVersion2025} />
        <Radio mt="xs" value="2018" label={firmForm.sectorVersion2018} />
      </Radio.Group>
      {isOutOfScope && (
        <p role="status" className={`${styles.under ?? ''} ${styles.doubt ?? ''}`}>
          {firmForm.sectorOutOfScope}
        </p>
      )}
    </div>
  )
}

function KeySectorField({ index }: { readonly index: ReferenceIndex }) {
  const { firmForm } = useText()
  const language = useLanguage()
  const { control, formState } = useFormContext<FirmFormValues>()
  return (
    <Controller
      control={control}
      name="keySectorId"
      render={({ field }) => (
        <Select
          label={firmForm.keySector}
          placeholder={firmForm.keySectorNone}
          clearable
          searchable
          data={index.keySectors.map(({ id, name }) => ({ value: id, label: name[language] }))}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={formState.errors.keySectorId?.message}
        />
      )}
    />
  )
}
