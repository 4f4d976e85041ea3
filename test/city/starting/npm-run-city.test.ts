import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { helloSchema } from '#shared/wire/gateway-calls.ts'
import { namedInLogs } from '#test/support/named-in-logs.ts'

const project = join(import.meta.dirname, '../../..')
let home: string
const children: ChildProcess[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'npm-run-city-'))
})

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => stop(child, 'SIGTERM')))
  rmSync(home, { recursive: true, force: true })
})

type Started = { readonly child: ChildProcess; readonly said: () => string }

function start(env: Record<string, string> = {}, ...parameters: string[]): Started {
  const child = spawn(
    process.execPath,
    ['--import', './electron/require-node-24.mjs', 'city/city.ts', ...parameters],
    { cwd: project, env: { ...process.env, CITY_HOME: home, ...env } },
  )
  children.push(child)
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  return { child, said: () => said }
}

async function untilSaid({ child, said }: Started, wanted: RegExp): Promise<string> {
  for (;;) {
    const found = wanted.exec(said())
    if (found) return found[1] ?? found[0]
    if (child.exitCode !== null) throw new Error(`Ended without it: ${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  return new Promise((resolve) => child.once('exit', resolve))
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  return ended(child)
}

/** Command lines of servers whose files are below the folder. */
function serversOf(folder: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(`${folder}/postgres/data`))
}

const address = /đang chạy tại (http:\/\/127\.0\.0\.1:\d+)/

it('goes from an empty folder to a gateway that answers, and leaves no server behind', async () => {
  const city = start()
  const url = await untilSaid(city, address)
  await untilSaid(city, /\/metrics/)

  const hello = helloSchema.parse(await (await fetch(`${url}/v1/hello`)).json())
  expect(hello.instruments).toMatchObject([{ id: 'vn-tt17-2019', status: 'open' }])
  expect((await fetch(`${url}/docs`)).status).toBe(200)
  // A code for a mentor and one for a manager, said in both languages.
  const codes = city.said().match(/^ {4}([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/gm) ?? []
  expect([codes.length, new Set(codes).size]).toEqual([4, 2])
  expect(city.said()).toContain("The city's gateway is running at")
  expect(serversOf(home)).toHaveLength(1)

  const twice = start()
  expect(await ended(twice.child)).toBe(0)
  expect(twice.said()).toContain(`đã chạy sẵn tại ${url}`)

  const listed = start({}, 'associations')
  expect(await ended(listed.child)).toBe(0)
  expect(listed.said()).toContain('Hiệp hội thứ nhất')

  expect(await stop(city.child, 'SIGTERM')).toBe(0)
  expect(serversOf(home)).toEqual([])
  expect(existsSync(join(home, 'running.json'))).toBe(false)
  await expect(fetch(`${url}/v1/hello`)).rejects.toThrow()

  const after = start({}, 'associations')
  expect(await ended(after.child)).toBe(3)

  const codeWords = codes.map((code) => code.trim())
  expect(namedInLogs(home, [...codeWords, ...secretsBelow(home)])).toEqual([])
})

/** Every password, key and secret in the files of keys and passwords. */
function secretsBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|\/)(keys|passwords)[^/]*(\/[^/]+)?\.json$/.test(path),
  )
  const secrets = files.flatMap((path) => [
    ...readFileSync(join(folder, path), 'utf8').matchAll(
      /"(?:secret|sessionSecret|identity|postgres|nangbac_\w+)": "([^"]{20,})"/g,
    ),
  ])
  // Root and signing secrets, the identity for files, the session's, and four passwords.
  expect(secrets).toHaveLength(8)
  return secrets.map(([, secret]) => secret ?? '')
}

it('keeps keys and records from one start to the next, without the root and after a kill', async () => {
  const first = start()
  const one = await untilSaid(first, address)
  const { rootKey } = helloSchema.parse(await (await fetch(`${one}/v1/hello`)).json())
  await untilSaid(first, /\/metrics/)
  await stop(first.child, 'SIGKILL')
  expect(serversOf(home)).toHaveLength(1)
  rmSync(join(home, 'keys', 'city-root.json'))

  const second = start()
  const two = await untilSaid(second, address)
  const again = helloSchema.parse(await (await fetch(`${two}/v1/hello`)).json())
  expect(again.rootKey).toBe(rootKey)
  expect(second.said()).not.toContain('city-root.json')
  const listed = start({}, 'associations')
  expect(await ended(listed.child)).toBe(0)
  expect(listed.said().match(/Hiệp hội thứ nhất/g)).toHaveLength(1)

  expect(await stop(second.child, 'SIGINT')).toBe(0)
  expect(serversOf(home)).toEqual([])
})

it('says which port is taken, leaves nothing running, and writes its log into a file', async () => {
  const first = start()
  const url = await untilSaid(first, address)
  await untilSaid(first, /\/metrics/)
  await fetch(`${url}/v1/hello`)
  const other = mkdtempSync(join(tmpdir(), 'npm-run-city-'))

  const { port } = new URL(url)
  const second = start({ CITY_HOME: other, CITY_PORT: port })
  expect(await ended(second.child)).toBe(1)
  expect(second.said()).toContain(`Cổng số ${port} đang có chương trình khác dùng`)
  expect(serversOf(other)).toEqual([])
  rmSync(other, { recursive: true, force: true })

  const wrong = start({ CITY_PORT: 'nine' })
  expect(await ended(wrong.child)).toBe(1)
  expect(await stop(first.child, 'SIGTERM')).toBe(0)
  const log = readFileSync(join(home, 'gateway.log'), 'utf8')
  expect(log).toContain('"/v1/hello"')
})

it('answers where it answered before, unless another program is there now', async () => {
  const first = start()
  const url = await untilSaid(first, address)
  expect(await stop(first.child, 'SIGTERM')).toBe(0)
  const again = start()
  expect(await untilSaid(again, address)).toBe(url)
  expect(await stop(again.child, 'SIGTERM')).toBe(0)

  const { port, hostname } = new URL(url)
  const other = createServer().listen(Number(port), hostname)
  const elsewhere = start()
  expect(await untilSaid(elsewhere, address)).not.toBe(url)
  other.close()
  expect(await stop(elsewhere.child, 'SIGTERM')).toBe(0)
})
