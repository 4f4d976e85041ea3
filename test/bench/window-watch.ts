import type { Page } from '@playwright/test'

/*
 * What a person waits for, measured in the page itself: from the time stamp of the key to the paint
 * after the last change of the list, and how long rows stay blank after a jump.
 */

/** Presses a key; milliseconds until the list it leads to was painted, null when nothing changed. */
export async function paintedAfterKey(page: Page, key: string): Promise<number | null> {
  const measured = page.evaluate(watchKey, quietMs)
  await page.keyboard.press(key)
  return measured
}

/** Jumps to a share of the way down; milliseconds until no visible row is blank. */
export function rowsAfterJump(page: Page, share: number): Promise<number> {
  return page.evaluate(watchJump, share)
}

/** The list is taken for complete when nothing of it has changed for so long. */
const quietMs = 300

function watchKey(quietMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const main = document.querySelector('main') ?? document.body
    const paint = new MessageChannel()
    let pressedAt = 0
    let paintedAt: number | null = null
    const isOfList = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement
      return element?.closest('[role=grid], [role=status]') != null
    }
    const finish = () => {
      observer.disconnect()
      resolve(paintedAt === null ? null : paintedAt - pressedAt)
    }
    let timer = window.setTimeout(finish, 10 * quietMs)
    const wait = () => {
      clearTimeout(timer)
      timer = window.setTimeout(finish, quietMs)
    }
    // A message sent in an animation frame arrives after that frame was painted.
    paint.port1.onmessage = () => {
      // What is painted before the key belongs to an earlier one.
      if (pressedAt === 0) return
      paintedAt = performance.now()
      wait()
    }
    const observer = new MutationObserver((changes) => {
      if (changes.some(isOfList)) requestAnimationFrame(() => paint.port2.postMessage(0))
    })
    observer.observe(main, { subtree: true, childList: true, characterData: true })
    const onKey = (event: KeyboardEvent) => {
      pressedAt = event.timeStamp
      wait()
    }
    document.addEventListener('keydown', onKey, { capture: true, once: true })
  })
}

function watchJump(share: number): Promise<number> {
  return new Promise((resolve) => {
    const grid = document.querySelector('[role=grid]')
    if (grid === null) throw new Error('There is no list')
    const box = grid.getBoundingClientRect()
    const bottom = Math.min(box.bottom, window.innerHeight)
    const isBlank = (y: number) => {
      const row = document.elementFromPoint(box.left + 60, y)?.closest('[id^=firm-row]')
      return (row?.querySelectorAll('[role=gridcell]').length ?? 0) < 2
    }
    const jumpedAt = performance.now()
    grid.scrollTop = grid.scrollHeight * share
    const look = () => {
      const ys = [box.top + 70, (box.top + bottom) / 2, bottom - 20]
      if (ys.some(isBlank)) requestAnimationFrame(look)
      else resolve(performance.now() - jumpedAt)
    }
    requestAnimationFrame(look)
  })
}
