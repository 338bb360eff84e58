import { runNode } from './run-node.mjs'

// A command that only reads files must not wait for a set-up of the whole product.
process.exit(await runNode(['src/apps/command-line/main.ts', ...process.argv.slice(2)]))
