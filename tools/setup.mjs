// Sets the product up on a machine with Node 20, npm and git: packages by the lock file, then the browser build.
// Plain JavaScript without dependencies: it runs before anything is installed. Progress goes to standard error.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeBinary, root } from './run-node.mjs'
import { trimPackages } from './trim-packages.mjs'

const say = (text) => process.stderr.write(`${text}\n`)
const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}
const readMark = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Installs the packages unless the last installation was of this very lock file. */
export function installPackages() {
  const mark = path.join(root, 'node_modules/.shanzhi-installed')
  const wanted = hashOf([path.join(root, 'package-lock.json')])
  if (readMark(mark) === wanted) return
  say('正在安装依赖（首次约一分钟）……')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const words = [...npm, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = spawnSync(words[0], words.slice(1), { cwd: root, stdio: ['ignore', 2, 2] })
  if (result.status !== 0) throw new Error('依赖没有装好：请检查网络与磁盘空间后重试')
  trimPackages(path.join(root, 'node_modules'))
  writeFileSync(mark, wanted)
}

function filesBelow(folder, wanted) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && wanted(path.join(entry.parentPath, entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** Builds the workbench unless its sources are those of the last build. */
export function buildWorkbench() {
  const mark = path.join(root, 'dist/workbench.built')
  const partOfBuild = (file) => /\/(workbench|contract|domain|http|ui|clock)\//.test(file) && !file.includes('.test.')
  const wanted = hashOf([...filesBelow(path.join(root, 'src'), partOfBuild), path.join(root, 'package-lock.json')])
  if (readMark(mark) === wanted) return
  say('正在构建工作台页面……')
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const result = spawnSync(
    nodeBinary(),
    [vite, 'build', '--config', 'src/apps/workbench/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  if (result.status !== 0) throw new Error('工作台页面没有构建成功，原因见上')
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
}

export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Error(`本机的 Node 是 ${process.versions.node}，需要 20 或更高版本`)
  installPackages()
  buildWorkbench()
}

/** Runs `work` after the set-up; a failure is one Chinese line and exit code 1. */
export async function afterSetUp(work) {
  try {
    setUp()
    process.exitCode = await work()
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await afterSetUp(async () => 0)
