import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'
import type {
  MentorImport,
  MentorImportChoices,
  MentorImportId,
  MentorImportPreview,
  RowChoice,
} from '#shared/domain/mentors/mentor-import.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { CallFailedError, valueOrThrow } from '../../client/value-or-throw.ts'
import type { PickedFile } from '../../ui/file-picker.tsx'
import { useMentorChange } from './use-mentors.ts'

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
      readonly choices: MentorImportChoices
      readonly preview: MentorImportPreview
    }
  | { readonly kind: 'done'; readonly result: MentorImport }

export type RowChoices = {
  readonly choices: Readonly<Record<string, RowChoice>>
  readonly otherwise: RowChoice
}

const noChoices: MentorImportChoices = {
  sheet: null,
  headerRow: null,
  fields: null,
  encoding: null,
}

/** From a chosen file over its preview to the stored mentors. */
export function useMentorImport() {
  const app = useAppClient()
  const [stage, setStage] = useState<ImportStage>({ kind: 'start', hasLostPreview: false })
  const reading = useMutation({
    mutationFn: async (wanted: {
      readonly file: PickedFile
      readonly choices: MentorImportChoices
    }) => {
      const { file, choices } = wanted
      const { name: fileName, bytes } = file
      const result = await app.mentorImports.preview({ fileName, bytes, choices })
      if (result.ok) return { kind: 'preview', file, choices, preview: result.value } as const
      const { failure } = result
      if (failure.code === 'import/cancelled') return null
      if (failure.code !== 'import/file-refused') throw new CallFailedError(failure)
      return { kind: 'refused', fileName, because: failure.because } as const
    },
    // Given up, everything stays as it was.
    onSuccess: (next) => next && setStage(next),
  })
  const applying = useApplying(setStage)

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
    choose: (part: Partial<MentorImportChoices>) => {
      if (stage.kind !== 'preview') return
      applying.reset()
      reading.mutate({ file: stage.file, choices: { ...stage.choices, ...part } })
    },
    apply: (rows: RowChoices) => {
      if (stage.kind !== 'preview') return
      reading.reset()
      applying.mutate({ previewId: stage.preview.previewId, ...rows })
    },
    wasCancelled: reading.data === null || applying.data === null,
    cancel: () => void app.mentorImports.cancel(),
    restart: () => setStage({ kind: 'start', hasLostPreview: false }),
  }
}

/** Null from the mutation means that it was given up. */
function useApplying(onStage: (stage: ImportStage) => void) {
  const app = useAppClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: RowChoices & { readonly previewId: string }) => {
      const { previewId, choices, otherwise } = wanted
      const result = await app.mentorImports.apply({
        previewId,
        choices: { ...choices },
        otherwise,
      })
      if (result.ok) return { kind: 'done', result: result.value } as const
      if (result.failure.code === 'import/cancelled') return null
      if (result.failure.code !== 'import/preview-gone') throw new CallFailedError(result.failure)
      return { kind: 'start', hasLostPreview: true } as const
    },
    onSuccess: async (next) => {
      if (next === null) return
      onStage(next)
      await queryClient.invalidateQueries({ queryKey: ['mentors'] })
    },
  })
}

export function usePastMentorImports() {
  const app = useAppClient()
  return useQuery({
    queryKey: ['mentors', 'imports'],
    queryFn: async () => valueOrThrow(await app.mentorImports.list()),
  })
}

export function useUndoMentorImport() {
  const app = useAppClient()
  return useMentorChange((importId: MentorImportId) => app.mentorImports.undo({ importId }))
}
