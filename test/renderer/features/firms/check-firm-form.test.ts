import { expect, it } from 'vitest'

import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import { parsePhone } from '#shared/kit/phone.ts'

import { checkFirmForm } from '../../../../renderer/features/firms/check-firm-form.ts'
import {
  emptyFirmForm,
  toFirmDetails,
} from '../../../../renderer/features/firms/firm-form-values.ts'
import { firmFormVi } from '../../../../renderer/text/vi/firm-form.ts'

it.each(['0912 345 678', '912345678', '1900 1234', '+81 3 1234 5678', '0112345678', '0312', ''])(
  'takes “%s” for a phone number where the import does',
  (phone) => {
    const contacts = [{ fullName: 'Phạm Thị Liên', title: '', phone, email: '' }]
    const faults = checkFirmForm({ ...emptyFirmForm, name: 'Cơ khí', contacts }, firmFormVi)
    const isPhone = phone === '' || parsePhone(phone).kind === 'phone'
    expect('contacts.0.phone' in faults).toBe(!isPhone)
  },
)

it('puts back the zero of a number that came from a spreadsheet', () => {
  const contact = { fullName: 'Phạm Thị Liên', title: '', phone: '912 345 678', email: '' }
  const { contacts } = toFirmDetails({ ...emptyFirmForm, contacts: [contact] }, null)
  expect(contacts[0]?.phone).toBe('0912345678')
})

it('refuses what the firm could not hold, and takes the longest it can', () => {
  const faultsOf = (over: number) => {
    const contact = {
      fullName: 'a'.repeat(200 + over),
      title: 'a'.repeat(200 + over),
      phone: '',
      email: `a@${'b'.repeat(195 + over)}.vn`,
    }
    const values = {
      ...emptyFirmForm,
      name: 'a'.repeat(300 + over),
      address: 'a'.repeat(500 + over),
      employees: String(10_000_000 + over),
      note: 'a'.repeat(4_000 + over),
      contacts: [contact],
    }
    const isHeld = firmDetailsSchema.safeParse(
      toFirmDetails({ ...values, employees: '' }, null),
    ).success
    return { isHeld, faults: Object.keys(checkFirmForm(values, firmFormVi)).length }
  }
  expect(faultsOf(0)).toEqual({ isHeld: true, faults: 0 })
  expect(faultsOf(1)).toEqual({ isHeld: false, faults: 7 })
})
