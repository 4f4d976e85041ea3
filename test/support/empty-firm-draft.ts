import type { FirmDraft } from '#shared/domain/firms/firm-draft.ts'

/** The form of a firm before anything is typed. */
export const emptyFirmDraft: FirmDraft = {
  ...{ name: '', taxCode: '', vsic: null, vsicVersion: '2025', keySectorId: null },
  ...{ ownership: null, wardCode: null, address: '', employees: '', revenue: '', capital: '' },
  ...{ moneyUnit: 1, contacts: [], consent: 'unknown', consentBy: '', consentOn: '', note: '' },
}
