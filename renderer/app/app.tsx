import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'

import { AppConnectionProvider } from '../client/app-client.tsx'
import { findConnection } from '../client/find-connection.ts'
import { makeQueryClient } from '../client/query-client.ts'
import { usePreferences } from '../client/use-preferences.ts'
import { TextProvider } from '../text/text-context.tsx'
import { resolveCssVariables, theme } from '../ui/theme.ts'
import { applyZoom } from './apply-zoom.ts'
import { ErrorWall } from './error-wall.tsx'
import { styleNonce } from './style-nonce.ts'
import { useColourScheme } from './use-colour-scheme.ts'
import { WorkspaceDoor } from './workspace-door.tsx'

export function App() {
  const [connection] = useState(findConnection)
  const [queryClient] = useState(makeQueryClient)
  return (
    <AppConnectionProvider connection={connection}>
      <QueryClientProvider client={queryClient}>
        <Preferred>
          <ErrorWall>
            <WorkspaceDoor />
          </ErrorWall>
        </Preferred>
      </QueryClientProvider>
    </AppConnectionProvider>
  )
}

/** Language, theme and zoom as the person chose them. */
function Preferred(props: { readonly children: ReactNode }) {
  const { language, theme: wanted, zoom } = usePreferences()
  const scheme = useColourScheme(wanted)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    applyZoom(zoom)
  }, [zoom])
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      cssVariablesResolver={resolveCssVariables}
      getStyleNonce={styleNonce}
    >
      <TextProvider language={language}>{props.children}</TextProvider>
    </MantineProvider>
  )
}
