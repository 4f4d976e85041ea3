import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { ImportField, ImportRow } from '#shared/domain/firms/firm-import.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useFormat, useLanguage, useText } from '../../text/text-context.tsx'
import { naturalUnit } from './read-figure.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'

type Writer = (details: FirmDetails) => string | undefined

/** A field of a row in the words of the screen; of a row that stays out only the name. */
export function useStoredValue(): (row: ImportRow, field: ImportField) => string {
  const { firms } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { keySectors, wards } = useReferenceIndex()
  const money = (amount: number | null) =>
    amount === null ? '' : format.money(amount, naturalUnit(amount))

  const writers: Readonly<Record<ImportField, Writer>> = {
    name: ({ name }) => name,
    taxCode: ({ taxCode }) => maskPersonalTaxCode(taxCode ?? ''),
    vsicCode: ({ vsic }) => vsic?.code,
    keySector: ({ keySectorId }) => keySectors.find(({ id }) => id === keySectorId)?.name[language],
    ward: ({ wardCode }) => wards.byCode.get(wardCode ?? '')?.name,
    address: ({ address }) => address,
    ownership: ({ ownership }) => (ownership === null ? '' : firms.ownership[ownership]),
    employees: ({ employees }) => (employees === null ? '' : format.integer(employees)),
    revenue: ({ revenueVnd }) => money(revenueVnd),
    totalCapital: ({ totalCapitalVnd }) => money(totalCapitalVnd),
    contactName: ({ contacts }) => contacts[0]?.fullName,
    contactTitle: ({ contacts }) => contacts[0]?.title,
    contactPhone: ({ contacts }) => contacts[0]?.phone,
    contactEmail: ({ contacts }) => contacts[0]?.email,
    note: ({ note }) => note,
  }
  return ({ name, details }, field) => {
    if (details === null) return field === 'name' ? name : ''
    return writers[field](details) ?? ''
  }
}
