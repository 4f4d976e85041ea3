import { IconBuildingOff } from '@tabler/icons-react'

import { useText } from '../../text/text-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Screen } from '../../ui/screen.tsx'

export function FirmNotFoundScreen() {
  const { firms, firmPage } = useText()
  return (
    <Screen title={firms.title}>
      <EmptyState
        icon={IconBuildingOff}
        title={firmPage.notFound.title}
        action={
          <LinkButton to="/firms" primary>
            {firmPage.notFound.toList}
          </LinkButton>
        }
      >
        <p>{firmPage.notFound.body}</p>
      </EmptyState>
    </Screen>
  )
}
