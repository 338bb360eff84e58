import { runNode, serverWords } from './run-node.mjs'
import { afterSetUp } from './setup.mjs'

await afterSetUp(() => runNode(serverWords))
