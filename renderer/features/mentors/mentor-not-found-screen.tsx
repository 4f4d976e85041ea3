import { Link } from 'react-router'

import { useText } from '../../text/text-context.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Screen } from '../../ui/screen.tsx'

export function MentorNotFoundScreen() {
  const { failures, mentors } = useText()
  return (
    <Screen title={mentors.page.notFound} above={<Link to="/mentors">{mentors.title}</Link>}>
      <Fault {...failures.notFound} />
    </Screen>
  )
}
