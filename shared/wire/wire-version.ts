import { shippedLadder } from './upcast-record.ts'

/** Schema of the records this build writes. */
export const wireSchema = shippedLadder.newest
/** Version of the calls and of the batch layout. */
export const protocolVersion = 1
