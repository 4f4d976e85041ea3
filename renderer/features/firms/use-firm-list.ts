import { useMutation } from '@tanstack/react-query'

import type { FirmFilter, FirmRow } from '#shared/domain/firms/firm.ts'
import type { Language } from '#shared/kit/words.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { usePagedList, type PagedList } from '../../client/use-paged-list.ts'
import { valueOrThrow } from '../../client/value-or-throw.ts'

export type FirmList = PagedList<FirmRow>

export function useFirmList(
  filter: FirmFilter,
  firstVisible: number,
  lastVisible: number,
): FirmList {
  const app = useAppClient()
  return usePagedList({
    queryKey: ['firms', 'page', filter],
    readPage: async (page) => valueOrThrow(await app.firms.search({ filter, ...page })),
    firstVisible,
    lastVisible,
  })
}

export function useExportFirms() {
  const app = useAppClient()
  return useMutation({
    mutationFn: async (wanted: {
      readonly filter: FirmFilter
      readonly format: 'xlsx' | 'csv'
      readonly language: Language
    }) => valueOrThrow(await app.firms.exportTable(wanted)),
  })
}
