import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

const project = fileURLToPath(new URL('../../', import.meta.url))
const packageFolder = path.dirname(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
const chineseFonts = path.join(path.dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '../fonts')

/**
 * A headless Chromium that needs nothing but this project's npm packages: the browser, its own libraries and Chinese fonts
 * are unpacked once into `.cache/browser`. Close it when done.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await launch(await unpackedBrowser())
  keepStill(browser)
  opened.add(browser)
  browser.on('disconnected', () => opened.delete(browser))
  return browser
}

/** The browsers that are open now. */
export const opened = new Set<Browser>()

/**
 * Asks every page for less movement: what still grows moves away between press and release, and the click is lost. A
 * context answers “no preference” unless it is told otherwise, whatever the browser was started with.
 */
function keepStill(browser: Browser): void {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = (options) => newContext({ reducedMotion: 'reduce', ...options })
}

function launch(folder: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    // Containers have no user namespaces for the sandbox; the browser sees nothing but our own pages.
    chromiumSandbox: false,
    args: ['--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage', '--lang=zh-CN'],
    env: {
      ...process.env,
      TMPDIR: folder,
      HOME: folder,
      LANG: 'C.UTF-8',
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  })
}

/** The unpacked browser of the installed version; another process that unpacks at the same moment does no harm. */
async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const cache = path.join(project, '.cache/browser')
  const folder = path.join(cache, version)
  if (existsSync(folder)) return folder
  const unpacking = path.join(cache, `${version}.${process.pid}`)
  await mkdir(unpacking, { recursive: true })
  await unpackInto(unpacking)
  await writeFile(path.join(unpacking, 'fonts.conf'), fontsConfiguration(folder))
  await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true }))
  return folder
}

/** The package unpacks to the temporary folder and takes whatever browser lies there, so it gets a folder of its own. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await packed.executablePath()
    await inflate(path.join(packageFolder, 'bin/al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function fontsConfiguration(folder: string): string {
  const prefer = (family: string) =>
    `<alias binding="strong"><family>${family}</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>`
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${chineseFonts}</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui', 'Microsoft YaHei', 'Noto Sans SC'].map(prefer).join('\n  ')}
</fontconfig>
`
}
