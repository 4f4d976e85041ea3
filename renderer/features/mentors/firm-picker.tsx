import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { SearchPicker } from '../../ui/search-picker.tsx'

const listed = 20

/** A firm of the workspace, found as one types. */
export function FirmPicker(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (firmId: string | null) => void
  readonly onBlur: () => void
}) {
  const { mentorForm } = useText()
  const app = useAppClient()
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['firms', 'picked-from', text],
    queryFn: async () => {
      const filter = { ...everyFirm, text }
      return valueOrThrow(await app.firms.search({ filter, offset: 0, limit: listed })).rows
    },
    placeholderData: keepPreviousData,
  })
  return (
    <SearchPicker
      label={props.label}
      chosen={useFirmName(props.value) ?? ''}
      clearLabel={mentorForm.firmClear}
      nothing={mentorForm.firmNothing}
      prompt={mentorForm.firmPrompt}
      onType={setText}
      find={() => [
        {
          key: 'firms',
          heading: null,
          options: (found.data ?? []).map(({ id, name, taxCode }) => ({
            value: id,
            title: name,
            detail: taxCode === null ? null : maskPersonalTaxCode(taxCode),
          })),
        },
      ]}
      onPick={props.onChange}
      onClear={() => props.onChange(null)}
      onBlur={props.onBlur}
    />
  )
}

/** Undefined while it is read, or when the firm is no longer there. */
export function useFirmName(firmId: string | null): string | undefined {
  const app = useAppClient()
  const { data } = useQuery({
    queryKey: ['firms', 'name', firmId],
    enabled: firmId !== null,
    queryFn: async () => {
      const result = await app.firms.get({ firmId: firmIdSchema.parse(firmId) })
      return result.ok ? result.value.name : null
    },
  })
  return data ?? undefined
}
