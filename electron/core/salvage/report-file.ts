import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

import { writeDurably } from '#core/files/write-durably.ts'
import { salvageReportSchema, type SalvageReport } from '#shared/domain/workspace/salvage.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

const nonceBytes = 12
const tagBytes = 16

/** Keeps what the last salvage found, encrypted: it names firms. */
export function writeReport(file: string, report: SalvageReport, dataKey: Uint8Array): void {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', reportKey(dataKey), nonce)
  const text = Buffer.from(JSON.stringify(report), 'utf8')
  const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
  writeDurably(file, sealed)
}

/** Null when nothing was ever salvaged, or the report is damaged itself. */
export function readReport(file: string, dataKey: Uint8Array): SalvageReport | null {
  if (!existsSync(file)) return null
  const sealed = readFileSync(file)
  try {
    const nonce = sealed.subarray(0, nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', reportKey(dataKey), nonce)
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    const content = sealed.subarray(nonceBytes, -tagBytes)
    const text = Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8')
    return salvageReportSchema.parse(parseJson(text))
  } catch {
    return null
  }
}

function reportKey(dataKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'nang-bac salvage report', 32))
}
