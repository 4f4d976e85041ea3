import type { ReadDb } from '#core/database/schema.ts'
import { createPace } from '#core/pace.ts'
import { hidingRestricted } from '#core/personal-data/hiding-restricted.ts'
import {
  writeCsv,
  writeXlsx,
  type WrittenCell,
  type WrittenTable,
} from '#core/spreadsheets/write-table.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { importFieldSchema, type ImportField } from '#shared/domain/firms/firm-import.ts'
import { firmIdSchema, type Firm, type FirmFilter } from '#shared/domain/firms/firm.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'
import type { Language } from '#shared/kit/words.ts'

import type { FirmCore } from './firm-core.ts'
import { findFirms } from './firm-repository.ts'
import { firmTableText } from './make-firm-template.ts'

export type FirmExport = {
  readonly filter: FirmFilter
  readonly format: 'xlsx' | 'csv'
  readonly language: Language
}

const idsPerQuery = 200

/**
 * The firms the filter matches, in the order of the list, with headers that the import reads back.
 * Personal tax numbers are masked: a file travels further than a screen.
 */
export async function exportFirms(core: FirmCore, wanted: FirmExport): Promise<MadeFile> {
  const { filter, format, language } = wanted
  const assessed =
    filter.assessed === 'any' ? [] : (await core.countAssessments(core.db, null)).keys()
  const whole = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const { ids } = await core.search.find(filter, whole, new Set(assessed))
  const firms = await listInOrder(core.db, ids)
  const withoutRestricted = await hidingRestricted(core.db)

  const text = firmTableText[language]
  const table: WrittenTable = {
    fileName: text.fileName,
    sheetName: text.sheetName,
    headers: importFieldSchema.options.map((field) => text.headers[field]),
    rows: firms.map((firm) => {
      const cells = toCells(withoutRestricted(firm), core.reference, language)
      return importFieldSchema.options.map((field) => cells[field])
    }),
  }
  return format === 'xlsx' ? writeXlsx(table) : writeCsv(table)
}

async function listInOrder(db: ReadDb, ids: readonly string[]): Promise<Firm[]> {
  const pace = createPace()
  const firms: Firm[] = []
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    await pace()
    const some = ids.slice(start, start + idsPerQuery)
    const found = await findFirms(
      db,
      some.map((id) => firmIdSchema.parse(id)),
    )
    const byId = new Map(found.map((firm) => [String(firm.id), firm]))
    firms.push(...some.flatMap((id) => byId.get(id) ?? []))
  }
  return firms
}

function toCells(
  firm: Firm,
  reference: FirmCore['reference'],
  language: Language,
): Readonly<Record<ImportField, WrittenCell>> {
  const ward = reference.wardByCode.get(firm.wardCode ?? '')
  const sector = reference.lists.keySectors.find(({ id }) => id === firm.keySectorId)
  return {
    name: firm.name,
    taxCode: firm.taxCode && maskPersonalTaxCode(firm.taxCode),
    vsicCode: firm.vsic && firm.vsic.code,
    keySector: sector ? sector.name[language] : null,
    ward: ward ? ward.name : null,
    address: firm.address,
    ownership: firm.ownership && firmTableText[language].ownership[firm.ownership],
    employees: firm.employees,
    revenue: firm.revenueVnd,
    totalCapital: firm.totalCapitalVnd,
    ...toContactCells(firm),
    note: firm.note,
  }
}

function toContactCells({ contacts: [contact] }: Firm) {
  return {
    contactName: contact?.fullName ?? null,
    contactTitle: contact?.title ?? null,
    contactPhone: contact?.phone ?? null,
    contactEmail: contact?.email ?? null,
  }
}
