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
]
const suites = ['unit', 'integration', 'journeys']

async function runSuite(name) {
  const report = path.join(cache, `vitest-${name}.json`)
  rmSync(report, { force: true })
  const words = [
    path.join(modules, 'vitest/vitest.mjs'),
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await runNode(words)
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
  for (const suite of suites) {
    const result = await runSuite(suite)
    process.stdout.write(
      `${result.failed === 0 ? '通过' : '失败'}  测试：${suite}（${result.passed} 通过，${result.failed} 失败）\n`,
    )
    passed += result.passed
    failed += result.failed
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
