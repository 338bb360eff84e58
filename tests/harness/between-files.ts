import { afterAll, vi } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'

// Files of one worker share their modules: loading the product anew for each cost more than the tests. What a file
// turned is turned back here.
afterAll(() => {
  setBusinessOffset(0)
  vi.useRealTimers()
  vi.unstubAllEnvs()
})
