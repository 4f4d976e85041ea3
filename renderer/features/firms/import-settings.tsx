import { NumberInput, Select } from '@mantine/core'

import {
  textEncodingSchema,
  type FirmImportPreview,
  type ImportChoices,
} from '#shared/domain/firms/firm-import.ts'

import { useText } from '../../text/text-context.tsx'
import { EncodingSamples } from './encoding-samples.tsx'
import styles from './firm-import.module.css'

const moneyUnits = [1, 1_000, 1_000_000, 1_000_000_000] as const

/** Which sheet and header row, how letters are encoded, what money is counted in. */
export function ImportSettings(props: {
  readonly preview: FirmImportPreview
  readonly onChoose: (part: Partial<ImportChoices>) => void
}) {
  const { firmImports } = useText()
  const { preview, onChoose } = props
  return (
    <>
      <div className={styles.settings}>
        {preview.sheets.length > 1 && (
          <Select
            label={firmImports.sheet}
            allowDeselect={false}
            data={preview.sheets}
            value={preview.sheet}
            onChange={(sheet) => onChoose({ sheet, headerRow: null, fields: null })}
          />
        )}
        <NumberInput
          key={preview.headerRow}
          size="md"
          label={firmImports.headerRow}
          min={1}
          allowDecimal={false}
          defaultValue={preview.headerRow}
          onBlur={(event) => {
            const headerRow = Number(event.currentTarget.value)
            if (headerRow < 1 || headerRow === preview.headerRow) return
            onChoose({ headerRow, fields: null })
          }}
        />
        <MoneyUnit {...props} />
        <Encoding {...props} />
      </div>
      {preview.encoding !== 'unicode' && <EncodingSamples preview={preview} />}
    </>
  )
}

type SettingProps = Parameters<typeof ImportSettings>[0]

function MoneyUnit({ preview, onChoose }: SettingProps) {
  const { firmImports } = useText()
  const words = {
    1: firmImports.unitDong,
    1_000: firmImports.unitThousand,
    1_000_000: firmImports.unitMillion,
    1_000_000_000: firmImports.unitBillion,
  }
  return (
    <Select
      label={firmImports.moneyUnit}
      allowDeselect={false}
      data={moneyUnits.map((unit) => ({ value: String(unit), label: words[unit] }))}
      value={String(preview.moneyUnit)}
      onChange={(chosen) => {
        const moneyUnit = moneyUnits.find((unit) => String(unit) === chosen)
        if (moneyUnit !== undefined) onChoose({ moneyUnit })
      }}
    />
  )
}

function Encoding({ preview, onChoose }: SettingProps) {
  const { firmImports } = useText()
  return (
    <Select
      label={firmImports.encoding}
      allowDeselect={false}
      data={textEncodingSchema.options.map((value) => ({
        value,
        label: firmImports.encodings[value],
      }))}
      value={preview.encoding}
      onChange={(chosen) => onChoose({ encoding: textEncodingSchema.parse(chosen) })}
    />
  )
}
