// `node tools/fuzz.ts [requests] [seed]`: sends so many random requests, 10,000 unless told, to everything that is public, in the
// demonstration city on a database of its own. The same seed sends the same requests.
import { spawn } from 'node:child_process'

const [requests = '10000', seed = '20201231'] = process.argv.slice(2)
const run = ['vitest', 'run', '--project', 'integration', 'tests/integration/rights.test.ts', '-t', 'fuzzing']
const child = spawn('npx', run, {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: requests, FUZZ_SEED: seed },
})
child.on('exit', (code) => process.exit(code ?? 1))
