import { Switch } from '@mantine/core'

import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { BatchFault } from './batch-fault.tsx'
import { useTwoPersonRule } from './use-batches.ts'

/** Whether somebody else has to look at a batch before it goes. */
export function TwoPersonRule(props: { readonly isOn: boolean }) {
  const { rule } = useText().batches
  const set = useTwoPersonRule()
  return (
    <Section title={rule.title}>
      <BatchFault error={set.error} />
      <Switch
        label={rule.twoPerson}
        description={rule.explained}
        checked={set.isPending ? set.variables : props.isOn}
        onChange={(event) => set.mutate(event.currentTarget.checked)}
      />
    </Section>
  )
}
