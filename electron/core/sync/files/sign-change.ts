import { signerOf, type EnrolledDevice } from '#core/sync/device/device.ts'
import { signText } from '#exchange/sign-text.ts'
import type { DownChange, DownChangeKind } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

type SaidOf<Kind extends DownChangeKind> = Kind extends DownChangeKind
  ? Pick<Extract<DownChange, { kind: Kind }>, 'kind' | 'body'>
  : never

/** A word of this laptop to others of its association, signed with its key. */
export function signChange(
  device: EnrolledDevice,
  said: SaidOf<DownChangeKind>,
  made: Pick<DownChange, 'changeId' | 'madeAt'>,
): SignedText {
  const { orgId } = device.certificate
  return signText('change', JSON.stringify({ ...said, ...made, orgId }), signerOf(device))
}
