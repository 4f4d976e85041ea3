import { Select } from '@mantine/core'

import type { FirmImportPreview, ImportChoices } from '#shared/domain/firms/firm-import.ts'

import { TableSettings } from '../../table-import/table-settings.tsx'
import { useText } from '../../text/text-context.tsx'

const moneyUnits = [1, 1_000, 1_000_000, 1_000_000_000] as const

type SettingProps = {
  readonly preview: FirmImportPreview
  readonly onChoose: (part: Partial<ImportChoices>) => void
}

/** Which sheet and header row, how letters are encoded, what money is counted in. */
export function ImportSettings(props: SettingProps) {
  return (
    <TableSettings preview={props.preview} onChoose={props.onChoose}>
      <MoneyUnit {...props} />
    </TableSettings>
  )
}

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
