// Every check, then every suite; goes on after a failure and ends with a line `N passed, N failed`.
import { readFileSync, mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root, runNode, runQuietly } from './run-node.mjs'
import { afterSetUp } from './setup.mjs'

const modules = path.join(root, 'node_modules')
const cache = path.join(root, '.cache')
const tsc = path.join(modules, '@typescript/native/bin/tsc')

/** Checks that count as one test each; those that use one core stand beside those that use all. */
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
/**
 * Suites count test by test. A browser that walks leaves a third of two cores idle: the second pass of the database tests
 * takes that third, and no more while both run.
 */
const suites = {
  unit: { title: '单元', words: vitest('unit') },
  integration: { title: '数据库', words: vitest('integration') },
  journeys: { title: '浏览器', words: vitest('journeys') },
  'integration-over-tcp': {
    title: '数据库（DATABASE_URL，TCP，每次提交先失败一次）',
    words: ['tools/integration-over-tcp.ts', '--testTimeout=120000'],
    beside: { nice: 10 },
  },
}

/** As many checks at a time as there are cores; what one says is shown in one piece when it ends. */
async function runChecks() {
  const outcomes = []
  const waiting = checks.values()
  const work = async () => {
    for (const [name, words] of waiting) {
      const { code, said } = await runQuietly(words)
      process.stdout.write(`${said}${code === 0 ? '通过' : '失败'}  ${name}\n`)
      outcomes.push(code === 0)
    }
  }
  await Promise.all(Array.from({ length: Math.min(os.availableParallelism(), checks.length) }, work))
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: checks.length - passed }
}

/** Shows what it says as it goes, or, beside another, in one piece when it ends. */
async function runSuite(name) {
  const { title, words, beside } = suites[name]
  const report = path.join(cache, `vitest-${name}.json`)
  rmSync(report, { force: true })
  const all = [...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, said = '' } = beside ? await runQuietly(all, beside) : { code: await runNode(all) }
  const { passed, failed } = readReport(report, code)
  process.stdout.write(`${said}${failed === 0 ? '通过' : '失败'}  测试：${title}（${passed} 通过，${failed} 失败）\n`)
  return { passed, failed }
}

function readReport(report, code) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites)) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

await afterSetUp(async () => {
  mkdirSync(cache, { recursive: true })
  const outcomes = [
    await runChecks(),
    await runSuite('unit'),
    await runSuite('integration'),
    ...(await Promise.all([runSuite('journeys'), runSuite('integration-over-tcp')])),
  ]
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
