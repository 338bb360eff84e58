import { open } from 'node:fs/promises'

/** Bytes of a file by position, so that 200 MB are never in memory for the sake of a header. */
export interface RandomAccess {
  readonly bytes: number
  /** Fewer bytes than asked for at the end of the file. */
  read(position: number, length: number): Promise<Buffer>
}

export async function withRandomAccess<T>(path: string, work: (file: RandomAccess) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    return await work({
      bytes: size,
      async read(position, length) {
        const wanted = Math.max(0, Math.min(length, size - position))
        if (wanted === 0) return Buffer.alloc(0)
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, position)
        return buffer.subarray(0, bytesRead)
      },
    })
  } finally {
    await handle.close()
  }
}
