import { addressOf, problemOf, type CallInput } from '#base/http/call.ts'
import type { Endpoint } from '#base/http/contract.ts'
import { whileSignedIn } from './signed-in-call.ts'

/** Fetches the file of a `download` endpoint and hands it to the browser under the server's file name. @throws Problem */
export async function download<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<void> {
  const { params, query } = input as { params?: Record<string, unknown>; query?: Record<string, unknown> }
  const response = await whileSignedIn(async () => {
    const answer = await fetch(addressOf(endpoint, params, query), { method: endpoint.method })
    if (!answer.ok) throw await problemOf(answer)
    return answer
  })
  saveAs(await response.blob(), fileNameOf(response.headers.get('content-disposition')))
}

/** The name in a Content-Disposition header; the RFC 5987 form first. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)/i.exec(disposition ?? '')?.[1] ?? '下载文件'
}

/** Hands content to the browser as a file. */
export function saveAs(content: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
