import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

import { contentSecurityPolicy, newStyleNonce } from './content-security-policy.ts'

/** Stands in the built `index.html` where the nonce of this load belongs. */
const noncePlaceholder = '__STYLE_NONCE__'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export type WindowFile = {
  readonly body: Buffer | string
  readonly headers: Readonly<Record<string, string>>
}

/** On every answer of the app, whatever it is. */
export const hardeningHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/**
 * Reads one file of the built window by the path of its address, with the headers it must be
 * answered with. Null when there is no such file, and for every path that leaves the folder.
 */
export async function readWindowFile(
  windowFolder: string,
  urlPath: string,
): Promise<WindowFile | null> {
  const file = fileOf(windowFolder, urlPath)
  if (file === null) return null
  const type = mimeTypes[extname(file)]
  if (type === undefined) return null
  const bytes = await readIfThere(file)
  if (bytes === null) return null

  return extname(file) === '.html' ? pageOf(bytes.toString('utf8'), type) : partOf(bytes, type)
}

function pageOf(html: string, type: string): WindowFile {
  const nonce = newStyleNonce()
  return {
    body: html.replaceAll(noncePlaceholder, nonce),
    headers: {
      ...hardeningHeaders,
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  }
}

/** Scripts, styles and fonts carry their hash in the name, so they never change. */
function partOf(body: Buffer, type: string): WindowFile {
  return {
    body,
    headers: {
      ...hardeningHeaders,
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  }
}

function fileOf(windowFolder: string, urlPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(windowFolder, path === '/' ? 'index.html' : path))
  return file.startsWith(normalize(windowFolder) + sep) ? file : null
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
    throw error
  }
}
