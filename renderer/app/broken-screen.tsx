import { useState } from 'react'
import { useRouteError } from 'react-router'

import { useText } from '../text/text-context.tsx'
import { QuietButton } from '../ui/quiet-button.tsx'
import { Screen } from '../ui/screen.tsx'

/** Where a bug in the window ends: the rest of the application goes on. */
export function BrokenScreen() {
  return <BrokenWords error={useRouteError()} />
}

export function BrokenWords(props: { readonly error: unknown }) {
  const { shell } = useText()
  const [incidentId] = useState(() => crypto.randomUUID().slice(0, 8))
  const cause = props.error instanceof Error ? `${props.error.name}: ${props.error.message}` : ''
  return (
    <Screen title={shell.broken.title}>
      <div role="alert">
        <p>{shell.broken.explained}</p>
        <p>
          {shell.broken.incident}: <strong>{incidentId}</strong>
        </p>
        <p className="nb-soft">{cause}</p>
      </div>
      <div>
        <QuietButton onClick={() => window.location.reload()}>{shell.broken.reload}</QuietButton>
      </div>
    </Screen>
  )
}
