import type { FirmImport } from '#shared/domain/firms/firm-import.ts'

import { UndoInTable } from '../../table-import/undo-in-table.tsx'
import { useUndoOfImport } from './use-undo-of-import.ts'

export function UndoImport({ firmImport }: { readonly firmImport: FirmImport }) {
  return <UndoInTable undo={useUndoOfImport(firmImport)} />
}
