import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * What can happen to one request and its answer on their way.
 * - `cut-request`, `cut-answer`: both ends are reset once some bytes went that way;
 * - `truncate-answer`: the laptop gets the beginning of the answer and then a clean end;
 * - `half-open`: the request arrives, the answer never does, and nobody hangs up for a while;
 * - `duplicate`: the request arrives a second time, after the answer to the first;
 * - `late`: the request waits, so that others overtake it.
 */
export const faults = [
  'cut-request',
  'cut-answer',
  'truncate-answer',
  'half-open',
  'duplicate',
  'late',
] as const
export type Fault = (typeof faults)[number] | 'none'

export type FaultProxy = {
  readonly url: string
  /** How often each fault was played. */
  readonly played: ReadonlyMap<Fault, number>
  /** From the next request on. */
  readonly choose: (chooseFault: () => Fault) => void
  /** Nothing passes, and what is open is reset: no network. */
  readonly setCutOff: (isCutOff: boolean) => void
  readonly close: () => Promise<void>
}

type Settings = {
  readonly targetUrl: string
  readonly random: () => number
  readonly chooseFault: () => Fault
  /** How long `half-open` stays silent and `late` waits at the most. */
  readonly patienceMs?: number
}

type Road = Settings & {
  readonly open: Set<Socket>
  readonly targetPort: number
  readonly patienceMs: number
  readonly nextFault: () => Fault
}

/** A proxy of bytes on loopback that plays faults; it understands nothing of what it carries. */
export async function startFaultProxy(settings: Settings): Promise<FaultProxy> {
  const played = new Map<Fault, number>()
  const open = new Set<Socket>()
  let chooseFault = settings.chooseFault
  let isCutOff = false
  const road: Road = {
    ...settings,
    open,
    targetPort: Number(new URL(settings.targetUrl).port),
    patienceMs: settings.patienceMs ?? 400,
    nextFault: () => {
      const fault = chooseFault()
      played.set(fault, (played.get(fault) ?? 0) + 1)
      return fault
    },
  }
  const server = createServer((laptop) => {
    keep(open, laptop)
    if (isCutOff) laptop.resetAndDestroy()
    else carry(road, laptop)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
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

type Connection = { readonly laptop: Socket; readonly gateway: Socket }

/** One request and its answer. A new one begins when the laptop speaks after the gateway did. */
type Exchange = { readonly fault: Fault; readonly asked: Buffer[]; isAnswered: boolean }

function carry(road: Road, laptop: Socket): void {
  const gateway = connect(road.targetPort, '127.0.0.1')
  keep(road.open, gateway)
  const connection = { laptop, gateway }
  let exchange: Exchange | null = null
  laptop.on('data', (bytes) => {
    if (!exchange || exchange.isAnswered) {
      exchange = { fault: road.nextFault(), asked: [], isAnswered: false }
    }
    carryRequest(road, connection, exchange, bytes)
  })
  gateway.on('data', (bytes) => {
    if (!exchange) return
    carryAnswer(road, connection, exchange, bytes)
    exchange.isAnswered = true
  })
  laptop.on('end', () => gateway.end())
  gateway.on('end', () => {
    if (exchange?.fault !== 'half-open') laptop.end()
  })
}

function carryRequest(
  { random, patienceMs }: Road,
  { laptop, gateway }: Connection,
  { fault, asked }: Exchange,
  bytes: Buffer,
): void {
  const isFirst = asked.push(bytes) === 1
  if (fault === 'cut-request' && random() < 0.6) {
    gateway.write(beginning(bytes, random), () => reset({ laptop, gateway }))
    return
  }
  if (fault !== 'late' || !isFirst) {
    gateway.write(bytes)
    return
  }
  // What comes behind waits in the socket, so that the order within the request stays.
  laptop.pause()
  setTimeout(() => {
    gateway.write(bytes)
    laptop.resume()
  }, random() * patienceMs)
}

function carryAnswer(road: Road, connection: Connection, exchange: Exchange, bytes: Buffer): void {
  const { laptop, gateway } = connection
  const isFirst = !exchange.isAnswered
  switch (exchange.fault) {
    // Not cut before: then now, so that one chosen is one played.
    case 'cut-request':
      reset(connection)
      return
    case 'cut-answer':
      laptop.write(beginning(bytes, road.random), () => reset(connection))
      return
    case 'truncate-answer':
      laptop.end(beginning(bytes, road.random))
      gateway.destroy()
      return
    case 'half-open':
      if (isFirst) setTimeout(() => reset(connection), road.patienceMs)
      return
    case 'duplicate':
      if (isFirst) playAgain(road, [...exchange.asked])
      laptop.write(bytes)
      return
    case 'late':
    case 'none':
      laptop.write(bytes)
  }
}

/** Anything between nothing and all but the last byte. */
function beginning(bytes: Buffer, random: () => number): Buffer {
  return bytes.subarray(0, Math.floor(random() * bytes.length))
}

/** The same request on a connection of its own; nobody reads the second answer. */
function playAgain({ open, targetPort, random, patienceMs }: Road, asked: readonly Buffer[]): void {
  const again = connect(targetPort, '127.0.0.1')
  keep(open, again)
  setTimeout(() => {
    for (const bytes of asked) again.write(bytes)
    again.resume()
    setTimeout(() => again.destroy(), 2_000).unref()
  }, random() * patienceMs).unref()
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
