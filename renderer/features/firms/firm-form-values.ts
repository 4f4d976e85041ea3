import type { FirmDraft } from '#shared/domain/firms/firm-draft.ts'
import { firmLimits } from '#shared/domain/firms/firm-limits.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { readFigure, type MoneyUnit } from './read-figure.ts'

/** What stands in the fields while a person types. */
export type FirmFormValues = FirmDraft

/** The firm that already has a tax code. */
export type TaxCodeOwner = { readonly id: string; readonly name: string }

export const emptyFirmForm: FirmFormValues = {
  name: '',
  taxCode: '',
  vsic: null,
  vsicVersion: '2025',
  keySectorId: null,
  ownership: null,
  wardCode: null,
  address: '',
  employees: '',
  revenue: '',
  capital: '',
  moneyUnit: 1_000_000,
  contacts: [],
  consent: 'unknown',
  consentBy: '',
  consentOn: '',
  note: '',
}

export function toFirmFormValues(details: FirmDetails, moneyUnit: MoneyUnit): FirmFormValues {
  const { publicationConsent: consent } = details
  return {
    name: details.name,
    taxCode: details.taxCode ?? '',
    vsic: details.vsic,
    vsicVersion: details.vsic?.version ?? '2025',
    keySectorId: details.keySectorId,
    ownership: details.ownership,
    wardCode: details.wardCode,
    address: details.address,
    employees: writeFigure(details.employees, 1),
    revenue: writeFigure(details.revenueVnd, moneyUnit),
    capital: writeFigure(details.totalCapitalVnd, moneyUnit),
    moneyUnit,
    contacts: details.contacts.map((contact) => ({ ...contact })),
    consent: consent === null ? 'unknown' : consent.given ? 'yes' : 'no',
    consentBy: consent?.givenBy ?? '',
    consentOn: consent?.givenOn ?? '',
    note: details.note,
  }
}

/** Only for values without faults: a figure that cannot be read throws. `taxCode` comes proved. */
export function toFirmDetails(values: FirmFormValues, taxCode: string | null): FirmDetails {
  return {
    name: values.name.trim(),
    taxCode,
    vsic: values.vsic,
    keySectorId: values.keySectorId,
    wardCode: values.wardCode,
    address: values.address.trim(),
    ownership: values.ownership,
    employees: figureOf(values.employees, 1, firmLimits.employees),
    revenueVnd: figureOf(values.revenue, values.moneyUnit, firmLimits.amountVnd),
    totalCapitalVnd: figureOf(values.capital, values.moneyUnit, firmLimits.amountVnd),
    contacts: values.contacts.map((contact) => ({
      fullName: contact.fullName.trim(),
      title: contact.title.trim(),
      phone: phoneOf(contact.phone),
      email: contact.email.trim(),
    })),
    publicationConsent:
      values.consent === 'unknown'
        ? null
        : {
            given: values.consent === 'yes',
            givenBy: values.consentBy.trim(),
            givenOn: values.consentOn,
          },
    note: values.note.trim(),
  }
}

/** The same amount written in another unit; text that cannot be read stays as it was typed. */
export function rewriteInUnit(text: string, from: MoneyUnit, to: MoneyUnit): string {
  const read = readFigure(text, from, firmLimits.amountVnd)
  return read.ok ? writeFigure(read.value, to) : text
}

function writeFigure(value: number | null, unit: MoneyUnit): string {
  if (value === null) return ''
  return formatVietnameseNumber(inUnit(value, unit), 9)
}

/** Exact: the decimal point is moved in the digits, not by dividing. */
function inUnit(value: number, unit: MoneyUnit): string {
  const places = Math.log10(unit)
  const digits = String(value).padStart(places + 1, '0')
  if (places === 0) return digits
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** As typed, but for a zero that a spreadsheet ate: the import puts it back too. */
function phoneOf(text: string): string {
  const read = parsePhone(text)
  return read.kind === 'phone' && read.isRepaired ? read.phone : text.trim()
}

function figureOf(text: string, unit: MoneyUnit, max: number): number | null {
  const read = readFigure(text, unit, max)
  if (!read.ok) throw new Error(`Unread figure: ${read.fault}`)
  return read.value
}
