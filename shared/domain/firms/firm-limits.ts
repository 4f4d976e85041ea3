/** Most that a firm's fields hold, in characters, persons and đồng. The form, the import and the wire go by these. */
export const firmLimits = {
  name: 300,
  address: 500,
  note: 4000,
  contacts: 20,
  contactName: 200,
  contactTitle: 200,
  contactPhone: 40,
  contactEmail: 200,
  consentBy: 200,
  employees: 10_000_000,
  amountVnd: Number.MAX_SAFE_INTEGER,
} as const
