import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type {
  FirmImport,
  FirmImportPreview,
  ImportChoices,
  ImportId,
} from '#shared/domain/firms/firm-import.ts'
import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { CallFailedError, valueOrThrow } from '../../client/value-or-throw.ts'
import { useLanguage } from '../../text/text-context.tsx'
import type { PickedFile } from '../../ui/file-picker.tsx'
import type { DuplicateChoice } from './import-outcome.ts'
import { useChange } from './use-firm.ts'

export type ImportStage =
  | { readonly kind: 'start'; readonly hasLostPreview: boolean }
  | {
      readonly kind: 'refused'
      readonly fileName: string
      readonly because: ImportFileRefused['because']
    }
  | {
      readonly kind: 'preview'
      readonly file: PickedFile
      readonly choices: ImportChoices
      readonly preview: FirmImportPreview
    }
  | { readonly kind: 'done'; readonly result: FirmImport }

const noChoices: ImportChoices = {
  sheet: null,
  headerRow: null,
  fields: null,
  encoding: null,
  moneyUnit: null,
}

/** From a chosen file over its preview to the stored firms. */
export function useFirmImport() {
  const app = useAppClient()
  const language = useLanguage()
  const [stage, setStage] = useState<ImportStage>({ kind: 'start', hasLostPreview: false })

  const reading = useMutation({
    mutationFn: async (wanted: { readonly file: PickedFile; readonly choices: ImportChoices }) => {
      const { file, choices } = wanted
      const result = await app.firmImports.preview({
        fileName: file.name,
        bytes: file.bytes,
        choices,
        language,
      })
      if (result.ok) return { kind: 'preview', file, choices, preview: result.value } as const
      const { failure } = result
      if (failure.code === 'import/cancelled') return null
      if (failure.code !== 'import/file-refused') throw new CallFailedError(failure)
      return { kind: 'refused', fileName: file.name, because: failure.because } as const
    },
    // Given up, everything stays as it was.
    onSuccess: (next) => next && setStage(next),
  })

  const applying = useApplyImport(setStage)

  return {
    stage,
    error: reading.error ?? applying.error,
    readingFile: reading.isPending ? reading.variables.file.name : null,
    isApplying: applying.isPending,
    isBusy: reading.isPending || applying.isPending,
    open: (file: PickedFile) => {
      applying.reset()
      reading.mutate({ file, choices: noChoices })
    },
    choose: (part: Partial<ImportChoices>) => {
      if (stage.kind !== 'preview') return
      applying.reset()
      reading.mutate({ file: stage.file, choices: { ...stage.choices, ...part } })
    },
    apply: (duplicates: DuplicateChoice) => {
      if (stage.kind !== 'preview') return
      reading.reset()
      applying.mutate({ previewId: stage.preview.previewId, duplicates })
    },
    wasCancelled: reading.data === null || applying.data === null,
    cancel: () => void app.firmImports.cancel(),
    restart: () => setStage({ kind: 'start', hasLostPreview: false }),
  }
}

/** Null from the mutation means that it was given up. */
function useApplyImport(onStage: (stage: ImportStage) => void) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: {
      readonly previewId: string
      readonly duplicates: DuplicateChoice
    }) => {
      const result = await app.firmImports.apply(wanted)
      if (result.ok) return { kind: 'done', result: result.value } as const
      if (result.failure.code === 'import/cancelled') return null
      if (result.failure.code !== 'import/preview-gone') throw new CallFailedError(result.failure)
      return { kind: 'start', hasLostPreview: true } as const
    },
    onSuccess: async (next) => {
      if (next === null) return
      onStage(next)
      await queryClient.invalidateQueries({ queryKey: ['firms'] })
    },
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
