/** What is answered between taking the port and being ready: live, not ready, and a page that asks again by itself. */
export function answerStarting(request: Request): Response {
  const { pathname } = new URL(request.url)
  if (pathname === '/health/live') return Response.json({ status: 'live' })
  if (pathname.startsWith('/health/') || pathname.startsWith('/api/'))
    return Response.json(
      { type: 'about:blank', code: 'base.unavailable', title: '系统正在启动', detail: '请稍后重试', status: 503 },
      { status: 503, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '2' } },
    )
  return new Response(
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>善治</title><p>系统正在启动，页面会自动刷新……</p></html>',
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' },
    },
  )
}
