import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { readPdf } from '../../testing/read-pdf.ts'
import { findFonts } from '../fonts/font-set.ts'
import type { CompileJob } from './compile-job.ts'
import { TypesettingRefused, TypstCompiler, type TypstCompilerOptions } from './typst-compiler.ts'

const templates = fileURLToPath(new URL('fixtures', import.meta.url))
const settings = { templates, fontDirectories: findFonts(undefined).directories }
const opened: TypstCompiler[] = []

function start(options: Partial<TypstCompilerOptions> = {}): TypstCompiler {
  const compiler = new TypstCompiler({ settings, ...options })
  opened.push(compiler)
  return compiler
}

const job = (text: string, template = 'echo.typ'): CompileJob => ({
  template,
  inputs: { data: JSON.stringify({ text }) },
  assets: {},
  standard: 'a-2a',
  createdAt: 1_591_581_600,
})

const textOf = async (pdf: Promise<Uint8Array>) => (await readPdf(await pdf)).content

afterEach(() => Promise.all(opened.splice(0).map((compiler) => compiler.close())))

it('starts no process before the first document', async () => {
  const compiler = start()
  expect(compiler.processId).toBeUndefined()
  await compiler.compile(job('first'))
  expect(compiler.processId).toBeGreaterThan(0)
})

it('answers parallel requests each with its own document', async () => {
  const compiler = start()
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`)
  const contents = await Promise.all(words.map((word) => textOf(compiler.compile(job(word)))))
  expect(contents).toEqual(words)
})

it('replaces the process after the agreed number of documents', async () => {
  const compiler = start({ documentsPerProcess: 3 })
  const processes = new Set<number | undefined>()
  for (let index = 0; index < 7; index++) {
    const pending = compiler.compile(job(`document${index}`))
    processes.add(compiler.processId)
    expect(await textOf(pending)).toBe(`document${index}`)
  }
  expect(processes.size).toBe(3)
})

it('finishes every document although the process is killed meanwhile', async () => {
  const compiler = start()
  await compiler.compile(job('warm'))
  const before = compiler.processId!
  const pending = Array.from({ length: 6 }, (_, index) => textOf(compiler.compile(job(`after${index}`))))
  process.kill(before, 'SIGKILL')
  expect(await Promise.all(pending)).toEqual(Array.from({ length: 6 }, (_, index) => `after${index}`))
  expect(compiler.processId).not.toBe(before)
})

it('starts anew when the idle process was killed', async () => {
  const compiler = start()
  await compiler.compile(job('first'))
  process.kill(compiler.processId!, 'SIGKILL')
  expect(await textOf(compiler.compile(job('second')))).toBe('second')
})

it('gives up a document that kills the process twice', async () => {
  const compiler = start({ program: new URL('fixtures/crashing-process.ts', import.meta.url) })
  await expect(compiler.compile(job('fatal'))).rejects.toMatchObject({ code: 'documents.rendering-failed' })
})

it('gives up a document that takes too long, and goes on with the next', async () => {
  const compiler = start({ timeoutMilliseconds: 3000 })
  const slow = compiler.compile(job('', 'endless.typ'))
  const next = compiler.compile(job('next'))
  const [gaveUp, done] = await Promise.allSettled([slow, textOf(next)])
  expect(gaveUp).toMatchObject({ status: 'rejected', reason: { code: 'documents.too-slow', status: 503 } })
  expect(done).toEqual({ status: 'fulfilled', value: 'next' })
})

it('reports what the typesetter says of a broken document', async () => {
  const compiler = start()
  const broken = { ...job(''), inputs: { data: 'no json' } }
  await expect(compiler.compile(broken)).rejects.toSatisfy(
    (error) => error instanceof TypesettingRefused && error.messages.some((message) => message.includes('JSON')),
  )
  expect(await textOf(compiler.compile(job('well')))).toBe('well')
})

it('refuses what waits when it is closed, and works again afterwards', async () => {
  const compiler = start()
  const pending = [compiler.compile(job('one')), compiler.compile(job('two'))]
  const outcomes = Promise.allSettled(pending)
  await compiler.close()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(compiler.processId).toBeUndefined()
  expect(await textOf(compiler.compile(job('again')))).toBe('again')
})
