import { runNode } from './run-node.mjs'
import { installPackages } from './setup.mjs'

// Commands need the packages but neither a database nor the browser build.
try {
  installPackages()
  process.exitCode = await runNode(['src/apps/command-line/main.ts', ...process.argv.slice(2)])
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
