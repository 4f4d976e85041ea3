import type { Page } from '@playwright/test'

/** What a page's content security policy has refused. */
export type PolicyWatch = {
  /** Everything refused since the last time it was asked; a journey that provokes something takes it. */
  readonly take: () => Promise<readonly string[]>
}

const telling = 'tellRefusal'

/**
 * Listens to the page for as long as it lives, through reloads too. What was refused before listening
 * began comes from the browser's own reports, and from what it wrote to the console.
 */
export async function watchPolicy(page: Page): Promise<PolicyWatch> {
  const refused = new Set<string>()
  page.on('console', (message) => keepComplaint(refused, message.text()))
  await page.exposeFunction(telling, (refusal: string) => void refused.add(refusal))
  await page.addInitScript(listen, telling)
  await page.evaluate(listen, telling)
  return {
    take: async () => {
      // A window that its journey has closed has told everything already.
      if (!page.isClosed()) {
        for (const message of await page.consoleMessages()) keepComplaint(refused, message.text())
        await page.clearConsoleMessages()
      }
      const taken = [...refused]
      refused.clear()
      return taken
    },
  }
}

function keepComplaint(refused: Set<string>, text: string): void {
  if (/content security policy|requires 'Trusted/i.test(text)) refused.add(text)
}

/** Runs in the page. */
function listen(name: string): void {
  type Refusal = { effectiveDirective?: string; blockedURI?: string; blockedURL?: string }
  const tell = (refusal: Refusal) => {
    const about = refusal.blockedURI ?? refusal.blockedURL ?? ''
    const { [name]: pass } = globalThis as unknown as Record<string, (text: string) => void>
    pass?.(`${String(refusal.effectiveDirective)} ${about}`)
  }
  document.addEventListener('securitypolicyviolation', tell)
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports) tell(body as unknown as Refusal)
    },
    { types: ['csp-violation'], buffered: true },
  ).observe()
}
