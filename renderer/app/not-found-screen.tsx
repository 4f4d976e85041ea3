import { IconMapOff } from '@tabler/icons-react'

import { useText } from '../text/text-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Screen } from '../ui/screen.tsx'

export function NotFoundScreen() {
  const { shell } = useText()
  return (
    <Screen title={shell.notFound.title}>
      <EmptyState
        icon={IconMapOff}
        title={shell.notFound.explained}
        action={<LinkButton to="/">{shell.notFound.back}</LinkButton>}
      />
    </Screen>
  )
}
