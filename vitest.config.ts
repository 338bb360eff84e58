import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/harness/longest-first.ts'

const shared = { testTimeout: 30_000, hookTimeout: 120_000 }
/** Files of one worker share their modules; `between-files` turns back what a file turned. */
const together = { isolate: false, setupFiles: ['tests/harness/between-files.ts'] }

/** Three kinds of test: `unit` needs nothing, `integration` a database, `journeys` a browser and the whole product. */
export default defineConfig({
  test: {
    // One worker fewer than cores would leave a core idle while a test waits for the database.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          ...together,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          ...together,
          name: 'integration',
          include: ['src/**/*.db.test.ts', 'tests/integration/**/*.test.ts'],
          globalSetup: ['tests/harness/database-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['tests/journeys/**/*.spec.ts'],
          globalSetup: ['tests/harness/journey-setup.ts'],
          setupFiles: ['tests/harness/tell-pages.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Two files side by side take as long, and a browser that waits for a core loses clicks.
          fileParallelism: false,
          // Scans of pages run side by side.
          maxConcurrency: 2,
        },
      },
    ],
  },
})
