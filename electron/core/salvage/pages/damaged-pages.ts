import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

import { readLogFrames, type Bytes, type LogFrames } from './log-frames.ts'
import { pageBytes, PageCipher, saltBytes } from './page-cipher.ts'

/** No page opens: the salt in the first page is gone and no backup has it, or the key is another. */
export class NothingReadableError extends Error {
  override readonly name = 'NothingReadableError'
}

/** Where the first page says how long the file is. */
const pageCountAt = 28

/** How many pages are tried to find out whether a salt is the file's. */
const triedPages = 400

/** The pages of a damaged file and its log, each as it was last written or not at all. */
export class DamagedPages {
  readonly #cipher: PageCipher
  readonly #file: OpenBytes
  readonly #log: OpenBytes | null
  readonly #frames: LogFrames
  readonly #destroyed = new Set<number>()
  readonly pageCount: number

  /** `salts` are those of the backups: a backup is made under the salt of its workspace. */
  constructor(path: string, dataKey: Uint8Array, salts: readonly Uint8Array[]) {
    this.#file = new OpenBytes(path)
    const log = `${path}-wal`
    this.#log = existsSync(log) ? new OpenBytes(log) : null
    const found = this.#findCipher(dataKey, [this.#file.read(0, saltBytes), ...salts])
    if (found === null) {
      this.close()
      throw new NothingReadableError('No page of the damaged file can be opened')
    }
    this.#cipher = found
    this.#frames = this.#log ? readLogFrames(this.#log, found) : noFrames
    const inFile = Math.ceil(this.#file.length / pageBytes)
    const said = this.read(1)?.readUInt32BE(pageCountAt) ?? 0
    this.pageCount = Math.max(inFile, said, this.#frames.pageCount)
  }

  get isLogDamaged(): boolean {
    return this.#frames.isDamaged
  }

  /** Of those that were asked for. */
  get destroyedCount(): number {
    return this.#destroyed.size
  }

  /** Null when it is destroyed or missing. */
  read(pageNumber: number): Buffer | null {
    const inLog = this.#frames.placeOf.get(pageNumber)
    const bytes =
      inLog !== undefined && this.#log
        ? this.#log.read(inLog, pageBytes)
        : this.#file.read((pageNumber - 1) * pageBytes, pageBytes)
    const page = this.#cipher.open(pageNumber, bytes)
    if (page === null) this.#destroyed.add(pageNumber)
    return page
  }

  close(): void {
    this.#file.close()
    this.#log?.close()
  }

  #findCipher(dataKey: Uint8Array, salts: readonly Uint8Array[]): PageCipher | null {
    for (const salt of salts) {
      if (salt.length !== saltBytes) continue
      const cipher = new PageCipher(dataKey, salt)
      if (this.#opensAny(cipher)) return cipher
    }
    return null
  }

  #opensAny(cipher: PageCipher): boolean {
    const count = Math.ceil(this.#file.length / pageBytes)
    const step = Math.max(1, Math.floor(count / triedPages))
    for (let page = 1; page <= count; page += step) {
      if (cipher.open(page, this.#file.read((page - 1) * pageBytes, pageBytes))) return true
    }
    return this.#log !== null && readLogFrames(this.#log, cipher).pageCount > 0
  }
}

const noFrames: LogFrames = { placeOf: new Map(), pageCount: 0, isDamaged: false }

class OpenBytes implements Bytes {
  readonly #handle: number
  readonly length: number

  constructor(path: string) {
    this.#handle = openSync(path, 'r')
    this.length = fstatSync(this.#handle).size
  }

  read(at: number, count: number): Buffer {
    const bytes = Buffer.alloc(count)
    return bytes.subarray(0, readSync(this.#handle, bytes, 0, count, at))
  }

  close(): void {
    closeSync(this.#handle)
  }
}
