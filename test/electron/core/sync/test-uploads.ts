import { sha256Hex } from '#exchange/sha256.ts'

import { problem, type Reply } from './reply.ts'

type Upload = { readonly sha256: string; readonly length: number; bytes: Buffer }
type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

const tus = { 'tus-resumable': '1.0.0' }

/** The part of tus 1.0 that a laptop uses; what is whole and of its hash goes into `blobs`. */
export function testUploads(blobs: Map<string, Buffer>): (asked: Asked) => Reply {
  const uploads = new Map<string, Upload>()
  return ({ method, path, headers, body }) => {
    if (method === 'POST') {
      const location = `/v1/files/${crypto.randomUUID()}`
      const [, encoded = ''] = String(headers['upload-metadata']).split(' ')
      const sha256 = Buffer.from(encoded, 'base64').toString()
      const length = Number(headers['upload-length'])
      uploads.set(location, { sha256, length, bytes: Buffer.alloc(0) })
      return { status: 201, headers: { ...tus, location }, body: '' }
    }
    const upload = uploads.get(path)
    if (!upload) return problem(404, 'about:blank')
    if (method === 'PATCH') append(upload, body, blobs)
    const offset = { 'upload-offset': String(upload.bytes.length) }
    return { status: method === 'PATCH' ? 204 : 200, headers: { ...tus, ...offset }, body: '' }
  }
}

function append(upload: Upload, body: Buffer, blobs: Map<string, Buffer>): void {
  upload.bytes = Buffer.concat([upload.bytes, body])
  const { bytes, sha256, length } = upload
  if (bytes.length === length && sha256Hex(bytes) === sha256) blobs.set(sha256, bytes)
}
