import { ProblemError } from '../problems/problem.ts'

export type Queues = {
  readonly run: <Value>(key: string, work: () => Promise<Value>) => Promise<Value>
}

/**
 * One after the other for each association, which the database's lock would do too, but without
 * holding a connection while waiting: an association that sends much does not stop the others.
 * More than `most` at once are told to come back.
 */
export function makeQueues(most: number): Queues {
  const last = new Map<string, Promise<unknown>>()
  let count = 0
  return {
    run: async (key, work) => {
      if (count >= most) throw new ProblemError('under-pressure', {}, 2)
      count += 1
      const before = last.get(key)
      const done = before ? before.then(work, work) : work()
      last.set(key, done)
      try {
        return await done
      } finally {
        count -= 1
        if (last.get(key) === done) last.delete(key)
      }
    },
  }
}
