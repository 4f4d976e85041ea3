const pageBytes = 4096

export const damageKinds = ['zeroed', 'garbage', 'one-byte', 'cut'] as const

type Damage = {
  /** Of all pages, 0 to 1. */
  readonly share: number
  readonly kind: (typeof damageKinds)[number]
  readonly random: () => number
}

/** Destroys pages of a file; `cut` takes as many off its end. */
export function destroyPages(sound: Buffer, { share, kind, random }: Damage) {
  const count = sound.length / pageBytes
  const destroyed = new Set<number>()
  if (kind === 'cut') {
    const left = Math.ceil(count * (1 - share))
    for (let page = left + 1; page <= count; page++) destroyed.add(page)
    return { bytes: Buffer.from(sound.subarray(0, left * pageBytes)), destroyed }
  }
  const bytes = Buffer.from(sound)
  for (let page = 1; page <= count; page++) {
    if (random() >= share) continue
    destroyed.add(page)
    spoil(bytes.subarray((page - 1) * pageBytes, page * pageBytes), kind, random)
  }
  return { bytes, destroyed }
}

function spoil(page: Buffer, kind: Damage['kind'], random: () => number): void {
  if (kind === 'zeroed') page.fill(0)
  else if (kind === 'garbage') page.forEach((_, at) => (page[at] = Math.floor(random() * 256)))
  else {
    // Behind the salt, which is no part of what is proved.
    const at = 24 + Math.floor(random() * (pageBytes - 24))
    page[at] = (page[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
}
