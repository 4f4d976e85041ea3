import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'

export const pageBytes = 4096
/** What a page has for its content; behind it stand the vector and the authentication code. */
export const usableBytes = 4016
export const saltBytes = 16

const blockBytes = 16
const tagAt = 4032
/** The first page begins with the salt and eight bytes of SQLite's header that are not encrypted. */
const openBytesOfFirstPage = 24

/**
 * Opens single pages of an encrypted file (SQLCipher 4: AES-256-CBC, HMAC-SHA-512 over content,
 * vector and page number). A page that opens is, byte for byte, what was once written in its place.
 */
export class PageCipher {
  readonly #dataKey: Uint8Array
  readonly #macKey: Uint8Array

  constructor(dataKey: Uint8Array, salt: Uint8Array) {
    this.#dataKey = dataKey
    const macSalt = salt.map((byte) => byte ^ 0x3a)
    this.#macKey = pbkdf2Sync(dataKey, macSalt, 2, 32, 'sha512')
  }

  /** Null when the bytes are not what was written as this page. */
  open(pageNumber: number, sealed: Uint8Array): Buffer | null {
    if (sealed.length !== pageBytes) return null
    const start = pageNumber === 1 ? openBytesOfFirstPage : 0
    const number = Buffer.alloc(4)
    number.writeUInt32LE(pageNumber)
    const code = createHmac('sha512', this.#macKey)
      .update(sealed.subarray(start, tagAt))
      .update(number)
      .digest()
    if (!timingSafeEqual(code, sealed.subarray(tagAt))) return null
    const vector = sealed.subarray(usableBytes, usableBytes + blockBytes)
    const page = Buffer.alloc(usableBytes)
    page.set(sealed.subarray(0, start))
    this.#decrypt(sealed.subarray(start, usableBytes), vector).copy(page, start)
    return page
  }

  /** What does not fill its last block is encrypted with the block before it (ciphertext stealing). */
  #decrypt(content: Uint8Array, vector: Uint8Array): Buffer {
    const rest = content.length % blockBytes
    if (rest === 0) return this.#decryptBlocks(content, vector)
    const fullAt = content.length - rest - blockBytes
    const full = this.#decryptBlocks(content.subarray(fullAt, fullAt + blockBytes), null)
    const stolen = Buffer.concat([content.subarray(fullAt + blockBytes), full.subarray(rest)])
    const blocks = Buffer.concat([content.subarray(0, fullAt), stolen])
    const last = full.subarray(0, rest).map((byte, at) => byte ^ (stolen[at] ?? 0))
    return Buffer.concat([this.#decryptBlocks(blocks, vector), last])
  }

  #decryptBlocks(blocks: Uint8Array, vector: Uint8Array | null): Buffer {
    const mode = vector === null ? 'aes-256-ecb' : 'aes-256-cbc'
    const decipher = createDecipheriv(mode, this.#dataKey, vector).setAutoPadding(false)
    return Buffer.concat([decipher.update(blocks), decipher.final()])
  }
}
