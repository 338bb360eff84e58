import { runNode } from './run-node.mjs'
import { afterSetUp } from './setup.mjs'

await afterSetUp(() => runNode(['src/apps/server/main.ts']))
