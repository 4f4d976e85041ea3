import yauzl, { type Entry } from 'yauzl'

import type { EvidenceRefused } from '#shared/contract/assessments-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

type OfficeKind = { readonly mimeType: string; readonly extension: string }

/** What one file may hold; nothing of it is unpacked here, so this is what it says of itself. */
const limits = { entries: 200, inflatedBytes: 50 * 1024 * 1024, ratio: 100 } as const
/** Small parts may be compressed better than the ratio allows. */
const ratioFreeBytes = 256 * 1024

const office = 'application/vnd.openxmlformats-officedocument'

/** By the folder that holds the document itself. */
const kinds: Readonly<Record<string, OfficeKind>> = {
  'word/': { mimeType: `${office}.wordprocessingml.document`, extension: 'docx' },
  'xl/': { mimeType: `${office}.spreadsheetml.sheet`, extension: 'xlsx' },
  'ppt/': { mimeType: `${office}.presentationml.presentation`, extension: 'pptx' },
}

/** A macro project, its signature, or a document inside the document that may carry one. */
const macroPart =
  /(^|\/)vba[^/]*\.(bin|xml)$|\.(doc|dot|xls|xlt|xla|ppt|pot|pps|ppa|sld)m$|\.xlsb$/i

/** Tells by the list of contents of a zip container whether, and which, Office file it is. */
export async function officeKind(file: Buffer): Promise<Result<OfficeKind, EvidenceRefused>> {
  const entries = await listEntries(file)
  if (entries === null) return refused('damaged-office')
  if (entries === 'too-many' || isOverpacked(entries)) return refused('overpacked-office')
  const names = entries.map(({ fileName }) => fileName)
  const found = Object.entries(kinds).filter(([folder]) =>
    names.some((name) => name.startsWith(folder) && name.endsWith('.xml')),
  )
  const [kind] = found
  if (!kind || found.length > 1 || !names.includes('[Content_Types].xml')) {
    return refused('unknown-kind')
  }
  if (names.some((name) => macroPart.test(name))) return refused('has-macros')
  return succeeded(kind[1])
}

/** Null when the list cannot be read: cut short, or not a zip container after all. */
async function listEntries(file: Buffer): Promise<Entry[] | 'too-many' | null> {
  try {
    const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true })
    if (zip.entryCount > limits.entries) return 'too-many'
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch {
    return null
  }
}

function isOverpacked(entries: readonly Entry[]): boolean {
  const inflatedBytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  return inflatedBytes > limits.inflatedBytes || entries.some(isTooDense)
}

function isTooDense({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > ratioFreeBytes && uncompressedSize > compressedSize * limits.ratio
}

function refused(because: EvidenceRefused['because']): Result<never, EvidenceRefused> {
  return failed({ code: 'evidence/refused', because })
}
