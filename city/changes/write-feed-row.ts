import { signText } from '#exchange/sign-text.ts'
import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import type { DownChange, FeedRow } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { readLine } from '../batches/sent-line.ts'
import type { CityParts } from '../gateway-parts.ts'
import type { FeedEntry, FeedRevision } from './feed-repository.ts'

/** A row as it goes out. Made from the same revision it has the same text every time. */
export function writeFeedRow(
  city: Pick<CityParts, 'keys' | 'ladder'>,
  orgId: string,
  entry: FeedEntry,
): FeedRow {
  return { cursor: `${entry.xid}-${entry.seq}`, change: toSigned(city, orgId, entry) }
}

function toSigned(
  { keys, ladder }: Pick<CityParts, 'keys' | 'ladder'>,
  orgId: string,
  entry: FeedEntry,
): SignedText {
  const { text, signature, certId, revision, changeId, madeAt } = entry
  if (text !== null && signature !== null && certId !== null) return { text, signature, certId }
  if (!revision) throw new Error(`Change ${changeId} has neither text nor revision`)
  const head = { changeId, orgId, madeAt: madeAt.toISOString() }
  const change: DownChange =
    entry.kind === 'firm'
      ? { kind: 'firm', ...head, body: toFirm(revision, entry.aliasOf) }
      : { kind: 'record', ...head, body: toRecord(ladder, revision, entry) }
  return signText('change', JSON.stringify(change), keys.city)
}

type BodyOf<Kind extends DownChange['kind']> = Extract<DownChange, { kind: Kind }>['body']

function toFirm(revision: FeedRevision, aliasOf: string | null): BodyOf<'firm'> {
  const { rev_id: revId, record_id: firmId, version, body, sha256 } = revision
  if (version === null || sha256 === null) throw new Error(`Revision ${revId} made no version`)
  return {
    firmId,
    version,
    revId,
    sha256,
    details: body === null ? null : firmDetailsSchema.parse(body),
    aliasOf,
    author: toAuthor(revision),
  }
}

function toRecord(
  ladder: CityParts['ladder'],
  revision: FeedRevision,
  { stage }: FeedEntry,
): BodyOf<'record'> {
  const read = readLine(ladder, revision.schema, revision.line)
  if (!read.ok) throw new Error(`Revision ${revision.rev_id} was read before`)
  return { record: read.record, author: toAuthor(revision), stage: stage ?? 'city' }
}

function toAuthor({ user_id, user_name, received_at }: FeedRevision): BodyOf<'record'>['author'] {
  return { userId: user_id, userName: user_name, at: received_at.toISOString() }
}
