import { Worker } from 'node:worker_threads'
import { log } from '#base/log/index.ts'
import type { FileReport } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'
import type { PdfAnswer } from './pdf-worker.ts'

export interface PdfLimits {
  readonly milliseconds: number
  /** Memory beside the file itself. */
  readonly megabytes: number
}

const usualLimits: PdfLimits = { milliseconds: 20_000, megabytes: 600 }
const watchEveryMs = 50
const restAfterMs = 20_000

const tooComplex: PdfAnswer = {
  code: 'tooComplex',
  message: '的内部结构异常复杂，无法在限定时间内检查，请用“打印到 PDF”重新导出后上传',
}
const bomb: PdfAnswer = { code: 'bomb', message: '解压后异常庞大，疑似恶意文件，不能上传' }

let queue: Promise<unknown> = Promise.resolve()
let warm: Worker | undefined
let rest: NodeJS.Timeout | undefined

/**
 * Reads a PDF in a thread of its own, one at a time: a hostile file may take that thread down, by time, by memory or by
 * a crash, and nothing else. @throws Unacceptable
 */
export function readPdfInWorker(path: string, limits: PdfLimits = usualLimits): Promise<FileReport> {
  const reading = queue.then(() => readWithin(path, limits))
  queue = reading.catch(() => {})
  return reading
}

async function readWithin(path: string, limits: PdfLimits): Promise<FileReport> {
  clearTimeout(rest)
  const worker = (warm ??= startWorker())
  const ended = Promise.withResolvers<PdfAnswer>()
  const fall = (answer: PdfAnswer) => {
    warm = undefined
    ended.resolve(answer)
    void worker.terminate()
  }
  const onError = (error: NodeJS.ErrnoException) => {
    log.warn({ reason: error.message, code: error.code }, 'reading a PDF ended its thread')
    fall(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? bomb : tooComplex)
  }
  const onExit = () => fall(tooComplex)
  worker.on('message', ended.resolve).on('error', onError).on('exit', onExit)
  const timeout = setTimeout(() => fall(tooComplex), limits.milliseconds)
  // The limits of a thread count its objects, not its buffers; those are watched from here.
  const watch = setInterval(() => {
    worker.getHeapStatistics().then(
      (heap) => heap.external_memory > limits.megabytes * 1024 * 1024 && fall(bomb),
      () => {},
    )
  }, watchEveryMs)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(path)
  try {
    const answer = await ended.promise
    if ('code' in answer) throw new Unacceptable(answer.code, answer.message)
    return answer
  } finally {
    clearTimeout(timeout)
    clearInterval(watch)
    worker.off('message', ended.resolve).off('error', onError).off('exit', onExit)
    rest = setTimeout(endWarmWorker, restAfterMs).unref()
  }
}

/** A thread takes most of a second to load its reader, so it waits a while for the next file. */
function startWorker(): Worker {
  const worker = new Worker(new URL('pdf-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: usualLimits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return worker
}

function endWarmWorker(): void {
  void warm?.terminate()
  warm = undefined
}
