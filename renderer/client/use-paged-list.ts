import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'

const pageSize = 100
/** Rows on either side of what is visible that are read ahead of the scrolling. */
const aheadRows = 50

export type PagedList<Row> = {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** Undefined while the page it lies on is being read. */
  readonly rowAt: (index: number) => Row | undefined
}

type Page<Row> = { readonly total: number; readonly rows: readonly Row[] }

/** The first page, for the count, and the pages around what is visible; the rest stays unread. */
export function usePagedList<Row>(source: {
  /** Names the list and its filter. */
  readonly queryKey: readonly unknown[]
  readonly readPage: (page: {
    readonly offset: number
    readonly limit: number
  }) => Promise<Page<Row>>
  readonly firstVisible: number
  readonly lastVisible: number
}): PagedList<Row> {
  const { queryKey, readPage, firstVisible, lastVisible } = source
  const pageOf = (page: number) => ({
    queryKey: [...queryKey, page] as const,
    queryFn: () => readPage({ offset: page * pageSize, limit: pageSize }),
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

function pagesAround(firstIndex: number, lastIndex: number, total: number): number[] {
  const first = Math.floor(Math.max(0, firstIndex - aheadRows) / pageSize)
  const last = Math.floor((Math.max(firstIndex, lastIndex) + aheadRows) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, step) => first + step).filter(
    (page) => page > 0 && page * pageSize < total,
  )
}
