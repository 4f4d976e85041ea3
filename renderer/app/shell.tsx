import { Outlet } from 'react-router'

import { useText } from '../text/text-context.tsx'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'

/** The frame of an open workspace: the rail of places, and the place that is open. */
export function Shell() {
  const { shell } = useText()
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip} onClick={goToContent}>
        {shell.skipToContent}
      </a>
      <Rail />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

/** The hash belongs to the routes, so the focus is moved by hand. */
function goToContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
