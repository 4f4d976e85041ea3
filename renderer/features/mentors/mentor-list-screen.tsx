import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { everyMentor, type MentorRow } from '#shared/domain/mentors/mentor-list.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFilterInAddress } from '../../client/use-filter-in-address.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ExportMenu } from './export-menu.tsx'
import { filterFromAddress, filterToAddress } from './mentor-filter.ts'
import { MentorListContent } from './mentor-list-content.tsx'
import { MentorSearch } from './mentor-search.tsx'
import styles from './mentor-list.module.css'
import { RemovedMentorNotice } from './removed-mentor-notice.tsx'
import { useMentorList } from './use-mentors.ts'

const inAddress = { read: filterFromAddress, write: filterToAddress }

/** Every mentor of the association, by given name, found as one types. */
export function MentorListScreen() {
  const { mentors, mentorImports } = useText()
  const navigate = useNavigate()
  const { filter, setFilter, rememberFilter } = useFilterInAddress(inAddress)
  const index = useReferenceIndex()
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const list = useMentorList(filter, visible.first, visible.last)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const onOpen = useCallback(
    ({ id }: MentorRow) => void rememberFilter().then(() => navigate(`/mentors/${id}`)),
    [rememberFilter, navigate],
  )

  return (
    <Screen
      wide
      title={mentors.title}
      lead={mentors.lead}
      actions={
        <>
          <ExportMenu filter={filter} total={list.total ?? 0} />
          <LinkButton to="/mentors/import">{mentorImports.open}</LinkButton>
          <LinkButton to="/mentors/new" primary>
            {mentors.add}
          </LinkButton>
        </>
      }
    >
      <RemovedMentorNotice />
      <div className={styles.list}>
        <MentorSearch
          filter={filter}
          total={list.total}
          index={index}
          onChange={setFilter}
          onEnterList={() => gridRef.current?.focus()}
        />
        {list.error ? (
          <FailureNotice error={list.error} onRetry={list.retry} />
        ) : (
          <MentorListContent
            list={list}
            filter={filter}
            index={index}
            gridRef={gridRef}
            onVisible={onVisible}
            onOpen={onOpen}
            onClear={() => setFilter(everyMentor)}
          />
        )}
      </div>
    </Screen>
  )
}
