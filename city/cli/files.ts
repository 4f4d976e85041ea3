import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'

export class FileNotReadableError extends Error {
  override readonly name = 'FileNotReadableError'
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(`Cannot read ${file}`, { cause })
    this.file = file
  }
}

export class FileNotWritableError extends Error {
  override readonly name = 'FileNotWritableError'
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(`Cannot write ${file}`, { cause })
    this.file = file
  }
}

/** Throws `FileNotReadableError`. */
export function readFile(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new FileNotReadableError(file, error)
  }
}

/** Appears whole or not at all, on disk when this returns. Throws `FileNotWritableError`. */
export function writeWholeFile(file: string, content: Uint8Array): void {
  const part = `${file}.part`
  try {
    const handle = openSync(part, 'w', 0o600)
    try {
      for (let at = 0; at < content.length;) at += writeSync(handle, content, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw new FileNotWritableError(file, error)
  }
}
