import type { MentorStatus } from '#shared/domain/mentors/mentor.ts'

import { useText } from '../../text/text-context.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'

const tones: Readonly<Record<MentorStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'neutral',
  more_asked: 'attention',
  recognised: 'done',
  paused: 'attention',
  removed: 'fault',
}

export function StatusBadge({ status }: { readonly status: MentorStatus }) {
  const { mentors } = useText()
  return <StateBadge tone={tones[status]}>{mentors.status[status]}</StateBadge>
}
