import { Unzip, UnzipInflate } from 'fflate'

/** What a small piece unpacks to is at most a thousand times as much. */
const step = 16_384

/** Whether a ZIP really unpacks to more than `limit` bytes; its own figures are not believed. */
export async function unpacksBeyond(content: AsyncIterable<Uint8Array>, limit: number): Promise<boolean> {
  let total = 0
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) throw error
      total += chunk.length
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of content)
    for (let at = 0; at < chunk.length; at += step) {
      unzip.push(chunk.subarray(at, at + step))
      if (total > limit) return true
    }
  unzip.push(new Uint8Array(), true)
  return total > limit
}
