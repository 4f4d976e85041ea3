import { useFormat, useText } from '../../text/text-context.tsx'
import classes from './form.module.css'
import { SalvageOffer } from './salvage-offer.tsx'
import { useBackupsAtDoor, type OpensWith } from './use-workspace-doors.ts'

/** Which of the two ways to choose when, and the first of them. */
export function SalvageAtDoor(props: {
  readonly opensWith: OpensWith
  readonly onSalvaged: () => void
}) {
  const { offer } = useText().salvage
  return (
    <>
      <WhichWay />
      <section aria-labelledby="salvage-at-door" className={classes.backups}>
        <h2 id="salvage-at-door">{offer.title}</h2>
        <SalvageOffer
          opensWith={props.opensWith}
          onSalvaged={() => {
            // Where what was lost is told, as soon as the door is open.
            window.location.hash = '/salvage'
            props.onSalvaged()
          }}
        />
      </section>
    </>
  )
}

/** Said once, before the two. */
export function WhichWay() {
  const { ways } = useText().salvage
  const format = useFormat()
  const { data: backups } = useBackupsAtDoor()
  const [newest] = backups ?? []
  return (
    <section aria-labelledby="which-way" className={classes.backups}>
      <h2 id="which-way">{ways.title}</h2>
      <p>{ways.salvageFirst}</p>
      <p>{ways.restoreInstead}</p>
      {backups === undefined ? null : (
        <p>
          <strong>
            {newest ? ways.newest(format.sinceThen(newest.madeAt, Date.now())) : ways.noBackup}
          </strong>
        </p>
      )}
      <p className="nb-soft">{ways.keeps}</p>
    </section>
  )
}
