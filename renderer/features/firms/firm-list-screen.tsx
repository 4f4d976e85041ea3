import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useFilterInAddress } from '../../client/use-filter-in-address.ts'
import { useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ExportMenu } from './export-menu.tsx'
import { filterFromAddress, filterToAddress } from '../../reference/firm-filter.ts'
import { FirmListContent } from './firm-list-content.tsx'
import styles from './firm-list-screen.module.css'
import { FirmSearch } from './firm-search.tsx'
import { RemovedFirmNotice } from './removed-firm-notice.tsx'
import { useFirmList } from './use-firm-list.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'

const inAddress = { read: filterFromAddress, write: filterToAddress }

/** Every firm of the workspace, found as one types. */
export function FirmListScreen() {
  const { firms } = useText()
  const navigate = useNavigate()
  const { filter, setFilter, rememberFilter } = useFilterInAddress(inAddress)
  const index = useReferenceIndex()
  const gridRef = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const list = useFirmList(filter, visible.first, visible.last)
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), [])
  const onOpen = useCallback(
    (firmId: FirmId) => void rememberFilter().then(() => navigate(`/firms/${firmId}`)),
    [rememberFilter, navigate],
  )

  return (
    <Screen
      wide
      title={firms.title}
      actions={
        <>
          <ExportMenu filter={filter} total={list.total ?? 0} />
          <LinkButton to="/firms/import">{firms.importFile}</LinkButton>
          <LinkButton to="/firms/new" primary>
            {firms.add}
          </LinkButton>
        </>
      }
    >
      <RemovedFirmNotice />
      <div className={styles.list}>
        <FirmSearch
          filter={filter}
          total={list.total}
          index={index}
          onChange={setFilter}
          onEnterList={() => gridRef.current?.focus()}
        />
        {list.error ? (
          <FailureNotice error={list.error} onRetry={list.retry} />
        ) : (
          <FirmListContent
            list={list}
            filter={filter}
            index={index}
            gridRef={gridRef}
            onVisible={onVisible}
            onOpen={onOpen}
            onClear={() => setFilter(everyFirm)}
          />
        )}
      </div>
    </Screen>
  )
}
