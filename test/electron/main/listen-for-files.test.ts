import { EventEmitter } from 'node:events'

import { expect, it } from 'vitest'

import { listenForFiles } from '../../../electron/main/listen-for-files.ts'

function startListening(words: readonly string[] = []) {
  const app = new EventEmitter()
  const opening = listenForFiles(app, words)
  let isPrevented = false
  const event = { preventDefault: () => (isPrevented = true) }
  return { app, opening, event, wasPrevented: () => isPrevented }
}

it('takes the file of the first start, or the one macOS names before the app is ready', () => {
  const { opening } = startListening(['/tmp/a.nbar'])
  expect(opening.first()).toBe('/tmp/a.nbar')

  const mac = startListening()
  mac.app.emit('open-file', mac.event, '/tmp/b.nbac')
  expect(mac.opening.first()).toBe('/tmp/b.nbac')
  expect(mac.wasPrevented()).toBe(true)
})

it('passes on what is opened later, from the folder of the second start', () => {
  const { app, opening, event } = startListening()
  const opened: string[] = []
  opening.follow((path) => opened.push(path))
  app.emit('second-instance', event, ['nang-bac', '--flag', 'c.nbar'], '/media/usb')
  app.emit('open-file', event, '/tmp/d.nbar')
  app.emit('second-instance', event, ['nang-bac'], '/tmp')
  app.emit('open-file', event, '/tmp/passwords.txt')
  expect(opened).toEqual(['/media/usb/c.nbar', '/tmp/d.nbar'])
})
