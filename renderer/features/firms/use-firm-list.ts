import { keepPreviousData, useMutation, useQueries, useQuery } from '@tanstack/react-query'

import type { FirmFilter, FirmRow } from '#shared/domain/firms/firm.ts'
import type { Language } from '#shared/kit/words.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'

const pageSize = 100
/** Rows on either side of what is visible that are read ahead of the scrolling. */
const aheadRows = 50

export type FirmList = {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** Undefined while the page it lies on is being read. */
  readonly rowAt: (index: number) => FirmRow | undefined
}

/** The first page, for the count, and the pages around what is visible; the rest stays unread. */
export function useFirmList(
  filter: FirmFilter,
  firstVisible: number,
  lastVisible: number,
): FirmList {
  const app = useAppClient()
  const pageOf = (page: number) => ({
    queryKey: ['firms', 'page', filter, page] as const,
    queryFn: async () =>
      valueOrThrow(await app.firms.search({ filter, offset: page * pageSize, limit: pageSize })),
  })
  const first = useQuery({ ...pageOf(0), placeholderData: keepPreviousData })
  const pages = pagesAround(firstVisible, lastVisible, first.data?.total ?? 0)
  const others = useQueries({ queries: pages.map(pageOf) })

  const rowAt = (index: number) => {
    const page = Math.floor(index / pageSize)
    const answer = page === 0 ? first.data : others[pages.indexOf(page)]?.data
    return answer?.rows[index % pageSize]
  }
  return {
    total: first.data?.total,
    error: first.error,
    retry: () => void first.refetch(),
    rowAt,
  }
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

function pagesAround(firstIndex: number, lastIndex: number, total: number): number[] {
  const first = Math.floor(Math.max(0, firstIndex - aheadRows) / pageSize)
  const last = Math.floor((Math.max(firstIndex, lastIndex) + aheadRows) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, step) => first + step).filter(
    (page) => page > 0 && page * pageSize < total,
  )
}
