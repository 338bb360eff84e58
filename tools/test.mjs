// Every check, one after the other; goes on after a failure and ends with a line `N passed, N failed`.
import { readFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root, runNode } from './run-node.mjs'
import { afterSetUp } from './setup.mjs'

const modules = path.join(root, 'node_modules')
const cache = path.join(root, '.cache')
const tsc = path.join(modules, '@typescript/native/bin/tsc')

/** Checks that count as one test each. */
const checks = [
  ['格式', [path.join(modules, 'oxfmt/bin/oxfmt'), '--check', '.']],
  ['代码检查', [path.join(modules, 'oxlint/bin/oxlint'), '--deny-warnings']],
  ['类型：服务端', [tsc, '-p', 'tsconfig.json']],
  ['类型：纯规则', [tsc, '-p', 'tsconfig.pure.json']],
  ['类型：浏览器', [tsc, '-p', 'tsconfig.browser.json']],
  ['模块边界', ['tools/boundaries/check.ts']],
  ['无用的代码与依赖', [path.join(modules, 'knip/bin/knip.js'), '--reporter', 'compact']],
  ['拼写', [path.join(modules, 'cspell/bin.mjs'), 'lint', '--no-progress', '--no-summary']],
]
const vitest = (project) => [path.join(modules, 'vitest/vitest.mjs'), 'run', '--project', project]
/** Suites count test by test. The second pass of the integration tests takes about as long as the first. */
const suites = [
  ['单元', 'unit', vitest('unit')],
  ['数据库', 'integration', vitest('integration')],
  ['数据库（DATABASE_URL，TCP，每次提交先失败一次）', 'integration-over-tcp', ['tools/integration-over-tcp.ts']],
  ['浏览器', 'journeys', vitest('journeys')],
]

async function runSuite(name, words) {
  const report = path.join(cache, `vitest-${name}.json`)
  rmSync(report, { force: true })
  const code = await runNode([...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = numFailedTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites))
    return { passed: numPassedTests, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

await afterSetUp(async () => {
  mkdirSync(cache, { recursive: true })
  let passed = 0
  let failed = 0
  for (const [name, words] of checks) {
    const code = await runNode(words)
    process.stdout.write(`${code === 0 ? '通过' : '失败'}  ${name}\n`)
    if (code === 0) passed++
    else failed++
  }
  for (const [title, name, words] of suites) {
    const result = await runSuite(name, words)
    process.stdout.write(
      `${result.failed === 0 ? '通过' : '失败'}  测试：${title}（${result.passed} 通过，${result.failed} 失败）\n`,
    )
    passed += result.passed
    failed += result.failed
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
