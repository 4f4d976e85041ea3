import { useText } from '../text/text-context.tsx'
import { SearchPicker, type PickerGroup } from '../ui/search-picker.tsx'
import { sentenceCase } from './use-reference-index.ts'
import { searchVsic, type VsicIndex, type VsicMatch } from './vsic-search.ts'

const listed = 60

/** A sector code, found by its digits or by words of its name without diacritics. */
export function VsicPicker(props: {
  readonly index: VsicIndex
  readonly value: string | null
  readonly onChange: (code: string | null) => void
  readonly error?: string | undefined
  readonly isFilter?: boolean
  readonly onBlur?: () => void
}) {
  const { firmForm, firms } = useText()
  const chosen = props.value === null ? undefined : props.index.byCode.get(props.value)
  const find = (query: string): PickerGroup[] => {
    const options = searchVsic(props.index, query, listed).map(toOption)
    return options.length === 0 ? [] : [{ key: 'found', heading: null, options }]
  }

  return (
    <SearchPicker
      label={props.isFilter ? firms.filters.sector : firmForm.sector}
      {...(props.isFilter ? { placeholder: firms.filters.any } : { hint: firmForm.sectorHint })}
      isCompact={props.isFilter ?? false}
      error={props.error}
      chosen={chosen ? `${chosen.code} ${sentenceCase(chosen.name)}` : (props.value ?? '')}
      clearLabel={firmForm.sectorClear}
      nothing={firmForm.sectorNothing}
      prompt={firmForm.sectorTypeMore}
      find={find}
      onPick={props.onChange}
      onClear={() => props.onChange(null)}
      {...(props.onBlur && { onBlur: props.onBlur })}
    />
  )
}

function toOption({ row, path }: VsicMatch) {
  return {
    value: row.code,
    title: `${row.code} ${sentenceCase(row.name)}`,
    detail: path.length === 0 ? null : path.map(({ name }) => sentenceCase(name)).join(' › '),
  }
}
