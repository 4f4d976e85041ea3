import type { RefusedPower } from './scan-text.ts'

/** Text that becomes code, or markup. */
export const codeFromText: readonly RefusedPower[] = [
  { what: 'eval', pattern: /\beval\(/ },
  { what: 'Function', pattern: /\bFunction\(/ },
  { what: 'code as text', pattern: /\bset(?:Timeout|Interval)\(\s*["'`]/ },
  { what: 'javascript:', pattern: /javascript:/ },
  { what: 'dangerouslySetInnerHTML', pattern: /dangerouslySetInnerHTML/ },
  { what: 'innerHTML', pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b/ },
  { what: 'document.write', pattern: /document\.write/ },
  { what: 'parsed markup', pattern: /\bDOMParser\b|createContextualFragment|srcdoc/ },
]

/** What reaches out of the machine, or takes something in from outside. */
export const remoteContent: readonly RefusedPower[] = [
  { what: 'http:', pattern: /http:\/\// },
  { what: 'https:', pattern: /https:\/\// },
  { what: 'web socket', pattern: /wss?:\/\/|\bWebSocket\(/ },
  { what: 'beacon', pattern: /sendBeacon/ },
  { what: 'file:', pattern: /file:\/\// },
]

/** What Electron offers and the app must not use. */
export const electronPowers: readonly RefusedPower[] = [
  { what: 'openExternal', pattern: /openExternal|shell\.open/ },
  { what: 'webview', pattern: /<webview|\bwebviewTag\s*:\s*(?:true|!0)/ },
  { what: 'allowpopups', pattern: /allowpopups/i },
  { what: 'node in pages', pattern: /nodeIntegration\w*\s*:\s*(?:true|!0)/ },
  { what: 'no isolation', pattern: /contextIsolation\s*:\s*(?:false|!1)/ },
  { what: 'no sandbox', pattern: /sandbox\s*:\s*(?:false|!1)|no-sandbox/ },
  { what: 'no web security', pattern: /webSecurity\s*:\s*(?:false|!1)/ },
  { what: 'insecure content', pattern: /allowRunningInsecureContent\s*:\s*(?:true|!0)/ },
  { what: 'experiments', pattern: /experimentalFeatures\s*:\s*(?:true|!0)|enableBlinkFeatures/ },
  { what: 'executeJavaScript', pattern: /executeJavaScript|insertCSS/ },
  { what: 'remote module', pattern: /@electron\/remote|enableRemoteModule/ },
  { what: 'switches', pattern: /appendSwitch|appendArgument/ },
  { what: 'files as pages', pattern: /\.loadFile\(|registerFileProtocol/ },
]

/** What a page has no business with. */
export const nodePowers: readonly RefusedPower[] = [
  { what: 'child process', pattern: /child_process/ },
  { what: 'require', pattern: /\brequire\(/ },
  { what: 'node module', pattern: /["'`]node:/ },
  { what: 'ipc', pattern: /\bipcRenderer\b/ },
  { what: 'electron', pattern: /(?:from|import)\s*\(?["'`]electron["'`]/ },
]
