import { Unzip, UnzipInflate } from 'fflate'

const step = 16_384

/** Whether a ZIP really unpacks to more than `limit` bytes; its own figures are not believed. */
export function unpacksBeyond(bytes: Uint8Array, limit: number): boolean {
  let total = 0
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) throw error
      total += chunk.length
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    if (total > limit) return true
  }
  return false
}
