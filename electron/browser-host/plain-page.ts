import type { ServerResponse } from 'node:http'

import { hardeningHeaders } from '../hosting/window-files.ts'

const comeAgain = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Nâng Bậc</title></head>
<body>
<h1>Hãy mở lại từ ứng dụng Nâng Bậc</h1>
<p>Địa chỉ này chỉ dùng được một lần và đã hết hiệu lực. Hãy đóng trang này rồi khởi động lại Nâng Bậc trên máy của bạn.</p>
<p lang="en">This address works only once. Please close this page and start Nâng Bậc again on your computer.</p>
</body>
</html>
`

/** For whoever comes by an address that is used up, or without the cookie. */
export function sendComeAgain(response: ServerResponse): void {
  response
    .writeHead(403, {
      ...hardeningHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
      'Cache-Control': 'no-store',
    })
    .end(comeAgain)
}

/** A refusal for programs, not for people: the status says all. */
export function sendStatus(response: ServerResponse, status: number): void {
  response
    .writeHead(status, {
      ...hardeningHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(`${status}\n`)
}
