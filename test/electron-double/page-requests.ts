import { toInside } from './addresses.ts'
import { answerOfScheme } from './protocol.ts'
import { session } from './session.ts'

export type PausedRequest = {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  /** Of the request whose answer led to this one. */
  readonly redirectedRequestId?: string
  readonly request: { readonly url: string; readonly method: string }
}

/** What Chromium is told to do with a request: a method of its protocol and the parameters. */
export type RequestVerdict = readonly [method: string, params: Readonly<Record<string, unknown>>]

/** Aborting a navigation leaves the page where it is. */
export const abortedNavigation: RequestVerdict = ['Fetch.failRequest', { errorReason: 'Aborted' }]

/** Answers from main's scheme handler what main's session lets through; there is no network. */
export async function verdictOn({ request }: PausedRequest): Promise<RequestVerdict> {
  const url = toInside(request.url)
  if (!(await session.defaultSession.mayRequest(url))) {
    return ['Fetch.failRequest', { errorReason: 'BlockedByClient' }]
  }
  const response = await answerOfScheme(url, request.method)
  if (response === undefined) return ['Fetch.failRequest', { errorReason: 'NameNotResolved' }]
  return [
    'Fetch.fulfillRequest',
    {
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    },
  ]
}
