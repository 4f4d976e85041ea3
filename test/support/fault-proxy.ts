import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * What can happen to a connection on its way.
 * - `cut-request`, `cut-answer`: both ends are reset once some bytes went that way;
 * - `truncate-answer`: the laptop gets the beginning of the answer and then a clean end;
 * - `half-open`: the request arrives, the answer never does, and nobody hangs up for a while;
 * - `duplicate`: the request arrives a second time, after the answer to the first;
 * - `late`: everything waits, so that requests overtake each other.
 */
export type Fault =
  'none' | 'cut-request' | 'cut-answer' | 'truncate-answer' | 'half-open' | 'duplicate' | 'late'

export type FaultProxy = {
  readonly url: string
  readonly port: number
  /** How often each fault was played. */
  readonly played: ReadonlyMap<Fault, number>
  /** From the next connection on. */
  readonly choose: (chooseFault: () => Fault) => void
  /** Nothing passes, and what is open is reset: no network. */
  readonly setCutOff: (isCutOff: boolean) => void
  readonly close: () => Promise<void>
}

type Settings = {
  readonly targetPort: number
  readonly random: () => number
  readonly chooseFault: () => Fault
  /** How long `half-open` stays silent and `late` waits at the most. */
  readonly patienceMs?: number
}

/** A proxy of bytes on loopback that plays faults; it understands nothing of what it carries. */
export async function startFaultProxy(settings: Settings): Promise<FaultProxy> {
  const played = new Map<Fault, number>()
  const open = new Set<Socket>()
  let chooseFault = settings.chooseFault
  let isCutOff = false
  const server = createServer((laptop) => {
    keep(open, laptop)
    if (isCutOff) {
      laptop.resetAndDestroy()
      return
    }
    const fault = chooseFault()
    played.set(fault, (played.get(fault) ?? 0) + 1)
    const gateway = connect(settings.targetPort, '127.0.0.1')
    keep(open, gateway)
    carry({ laptop, gateway, fault, open }, settings)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    played,
    choose: (next) => {
      chooseFault = next
    },
    setCutOff: (next) => {
      isCutOff = next
      if (next) for (const socket of open) socket.resetAndDestroy()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

type Connection = {
  readonly laptop: Socket
  readonly gateway: Socket
  readonly fault: Fault
  readonly open: Set<Socket>
}

function carry(connection: Connection, settings: Settings): void {
  const { laptop, gateway, fault } = connection
  const { random, patienceMs = 400 } = settings
  const budget = budgetOf(fault, random)
  const sent: Buffer[] = []
  let answered = 0
  let asked = 0
  const startAfterMs = fault === 'late' ? random() * patienceMs : 0
  laptop.pause()
  setTimeout(() => laptop.resume(), startAfterMs)

  laptop.on('data', (bytes) => {
    asked += bytes.length
    if (fault === 'duplicate') sent.push(bytes)
    if (fault === 'cut-request' && asked > budget) {
      gateway.write(bytes.subarray(0, Math.max(0, bytes.length - (asked - budget))))
      reset(connection)
      return
    }
    gateway.write(bytes)
  })
  gateway.on('data', (bytes) => {
    answered += bytes.length
    if (fault === 'half-open') return
    if (fault === 'duplicate' && answered === bytes.length) playAgain(connection, sent, settings)
    const isOver = answered > budget
    const kept = isOver ? bytes.subarray(0, Math.max(0, bytes.length - (answered - budget))) : bytes
    if (fault === 'cut-answer' && isOver) {
      reset(connection)
      return
    }
    if (fault === 'truncate-answer' && isOver) {
      laptop.end(kept)
      gateway.destroy()
      return
    }
    laptop.write(bytes)
  })
  laptop.on('end', () => gateway.end())
  gateway.on('end', () => {
    if (fault === 'half-open') setTimeout(() => laptop.destroy(), patienceMs)
    else laptop.end()
  })
  if (fault === 'half-open') setTimeout(() => reset(connection), patienceMs * 2)
}

/** Bytes of the direction a fault is about that still pass: often in the head, sometimes in the body. */
function budgetOf(fault: Fault, random: () => number): number {
  const reach = fault === 'cut-request' ? 60_000 : 3_000
  return Math.floor(random() ** 2 * reach)
}

/** What was asked until its answer began, on a connection of its own; nobody reads the second answer. */
function playAgain({ open }: Connection, sent: readonly Buffer[], settings: Settings): void {
  setTimeout(
    () => {
      const again = connect(settings.targetPort, '127.0.0.1')
      keep(open, again)
      for (const bytes of sent) again.write(bytes)
      again.resume()
      setTimeout(() => again.destroy(), 2_000)
    },
    settings.random() * (settings.patienceMs ?? 400),
  )
}

function reset({ laptop, gateway }: Connection): void {
  laptop.resetAndDestroy()
  gateway.resetAndDestroy()
}

function keep(open: Set<Socket>, socket: Socket): void {
  open.add(socket)
  socket.setNoDelay(true)
  socket.on('close', () => open.delete(socket))
  // A reset is what this proxy is for; both ends see it for themselves.
  socket.on('error', () => socket.destroy())
}
