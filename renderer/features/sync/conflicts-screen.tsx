import { IconGitCompare } from '@tabler/icons-react'
import { useState } from 'react'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { OpenConflict } from './open-conflict.tsx'
import { SettledConflict } from './settled-conflict.tsx'
import { SyncFrame } from './sync-frame.tsx'
import classes from './conflicts.module.css'
import { useConflicts } from './use-conflicts.ts'

type Shown = 'open' | 'settled'

/** Xung đột: both versions side by side; a person chooses, and may take the choice back. */
export function ConflictsScreen() {
  const { sync, conflicts: text } = useText()
  const [shown, setShown] = useState<Shown>('open')
  const { data: conflicts, error, refetch } = useConflicts(shown === 'settled')
  const firstOpen = conflicts?.find(({ state }) => state === 'open')
  return (
    <SyncFrame title={sync.places.conflicts} lead={text.lead}>
      <Choice
        label={text.shown}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'open', label: text.open },
          { value: 'settled', label: text.settled },
        ]}
      />
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {!conflicts && !error ? <Loading /> : null}
      {conflicts?.length === 0 ? <NoConflicts shown={shown} /> : null}
      <div className={classes.conflicts}>
        {conflicts?.map((conflict) =>
          conflict.state === 'open' ? (
            <OpenConflict
              key={conflict.conflictId}
              conflict={conflict}
              isPrimary={conflict === firstOpen}
            />
          ) : (
            <SettledConflict key={conflict.conflictId} conflict={conflict} />
          ),
        )}
      </div>
    </SyncFrame>
  )
}

function NoConflicts({ shown }: { readonly shown: Shown }) {
  const { conflicts: text } = useText()
  if (shown === 'settled') return <p className="nb-soft">{text.noneSettled}</p>
  return (
    <EmptyState icon={IconGitCompare} title={text.none}>
      {text.noneExplained}
    </EmptyState>
  )
}
