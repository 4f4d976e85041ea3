import { repairCodeSchema, type TableRepairs } from '#shared/domain/imports/table-import.ts'

type Fault = {
  readonly cell: string
  readonly code: string
  readonly found: string
  readonly suggestion: string | null
}

const cellsShown = 500

/** The repairs that need no answer, by kind, and the faults that are to be looked at. */
export function setApartRepairs<Any extends Fault>(
  faults: readonly Any[],
): { readonly repairs: TableRepairs; readonly others: readonly Any[] } {
  const codes = repairCodeSchema.options
  const known = new Set<string>(codes)
  const repairs = codes.flatMap((code) => {
    const ofCode = faults.filter((fault) => fault.code === code)
    const cells = ofCode
      .slice(0, cellsShown)
      .map(({ cell, found, suggestion }) => ({ cell, found, repaired: suggestion ?? found }))
    return ofCode.length === 0 ? [] : [{ code, count: ofCode.length, cells }]
  })
  return { repairs, others: faults.filter(({ code }) => !known.has(code)) }
}
