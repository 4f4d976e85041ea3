import { AssociationStart } from './association-start.tsx'
import { AssociationWork } from './association-work.tsx'
import { CampaignLines } from './campaign-lines.tsx'

/** What an association does next: its first steps, then what waits and how its campaigns stand. */
export function AssociationDay(props: { readonly firmCount: number }) {
  return (
    <>
      <AssociationStart firmCount={props.firmCount} />
      {props.firmCount > 0 ? (
        <>
          <AssociationWork />
          <CampaignLines />
        </>
      ) : null}
    </>
  )
}
