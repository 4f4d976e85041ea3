import { useText } from '../text/text-context.tsx'
import { SearchPicker, type PickerGroup } from '../ui/search-picker.tsx'
import { oldDistrictsOf, searchWards, type WardIndex } from './ward-search.ts'

const listed = 60

/** Wards of today, found by today's and by old names; a split old ward is asked about, not guessed. */
export function WardPicker(props: {
  readonly index: WardIndex
  readonly value: string | null
  readonly onChange: (wardCode: string | null) => void
  readonly error?: string | undefined
  readonly isFilter?: boolean
  readonly onBlur?: () => void
}) {
  const { firmForm, firms } = useText()
  const find = (query: string): PickerGroup[] =>
    searchWards(props.index, query, listed).map(({ oldName, wards }) => ({
      key: oldName ?? '',
      heading:
        oldName !== null && wards.length > 1 ? firmForm.wardSplit(oldName, wards.length) : null,
      options: wards.map((ward) => ({
        value: `${ward.code} ${oldName ?? ''}`,
        title: ward.name,
        detail:
          oldName !== null && wards.length === 1
            ? firmForm.wardOld(oldName)
            : firmForm.wardDistricts(oldDistrictsOf(ward).join(', ')),
      })),
    }))

  return (
    <SearchPicker
      label={firmForm.ward}
      {...(props.isFilter ? { placeholder: firms.filters.any } : { hint: firmForm.wardHint })}
      isCompact={props.isFilter ?? false}
      error={props.error}
      chosen={(props.value && props.index.byCode.get(props.value)?.name) ?? ''}
      clearLabel={firmForm.wardClear}
      nothing={firmForm.wardNothing}
      find={find}
      onPick={(value) => props.onChange(value.split(' ')[0] ?? null)}
      onClear={() => props.onChange(null)}
      {...(props.onBlur && { onBlur: props.onBlur })}
    />
  )
}
