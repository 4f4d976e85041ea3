import { signText } from '#exchange/sign-text.ts'
import type { DownChange, DownChangeKind } from '#shared/wire/down-change.ts'

import type { CityParts } from '../gateway-parts.ts'
import type { NewChange } from './change-repository.ts'

/** `managers`, `org`, or the id of one user. */
export type Audience = string

type BodyOf<Kind extends DownChangeKind> = Extract<DownChange, { readonly kind: Kind }>['body']

/** A change as it will be told, signed by the city. */
export function signChange<Kind extends DownChangeKind>(
  { keys, now, newId }: Pick<CityParts, 'keys' | 'now' | 'newId'>,
  change: {
    readonly orgId: string
    readonly audience: Audience
    readonly subject: string
    readonly kind: Kind
    readonly body: BodyOf<Kind>
  },
): NewChange {
  const { orgId, audience, subject, kind, body } = change
  const changeId = newId()
  const madeAt = now()
  const text = JSON.stringify({ kind, changeId, orgId, madeAt: madeAt.toISOString(), body })
  return { changeId, audience, subject, kind, madeAt, signed: signText('change', text, keys.city) }
}
