import { verifyReceipt } from '#city/verifying/verify-receipt.ts'

import type { Command } from './command.ts'
import { readFile } from './files.ts'

/** Works with the keys alone: no server, no database, no network. */
export const verifyReceiptCommand: Command = {
  words: [1, 1],
  options: {},
  run: ({ words: [file = ''], text, say, refuse, readKeys }) => {
    const verified = verifyReceipt(readKeys(), readFile(file).toString('utf8'))
    if (verified.ok) say(text.receiptHolds(verified.value))
    const code = verified.ok
      ? 0
      : refuse(
          verified.failure.code === 'unreadable'
            ? text.receiptUnreadable(file)
            : text.receiptNotSigned(file),
        )
    return Promise.resolve(code)
  },
}
