import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'

import type { NewLife } from './workspace-row.ts'

export type SalvageInput = NewLife & {
  readonly damagedFile: string
  readonly newFile: string
  readonly dataKey: Uint8Array
  readonly evidenceFolder: string
  readonly instruments: readonly InstrumentDefinition[]
  /** The newest sound backup, for names of what is lost; null when there is none. */
  readonly backup: { readonly file: string; readonly madeAt: string } | null
  /** Puts rows of the backup where rows are missing. */
  readonly fillsFromBackup: boolean
  /** First bytes of the backups: a backup has the salt of the workspace it was made of. */
  readonly salts: readonly Uint8Array[]
}
