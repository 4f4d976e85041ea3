import { pageBytes, type PageCipher } from './page-cipher.ts'

/** Read access to a file by place; answers fewer bytes at its end. */
export type Bytes = {
  readonly length: number
  readonly read: (at: number, count: number) => Buffer
}

/** What the write-ahead log holds of committed changes. */
export type LogFrames = {
  /** Where the newest committed content of a page begins in the log. */
  readonly placeOf: ReadonlyMap<number, number>
  /** Pages of the file after the last commit; 0 when there is none. */
  readonly pageCount: number
  /** Something before the last commit cannot be read: changes made last may be missing. */
  readonly isDamaged: boolean
}

type Frame = { readonly page: number; readonly commitCount: number; readonly place: number } | null

const logHeaderBytes = 32
const frameHeaderBytes = 24
const frameBytes = frameHeaderBytes + pageBytes

/**
 * Reads every frame that opens, also behind one that does not, up to the last commit. SQLite itself
 * stops at the first that is broken; here each page proves itself.
 */
export function readLogFrames(log: Bytes, cipher: PageCipher): LogFrames {
  const frameCount = Math.floor(Math.max(0, log.length - logHeaderBytes) / frameBytes)
  const frames: Frame[] = []
  let salts: Buffer | null = null
  for (let index = 0; index < frameCount; index++) {
    const at = logHeaderBytes + index * frameBytes
    const bytes = log.read(at, frameBytes)
    const page = bytes.readUInt32BE(0)
    const opens = cipher.open(page, bytes.subarray(frameHeaderBytes)) !== null
    // Behind the end stand frames of an earlier life of the log; their salts are others.
    const ofThisLife: boolean = salts === null || bytes.subarray(8, 16).equals(salts)
    if (opens && ofThisLife) salts ??= Buffer.from(bytes.subarray(8, 16))
    const frame = { page, commitCount: bytes.readUInt32BE(4), place: at + frameHeaderBytes }
    frames.push(opens && ofThisLife ? frame : null)
  }
  return upToLastCommit(frames)
}

function upToLastCommit(frames: readonly Frame[]): LogFrames {
  const last = frames.findLastIndex((frame) => frame !== null && frame.commitCount > 0)
  const committed = frames.slice(0, last + 1)
  return {
    placeOf: new Map(committed.flatMap((frame) => (frame ? [[frame.page, frame.place]] : []))),
    pageCount: frames[last]?.commitCount ?? 0,
    isDamaged: committed.includes(null),
  }
}
