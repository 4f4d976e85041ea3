import { IconBuildingFactory2, IconSearchOff } from '@tabler/icons-react'
import type { RefObject } from 'react'

import type { FirmFilter, FirmId } from '#shared/domain/firms/firm.ts'

import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { isFiltered } from '../../reference/firm-filter.ts'
import { FirmTable } from './firm-table.tsx'
import type { FirmList } from './use-firm-list.ts'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'

/** The rows, or what to do when there are none. */
export function FirmListContent(props: {
  readonly list: FirmList
  readonly filter: FirmFilter
  readonly index: ReferenceIndex
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (firmId: FirmId) => void
  readonly onClear: () => void
}) {
  const { list, filter } = props
  if (list.total === undefined) return <Loading />
  if (list.total === 0) {
    return isFiltered(filter) ? <NothingFound onClear={props.onClear} /> : <NoFirmsYet />
  }
  return (
    <FirmTable
      total={list.total}
      rowAt={list.rowAt}
      index={props.index}
      gridRef={props.gridRef}
      listKey={JSON.stringify(filter)}
      onVisible={props.onVisible}
      onOpen={props.onOpen}
    />
  )
}

function NoFirmsYet() {
  const { firms } = useText()
  return (
    <EmptyState
      icon={IconBuildingFactory2}
      title={firms.empty.title}
      action={<LinkButton to="/firms/import">{firms.importFile}</LinkButton>}
    >
      <p>{firms.empty.body}</p>
    </EmptyState>
  )
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { firms } = useText()
  return (
    <EmptyState
      icon={IconSearchOff}
      title={firms.nothing.title}
      action={<QuietButton onClick={onClear}>{firms.nothing.clear}</QuietButton>}
    >
      <p>{firms.nothing.body}</p>
    </EmptyState>
  )
}
