import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { ImportFileRefused } from '#shared/domain/imports/table-import.ts'
import type { Result } from '#shared/kit/result.ts'

import { CallFailedError } from '../client/value-or-throw.ts'
import type { PickedFile } from '../ui/file-picker.tsx'

type ImportStage<Choices, Preview, Done> =
  | { readonly kind: 'start'; readonly hasLostPreview: boolean }
  | {
      readonly kind: 'refused'
      readonly fileName: string
      readonly because: ImportFileRefused['because']
    }
  | {
      readonly kind: 'preview'
      readonly file: PickedFile
      readonly choices: Choices
      readonly preview: Preview
    }
  | { readonly kind: 'done'; readonly result: Done }

type OtherFailure = { readonly code: string; readonly because?: never }

/** The calls of one kind of list. */
type TableImport<Choices, Preview, Wanted, Done> = {
  /** What stands before anything was chosen. */
  readonly noChoices: Choices
  readonly preview: (
    file: PickedFile,
    choices: Choices,
  ) => Promise<Result<Preview, ImportFileRefused | OtherFailure>>
  readonly apply: (previewId: string, wanted: Wanted) => Promise<Result<Done, OtherFailure>>
  readonly cancel: () => Promise<unknown>
  /** Queries that are out of date once it is stored. */
  readonly changes: string
}

const start = { kind: 'start', hasLostPreview: false } as const

/** Null means that it was given up. */
async function read<Choices, Preview, Wanted, Done>(
  table: TableImport<Choices, Preview, Wanted, Done>,
  file: PickedFile,
  choices: Choices,
): Promise<ImportStage<Choices, Preview, Done> | null> {
  const result = await table.preview(file, choices)
  if (result.ok) return { kind: 'preview', file, choices, preview: result.value }
  const { failure } = result
  if (failure.code === 'import/cancelled') return null
  if (failure.because === undefined) throw new CallFailedError(failure)
  return { kind: 'refused', fileName: file.name, because: failure.because }
}

/** Null means that it was given up. */
async function apply<Choices, Preview, Wanted, Done>(
  table: TableImport<Choices, Preview, Wanted, Done>,
  previewId: string,
  wanted: Wanted,
): Promise<ImportStage<Choices, Preview, Done> | null> {
  const result = await table.apply(previewId, wanted)
  if (result.ok) return { kind: 'done', result: result.value }
  if (result.failure.code === 'import/cancelled') return null
  if (result.failure.code !== 'import/preview-gone') throw new CallFailedError(result.failure)
  return { kind: 'start', hasLostPreview: true }
}

/** From a chosen file over its preview to what is stored; each step can be given up. */
export function useTableImport<
  Choices,
  Preview extends { readonly previewId: string },
  Wanted,
  Done,
>(table: TableImport<Choices, Preview, Wanted, Done>) {
  const queryClient = useQueryClient()
  const [stage, setStage] = useState<ImportStage<Choices, Preview, Done>>(start)
  const reading = useMutation({
    mutationFn: ({ file, choices }: { readonly file: PickedFile; readonly choices: Choices }) =>
      read(table, file, choices),
    // Given up, everything stays as it was.
    onSuccess: (next) => next && setStage(next),
  })
  const applying = useMutation({
    mutationFn: ({ previewId, wanted }: { readonly previewId: string; readonly wanted: Wanted }) =>
      apply(table, previewId, wanted),
    onSuccess: async (next) => {
      if (next === null) return
      setStage(next)
      await queryClient.invalidateQueries({ queryKey: [table.changes] })
    },
  })

  return {
    stage,
    error: reading.error ?? applying.error,
    readingFile: reading.isPending ? reading.variables.file.name : null,
    isApplying: applying.isPending,
    isBusy: reading.isPending || applying.isPending,
    open: (file: PickedFile) => {
      applying.reset()
      reading.mutate({ file, choices: table.noChoices })
    },
    choose: (part: Partial<Choices>) => {
      if (stage.kind !== 'preview') return
      applying.reset()
      reading.mutate({ file: stage.file, choices: { ...stage.choices, ...part } })
    },
    apply: (wanted: Wanted) => {
      if (stage.kind !== 'preview') return
      reading.reset()
      applying.mutate({ previewId: stage.preview.previewId, wanted })
    },
    wasCancelled: reading.data === null || applying.data === null,
    cancel: () => void table.cancel(),
    restart: () => setStage(start),
  }
}
