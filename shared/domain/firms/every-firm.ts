import type { FirmFilter } from './firm.ts'

/** The filter that leaves nobody out. */
export const everyFirm: FirmFilter = {
  text: '',
  wardCode: null,
  vsicPrefix: null,
  keySectorId: null,
  sizeClass: null,
  assessed: 'any',
}
