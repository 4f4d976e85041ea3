import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { useAppClient } from '../../client/app-client.tsx'
import { FailureNotice } from '../../client/failure-notice.tsx'
import { valueOrThrow } from '../../client/value-or-throw.ts'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './review-queue.module.css'
import { reviewKey } from './use-review-queue.ts'

/** Whether one manager's approval is enough. */
export function TwoPersonRule() {
  const { rule } = useText().review
  const { settings, set } = useReviewSettings()
  if (settings === undefined) return null
  return (
    <Section title={rule.title} lead={rule.explained}>
      <label className={classes.mark}>
        <input
          type="checkbox"
          checked={settings.isTwoPerson}
          disabled={settings.isByCity}
          onChange={(event) => set.mutate(event.currentTarget.checked)}
        />
        {rule.isOn}
      </label>
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
