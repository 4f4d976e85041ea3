import { expect, it } from 'vitest'

import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

/** Frozen: laptops and the city hold firms of this form and hashes of them. Never add a field here. */
const ofTheFirstSchema =
  '{"address":"Lô 5, KCN Đông Anh","contacts":[{"email":"","fullName":"Phạm Thị Liên","phone":"0912000111","title":"Giám đốc"}],' +
  '"employees":60,"keySectorId":null,"name":"Công ty Cơ khí Đông Anh","note":"","ownership":"private",' +
  '"publicationConsent":{"given":true,"givenBy":"Phạm Thị Liên","givenOn":"2026-11-20"},"revenueVnd":40000000000,' +
  '"taxCode":"0101248141","totalCapitalVnd":null,"vsic":{"code":"25920","version":"2025"},"wardCode":"00004"}'

it('reads a firm as the first schema stored it, and hashes it as before', () => {
  const read = firmDetailsSchema.parse(JSON.parse(ofTheFirstSchema))
  expect(canonicalJson(read)).toBe(ofTheFirstSchema)
})
