import { NumberInput, Select } from '@mantine/core'
import type { ReactNode } from 'react'

import { textEncodingSchema } from '#shared/domain/imports/table-import.ts'
import type { TextEncoding } from '#shared/kit/legacy-vietnamese.ts'

import { useText } from '../text/text-context.tsx'
import { EncodingSamples } from './encoding-samples.tsx'
import styles from './table-import.module.css'

type Choices = {
  readonly sheet?: string | null
  readonly headerRow?: number | null
  readonly fields?: null
  readonly encoding?: TextEncoding
}

/** Which sheet and header row, and how letters are encoded. */
export function TableSettings(props: {
  readonly preview: {
    readonly sheets: string[]
    readonly sheet: string | null
    readonly headerRow: number
    readonly encoding: TextEncoding
    readonly encodingSamples: Parameters<typeof EncodingSamples>[0]['samples']
  }
  /** Further settings of this kind of table. */
  readonly children?: ReactNode
  readonly onChoose: (part: Choices) => void
}) {
  const { tableImports } = useText()
  const { preview, onChoose } = props
  return (
    <>
      <div className={styles.settings}>
        {preview.sheets.length > 1 && (
          <Select
            label={tableImports.sheet}
            allowDeselect={false}
            data={preview.sheets}
            value={preview.sheet}
            onChange={(sheet) => onChoose({ sheet, headerRow: null, fields: null })}
          />
        )}
        <NumberInput
          key={preview.headerRow}
          size="md"
          label={tableImports.headerRow}
          min={1}
          allowDecimal={false}
          defaultValue={preview.headerRow}
          onBlur={(event) => {
            const headerRow = Number(event.currentTarget.value)
            if (headerRow < 1 || headerRow === preview.headerRow) return
            onChoose({ headerRow, fields: null })
          }}
        />
        {props.children}
        <Select
          label={tableImports.encoding}
          allowDeselect={false}
          data={textEncodingSchema.options.map((value) => ({
            value,
            label: tableImports.encodings[value],
          }))}
          value={preview.encoding}
          onChange={(chosen) => onChoose({ encoding: textEncodingSchema.parse(chosen) })}
        />
      </div>
      {preview.encoding !== 'unicode' && <EncodingSamples samples={preview.encodingSamples} />}
    </>
  )
}
