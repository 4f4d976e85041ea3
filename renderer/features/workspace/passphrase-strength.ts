import { foldText } from '#shared/kit/fold-text.ts'

export const leastPassphraseLength = 10

export type PassphraseStrength = {
  readonly level: 'too-short' | 'weak' | 'fair' | 'good' | 'strong'
  readonly because: 'length' | 'common' | 'repeated' | 'fine'
}

/** What is tried first; folded, so that marks do not hide it. */
const triedFirst =
  /mat ?khau|password|qwerty|asdf|nang ?bac|ha ?noi|viet ?nam|hiep ?hoi|iloveyou|anh ?yeu|admin|123|abc|111|000|(19|20)\d\d/g

/**
 * A rough estimate that explains itself. Each character that does not repeat or follow its neighbour
 * counts about as much as a letter of ordinary text, and what is tried first counts for almost nothing.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const length = passphrase.length
  if (length < leastPassphraseLength) return { level: 'too-short', because: 'length' }

  const folded = foldText(passphrase)
  const common = (folded.match(triedFirst) ?? []).join('').length
  const fresh = countFresh(folded)
  // Folding takes marks away; each one typed is worth a little.
  const marks = passphrase.normalize('NFD').length - length
  const bits = 2.6 * Math.max(0, fresh - common) + marks + 4 * countKinds(passphrase)

  if (bits >= 60) return { level: 'strong', because: 'fine' }
  if (bits >= 45) return { level: 'good', because: 'fine' }
  const because = common >= 3 ? 'common' : fresh < 0.7 * length ? 'repeated' : 'length'
  return { level: bits >= 34 ? 'fair' : 'weak', because }
}

/** Characters that neither repeat an earlier pair nor follow the one before (`aaa`, `345`). */
function countFresh(text: string): number {
  const seenPairs = new Set<string>()
  let fresh = 0
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1)
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1)
    if (at === 0 || (Math.abs(step) > 1 && !seenPairs.has(pair))) fresh += 1
    seenPairs.add(pair)
  }
  return fresh
}

function countKinds(text: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(text)).length - 1
}
