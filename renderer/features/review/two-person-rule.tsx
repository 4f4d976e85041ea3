import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { TwoPersonSwitch } from '../../client/two-person-switch.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { reviewKey } from './use-review-queue.ts'

/** Whether one manager's approval is enough. */
export function TwoPersonRule() {
  const { rule } = useText().review
  const { settings, set } = useReviewSettings()
  if (settings === undefined) return null
  return (
    <Section title={rule.title} lead={rule.explained}>
      <TwoPersonSwitch
        label={rule.isOn}
        isOn={settings.isTwoPerson}
        chosen={set.isPending ? set.variables : undefined}
        disabled={settings.isByCity}
        changes={settings.changes}
        onChange={(isOn) => set.mutate(isOn)}
      />
      {settings.isCountedAtOnce ? <Notice tone="attention">{rule.countedAtOnce}</Notice> : null}
      {settings.isByCity ? <p className="nb-soft">{rule.byCity}</p> : null}
      {set.error ? <FailureNotice error={set.error} /> : null}
    </Section>
  )
}

function useReviewSettings() {
  const app = useAppClient()
  const queryClient = useQueryClient()
  const { data: settings } = useQuery({
    queryKey: [...reviewKey, 'settings'],
    queryFn: async () => valueOrThrow(await app.review.settings()),
  })
  const set = useMutation({
    mutationFn: async (isOn: boolean) => valueOrThrow(await app.review.setTwoPerson({ isOn })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reviewKey }),
  })
  return { settings, set }
}
