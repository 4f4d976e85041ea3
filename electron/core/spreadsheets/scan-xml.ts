/** What `scanXml` tells of a document, in order. Names come without their namespace prefix. */
export type XmlListener = {
  /** `attributes` is the tag's text, to be asked with `attributeOf`. */
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/**
 * Walks through XML once, from left to right, in time proportional to its length. It knows tags,
 * text, CDATA and the five named entities: enough for the parts of a workbook, and too little for an
 * entity bomb.
 */
export function scanXml(xml: string, { open, close, text }: XmlListener): void {
  let position = 0
  while (position < xml.length) {
    const tagStart = xml.indexOf('<', position)
    const textEnd = tagStart === -1 ? xml.length : tagStart
    if (textEnd > position) text(decodeEntities(xml.slice(position, textEnd)))
    if (tagStart === -1) return

    if (xml.startsWith('<![CDATA[', tagStart)) {
      const end = endOf(xml, ']]>', tagStart)
      text(xml.slice(tagStart + 9, end - 3))
      position = end
    } else if (xml.startsWith('<!--', tagStart)) {
      position = endOf(xml, '-->', tagStart)
    } else {
      position = endOf(xml, '>', tagStart)
      tellTag(xml.slice(tagStart + 1, position - 1), open, close)
    }
  }
}

/** The value of an attribute of a tag that `open` was told; undefined when it is absent. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s|:)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : decodeEntities(value)
}

function tellTag(tag: string, open: XmlListener['open'], close: XmlListener['close']): void {
  if (tag.startsWith('?') || tag.startsWith('!')) return
  if (tag.startsWith('/')) {
    close(localName(tag.slice(1)))
    return
  }
  const nameEnd = tag.search(/[\s/]|$/)
  const name = localName(tag.slice(0, nameEnd))
  open(name, tag.slice(nameEnd))
  if (tag.endsWith('/')) close(name)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).trim()
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  return found === -1 ? xml.length + mark.length : found + mark.length
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,5});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole
    const isHex = entity[1] === 'x' || entity[1] === 'X'
    const code = isHex ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
