import type { Page } from '@playwright/test'

import type { AppClient } from '#shared/contract/app-contract.ts'

type CallsOf<Domain extends keyof AppClient> = AppClient[Domain]
type ValueOf<Answer> =
  Extract<Awaited<Answer>, { readonly ok: true }> extends {
    readonly value: infer Value
  }
    ? Value
    : never

/**
 * Asks the app what its own window may ask, to set a scene without clicking through it. Throws when
 * the call fails. Bytes are not carried.
 */
export async function askApp<Domain extends keyof AppClient, Name extends keyof CallsOf<Domain>>(
  page: Page,
  [domain, name]: readonly [Domain, Name & string],
  input?: unknown,
): Promise<
  CallsOf<Domain>[Name] extends (...input: never[]) => infer Answer ? ValueOf<Answer> : never
> {
  const result: unknown = await page.evaluate(
    async ({ domain, name, input }) => {
      const bridge = (window as unknown as { app?: Record<string, Record<string, unknown>> }).app
      const call = bridge?.[domain]?.[name]
      if (typeof call === 'function') return (call as (given: unknown) => unknown)(input)
      const response = await fetch(`/call/${domain}.${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ value: input }),
      })
      const body = (await response.json()) as { readonly value: unknown }
      return body.value
    },
    { domain: domain, name, input },
  )
  const { ok, value } = result as { readonly ok: boolean; readonly value: unknown }
  if (!ok) throw new Error(`${domain}.${name} failed: ${JSON.stringify(result)}`)
  return value as never
}
