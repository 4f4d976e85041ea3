import { useMutation, useQuery } from '@tanstack/react-query'

import type { ImportChoices, ImportId } from '#shared/domain/firms/firm-import.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useTableImport } from '../../table-import/use-table-import.ts'
import { useLanguage } from '../../text/text-context.tsx'
import type { DuplicateChoice } from './import-outcome.ts'
import { useChange } from './use-firm.ts'

const noChoices: ImportChoices = {
  sheet: null,
  headerRow: null,
  fields: null,
  encoding: null,
  moneyUnit: null,
}

/** From a chosen file over its preview to the stored firms. */
export function useFirmImport() {
  const { firmImports } = useAppClient()
  const language = useLanguage()
  return useTableImport({
    noChoices,
    preview: ({ name: fileName, bytes }, choices) =>
      firmImports.preview({ fileName, bytes, choices, language }),
    apply: (previewId, duplicates: DuplicateChoice) => firmImports.apply({ previewId, duplicates }),
    cancel: () => firmImports.cancel(),
    changes: 'firms',
  })
}

export function usePastImports() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['firms', 'imports'],
    queryFn: async () => valueOrThrow(await app.firmImports.list()),
  })
}

export function useUndoImport() {
  const app = useAppClient()
  return useChange((importId: ImportId) => app.firmImports.undo({ importId }))
}

export function useImportTemplate() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (language: 'vi' | 'en') =>
      valueOrThrow(await app.firmImports.template({ language })),
  })
}
