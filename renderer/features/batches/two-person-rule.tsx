import type { BatchList } from '#shared/contract/batches-contract.ts'

import { TwoPersonSwitch } from '../../client/two-person-switch.tsx'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/section.tsx'
import { BatchFault } from './batch-fault.tsx'
import { useTwoPersonRule } from './use-batches.ts'

/** Whether somebody else has to look at a batch before it goes. */
export function TwoPersonRule({ isTwoPerson, twoPersonChanges }: BatchList) {
  const { rule } = useText().batches
  const set = useTwoPersonRule()
  return (
    <Section title={rule.title} lead={rule.explained}>
      <BatchFault error={set.error} />
      <TwoPersonSwitch
        label={rule.twoPerson}
        isOn={isTwoPerson}
        chosen={set.isPending ? set.variables : undefined}
        changes={twoPersonChanges}
        onChange={(isOn) => set.mutate(isOn)}
      />
    </Section>
  )
}
