import { IconSearchOff, IconUsersGroup } from '@tabler/icons-react'
import type { RefObject } from 'react'

import type { MentorFilter, MentorRow } from '#shared/domain/mentors/mentor-list.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { isFiltered } from './mentor-filter.ts'
import { MentorTable } from './mentor-table.tsx'
import type { MentorList } from './use-mentors.ts'

/** The rows, or what to do when there are none. */
export function MentorListContent(props: {
  readonly list: MentorList
  readonly filter: MentorFilter
  readonly index: ReferenceIndex
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (row: MentorRow) => void
  readonly onClear: () => void
}) {
  const { list, filter } = props
  const { mentors, mentorImports } = useText()
  if (list.total === undefined) return <Loading />
  if (list.total === 0 && isFiltered(filter)) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={mentors.nothing.title}
        action={<QuietButton onClick={props.onClear}>{mentors.nothing.clear}</QuietButton>}
      >
        <p>{mentors.nothing.body}</p>
      </EmptyState>
    )
  }
  if (list.total === 0) {
    return (
      <EmptyState
        icon={IconUsersGroup}
        title={mentors.empty.title}
        action={<LinkButton to="/mentors/import">{mentorImports.open}</LinkButton>}
      >
        <p>{mentors.empty.body}</p>
      </EmptyState>
    )
  }
  return (
    <MentorTable
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
