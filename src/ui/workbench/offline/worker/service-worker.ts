/// The worker that opens the pages for use outside while there is no network. It keeps the files of the release, nothing else.
import { chooseAnswer } from './choose-answer.ts'

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface AskEvent extends LifeEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface WorkerScope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', act: (event: LifeEvent) => void): void
  addEventListener(name: 'fetch', act: (event: AskEvent) => void): void
}

const scope = self as unknown as WorkerScope
/** Written by the build: the files that those pages need, and the release's own name. */
const release = __OFFLINE_RELEASE__
const page = '/workbench/'
const prefix = 'shanzhi-workbench-'
/** On a line that hardly moves the kept page is better than a blank one. */
const longestWaitMs = 6_000

scope.addEventListener('install', (event) => event.waitUntil(keepRelease()))
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()))
scope.addEventListener('fetch', (event) => {
  const answer = chooseAnswer(event.request, scope.location.origin)
  if (answer === 'file') event.respondWith(answerFile(event.request))
  if (answer === 'page') event.respondWith(answerPage(event.request))
})

async function keepRelease(): Promise<void> {
  const cache = await caches.open(prefix + release.name)
  await cache.addAll(release.files)
  // Without a person's data in it; its policy and nonce belong together and are kept together.
  await cache.put(page, await fetch(page, { cache: 'no-store', credentials: 'omit' }))
  await scope.skipWaiting()
}

/** The release before stays for tabs that are still open with it. */
async function takeOver(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + release.name)
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)))
  await scope.clients.claim()
}

async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function answerPage(request: Request): Promise<Response> {
  try {
    return await Promise.race([fetch(request), tooSlow()])
  } catch (error) {
    const kept = await (await caches.open(prefix + release.name)).match(page, { ignoreVary: true })
    if (!kept) throw error
    return kept
  }
}

const tooSlow = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the line is too slow')), longestWaitMs))
