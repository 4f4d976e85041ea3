import type { BatchRecord } from '#shared/wire/batch-record.ts'
import type { TestLaptop } from '#test/support/test-laptop.ts'

export type Sending = {
  /** Records a second. */
  readonly rate: number
  /** Of each batch, from the first byte sent to the last of its receipt. */
  readonly batchMs: readonly number[]
  readonly batchIds: readonly string[]
}

/** Packs first, then sends one after the other; what a laptop packs is its own time. */
export async function sendBatches(
  laptop: TestLaptop,
  records: readonly BatchRecord[],
  perBatch: number,
): Promise<Sending> {
  const count = records.length
  const batches = Array.from({ length: count / perBatch }, (_, index) =>
    laptop.pack(records.slice(index * perBatch, (index + 1) * perBatch)),
  )
  await laptop.token()
  const batchMs: number[] = []
  const startedAt = performance.now()
  for (const batch of batches) {
    const batchAt = performance.now()
    const answer = await laptop.put(batch)
    const receipt = await answer.text()
    batchMs.push(performance.now() - batchAt)
    const accepted = receipt.split('\\"status\\":\\"accepted\\"').length - 1
    if (accepted !== perBatch) throw new Error(`${answer.status}: ${receipt.slice(0, 500)}`)
  }
  const rate = (count / (performance.now() - startedAt)) * 1000
  return { rate, batchMs, batchIds: batches.map(({ manifest }) => manifest.batch_id) }
}
