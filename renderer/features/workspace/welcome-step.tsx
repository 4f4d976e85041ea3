import { IconChartRadar, IconLock, IconPencilCheck } from '@tabler/icons-react'
import { useState } from 'react'

import { useText } from '../../text/text-context.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { BringInScreen } from './bring-in-screen.tsx'
import { DoorFrame } from './door-frame.tsx'
import classes from './form.module.css'

const icons = [IconLock, IconPencilCheck, IconChartRadar]

export function WelcomeStep(props: {
  readonly onStart: () => void
  readonly onBroughtIn: () => void
}) {
  const { workspace, copies } = useText()
  const { welcome } = workspace
  const [isBringingIn, setIsBringingIn] = useState(false)
  if (isBringingIn) {
    return <BringInScreen onBack={() => setIsBringingIn(false)} onDone={props.onBroughtIn} />
  }
  return (
    <DoorFrame title={welcome.title} lead={welcome.lead}>
      <ul className={classes.points}>
        {welcome.points.map((point, index) => {
          const PointIcon = icons[index] ?? IconLock
          return (
            <li key={point} className={classes.point}>
              <PointIcon aria-hidden className={classes.pointIcon} stroke={1.5} />
              <span>{point}</span>
            </li>
          )
        })}
      </ul>
      <div className={classes.buttons}>
        <PrimaryButton onClick={props.onStart} autoFocus>
          {welcome.start}
        </PrimaryButton>
        <QuietButton onClick={() => setIsBringingIn(true)}>{copies.bringIn.offer}</QuietButton>
      </div>
    </DoorFrame>
  )
}
