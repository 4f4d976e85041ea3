import { createHash } from 'node:crypto'

import type { OpenApiDocument, OpenApiOperation } from './openapi-document.ts'

const style = `
:root { color-scheme: light dark; --line: #c9d1d9; --soft: #f3f5f7; --mark: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #1c2128; --mark: #6cb6ff; } }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 1.8rem 0 .3rem; font-size: 1.1rem; } code, pre { font-family: ui-monospace, monospace; }
h3 code { color: var(--mark); } a { color: var(--mark); }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
th, td { text-align: left; vertical-align: top; border: 1px solid var(--line); padding: .35rem .6rem; }
th { background: var(--soft); } td:first-child { white-space: nowrap; }
pre { background: var(--soft); padding: .8rem; overflow-x: auto; font-size: .85rem; }
summary { cursor: pointer; } nav li { margin: .15rem 0; }
`

/** No script, no other address: the page is this text and its one style. */
export const docsPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The document as a page for people. */
export function docsPage(document: OpenApiDocument): string {
  const { info, tags, paths, components } = document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = tags.map(({ name }) => ({
    name,
    of: operations.filter(({ operation }) => operation.tags.includes(name)),
  }))
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(info.title)}</title><style>${style}</style></head><body>
<h1>${escape(info.title)}</h1>
<p>${escape(info.description)}</p>
<p>Phiên bản / version ${escape(info.version)} · <a href="/openapi.json">openapi.json</a></p>
<nav><ul>${groups.flatMap(({ of }) => of.map(toLink)).join('')}</ul></nav>
${groups.map(({ name, of }) => `<h2>${escape(name)}</h2>${of.map(toSection).join('')}`).join('')}
<h2>Cấu trúc dữ liệu · Schemas</h2>
${Object.entries(components.schemas).map(toSchema).join('')}
</body></html>
`
}

type Shown = {
  readonly path: string
  readonly method: string
  readonly operation: OpenApiOperation
}

function toLink({ path, method, operation }: Shown): string {
  const call = `${method.toUpperCase()} ${path}`
  return `<li><a href="#${operation.operationId}"><code>${escape(call)}</code></a> ${escape(operation.summary)}</li>`
}

function toSection({ path, method, operation }: Shown): string {
  const { operationId, summary, description, security, parameters, requestBody } = operation
  const rows = [
    ...parameters.map((one) => [`${one.in}: ${one.name}`, toProse(one.description)]),
    ...Object.entries(requestBody?.content ?? {}).map(([type, content]) => [
      'gửi / body',
      toBody(type, content.schema),
    ]),
    ...Object.entries(operation.responses).map(([status, { description: what, content }]) => [
      status,
      [toProse(what), ...Object.entries(content ?? {}).map(([t, c]) => toBody(t, c.schema))].join(
        '<br>',
      ),
    ]),
  ]
  return `<section id="${operationId}"><h3><code>${method.toUpperCase()} ${escape(path)}</code></h3>
<p><strong>${escape(summary)}</strong><br>${toProse(description)}</p>
<p>${security.length > 0 ? 'Cần phiên làm việc / needs a session' : 'Không cần phiên / open'}</p>
<table>${rows.map(([head, text]) => `<tr><th scope="row">${head ?? ''}</th><td>${text ?? ''}</td></tr>`).join('')}</table></section>`
}

function toBody(type: string, schema: unknown): string {
  const name = nameOf(schema)
  return `<code>${escape(type)}</code>${name === null ? '' : ` <a href="#${name}">${name}</a>`}`
}

function nameOf(schema: unknown): string | null {
  if (typeof schema !== 'object' || schema === null || !('$ref' in schema)) return null
  return String(schema.$ref).split('/').at(-1) ?? null
}

function toSchema([name, schema]: readonly [string, unknown]): string {
  return `<section id="${name}"><details><summary><code>${name}</code></summary><pre>${escape(JSON.stringify(schema, null, 2))}</pre></details></section>`
}

function toProse(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
